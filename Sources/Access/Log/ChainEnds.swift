import Store
import Vocabulary

/// Where the book of deeds and the access log end at a moment. Kept outside the database, it shows later that nothing was
/// cut off their ends: what is left of a chain that was cut agrees with itself.
package struct ChainEnds: Hashable, Sendable {
    /// The last link of a chain; number nought where it has none.
    package struct End: Record, Hashable {
        package let number: Int
        package let digest: String

        package init(number: Int, digest: String) {
            self.number = number
            self.digest = digest
        }

        package init(row: Row) throws {
            number = try row["number"]
            digest = try row["digest"]
        }

        fileprivate var words: String { "\(number) \(digest.isEmpty ? "-" : digest)" }
    }

    package let deeds: End
    package let looks: End

    package init(deeds: End, looks: End) {
        self.deeds = deeds
        self.looks = looks
    }

    /// Where both chains end now. The log is read first, so that no entry of it is about a deed after the one that is named.
    package static func now(in database: any Database) async throws -> ChainEnds {
        let none = End(number: 0, digest: "")
        let looks = try await database.recall { try $0.first(last(of: look)) }
        let deeds = try await database.read { try $0.first(last(of: deed)) }
        return ChainEnds(deeds: deeds ?? none, looks: looks ?? none)
    }

    // MARK: As text

    /// One line that a person or a program keeps.
    package var text: String { "Footprint ends with deed \(deeds.words), entry \(looks.words)" }

    /// Every line of the kind in a text, such as a log of months or the mails of a week; a mail may have broken it in two.
    package static func all(in text: String) -> [ChainEnds] {
        text.matches(of: /deed\s+(\d{1,18})\s+([0-9a-f]{64}|-),\s+entry\s+(\d{1,18})\s+([0-9a-f]{64}|-)/).compactMap {
            match in
            guard let deed = Int(match.1), let look = Int(match.3) else { return nil }
            return ChainEnds(
                deeds: End(number: deed, digest: match.2 == "-" ? "" : String(match.2)),
                looks: End(number: look, digest: match.4 == "-" ? "" : String(match.4))
            )
        }
    }

    // MARK: Holding it against a database

    /// What was cut off or written anew since these were the ends; empty where both chains go on from here.
    package func faults(in database: any Database) async throws -> [String] {
        let (deeds, looks) = (deeds, looks)
        let (deed, lastDeed) = try await database.read { transaction in
            (
                try transaction.first(ChainEnds.link(deeds.number, of: ChainEnds.deed)),
                try transaction.first(ChainEnds.last(of: ChainEnds.deed))
            )
        }
        let (look, lastLook) = try await database.recall { transaction in
            (
                try transaction.first(ChainEnds.link(looks.number, of: ChainEnds.look)),
                try transaction.first(ChainEnds.last(of: ChainEnds.look))
            )
        }
        return [
            ChainEnds.fault("The book of deeds", deeds, found: deed, last: lastDeed),
            ChainEnds.fault("The access log", looks, found: look, last: lastLook),
        ].compactMap(\.self)
    }

    private static func fault(_ chain: String, _ kept: End, found: End?, last: End?) -> String? {
        if kept.number == 0 || found == kept { return nil }
        let number = last?.number ?? 0
        guard number >= kept.number else {
            return "\(chain) was cut: it once ended with number \(kept.number), and ends with number \(number) now."
        }
        return "\(chain) was written anew: its number \(kept.number) is not the one that it once ended with."
    }

    private static let (deed, look): (SQL, SQL) = ("deed", "access_entry")

    private static func last(of chain: SQL) -> Query<End> {
        "SELECT number, digest FROM \(chain) ORDER BY number DESC LIMIT 1"
    }

    private static func link(_ number: Int, of chain: SQL) -> Query<End> {
        "SELECT number, digest FROM \(chain) WHERE number = \(number)"
    }
}
