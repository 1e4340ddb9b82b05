import Store
import Vocabulary

extension KeepTransaction {
    /// Takes every key of an account away, for somebody else is to have it: password, links, second factor, the council's
    /// sign-on, known browsers, sessions and half sign-ins; and what says that it was used before.
    package func dropKeys(of account: ID<Account>) throws {
        try dropPassword(of: account)
        try dropSecondFactor(of: account)
        try unlink(account)
        try execute("DELETE FROM last_sign_in WHERE account_id = \(account)")
    }
}

extension Restriction {
    /// How many restricted records there are in which somebody is named, on a day or later, whoever may see them.
    package static func naming(_ account: ID<Account>, from day: CivilDate) -> Query<Int> {
        "SELECT CAST(COUNT(*) AS BIGINT) FROM restriction WHERE \(isNaming(account, from: day))"
    }

    /// Those of them whose children somebody may see.
    package static func naming(_ account: ID<Account>, from day: CivilDate, seenBy scope: Scope) -> Query<Restriction> {
        """
        SELECT \(columns) FROM restriction
        WHERE \(isNaming(account, from: day)) AND \(scope.allows("restriction.child_id")) ORDER BY from_on, id
        """
    }

    private static func isNaming(_ account: ID<Account>, from day: CivilDate) -> SQL {
        """
        (' ' || restriction.named || ' ') LIKE \("% \(account.text) %")
            AND (restriction.to_on IS NULL OR restriction.to_on >= \(day))
        """
    }
}
