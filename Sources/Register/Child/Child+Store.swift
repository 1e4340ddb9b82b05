import Access
import Store
import Vocabulary

extension Sex: Stored {}

extension Child: ReturnedFact {
    package static let table = "child"
    package static let columns: Columns = [
        "id", "code", "born_on", "sex", "ethnicity", "upn", "mother", "mother_child_born_on", "collection_year",
    ]
    package static var subjectColumn: String? { "id" }
    package static var order: String { "code" }

    package var child: ID<Child> { id }

    package init(row: Row) throws {
        id = try row["id"]
        code = try row["code"]
        bornOn = try row["born_on"]
        sex = try row["sex"]
        ethnicity = try row["ethnicity"]
        upn = try row["upn"]
        isMother = try row["mother"]
        motherChildBornOn = try row["mother_child_born_on"]
        collectionYear = try row["collection_year"]
    }

    package var values: Values {
        [id, code, bornOn, sex, ethnicity, upn, isMother, motherChildBornOn, collectionYear]
    }

    /// One child, if they may be seen.
    package static func withID(_ id: ID<Child>, seenBy scope: Scope) -> Query<Child> {
        "SELECT \(columns) FROM child WHERE id = \(id) AND \(scope.allows("child.id"))"
    }

    package static func of(_ child: ID<Child>, seenBy scope: Scope) -> Query<Child> {
        withID(child, seenBy: scope)
    }
}
