import Access
import Clocks
import HTMLKit
import Policy
import Register
import Reviews
import Store
import Vocabulary
import Workforce

/// The open due dates that a change of the calendar moves, each with whose it is.
struct MovedDates {
    /// One due date that moves.
    struct Move: Hashable {
        let child: Subject
        let called: String
        let what: String
        let from: CivilDate?
        let to: CivilDate?
    }

    /// How many are named; the others are counted.
    static let limit = 200

    let count: Int
    let moves: [Move]

    /// The moves of a rehearsal, without those of children restricted to others. The children's names are read in one query.
    init(_ found: [ClockMove], in database: any Database, seenBy scope: Scope, words: Words) async throws {
        let all = found.filter { $0.before?.dueOn != $0.after?.dueOn }
        let (number, named, names) = try await database.read { transaction in
            let hidden = Set(try scope.hidden.map { try transaction.all($0) } ?? [])
            let moved = all.filter { $0.clock.map { !hidden.contains($0.subject) } ?? true }
            let first = moved.sorted { MovedDates.key($0) < MovedDates.key($1) }.prefix(MovedDates.limit)
            let children = Set(first.compactMap { $0.clock?.subject })
            return (moved.count, Array(first), try transaction.all(CalledChild.among(children, seenBy: scope)))
        }
        count = number
        let called = Dictionary(names.map { ($0.id, $0.called) }, uniquingKeysWith: { first, _ in first })
        moves = named.compactMap { move in
            guard let clock = move.clock, let name = called[clock.subject] else { return nil }
            return Move(
                child: clock.subject,
                called: name,
                what: clock.kind.words(in: words),
                from: move.before?.dueOn,
                to: move.after?.dueOn
            )
        }
    }

    var shown: [Subject] { Array(Set(moves.map(\.child))) }

    private static func key(_ move: ClockMove) -> (String, String) {
        (move.after?.dueOn?.iso ?? "9999", move.clock?.subject.id ?? "")
    }
}

extension ClockMove {
    fileprivate var clock: Clock? { after ?? before }
}

/// What would move, above the button that does it.
struct MovedDatesTable: Component {
    let dates: MovedDates

    var body: HTML {
        if dates.count == 0 { return "<p class=\"lead\">\(sentence)</p>" }
        return """
            <p class="lead">\(sentence)</p>\(table)
            \(if: dates.count > dates.moves.count, "<p>And \(dates.count - dates.moves.count) more.</p>")
            """
    }

    private var sentence: String {
        switch dates.count {
        case 0: "No open due date would move."
        case 1: "This date would move:"
        default: "These \(dates.count) dates would move:"
        }
    }

    private var table: HTML {
        let table = Table(
            "Due dates that would move",
            dates.moves,
            columns: [
                .heading("Child") { "\(Link($0.called, to: "/children/\($0.child.id)", about: $0.what))" },
                .text("What") { $0.what },
                .text("From") { $0.from?.description ?? "Not known" },
                .text("To") { $0.to?.description ?? "Not known" },
            ],
            isCaptionHidden: true
        )
        return "\(table)"
    }
}
