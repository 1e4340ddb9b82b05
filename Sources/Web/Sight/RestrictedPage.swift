import Access
import HTMLKit
import Hummingbird
import Register
import Store
import Vocabulary

/// `/restricted`: the restricted records that a manager is named in, and those that should be: children matched or placed for
/// adoption whose record is not locked.
struct RestrictedPage {
    let app: App

    static let address: Address = "/restricted"

    func add(to routes: Routes) {
        routes.page("restricted", needs: .restrictRecords).afterProof().get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let (restricted, proposals) = try await app.database.read { transaction in
            (
                try transaction.all(RestrictedChild.all(on: visit.today, seenBy: visit.scope)),
                try transaction.all(AdoptionProposal.all(on: visit.today, seenBy: visit.scope))
            )
        }
        let view = RestrictedView(restricted, proposals, done: visit.query.text("done"))
        return app.show(view, visit, showing: restricted.map(\.child.id) + proposals.map(\.child.id))
    }
}

/// A record that is restricted on a day, to somebody who is named.
struct RestrictedChild: Record, Hashable {
    let child: CalledChild
    let kind: Restriction.Kind
    let from: CivilDate
    let to: CivilDate?

    init(row: Row) throws {
        child = try CalledChild(row: row)
        kind = try row["kind"]
        from = try row["from_on"]
        to = try row["to_on"]
    }

    static func all(on today: CivilDate, seenBy scope: Scope) -> Query<RestrictedChild> {
        """
        SELECT child.id AS id, child.code AS code, child_name.given AS given, child_name.family AS family,
            child_name.known_as AS known_as, restriction.kind AS kind, restriction.from_on AS from_on,
            restriction.to_on AS to_on
        FROM restriction JOIN child ON child.id = restriction.child_id
        LEFT JOIN child_name ON child_name.child_id = child.id
        WHERE (restriction.to_on IS NULL OR restriction.to_on >= \(today)) AND \(scope.allows("restriction.child_id"))
        ORDER BY restriction.from_on DESC, restriction.id
        """
    }
}

/// A child matched or placed for adoption whose record is not locked yet.
struct AdoptionProposal: Record, Hashable {
    /// So many are named.
    static let most = 50

    let child: CalledChild

    init(row: Row) throws {
        child = try CalledChild(row: row)
    }

    /// Those in care on a day who live with adopters, whose plan is adoption, or who are matched.
    static func all(on today: CivilDate, seenBy scope: Scope) -> Query<AdoptionProposal> {
        """
        SELECT child.id AS id, child.code AS code, child_name.given AS given, child_name.family AS family,
            child_name.known_as AS known_as
        FROM child LEFT JOIN child_name ON child_name.child_id = child.id
        WHERE \(condition(on: today, seenBy: scope)) ORDER BY child.code LIMIT \(most)
        """
    }

    static func count(on today: CivilDate, seenBy scope: Scope) -> SQL {
        "(SELECT CAST(COUNT(*) AS BIGINT) FROM child WHERE \(condition(on: today, seenBy: scope)))"
    }

    /// Begins with the few to whom it can apply.
    private static func condition(on today: CivilDate, seenBy scope: Scope) -> SQL {
        """
        child.id IN (
            SELECT adoption_decision.child_id FROM adoption_decision WHERE adoption_decision.decided_on <= \(today)
                AND (adoption_decision.ceased_on IS NULL OR adoption_decision.ceased_on > \(today))
            UNION SELECT adoption.child_id FROM adoption WHERE adoption.matched_on <= \(today)
            UNION SELECT episode.child_id FROM episode WHERE episode.place IN ('A3', 'A4', 'A5', 'A6')
                AND episode.began_on <= \(today) AND (episode.ceased_on IS NULL OR episode.ceased_on > \(today)))
        AND \(CareSpan.inCare("child.id", on: today)) AND \(scope.allows("child.id"))
        AND NOT EXISTS (SELECT 1 FROM restriction WHERE restriction.child_id = child.id
            AND restriction.kind = \(Restriction.Kind.adoption)
            AND (restriction.to_on IS NULL OR restriction.to_on >= \(today)))
        """
    }

    /// Why a child's record is to be locked, where it is.
    static func words(_ history: CareHistory) -> String? {
        AdoptionLock(history).since.map { "Placed for adoption since \($0)." }
    }
}

/// What the page shows.
struct RestrictedView: View {
    let title = "Restricted records"
    let banner: Banner?
    private let restricted: [RestrictedChild]
    private let proposals: [AdoptionProposal]

    init(_ restricted: [RestrictedChild], _ proposals: [AdoptionProposal], done: String) {
        self.restricted = restricted
        self.proposals = proposals
        banner =
            switch done {
            case "restricted": Banner(.done, "the record is restricted to those named.")
            case "lifted": Banner(.done, "the restriction is lifted.")
            case "named": Banner(.done, "who may see the record is changed.")
            default: nil
            }
    }

    var body: HTML {
        """
        \(PageHead(title, lead: "For everybody who is not named there is no such child. Records that you are not named in are not listed here either."))
        <div class="stack-l mt"><section aria-labelledby="proposed"><h2 id="proposed">To be locked for adoption \
        \(Count(proposals.count))</h2>\(if: proposals.isEmpty, "<p class=\"mt\">No child in care is matched or placed for adoption with an open record.</p>", else: proposed)</section>
        <section aria-labelledby="restricted"><h2 id="restricted">Restricted</h2>\
        \(if: restricted.isEmpty, "<p class=\"mt\">No record that you may see is restricted.</p>", else: table)</section></div>
        """
    }

    private var proposed: HTML {
        """
        <p class="mt">From the day of matching, nothing in the ordinary record may link the two families.</p>\
        <ul class="list mt">\(each: proposals, { "<li>\(Link("Restrict the record of \($0.child.called)", to: "/children/\($0.child.id.id)/restrict"))</li>" })</ul>
        """
    }

    private var table: HTML {
        let table = Table(
            "Restricted records",
            restricted,
            columns: [
                .heading("Child") {
                    "\(Link($0.child.called, to: "/children/\($0.child.id.id)/restrict", about: $0.kind.title))"
                },
                .text("Why") { $0.kind.title }, .text("From") { "\($0.from)" },
                .text("Until") { $0.to.map { "\($0)" } ?? "goes on" },
            ],
            isCaptionHidden: true
        )
        return "<div class=\"mt\">\(table)</div>"
    }
}
