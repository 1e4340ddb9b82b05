import Vocabulary

/// Whose facts deeds have touched: what was worked out before about everybody else still stands.
package enum Touched {
    /// The subjects of all deeds after one, each once, and at most one more than so many. What concerns no subject is
    /// among them as an empty text. SQLite is kept from beginning with the subject, by which it would read the whole book.
    package static func since(_ deed: Int, most: Int) -> Query<Subject> {
        "SELECT DISTINCT subject || '' AS subject FROM deed_digest WHERE deed > \(deed) LIMIT \(most + 1)"
    }

    /// Those of an answer; nothing where they are more than so many, and everything is better worked out anew.
    package static func subjects(_ found: [Subject], most: Int) -> [Subject]? {
        found.count > most ? nil : found.filter { !$0.id.isEmpty }
    }
}
