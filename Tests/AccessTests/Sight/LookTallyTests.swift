import Samples
import Store
import Testing
import Vocabulary

@testable import Access

// V16: reads by people whose child it is not are seen.
@Suite("Who looked in a week")
struct LookTallyTests {
    @Test("the looks at some children are told by person, within the moments asked for, those under a mark apart")
    func tallies() async throws {
        try await House.open { house in
            let children = try await house.children(2)
            let person = AccessEntry.Person(account: ID("wren"), name: "Wren Ashgrove", role: .iro)
            let looks: [(Int, Subject, String)] = [
                (-1, children[0], "/children/{child}"), (0, children[0], "/children/{child}"),
                (5, children[0], "/children/{child}/history"),
                (6, children[0], LookMark.written("/children/{child}", under: .glass)),
                (7, children[1], "/children/{child}"), (60, children[0], "/children/{child}"),
            ]
            for (minute, child, what) in looks {
                let entry = AccessEntry(
                    .read,
                    what,
                    by: person,
                    of: [child],
                    at: today.minute(minute),
                    from: "192.0.2.1"
                )
                try await house.log.record(entry)
            }
            let found = try await house.database.looks(
                at: [children[0]],
                from: today.minute(0),
                until: today.minute(60)
            )
            #expect(Set(found.map { "\($0.count) \($0.mark?.rawValue ?? "-")" }) == ["2 -", "1 [glass]"])
            #expect(found.allSatisfy { $0.child == children[0] && $0.name == "Wren Ashgrove" })
            let none = try await house.database.looks(at: [], from: today.minute(0), until: today.minute(60))
            #expect(none.isEmpty)
        }
    }

    // V15: a page of the log never goes through all of it.
    @Test("they are found by the child and the moment, without going through the log")
    func plan() async throws {
        try await House.open { house in
            let query = LookTally.at(
                [Subject(id: "one"), Subject(id: "two")],
                from: today.minute(0),
                until: today.minute(60),
                between: 1...5_000_000
            )
            let first = LookTally.numbers(from: today.minute(0), until: today.minute(60))
            for sql in [query.sql, first.sql] {
                let steps = try await house.database.recall { try $0.all(Query<PlanStep>("EXPLAIN QUERY PLAN \(sql)")) }
                #expect(!steps.isEmpty)
                #expect(
                    !steps.contains { $0.detail.hasPrefix("SCAN access") && !$0.detail.contains("USING") },
                    "\(steps)"
                )
                #expect(!steps.contains { $0.detail.hasPrefix("SCAN access_child") }, "\(steps)")
            }
        }
    }

    @Test("a mark is read as it was written, and a page without one is itself")
    func marks() {
        for kind in SightGrant.Kind.allCases {
            let written = LookMark.written("/children/{child}", under: kind)
            #expect(LookMark.read(written).page == "/children/{child}")
            #expect((LookMark.read(written).mark == nil) == !kind.isForHours)
        }
        #expect(LookMark.read("/children").mark == nil)
    }
}

private struct PlanStep: Record {
    let detail: String

    init(row: Row) throws {
        detail = try row["detail"]
    }
}
