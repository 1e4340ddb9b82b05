import Register
import Store
import Vocabulary
import Workforce

/// Who reviews a child's plan on a day, as somebody without an account is told it.
struct ReviewerOfChild: Record, Hashable {
    /// The officer and since when.
    struct Officer: Hashable {
        let name: String
        let from: CivilDate
    }

    let called: String
    let officer: Officer?

    init(row: Row) throws {
        let name: String? = try row["officer_name"]
        let from: CivilDate? = try row["from_on"]
        called = CalledChild.words(try ChildName.full(in: row), code: try row["code"])
        officer = name.flatMap { name in from.map { Officer(name: name, from: $0) } }
    }

    /// The link was checked before: it is about this child and no other.
    static func of(_ child: Subject, on day: CivilDate) -> Query<ReviewerOfChild> {
        """
        SELECT child.code, child_name.given, child_name.family, child_name.known_as,
            officer.name AS officer_name, allocation.from_on
        FROM child
        LEFT JOIN child_name ON child_name.child_id = child.id
        LEFT JOIN allocation ON allocation.child_id = child.id AND \(Allocation.inForce(on: day))
        LEFT JOIN officer ON officer.id = allocation.officer_id
        WHERE child.id = \(child)
        """
    }
}
