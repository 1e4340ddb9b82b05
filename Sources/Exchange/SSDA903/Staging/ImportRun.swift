import Store
import Vocabulary

/// One taking in of files: from the first byte to the deed that applied it, and perhaps the deed that undid it.
package struct ImportRun: Hashable, Sendable {
    /// How far it has come; each case holds only what is known at that point.
    package enum State: Hashable, Sendable {
        /// Its files are being read or compared.
        case staged
        /// What it would change is there to be looked at, and waits for somebody to apply it.
        case previewed
        /// Everything in it is known already.
        case nothingNew
        case applied(deed: Int)
        case undone(deed: Int, by: Int)
        case refused(reason: String)
        /// Somebody looked at it and chose not to apply it.
        case setAside

        /// Whether nothing more will come of its staged rows.
        package var isOver: Bool { self != .staged && self != .previewed }
    }

    package let id: ID<ImportRun>
    package let year: CollectionYear
    package let startedAt: Instant
    /// The account that gave the files; nothing where the program itself did.
    package let account: String?
    package let signature: String
    package let state: State
    /// The last deed that the comparison knew of.
    let comparedAfter: Int?
}

/// A file of an import, told again by its digest.
package struct ImportFile: Record, Hashable {
    package let number: Int
    package let name: String
    /// Nothing where it was no table of the return.
    package let table: ReturnTable?
    package let sha256: String
    package let size: Int
    package let rows: Int

    package init(row: Row) throws {
        number = try row["number"]
        name = try row["name"]
        table = try row["table_name"]
        sha256 = try row["sha256"]
        size = try row["size"]
        rows = try row["row_count"]
    }

    package static func of(_ run: ID<ImportRun>) -> Query<ImportFile> {
        """
        SELECT number, name, table_name, sha256, size, row_count FROM import_file
        WHERE run_id = \(run) ORDER BY number
        """
    }
}

extension ReturnTable: Stored {}
