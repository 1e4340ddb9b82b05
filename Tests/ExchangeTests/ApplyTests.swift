import Exchange
import Register
import Reviews
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@Suite("Applying a return")
struct ApplyTests {
    @Test("a child, their episode and their review come in with the year they came from", arguments: TestDatabase.all)
    func comesIn(on kind: TestDatabase) async throws {
        try await TestCouncil.with(on: kind) { council in
            let run = try await council.load(.child())
            guard case .applied(deed: 1) = try await council.state(run) else {
                Issue.record("the import is not applied by the first deed")
                return
            }
            let child = try #require(try await council.all(Child.self).first)
            #expect(child.code == "A1" && child.bornOn == "2012-05-12" && child.sex == .female && child.upn == "UN1")
            #expect(child.isMother == false && child.collectionYear == 2026)
            let episode = try #require(try await council.all(Episode.self).first)
            #expect(
                episode.child == child.id && episode.beganOn == "2025-03-01" && episode.legalStatus == .fullCareOrder
            )
            #expect(episode.provider == "PR1" && episode.urn == "SC040344" && episode.ceasedOn == nil)
            let review = try #require(try await council.all(Review.self).first)
            #expect(review.heldOn == "2025-06-10" && review.participation == .spoke && review.collectionYear == 2026)
            let files = try await council.database.read { try $0.all(ImportFile.of(run.id)) }
            #expect(files.map(\.table) == [.header, .episodes, .reviews] && files.allSatisfy { $0.sha256.count == 64 })
        }
    }

    @Test("a corrected first day leaves no ghost of the wrong one", arguments: TestDatabase.all)
    func correctedDecom(on kind: TestDatabase) async throws {
        try await TestCouncil.with(on: kind) { council in
            try await council.load(.child())
            var files = ReturnFiles.child()
            files.episodes = files.episodes?.map { $0.replacing("01/03/2025", with: "03/03/2025") }
            let run = try await council.load(files)
            #expect(try await council.all(Episode.self).map(\.beganOn) == ["2025-03-03"])
            #expect(try await council.differences(run).map(\.kind) == [.begun, .withdrawn])
        }
    }

    @Test(
        "an episode that went on must be in next year's return again; a corrected one replaces it",
        arguments: TestDatabase.all
    )
    func correctedAcrossYears(on kind: TestDatabase) async throws {
        try await TestCouncil.with(on: kind) { council in
            try await council.load(.child(reviews: ["10/06/2024"]), year: 2025)
            var files = ReturnFiles.child()
            files.episodes = files.episodes?.map { $0.replacing("01/03/2025", with: "03/03/2025") }
            try await council.load(files)
            #expect(try await council.all(Episode.self).map(\.beganOn) == ["2025-03-03"])
            // Last year's review stays: this year's return has no business with it.
            #expect(try await council.all(Review.self).map(\.heldOn) == ["2024-06-10", "2025-06-10"])
        }
    }

    @Test(
        "a row that the newer file no longer has is withdrawn, unless its table was not given",
        arguments: TestDatabase.all
    )
    func withdrawn(on kind: TestDatabase) async throws {
        try await TestCouncil.with(on: kind) { council in
            try await council.load(.child(reviews: ["10/06/2025", "10/12/2025"]))
            var files = ReturnFiles.child()
            files.reviews = nil
            #expect(try await council.read(files).state == .nothingNew)
            let run = try await council.load(.child())
            #expect(try await council.all(Review.self).map(\.heldOn) == ["2025-06-10"])
            let gone = try #require(try await council.differences(run, .withdrawn).first)
            #expect(gone.childCode == "A1" && gone.table == .reviews)
            #expect(gone.fields.map(\.title) == ["Review held", "How the child took part"])
            #expect(gone.fields.map(\.before) == ["10 December 2025", "PN1: Came and spoke for themselves"])
            #expect(gone.fields.map(\.after) == ["", ""])
        }
    }

    @Test("the header alone brings children in, and takes nothing of theirs away")
    func headerAlone() async throws {
        try await TestCouncil.with { council in
            var header = ReturnFiles.child()
            (header.episodes, header.reviews) = (nil, nil)
            try await council.load(header)
            #expect(try await council.count("child") == 1)
            try await council.load(.child())
            #expect(try await council.read(header).state == .nothingNew)
            #expect(try await council.count("episode") == 1)
        }
    }

    @Test("a row that is there but cannot be read is not taken for withdrawn", arguments: TestDatabase.all)
    func unreadIsNotGone(on kind: TestDatabase) async throws {
        try await TestCouncil.with(on: kind) { council in
            try await council.load(.child())
            var files = ReturnFiles.child()
            files.episodes = files.episodes?.map { $0.replacing("C2", with: "C9") }
            let run = try await council.read(files)
            #expect(run.state == .nothingNew)
            #expect(try await council.findings(run, .error).map(\.column) == ["LS"])
        }
    }

    @Test("a changed row says what it was and what it becomes, in words", arguments: TestDatabase.all)
    func changed(on kind: TestDatabase) async throws {
        try await TestCouncil.with(on: kind) { council in
            try await council.load(.child())
            var files = ReturnFiles.child()
            files.episodes = files.episodes?.map { $0.replacing(",,,,NG5", with: ",30/09/2025,E4A,,NG5") }
            let run = try await council.read(files)
            let difference = try #require(try await council.differences(run).first)
            #expect(difference.kind == .revised && difference.table == .episodes)
            #expect(difference.fields.map(\.title) == ["Began", "Ceased", "Reason it ceased"])
            #expect(difference.fields.map(\.before) == ["1 March 2025", "", ""])
            #expect(
                difference.fields.map(\.after) == [
                    "1 March 2025", "30 September 2025", "E4A: Returned home, as planned",
                ]
            )
            #expect(try await council.summary(run).sentence == "1 child: 1 changed; every row can be used.")
        }
    }

    @Test("what the return does not know is never erased", arguments: TestDatabase.all)
    func neverErased(on kind: TestDatabase) async throws {
        try await TestCouncil.with(on: kind) { council in
            try await council.load(.child())
            try await council.revise(Review.self) { review in
                Review(
                    id: review.id,
                    child: review.child,
                    heldOn: review.heldOn,
                    participation: review.participation,
                    lateness: Review.Lateness(reason: "weather", inChildsInterests: true, words: "Floods"),
                    collectionYear: review.collectionYear
                )
            }
            var files = ReturnFiles.child()
            files.header = ["A1,F,12/05/2012,MOTH,,,"]
            files.reviews = ["A1,12/05/2012,10/06/2025,PN6"]
            try await council.load(files)
            let review = try #require(try await council.all(Review.self).first)
            #expect(review.participation == .sentViews && review.lateness?.reason == "weather")
            let child = try #require(try await council.all(Child.self).first)
            #expect(child.ethnicity == "MOTH" && child.upn == "UN1" && child.isMother == false)
        }
    }

    @Test("what a person typed stands, and the difference is shown", arguments: TestDatabase.all)
    func typedStands(on kind: TestDatabase) async throws {
        try await TestCouncil.with(on: kind) { council in
            try await council.load(.child(reviews: []))
            let child = try #require(try await council.all(Child.self).first)
            let typed = Review(id: .fresh(), child: child.id, heldOn: "2025-06-10", participation: .noViews)
            try await council.ledger.write(as: council.deed("record-review")) { try $0.begin(typed) }
            let run = try await council.read(.child())
            #expect(run.state == .nothingNew)
            let kept = try #require(try await council.differences(run, .kept).first)
            #expect(
                kept.reason == "changed here"
                    && kept.fields.last?.before == "PN7: Did not come, and their views were not given"
            )
            #expect(try await council.all(Review.self) == [typed])
            // Nor is it withdrawn by a file that does not have it.
            #expect(try await council.read(.child(reviews: [])).state == .nothingNew)
        }
    }

    @Test("a fact that moved since the preview stops the whole import, in words", arguments: TestDatabase.all)
    func movedSince(on kind: TestDatabase) async throws {
        try await TestCouncil.with(on: kind) { council in
            try await council.load(.child())
            var files = ReturnFiles.child() + ReturnFiles.child("B2")
            files.reviews = ["A1,12/05/2012,10/06/2025,PN6", "B2,12/05/2012,10/06/2025,PN1"]
            let run = try await council.read(files)
            try await council.revise(Review.self, by: "Odd Larsen") { review in
                Review(
                    id: review.id,
                    child: review.child,
                    heldOn: review.heldOn,
                    participation: .noViews,
                    collectionYear: 2026
                )
            }
            let present = try await council.present()
            let refusal = try await #require(throws: ImportRefusal.self) { try await council.apply(run) }
            #expect(
                refusal.explanation == """
                    Since the differences were worked out, deed 2 by Odd Larsen on 31 March 2026 changed what this import would \
                    change. Nothing was applied. Give the files again and look again.
                    """
            )
            #expect(try await council.present() == present)
            #expect(try await council.state(run) == .previewed)
            try await council.load(files)
            #expect(try await council.all(Review.self).map(\.participation).contains(.sentViews))
            #expect(try await council.count("review") == 2)
        }
    }

    @Test("a review that somebody recorded since the preview stops the whole import", arguments: TestDatabase.all)
    func recordedSince(on kind: TestDatabase) async throws {
        try await TestCouncil.with(on: kind) { council in
            try await council.load(.child(reviews: []))
            let run = try await council.read(.child())
            let child = try #require(try await council.all(Child.self).first)
            let typed = Review(id: .fresh(), child: child.id, heldOn: "2025-06-10", participation: .noViews)
            try await council.ledger.write(as: council.deed("record-review")) { try $0.begin(typed) }
            let refusal = try await #require(throws: ImportRefusal.self) { try await council.apply(run) }
            #expect(refusal.rows.map(\.what) == ["reviews"] && refusal.rows.map(\.childCode) == ["A1"])
            #expect(try await council.all(Review.self) == [typed])
        }
    }

    @Test("an import is applied once, and one that was set aside never", arguments: TestDatabase.all)
    func once(on kind: TestDatabase) async throws {
        try await TestCouncil.with(on: kind) { council in
            let run = try await council.load(.child())
            await #expect(throws: ImportRefusal.notWaiting(.applied(deed: 1))) { try await council.apply(run) }
            let other = try await council.read(.child() + .child("B2"))
            try await ReturnImport(database: council.database).setAside(other.id)
            await #expect(throws: ImportRefusal.notWaiting(.setAside)) { try await council.apply(other) }
            #expect(try await council.count("import_line") == 0)
        }
    }
}

extension TestCouncil {
    /// Gives each fact of a kind its next version.
    func revise<F: ReturnedFact>(
        _ type: F.Type,
        by name: String = "Ruth Vance",
        _ change: @escaping @Sendable (F) -> F
    ) async throws {
        try await ledger.write(as: deed("record-review", by: name)) { transaction in
            try transaction.revise(try transaction.allKept(F.everybodys).map { ($0, change($0.fact)) })
        }
    }
}
