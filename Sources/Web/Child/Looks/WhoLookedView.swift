import Access
import HTMLKit
import Policy
import Register
import Store
import Vocabulary

/// What the page shows: looks and changes, each the latest first.
struct WhoLookedView: View {
    let title: String
    let crumbs: [Crumb]
    private let frame: ChildFrame
    private let looks: [Look]
    private let deeds: [DeedEntry]
    private let broken: [GivenSight]
    private let earlierLooks: Link?
    private let earlierDeeds: Link?

    init(_ file: WhoLookedFile, _ looks: [Look], _ query: Answers, today: CivilDate, words: Words) {
        let size = WhoLookedPage.pageSize
        let here = ChildTab.whoLooked.address(of: file.head.child.id)
            .with("before", query.text("before")).with("changed-before", query.text("changed-before"))
        frame = ChildFrame(file.head, file.history, on: .whoLooked, today: today, words: words)
        title = "\(ChildTab.whoLooked.words): \(file.head.called)"
        crumbs = frame.crumbs(file.head.child.id, ChildTab.whoLooked.words)
        broken = file.broken
        self.looks = Array(looks.prefix(size))
        deeds = Array(file.deeds.prefix(size))
        earlierLooks =
            looks.count > size
            ? self.looks.last.map { Link("Earlier looks", to: here.with("before", "\($0.number)")) } : nil
        earlierDeeds =
            file.deeds.count > size
            ? deeds.last.map { Link("Earlier changes", to: here.with("changed-before", "\($0.number)")) } : nil
    }

    var body: HTML {
        """
        \(frame)
        <div class="stack-l mt-l">\(if: !broken.isEmpty, "\(glass)")<section aria-labelledby="looks"><h2 id="looks">Who looked</h2>\
        \(looks.isEmpty ? "<p class=\"mt\">Nobody has looked at this record before now.</p>" : lookTable)\(earlierLooks.map(turn))</section>
        <section aria-labelledby="changes"><h2 id="changes">Who changed it</h2>\
        \(deeds.isEmpty ? "<p class=\"mt\">Nothing about this child has been changed yet.</p>" : deedTable)\(earlierDeeds.map(turn))</section></div>
        """
    }

    private func turn(_ link: Link) -> HTML { "<p class=\"mt noprint\">\(link)</p>" }

    private var glass: HTML {
        let columns: [Table<GivenSight>.Column] = [
            .heading("Who") { "\($0.name)" }, .text("When") { $0.grant.term.words }, .text("Why") { $0.grant.why },
        ]
        let table = Table("Opened without being allocated", broken, columns: columns, isCaptionHidden: true)
        return """
            <section aria-labelledby="glass"><h2 id="glass">Opened without being allocated</h2><div class="mt">\(table)</div></section>
            """
    }

    private var lookTable: HTML {
        let columns: [Table<LookGroup>.Column] = [
            .heading("When") { "\($0.latest.at.londonDay) at \($0.latest.at.londonTime.description)" },
            .text("Who") { $0.latest.name ?? "Nobody signed in" },
            .text("Role") { $0.latest.role?.title ?? "–" },
            .text("What") { $0.what },
        ]
        let groups = LookGroup.all(looks)
        return "<div class=\"mt\">\(Table("Who looked", groups, columns: columns, isCaptionHidden: true))</div>"
    }

    private var deedTable: HTML {
        let columns: [Table<DeedEntry>.Column] = [
            .heading("When") { "\($0.doneAt.londonDay) at \($0.doneAt.londonTime.description)" },
            .text("Who") { $0.deed.signature },
            .text("Role") { $0.roleTitle.openingSentence },
            .html("What for") {
                "\($0.purposeTitle.openingSentence) <span class=\"small quiet\">deed \($0.number)</span>"
            },
        ]
        return "<div class=\"mt\">\(Table("Who changed it", deeds, columns: columns, isCaptionHidden: true))</div>"
    }
}
