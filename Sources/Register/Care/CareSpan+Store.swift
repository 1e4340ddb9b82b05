import Store
import Vocabulary

extension CareSpan: Fact {
    package static let table = "care_span"
    package static let columns: Columns = ["id", "child_id", "began_on", "until_on", "is_beginning_known"]
    package static let subjectColumn: String? = "child_id"
    package static let isDerived = true

    /// What the column holds while care goes on: later than any day, so that one comparison asks for both.
    private static let goesOn = "9999-12-31"

    package init(row: Row) throws {
        id = try row["id"]
        child = try row["child_id"]
        beganOn = try row["began_on"]
        let until: String = try row["until_on"]
        endedOn = until == CareSpan.goesOn ? nil : try row["until_on"]
        isBeginningKnown = try row["is_beginning_known"]
    }

    package var values: Values { [id, child, beganOn, endedOn?.iso ?? CareSpan.goesOn, isBeginningKnown] }

    package var subject: Subject? { Subject(child) }

    /// The periods of these children, child by child and in order.
    package static func of(_ children: some Sequence<Subject>) -> Query<CareSpan> {
        "SELECT \(columns) FROM care_span WHERE child_id IN (\(list: children)) ORDER BY child_id, began_on"
    }
}

/// Being in care, as conditions in queries: the same words as `ChildStatus`, which a test holds them to.
extension CareSpan {
    /// The condition that a child is in care on a day, in a query that reads `care_span`. No child has two such rows.
    package static func holds(on day: CivilDate) -> SQL {
        "care_span.began_on <= \(day) AND care_span.until_on > \(day)"
    }

    /// The condition that the child named by a column is in care on a day.
    package static func inCare(_ column: StaticString, on day: CivilDate) -> SQL {
        """
        EXISTS (SELECT 1 FROM care_span span WHERE span.child_id = \(SQL(stringLiteral: column))
            AND span.began_on <= \(day) AND span.until_on > \(day))
        """
    }

    /// The condition that the child named by a column came into care from one day to another.
    package static func cameIntoCare(_ column: StaticString, since first: CivilDate, on day: CivilDate) -> SQL {
        """
        EXISTS (SELECT 1 FROM care_span span WHERE span.child_id = \(SQL(stringLiteral: column))
            AND span.began_on >= \(first) AND span.began_on <= \(day) AND span.is_beginning_known)
        """
    }
}

extension WriteTransaction {
    /// Works out again when these children were in care, some hundreds at a time, and writes only what differs.
    package func refreshCare(of children: some Collection<Subject>) throws {
        for part in Array(children).chunks(of: 300) { try refreshCare(ofPart: part) }
    }

    private func refreshCare(ofPart children: ArraySlice<Subject>) throws {
        let kept = try allKept(CareSpan.of(children))
        var standing = Dictionary(
            kept.map { (CareSpan.Key(child: $0.fact.child, beganOn: $0.fact.beganOn), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var begun: [CareSpan] = []
        var revised: [(Kept<CareSpan>, CareSpan)] = []
        let episodes = Dictionary(grouping: try all(Episode.of(children)), by: \.child)
        for child in children.map({ ID<Child>($0.id) }) {
            for period in CareHistory(episodes[child] ?? []).periods {
                guard let old = standing.removeValue(forKey: CareSpan.Key(child: child, beganOn: period.beganOn)) else {
                    begun.append(CareSpan(id: .fresh(), child: child, period))
                    continue
                }
                let renewed = CareSpan(id: old.id, child: child, period)
                if renewed != old.fact { revised.append((old, renewed)) }
            }
        }
        // In the order of their identities, so that a deed that is done twice writes the same.
        try end(standing.values.sorted { $0.id < $1.id })
        try revise(revised)
        try begin(begun)
    }
}

extension CareSpan {
    /// What makes one period the same as another: whose it is and the day it began.
    fileprivate struct Key: Hashable {
        let child: ID<Child>
        let beganOn: CivilDate
    }
}
