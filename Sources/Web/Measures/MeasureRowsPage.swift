import Access
import HTMLKit
import Hummingbird
import Insight
import Policy
import Register
import Store
import Vocabulary

/// `/measures/{measure}/rows`: the children or reviews that a number counted, as many as it says.
struct MeasureRowsPage {
    let app: App

    static let length = 50

    func add(to routes: Routes) {
        routes.page("measures/:measure/rows", needs: .seeMeasures).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let opened = try await OpenedRows(visit, app)
        let rows = opened.answer.rows(
            opened.side,
            in: opened.group?.key,
            hiding: opened.hidden,
            from: opened.start,
            limit: MeasureRowsPage.length
        )
        let children = Set(rows.map { Subject($0.child) })
        let called = try await app.database.read { transaction in
            children.isEmpty ? [] : try transaction.all(CalledChild.among(children, seenBy: visit.scope))
        }
        let view = MeasureRowsView(opened, rows, called, app.profile)
        return app.show(view, visit, showing: called.map(\.id))
    }
}

/// Why rows are not opened.
enum RowsRefusal: Refusal {
    case onlyWhole

    var explanation: String {
        switch self {
        case .onlyWhole:
            """
            This figure counts records that are restricted. Its groups are not opened by themselves, since a small one \
            would tell of them; the rows of the whole figure are.
            """
        }
    }
}

/// The rows that an address asks for, and where among them its page begins.
struct OpenedRows: Sendable {
    let asked: AskedMeasure
    let answer: Insight.Answer
    let side: Side
    let group: Insight.Group?
    let start: Int
    /// As many as the figure says.
    let total: Int
    /// The children whom the figure counts and the visitor may not see, and how many of its rows are theirs.
    let hidden: Set<Subject>
    let hiddenRows: Int

    /// Throws `Missing` for a side or a group that there is none of.
    init(_ visit: SignedIn, _ app: App) async throws {
        asked = try AskedMeasure(visit)
        let named = visit.query.text(RowsQuery.side)
        guard let side = named.isEmpty ? .numerator : Side(rawValue: named) else { throw Missing() }
        self.side = side
        let question = asked.query.asked([asked.measure], by: asked.query.by)
        guard let answer = try await app.figures.answers(to: question, seenBy: asked.reader.scope).first else {
            throw Missing()
        }
        self.answer = answer
        let key = visit.query.text(RowsQuery.group)
        group = answer.line(key)?.group
        if !key.isEmpty, group == nil { throw Missing() }
        total = answer.caseCount(side, in: group?.key)
        if let hidden = asked.reader.scope.hidden {
            self.hidden = Set(try await app.database.read { try $0.all(hidden) })
        } else {
            hidden = []
        }
        if group != nil, answer.hiddenCount(side, in: nil, hiding: hidden) > 0 { throw RowsRefusal.onlyWhole }
        hiddenRows = answer.hiddenCount(side, in: group?.key, hiding: hidden)
        start = min(max(Int(visit.query.text(RowsQuery.after)) ?? 0, 0), total)
    }

    var file: Address {
        asked.query.rows(
            side,
            of: asked.measure,
            by: asked.query.by,
            in: group,
            at: "/measures/\(asked.measure.key)/rows/csv"
        )
    }

    var address: Address { asked.query.rows(side, of: asked.measure, by: asked.query.by, in: group) }
}
