import Exchange
import Samples
import Store
import Testing
import Vocabulary

@Suite("Large returns")
struct LargeReturnTests {
    /// A return of many children, each with an episode and two reviews.
    func files(children: Range<Int>) -> ReturnFiles {
        var files = ReturnFiles(episodes: [], reviews: [])
        for number in children {
            files.header.append("C\(number),F,12/05/2012,WBRI,UN1,0,")
            files.episodes?.append("C\(number),01/03/2025,S,C2,N1,U6,PR1,,,,NG5 5SA,NG1 5TD,SC040344")
            files.reviews?.append("C\(number),12/05/2012,10/06/2025,PN1")
            files.reviews?.append("C\(number),12/05/2012,10/12/2025,PN1")
        }
        return files
    }

    /// How many queries it takes to read, compare and apply a return.
    func queries(children: Int) async throws -> Int {
        var made = 0
        try await TestCouncil.with { council in
            let meter = QueryMeter()
            try await QueryMeter.$current.withValue(meter) {
                try await council.load(files(children: 0..<children))
            }
            made = meter.queries
            #expect(try await council.count("review") == children * 2)
        }
        return made
    }

    @Test("twice the children cost no more than twice the queries, and far fewer than there are rows")
    func queriesGrowGently() async throws {
        let (once, twice) = (try await queries(children: 600), try await queries(children: 1200))
        #expect(twice <= once * 2)
        #expect(once < 150)
    }

    @Test("children of whom nothing has changed are told from those of whom something has, batch by batch")
    func fewChanges() async throws {
        try await TestCouncil.with { council in
            try await council.load(files(children: 0..<700))
            var changed = files(children: 10..<710)
            changed.reviews?[0] = "C10,12/05/2012,10/06/2025,PN7"
            let run = try await council.read(changed)
            let children = try await council.summary(run).children
            #expect(children.new == 10 && children.changed == 1 && children.same == 689 && children.left == 10)
            try await council.apply(run)
            #expect(try await council.count("child") == 700)
        }
    }

    @Test("lists of findings and differences go on from where they stopped")
    func paged() async throws {
        try await TestCouncil.with { council in
            let run = try await council.read(files(children: 0..<60))
            var seen: [ImportDifference] = []
            while true {
                let last = seen.last?.number ?? 0
                let page = try await council.database.read {
                    try $0.all(ImportDifference.of(run.id, after: last, limit: 25))
                }
                if page.isEmpty { break }
                seen += page
            }
            #expect(seen == (try await council.differences(run)) && seen.count == 240)
            let runs = try await council.database.read { try $0.all(ImportRun.latest(limit: 5)) }
            #expect(runs.map(\.id) == [run.id])
        }
    }
}
