import Vocabulary

/// What somebody is about to do: who, in which role, what for, to what. Only a deed can write a fact.
package struct Deed: Hashable, Sendable {
    /// What a deed is done for, in a code that a page can put into words.
    package struct Purpose: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral, Stored {
        package let rawValue: String

        package init(rawValue: String) {
            self.rawValue = rawValue
        }

        package init(stringLiteral text: String) {
            rawValue = text
        }
    }

    /// The account that does it; nothing where the program itself does.
    package let account: String?
    /// The name it is signed with, as it was on that day.
    package let signature: String
    package let role: String
    package let purpose: Purpose
    /// The record that it is mainly about, where there is one.
    package let about: String?

    package init(account: String?, signature: String, role: String, purpose: Purpose, about: String? = nil) {
        self.account = account
        self.signature = signature
        self.role = role
        self.purpose = purpose
        self.about = about
    }

    /// A deed of the program itself, started by a user of the operating system.
    package static func program(startedBy user: String, _ purpose: Purpose, about: String? = nil) -> Deed {
        Deed(
            account: nil,
            signature: "the program, started by the operating-system user \(user)",
            role: "program",
            purpose: purpose,
            about: about
        )
    }
}

/// A deed as it stands in the book: numbered in the order of commits, and chained to the one before.
package struct DeedEntry: Record, Hashable {
    package let number: Int
    package let doneAt: Instant
    package let deed: Deed
    package let previous: String
    package let content: String
    package let digest: String

    package init(row: Row) throws {
        number = try row["number"]
        doneAt = try row["done_at"]
        deed = Deed(
            account: try row["account_id"],
            signature: try row["signature"],
            role: try row["role"],
            purpose: try row["purpose"],
            about: try row["about_id"]
        )
        previous = try row["previous"]
        content = try row["content"]
        digest = try row["digest"]
    }

    init(number: Int, doneAt: Instant, deed: Deed, previous: String, content: String) {
        self.number = number
        self.doneAt = doneAt
        self.deed = deed
        self.previous = previous
        self.content = content
        digest = Digest.of(fields: [
            String(number), doneAt.iso, deed.account, deed.signature, deed.role, deed.purpose.rawValue, deed.about,
            previous, content,
        ])
    }

    package static func numbered(_ number: Int) -> Query<DeedEntry> {
        """
        SELECT number, done_at, account_id, signature, role, purpose, about_id, previous, content, digest
        FROM deed WHERE number = \(number)
        """
    }

    /// The deeds with these numbers.
    package static func numbered(among numbers: [Int]) -> Query<DeedEntry> {
        """
        SELECT number, done_at, account_id, signature, role, purpose, about_id, previous, content, digest
        FROM deed WHERE number IN (\(list: numbers)) ORDER BY number
        """
    }

    /// The deeds that touched a subject, the latest first, from before one of an earlier page.
    package static func touching(_ subject: Subject, before number: Int?, limit: Int) -> Query<DeedEntry> {
        let earlier: SQL = number.map { "AND deed_digest.deed < \($0)" } ?? ""
        return """
            SELECT deed.number, deed.done_at, deed.account_id, deed.signature, deed.role, deed.purpose, deed.about_id,
                deed.previous, deed.content, deed.digest
            FROM deed_digest JOIN deed ON deed.number = deed_digest.deed
            WHERE deed_digest.subject = \(subject) \(earlier)
            ORDER BY deed_digest.deed DESC LIMIT \(limit)
            """
    }

    static let inOrder: Query<DeedEntry> =
        """
        SELECT number, done_at, account_id, signature, role, purpose, about_id, previous, content, digest
        FROM deed ORDER BY number
        """

    static let last: Query<DeedEntry> =
        """
        SELECT number, done_at, account_id, signature, role, purpose, about_id, previous, content, digest
        FROM deed ORDER BY number DESC LIMIT 1
        """
}
