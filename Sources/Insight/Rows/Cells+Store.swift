import Register
import Reviews
import Store
import Vocabulary

extension Transaction {
    /// Every row, in the order of the columns that were asked for.
    func rows(_ sql: SQL, _ body: ([SQLValue]) throws -> Void) throws {
        try each(Query<Cells>(sql)) { try body($0.values) }
    }
}

/// A row as it comes, by the places of its columns: names would be looked for hundreds of thousands of times.
private struct Cells: Record {
    let values: [SQLValue]

    init(row: Row) {
        values = row.values
    }
}

/// Codes by their texts, so that no list is gone through for every row.
enum CodeNames {
    static let participation = table(Participation.self)
    static let rule = table(ReviewRule.self)
    static let missing = table(MissingKind.self)
    static let sex = table(Sex.self)
    static let legalStatus = table(LegalStatus.self)
    static let reasonBegun = table(ReasonBegun.self)
    static let reasonCeased = table(ReasonCeased.self)

    private static func table<C: Coded>(_ codes: C.Type) -> [String: C] {
        Dictionary(uniqueKeysWithValues: C.allCases.map { ($0.rawValue, $0) })
    }
}

extension SQLValue {
    var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    var number: Int {
        get throws { try Int(sqlValue: self) }
    }

    /// The day that is written here; nothing where there is none, or none that can be read.
    var day: CivilDate? {
        if case .text(let text) = self { CivilDate(iso: text) } else { nil }
    }

    /// A day or none; nothing where something is written that is no day.
    var dayIfAny: (day: CivilDate?, Void)? {
        guard case .text(let text) = self else { return (nil, ()) }
        return CivilDate(iso: text).map { ($0, ()) }
    }

    func code<C: Coded>(_ names: [String: C]) -> C? {
        if case .text(let text) = self { names[text] } else { nil }
    }
}

extension ClockRow.Standing {
    init(_ code: SQLValue, stoppedOn: CivilDate?) throws {
        switch (code.text, stoppedOn) {
        case ("running", _): self = .running
        case ("met", let day?): self = .met(on: day)
        case ("fell-away", let day?): self = .fellAway(on: day)
        default: throw Undecodable(wanted: "a standing")
        }
    }
}
