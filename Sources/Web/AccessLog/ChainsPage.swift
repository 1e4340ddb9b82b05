import Access
import HTMLKit
import Hummingbird
import Store
import Vocabulary

/// `/settings/access-log/chains`: whether the book of deeds and the access log are as they were written.
struct ChainsPage {
    static let address: Address = "/settings/access-log/chains"

    let app: App

    func add(to routes: Routes) {
        routes.page("settings/access-log/chains", needs: .seeServiceLog).get(use: show).post(use: submit)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        app.show(ChainsView(app.chains.standing, visit.form()), visit, showing: [])
    }

    @Sendable func submit(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        app.chains.begin(over: app.database, at: app.now)
        return .redirect(to: ChainsPage.address)
    }
}

/// What the page shows.
struct ChainsView: View {
    let title = "Is anything altered?"
    let crumbs = [Crumb("Access log", to: AccessLogQuery.home), Crumb("Is anything altered?")]
    private let standing: ChainCheck.Standing
    private let form: Form

    init(_ standing: ChainCheck.Standing, _ form: Form) {
        self.standing = standing
        self.form = form
    }

    var body: HTML {
        """
        \(PageHead(title))
        <p class="lead">Every deed and every entry of the access log is sealed with a number worked out from it and from the one \
        before. Whoever changes or removes one breaks the chain there. Who may see whom is worked out again and compared.</p>
        <div class="mt" role="status">\(result)</div>
        <div class="mt">\(ActionButton(Button(words), to: ChainsPage.address, in: form))</div>
        """
    }

    private var words: String {
        if case .never = standing { "Read both chains now" } else { "Read both chains again" }
    }

    private var result: HTML {
        switch standing {
        case .never: "<p>They have not been read since the program was started.</p>"
        case .running(let since):
            """
            <p>Both chains are being read since \(since.inWords). In a large service this takes some minutes. \
            \(Link("See how far it is", to: ChainsPage.address))</p>
            """
        case .failed(let moment):
            "<p>\(Tag("Not finished", .amber)) The reading at \(moment.inWords) came to no end. Try it again.</p>"
        case .done(let result): found(result)
        }
    }

    private func found(_ result: ChainCheck.Result) -> HTML {
        let counts = """
            \(result.deeds.deeds.grouped) deeds over \(result.deeds.versions.grouped) versions of facts, and \
            \(result.looks.entries.grouped) entries of the access log, read at \(result.at.inWords)
            """
        guard !result.faults.isEmpty else {
            return """
                <p>\(Tag("Whole", .green)) Nothing was altered: \(counts).</p>
                <p class="mt">The last links, to compare with those that left the database earlier:</p>
                <p class="mt small">Deeds <code>\(result.deeds.head)</code><br>Access log <code>\(result.looks.head)</code></p>
                """
        }
        return """
            <p>\(Tag("Altered", .red)) Something was altered: \(counts).</p>
            <ul class="mt">\(each: Array(result.faults.prefix(50)), line)</ul>
            """
    }

    private func line(_ fault: String) -> HTML { "<li>\(fault)</li>" }
}
