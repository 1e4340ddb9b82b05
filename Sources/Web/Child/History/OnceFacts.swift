import Access
import Register
import Store
import Vocabulary

/// What the register holds of a child once at most: that the child came alone, an adoption, a permanent home before.
struct OnceFacts: Record, Hashable {
    let unaccompanied: Held?
    let adoption: Held?
    let permanence: Held?

    /// A fact's identity, and its words by what they are about.
    struct Held: Hashable, Sendable {
        let id: String
        let rows: [Row]

        struct Row: Hashable, Sendable {
            let term: String
            let words: String
        }
    }

    init(row: Store.Row) throws {
        unaccompanied = try OnceFacts.unaccompanied(row)
        adoption = try OnceFacts.adoption(row)
        permanence = try OnceFacts.permanence(row)
    }

    private static func unaccompanied(_ row: Store.Row) throws -> Held? {
        guard let id: String = try row["unaccompanied_id"] else { return nil }
        let ends: CivilDate? = try row["unaccompanied_ends_on"]
        return Held(id: id, rows: [.init(term: "Counts until", words: ends?.description ?? "Not known")])
    }

    private static func adoption(_ row: Store.Row) throws -> Held? {
        guard let id: String = try row["adoption_id"] else { return nil }
        let decided: CivilDate? = try row["adoption_decided_on"]
        let matched: CivilDate? = try row["adoption_matched_on"]
        let carers: String? = try row["foster_carers"]
        let adopters: String? = try row["adopters"]
        return Held(
            id: id,
            rows: [
                .init(term: "Decided to be in the child’s best interest", words: decided?.description ?? "Not known"),
                .init(term: "Matched with adopters", words: matched?.description ?? "Not known"),
                .init(term: "By the foster carers", words: CodeList.adoptedByCarers.words(carers)),
                .init(term: "Adopters", words: CodeList.adopters.words(adopters)),
            ]
        )
    }

    private static func permanence(_ row: Store.Row) throws -> Held? {
        guard let id: String = try row["permanence_id"] else { return nil }
        let kind: String? = try row["permanence_kind"]
        let authority: String? = try row["permanence_authority"]
        let ended: String? = try row["permanence_ended"]
        return Held(
            id: id,
            rows: [
                .init(term: "Kind", words: CodeList.previousPermanence.words(kind)),
                .init(term: "Ended", words: ended ?? "Not known"),
                .init(term: "Authority", words: CodeList.authorityOutsideEngland.words(authority)),
            ]
        )
    }

    static func of(_ child: ID<Child>, seenBy scope: Scope) -> Query<OnceFacts> {
        """
        SELECT unaccompanied_status.id AS unaccompanied_id, unaccompanied_status.ends_on AS unaccompanied_ends_on,
            adoption.id AS adoption_id, adoption.decided_on AS adoption_decided_on,
            adoption.matched_on AS adoption_matched_on, adoption.foster_carers, adoption.adopters,
            previous_permanence.id AS permanence_id, previous_permanence.kind AS permanence_kind,
            previous_permanence.authority AS permanence_authority, previous_permanence.ended AS permanence_ended
        FROM child
        LEFT JOIN unaccompanied_status ON unaccompanied_status.child_id = child.id
        LEFT JOIN adoption ON adoption.child_id = child.id
        LEFT JOIN previous_permanence ON previous_permanence.child_id = child.id
        WHERE child.id = \(child) AND \(scope.allows("child.id"))
        """
    }
}

extension CodeList {
    /// A code in words; the code itself where the list has it no more.
    func words(_ code: String?) -> String {
        code.map { title(of: $0) ?? $0 } ?? "Not known"
    }
}
