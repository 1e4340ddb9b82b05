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

    /// The code that was typed whole, if one was.
    private var whole: String? { terms.count == 1 ? terms.first?.typed.lowercased() : nil }

    /// The child whose code was typed.
    fileprivate func withWholeCode(seenBy scope: Scope) -> Query<ID<Child>>? {
        whole.map { "SELECT child.id FROM child WHERE LOWER(child.code) = \($0) AND \(scope.allows("child.id"))" }
    }

    /// Those whose name has every term in it, in the order of their names: read in that order, so that it stops early.
    fileprivate func named(seenBy scope: Scope, limit: Int) -> Query<ID<Child>> {
        names(.all(terms.map(\.partCondition)), scope, limit)
    }

    /// Those whose name sounds like the one thing that was typed and has it in no part.
    fileprivate func sounding(seenBy scope: Scope, limit: Int) -> Query<ID<Child>> {
        names("\(.all(terms.map(\.soundCondition))) AND NOT (\(.all(terms.map(\.partCondition))))", scope, limit)
    }

    /// Those who meet every one of several terms by their name, its sound or, of those that any child meets so, by their code
    /// or date of birth; first those whose name has all terms in it. One look over all names, which takes far longer than
    /// what is asked of each.
    fileprivate func matching(meeting numbered: Set<SearchTerm>, seenBy scope: Scope, limit: Int) -> Query<Match> {
        let met: SQL = .all(terms.map { numbered.contains($0) ? $0.condition : $0.nameCondition })
        return """
            SELECT child_name.child_id AS child_id,
                CAST(CASE WHEN \(.all(terms.map(\.partCondition))) THEN 1 ELSE 0 END AS BIGINT) AS is_named
            FROM \(tables(for: scope)) WHERE child.id = child_name.child_id AND \(met)
            AND \(scope.allowsAmong("child.id"))
            ORDER BY is_named DESC, child_name.search_key, child_name.child_id LIMIT \(limit)
            """
    }

    /// Somebody whose name meets several terms.
    fileprivate struct Match: Record {
        let child: ID<Child>
        /// Whether every term stands in the name.
        let isNamed: Bool

        init(row: Row) throws {
            child = try row["child_id"]
            isNamed = try row["is_named"]
        }
    }

    /// Those who meet every term by their code or date of birth, named or not.
    fileprivate func numbered(seenBy scope: Scope, limit: Int) -> Query<ID<Child>> {
        """
        SELECT child.id FROM child WHERE \(.all(terms.map { $0.childCondition }))
        AND \(scope.allowsAmong("child.id")) ORDER BY child.code LIMIT \(limit)
        """
    }

    private func names(_ condition: SQL, _ scope: Scope, _ limit: Int) -> Query<ID<Child>> {
        """
        SELECT child_name.child_id FROM \(tables(for: scope)) WHERE child.id = child_name.child_id AND \(condition)
        AND \(scope.allowsAmong("child.id")) ORDER BY child_name.search_key, child_name.child_id LIMIT \(limit)
        """
    }

    /// SQLite reads the tables of a cross join in the order in which they stand.
    private func tables(for scope: Scope) -> SQL {
        scope.isNarrow ? "child CROSS JOIN child_name" : "child_name CROSS JOIN child"
    }
}

extension Transaction {
    /// The children that a search finds among those that may be seen. One whose code was typed whole comes first, then those
    /// whose name has what was typed in it, then the others.
    package func found(by search: ChildSearch, seenBy scope: Scope, limit: Int) throws -> [FoundChild] {
        guard !search.isEmpty else { return [] }
        let whole = try search.withWholeCode(seenBy: scope).map { try all($0) } ?? []
        let (named, sounding) =
            search.terms.count == 1
            ? try matches(ofOneTerm: search, seenBy: scope, limit: limit)
            : try matches(of: search, seenBy: scope, limit: limit)
        var found = try children(whole + named)
        if found.count < limit {
            let numbered = try all(search.numbered(seenBy: scope, limit: limit))
            found += try children(sounding + numbered).sorted { $0.order < $1.order }
        }
        var seen: Set<ID<Child>> = []
        return Array(found.filter { seen.insert($0.id).inserted }.prefix(limit))
    }

    /// Those whose name has one term in it, in the order of their names, so that the look at a common name ends early; and
    /// where they are few those whose name sounds like it.
    private func matches(
        ofOneTerm search: ChildSearch,
        seenBy scope: Scope,
        limit: Int
    ) throws -> (named: [ID<Child>], sounding: [ID<Child>]) {
        let named = try all(search.named(seenBy: scope, limit: limit))
        if named.count >= limit { return (named, []) }
        return (named, try all(search.sounding(seenBy: scope, limit: limit)))
    }

    /// Those who meet several terms by their name, apart from those who meet some of them in another way.
    private func matches(
        of search: ChildSearch,
        seenBy scope: Scope,
        limit: Int
    ) throws -> (named: [ID<Child>], sounding: [ID<Child>]) {
        let numbered = try search.terms.filter { try first($0.anyChild) != nil }
        let matches = try all(search.matching(meeting: Set(numbered), seenBy: scope, limit: limit))
        return (matches.filter(\.isNamed).map(\.child), matches.filter { !$0.isNamed }.map(\.child))
    }

    /// Children who have been let through already, in the order in which they are named.
    private func children(_ ids: [ID<Child>]) throws -> [FoundChild] {
        guard !ids.isEmpty else { return [] }
        let rows = Dictionary(
            try all(FoundChild.of(ids)).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return ids.compactMap { rows[$0] }
    }
}

extension SearchTerm {
    /// Met by a part of the name or by its sound.
    fileprivate var nameCondition: SQL { "(\(partCondition)) OR (\(soundCondition))" }

    /// Met by a part of the name, by its sound, by the code or by the date of birth.
    fileprivate var condition: SQL {
        """
        \(nameCondition) OR child_name.child_id IN (SELECT child.id FROM child WHERE \(childCondition))
        """
    }

    /// A child whose code or date of birth meets it, whoever may see them: whether one does is all that is asked.
    fileprivate var anyChild: Query<ID<Child>> { "SELECT child.id FROM child WHERE \(childCondition) LIMIT 1" }

    fileprivate var partCondition: SQL {
        "child_name.search_key LIKE \("%" + folded.escaped + "%") ESCAPE '!'"
    }

    fileprivate var soundCondition: SQL {
        sounds.reduce("1 = 0" as SQL) { "\($0) OR child_name.sound_key LIKE \("%|" + $1 + "|%")" }
    }

    /// Met by the beginning of the code or by the date of birth, in a query that reads `child`.
    fileprivate var childCondition: SQL {
        let first = typed.lowercased()
        // Every code that begins so lies between it and the same with the last of all letters behind it.
        let code: SQL = "(LOWER(child.code) >= \(first) AND LOWER(child.code) < \(first + "\u{10FFFF}"))"
        return day.map { "\(code) OR child.born_on = \($0)" } ?? code
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

    fileprivate static func of(_ children: [ID<Child>]) -> Query<FoundChild> {
        """
        SELECT child.id AS id, child.code AS code, child.born_on AS born_on, child_name.given AS given,
            child_name.family AS family, child_name.known_as AS known_as, child_name.search_key AS search_key
        FROM child LEFT JOIN child_name ON child_name.child_id = child.id
        WHERE child.id IN (\(list: children))
        """
    }

    /// By name, those without one first.
    fileprivate var order: (String, String) { (searchKey, code) }

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
