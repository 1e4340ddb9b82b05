import Clocks
import HTMLKit
import Policy
import Register
import Reviews
import Vocabulary

/// The children, a row each.
struct ChildrenTable: Component {
    private let children: [ListedChild]
    private let sorting: Sorting
    private let reader: ChildrenReader
    private let words: Words
    private let today: CivilDate

    init(_ children: [ListedChild], _ sorting: Sorting, _ reader: ChildrenReader, _ words: Words, today: CivilDate) {
        self.children = children
        self.sorting = sorting
        self.reader = reader
        self.words = words
        self.today = today
    }

    var body: HTML {
        let columns = reader.seesFile ? shared + file : shared
        return "\(Table("Children", children, columns: columns, sorting: sorting, isWide: true, isCaptionHidden: true))"
    }

    private typealias Column = Table<ListedChild>.Column

    private var shared: [Column] {
        let review = words[.review].one
        let first: [Column] = [
            .heading("Child", sortedAs: ChildOrder.name.rawValue, child),
            .number("Age", sortedAs: ChildOrder.age.rawValue) { "\($0.bornOn.ageInWords(on: today))" },
        ]
        return first + (reader.seesOfficers ? [officer] : []) + [
            .html("Next \(review)", sortedAs: ChildOrder.due.rawValue, next),
            .text("Last \(review)") { $0.lastReview?.description ?? "None known" },
        ]
    }

    /// Whose the child is; those who see their own children only know that.
    private var officer: Column {
        .text(words[.iro].short, sortedAs: ChildOrder.officer.rawValue) {
            reader.name(of: $0.officer) ?? "Not allocated"
        }
    }

    private var file: [Column] {
        [
            .text("Legal status") { $0.home.map { $0.goesOn ? $0.legalStatus.title : "Left care" } ?? "Not known" },
            .html("Lives") { home($0) },
        ]
    }

    private func child(_ child: ListedChild) -> HTML {
        let address: Address = "/children/\(child.id)"
        guard let name = child.name else { return "\(Link(child.code, to: address))" }
        return "\(Link(name, to: address))<br><span class=\"small quiet\">\(child.code)</span>"
    }

    private func next(_ child: ListedChild) -> HTML {
        guard let next = child.next else { return "None due" }
        let why = Because(next.because)
        guard let due = next.due else { return "\(Tag("Not known", .amber))\(why)" }
        let isLate = ClockStatus(runningTo: due, on: today).isOverdue
        let late: HTML = isLate ? " \(Tag(ClockStatus.Group.overdue.title, .red))" : ""
        return "\(due)\(late)\(why)"
    }

    private func home(_ child: ListedChild) -> HTML {
        guard let home = child.home, home.goesOn else { return "" }
        return "\(PlaceKind(place: home.place).title)<br><span class=\"small quiet\">since \(home.since)</span>"
    }
}
