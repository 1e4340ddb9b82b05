import Clocks
import HTMLKit
import Policy
import Register
import Reviews
import Vocabulary
import Workforce

/// What an address asks of the list of children: every filter, the sorting and the page stand in it, so that a list can be
/// kept and sent.
struct ChildrenQuery {
    static let care = Question<ChildFilter.Care?>("care", "Care", called: "whether in care")
    static let officer = Question<String?>("officer", "Officer", called: "an officer")
    static let due = Question<String?>("due", "Next review", called: "when it is due")
    static let legal = Question<LegalStatus?>("legal", "Legal status", called: "a legal status")
    static let age = Question<AgeBand?>("age", "Age", called: "an age")
    static let alone = Question<Bool>("unaccompanied", "Unaccompanied", called: "unaccompanied")
    static let new = Question<Bool>("new", "Came into care this month", called: "new")
    static let turning = Question<Bool>("turning", "Turning 18 within a year", called: "turning 18")

    /// What stands for nobody among the officers, and for 30 days among the groups.
    static let nobody = "none"
    static let month = "month"

    let answers: Answers
    let filter: ChildFilter
    let order: ChildOrder
    let isDescending: Bool
    let start: ChildList.Start?
    /// The list as it is narrowed, from its first page on.
    let address: Address
    let sorting: Sorting

    /// What cannot be read narrows nothing.
    init(_ answers: Answers, seesFile: Bool) {
        self.answers = answers
        let asked = ChildrenQuery.filter(answers)
        filter = seesFile ? asked : asked.withoutTheFile
        address = ChildrenQuery.address(of: filter)
        sorting = Sorting(
            of: address,
            asked: answers.text("sort"),
            among: ChildOrder.allCases.map(\.rawValue),
            usual: ChildOrder.due.rawValue
        )
        order = ChildOrder(rawValue: sorting.key) ?? .due
        isDescending = sorting.isDescending
        start = ChildList.Start(answers)
    }

    /// The address of the page that goes on from a child.
    func page(_ start: ChildList.Start) -> Address {
        start.address(in: address.with("sort", (isDescending ? "-" : "") + order.rawValue))
    }

    private static func filter(_ answers: Answers) -> ChildFilter {
        var filter = ChildFilter()
        filter.care = value(answers.read(care)) ?? .inCare
        filter.whose = value(answers.read(officer)).map { $0 == nobody ? .nobody : .officer(ID($0)) }
        filter.due = value(answers.read(due)).flatMap { text in
            text == month ? .withinMonth : ClockStatus.Group(rawValue: text).map { .group($0) }
        }
        filter.legalStatus = value(answers.read(legal))
        filter.age = value(answers.read(age))
        filter.isUnaccompanied = value(answers.read(alone).map { $0 as Bool? }) ?? false
        filter.isNew = value(answers.read(new).map { $0 as Bool? }) ?? false
        filter.isTurningAdult = value(answers.read(turning).map { $0 as Bool? }) ?? false
        return filter
    }

    private static func value<Value>(_ read: Checked<Value?>) -> Value? {
        switch read {
        case .success(let value): value
        case .failure: nil
        }
    }

    static func address(of filter: ChildFilter) -> Address {
        ("/children" as Address)
            .with(care.name, filter.care == .inCare ? "" : filter.care.rawValue)
            .with(officer.name, filter.whose?.code ?? "")
            .with(due.name, filter.due?.code ?? "")
            .with(legal.name, filter.legalStatus?.rawValue ?? "")
            .with(age.name, filter.age?.rawValue ?? "")
            .with(alone.name, filter.isUnaccompanied ? "yes" : "")
            .with(new.name, filter.isNew ? "yes" : "")
            .with(turning.name, filter.isTurningAdult ? "yes" : "")
    }
}

extension ChildList.Start {
    /// The page that an address asks for, where it asks for another than the first.
    init?(_ answers: Answers) {
        let (after, before) = (answers.text("after"), answers.text("before"))
        if after.isEmpty, before.isEmpty { return nil }
        self = after.isEmpty ? .before(ID(before)) : .after(ID(after))
    }

    /// A list's address, from here on.
    func address(in list: Address) -> Address {
        switch self {
        case .after(let child): list.with("after", child.text)
        case .before(let child): list.with("before", child.text)
        }
    }
}

extension ChildFilter.Whose {
    /// As an address has it.
    fileprivate var code: String {
        switch self {
        case .officer(let officer): officer.text
        case .nobody: ChildrenQuery.nobody
        }
    }
}

extension ChildFilter.Due {
    /// As an address has it.
    var code: String {
        switch self {
        case .group(let group): group.rawValue
        case .withinMonth: ChildrenQuery.month
        }
    }

    var title: String {
        switch self {
        case .group(let group): group.title
        case .withinMonth: "In the next \(ChildFilter.Due.monthDays) days"
        }
    }

    /// In the order in which they are offered.
    static let all: [ChildFilter.Due] = [
        .group(.overdue), .group(.today), .group(.soon), .withinMonth, .group(.later), .group(.notKnown),
    ]
}
