import Store
import Vocabulary

/// To whom a page was shown, and in which session, by the token that its forms carry.
///
/// Nobody else has the token, and it outlives the session, so that a form that comes too late is known for what it is.
package struct FormOrigin: Record, Hashable {
    package let session: ID<Session>
    package let account: ID<Account>

    package init(row: Row) throws {
        session = try row["id"]
        account = try row["account_id"]
    }

    package static func ofForm(carrying token: String) -> Query<FormOrigin> {
        """
        SELECT session.id AS id, session.account_id AS account_id
        FROM session_secret JOIN session ON session.id = session_secret.session_id
        WHERE session_secret.token = \(Secret.digest(ofToken: token))
        """
    }
}
