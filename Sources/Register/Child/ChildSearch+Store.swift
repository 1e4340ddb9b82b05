import Access
import Store
import Vocabulary

/// Finds children by any part of a name, however it is spelt, by the beginning of a code, or by date of birth.
///
/// Every term that was typed must be met. A child whose code was typed whole comes first.
package struct ChildSearch: Hashable, Sendable {
    package let terms: [SearchTerm]

    package init(_ text: String) {
        terms = SearchTerm.all(in: text)
    }

    /// Nothing was typed that could be looked for.
    package var isEmpty: Bool { terms.isEmpty }

    /// The children found, among those that may be seen.
    package func query(seenBy scope: Scope, limit: Int) -> Query<FoundChild> {
        let whole = terms.count == 1 ? terms[0].typed : ""
        return """
            SELECT child.id AS id, child.code AS code, child.born_on AS born_on, child_name.given AS given,
                child_name.family AS family, child_name.known_as AS known_as, child_name.search_key AS search_key,
                child_name.sound_key AS sound_key
            FROM child LEFT JOIN child_name ON child_name.child_id = child.id
            WHERE \(isEmpty ? "1 = 0" : .all(terms.map(\.condition))) AND \(scope.allows("child.id"))
            ORDER BY CASE WHEN LOWER(child.code) = \(whole.lowercased()) THEN 0 ELSE 1 END,
                CASE WHEN \(.all(terms.map(\.partCondition))) THEN 0 ELSE 1 END,
                COALESCE(child_name.search_key, ''), child.code LIMIT \(limit)
            """
    }
}

extension SearchTerm {
    /// Met by a part of the name, by its sound, by the code or by the date of birth.
    fileprivate var condition: SQL {
        let born: SQL = day.map { "child.born_on = \($0)" } ?? "1 = 0"
        let sound = sounds.reduce("1 = 0" as SQL) { "\($0) OR child_name.sound_key LIKE \("%|" + $1 + "|%")" }
        return "(\(partCondition)) OR (\(sound)) OR (\(codeCondition)) OR \(born)"
    }

    fileprivate var partCondition: SQL {
        "COALESCE(child_name.search_key, '') LIKE \("%" + folded.escaped + "%") ESCAPE '!'"
    }

    private var codeCondition: SQL {
        "LOWER(child.code) LIKE \(typed.lowercased().escaped + "%") ESCAPE '!'"
    }
}

extension String {
    /// The text with what LIKE would take for a pattern marked as plain.
    fileprivate var escaped: String {
        var text = ""
        for character in self {
            if "!%_".contains(character) { text.append("!") }
            text.append(character)
        }
        return text
    }
}

/// A child that a search found.
package struct FoundChild: Record, Hashable {
    package let id: ID<Child>
    package let code: String
    package let bornOn: CivilDate
    /// Where a name is known; a return carries none.
    package let name: String?
    private let given: String
    private let searchKey: String

    package init(row: Row) throws {
        id = try row["id"]
        code = try row["code"]
        bornOn = try row["born_on"]
        name = try ChildName.full(in: row)
        given = try row["given"] ?? ""
        searchKey = try row["search_key"] ?? ""
    }

    /// Why a search found the child, a reason for each term, in the order in which they were typed.
    package func reasons(for search: ChildSearch) -> [Reason] {
        search.terms.map { term in
            if term.typed.lowercased() == code.lowercased() { return .code }
            if term.day == bornOn { return .birth }
            if searchKey.contains(term.folded) {
                let isShown = NameKey.key(of: [name ?? ""]).contains(term.folded)
                return isShown ? .name : .otherName(given)
            }
            return code.lowercased().hasPrefix(term.typed.lowercased()) ? .code : .sound(term.typed)
        }
    }

    /// What a term was met by.
    package enum Reason: Hashable, Sendable {
        case code
        case birth
        /// A part of the name that the list shows.
        case name
        /// The given name of a child who uses another.
        case otherName(String)
        /// A name that sounds like what was typed.
        case sound(String)
    }
}
