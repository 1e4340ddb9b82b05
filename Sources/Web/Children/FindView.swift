import Access
import HTMLKit
import Policy
import Register
import Vocabulary

/// What the page shows.
struct FindView: View {
    let title = "Find a child"
    private let typed: String
    private let search: ChildSearch
    private let found: FoundChildren
    private let words: Words
    private let today: CivilDate
    private let form: Form
    /// The search that was asked for is no longer kept.
    private let isGone: Bool
    /// Where a record is opened that is not the visitor's, for those who may.
    private let glass: Address?

    init(
        _ visit: SignedIn,
        _ words: Words,
        _ typed: String,
        _ search: ChildSearch,
        _ found: FoundChildren,
        glass: Address? = nil
    ) {
        self.init(visit, words, typed, search, found, isGone: false, glass)
    }

    /// Before anything was asked.
    init(_ visit: SignedIn, _ words: Words, isGone: Bool = false) {
        self.init(visit, words, "", ChildSearch(""), FoundChildren(for: visit), isGone: isGone, nil)
    }

    private init(
        _ visit: SignedIn,
        _ words: Words,
        _ typed: String,
        _ search: ChildSearch,
        _ found: FoundChildren,
        isGone: Bool,
        _ glass: Address?
    ) {
        self.glass = glass
        self.typed = typed
        self.search = search
        self.found = found
        self.words = words
        self.isGone = isGone
        today = visit.today
        // Without a number of its own: one box may be asked again and again.
        form = Form(marks: FormMarks(token: visit.visitor.crossSiteToken))
    }

    var body: HTML {
        """
        \(PageHead(title))\(SearchBox("Name, number or date of birth", to: "/find", in: form, value: typed, id: "find"))\
        <div class="mt-l">\(result)</div>\(glass.map { "<p class=\"mt-l small noprint\">\(Link("Open a record that is not yours", to: $0))</p>" })
        """
    }

    private var result: HTML {
        if isGone {
            return
                "<p role=\"status\">This search is no longer kept: what is typed is let go of after an hour. \(hint("Type"))</p>"
        }
        if search.isEmpty { return "<p>\(hint("Type"))\(among)</p>" }
        if found.children.isEmpty {
            return "<p role=\"status\">No child matches “\(typed)”. \(hint("Try"))\(among)</p>"
        }
        return """
            <p role="status">\(count)</p><ul class="stack mt">\(each: found.children, line)</ul>\
            \(if: found.isCut, "<p class=\"mt\">There are more. Type more of the name, or the date of birth.</p>")
            """
    }

    private func hint(_ verb: String) -> String {
        "\(verb) part of the name, a date of birth such as 9 9 2014, or the child’s number."
    }

    /// Said to those who see their own children only.
    private var among: String {
        found.isEverybodys ? "" : " Only the children allocated to you are looked through."
    }

    private var count: String {
        let number = found.children.count
        if found.isCut { return "The first \(number) children that match “\(typed)”" }
        return number == 1 ? "1 child matches “\(typed)”" : "\(number) children match “\(typed)”"
    }

    /// "Amara Okafor, 11, with Ruth Adeyemi", and why she was found.
    private func line(_ child: FoundChild) -> HTML {
        let officer = found.officers[child.id].map { "with \($0)" } ?? "not allocated"
        let reasons = child.reasons(for: search).compactMap { words(of: $0, child) }
        return """
            <li>\(Link(child.name ?? child.code, to: "/children/\(child.id)")), \(child.bornOn.ageInWords(on: today)), \
            \(officer)<br><span class="small quiet">\(child.code)\(each: reasons, { " · \($0)" })</span></li>
            """
    }

    /// A reason, where what is shown does not say it already.
    private func words(of reason: FoundChild.Reason, _ child: FoundChild) -> String? {
        switch reason {
        case .code, .name: nil
        case .birth: "born on \(child.bornOn)"
        case .otherName(let given): "also called \(given)"
        case .sound(let typed): "sounds like “\(typed)”"
        }
    }
}
