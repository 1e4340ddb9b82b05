import Exchange
import Register
import Reviews
import Samples
import Store
import Testing
import Vocabulary

@Suite("The rows of one child beside each other")
struct ReturnedChildTests {
    /// The findings of a return, each as severity, column and sentence.
    func findings(of files: ReturnFiles, year: Int = 2026) async throws -> [String] {
        var found: [String] = []
        try await TestCouncil.with { council in
            let run = try await council.load(files, year: year)
            found = try await council.findings(run).map {
                "\($0.severity) \($0.table) \($0.line ?? 0) \($0.column): \($0.message)"
            }
        }
        return found
    }

    @Test("a sound return has no findings")
    func sound() async throws {
        #expect(try await findings(of: .child()).isEmpty)
    }

    @Test("a child who stands in the header twice with different rows is left out with all rows, until one is chosen")
    func doubtfulChild() async throws {
        var files = ReturnFiles.child() + ReturnFiles.child("B2")
        files.header.append("A1,F,12/05/2012,MOTH,UN1,0,")
        #expect(
            try await findings(of: files) == [
                "error header 2 CHILD: Line 4 also is about the same child, and says something else. Leave only the right one.",
                "error header 4 CHILD: Line 2 also is about the same child, and says something else. Leave only the right one.",
                "error episodes 2 CHILD: The child's row in the header cannot be used, so this one cannot be either.",
                "error reviews 2 CHILD: The child's row in the header cannot be used, so this one cannot be either.",
            ]
        )
    }

    @Test("a row that repeats another is not needed, and no more")
    func repeated() async throws {
        var files = ReturnFiles.child()
        files.header += files.header
        files = files + ReturnFiles(reviews: files.reviews)
        #expect(
            try await findings(of: files) == [
                "warning header 3 CHILD: The row says what another says already.",
                "warning reviews 3 CHILD: The row says what another says already.",
            ]
        )
    }

    @Test("two different rows for one day are both left out")
    func sameDay() async throws {
        var files = ReturnFiles.child(reviews: ["10/06/2025", "10/12/2025"])
        files.reviews?.append("A1,12/05/2012,10/06/2025,PN7")
        #expect(
            try await findings(of: files) == [
                "error reviews 2 CHILD: Line 4 also gives a review on 10 June 2025, and says something else. Leave only the right one.",
                "error reviews 4 CHILD: Line 2 also gives a review on 10 June 2025, and says something else. Leave only the right one.",
            ]
        )
    }

    @Test("overlapping episodes are kept, with a sentence")
    func overlapping() async throws {
        var files = ReturnFiles.child()
        files.episodes = [
            "A1,01/03/2025,S,C2,N1,U6,PR1,05/08/2025,X1,,NG5 5SA,NG1 5TD,SC040344",
            "A1,01/08/2025,P,C2,N1,U6,PR1,,,,NG5 5SA,NG1 5TD,SC040344",
        ]
        #expect(
            try await findings(of: files) == [
                "warning episodes 2 DEC: It overlaps line 3, which began on 1 August 2025. Both are kept."
            ]
        )
    }

    @Test("a review before the first known episode is kept, with a sentence")
    func beforeCare() async throws {
        var files = ReturnFiles.child()
        files.episodes = files.episodes?.map { $0.replacing("01/03/2025", with: "01/07/2025") }
        #expect(
            try await findings(of: files) == [
                "warning reviews 2 REVIEW: The review is before the first episode that is known, 1 July 2025. It is kept."
            ]
        )
    }

    @Test("days after the year are left out; a review before it is kept")
    func outsideTheYear() async throws {
        #expect(
            try await findings(of: .child(reviews: ["01/04/2026", "31/03/2026", "31/03/2025", "01/04/2025"])) == [
                "error reviews 2 REVIEW: REVIEW is after 31 March 2026, the end of the return's year.",
                "warning reviews 4 REVIEW: The review was before the return's year, 2025/26. It is used as it is.",
            ]
        )
    }

    @Test(
        "an episode whose days cannot be is left out",
        arguments: [
            ("01/03/2025", "DEC is the day of DECOM; an episode lasts at least one day."),
            ("28/02/2025", "DEC is before DECOM, 1 March 2025; an episode cannot cease before it began."),
            ("01/04/2026", "DEC is after 31 March 2026, the end of the return's year."),
        ]
    )
    func impossible(ceased: String, message: String) async throws {
        var files = ReturnFiles.child(reviews: ["10/06/2025", "10/12/2025", "10/02/2026"])
        files.episodes = files.episodes?.map { $0.replacing(",,,,NG5", with: ",\(ceased),E4A,,NG5") }
        let found = try await findings(of: files).filter { $0.hasPrefix("error") }
        #expect(found == ["error episodes 2 DEC: \(message)"])
    }

    @Test("codes of other years are used and remarked on; codes of no year leave the row out")
    func codesByYear() async throws {
        var files = ReturnFiles.child()
        files.header = ["A1,2,12/05/2012,WBRI,UN1,0,"]
        files.episodes = [
            "A1,01/03/2025,S,C2,N1,H5,PR1,05/08/2025,X1,,NG5 5SA,NG1 5TD,SC040344",
            "A1,05/08/2025,P,C2,N1,ZZ,PR1,,,,NG5 5SA,NG1 5TD,SC040344",
        ]
        #expect(
            try await findings(of: files) == [
                "warning header 2 SEX: SEX is a code of other years and not of 2025/26. The row is used as it is.",
                "warning episodes 2 PLACE: PLACE is a code of other years and not of 2025/26. The row is used as it is.",
                "error episodes 3 PLACE: PLACE is no code of its list.",
            ]
        )
        #expect(try await findings(of: .child(reviews: ["10/03/2025"]), year: 2025).isEmpty)
    }

    @Test("a review without a code of participation is used, and how the child took part is not recorded")
    func participation() async throws {
        try await TestCouncil.with { council in
            var files = ReturnFiles.child()
            files.reviews = [
                "A1,12/05/2012,10/06/2025,", "A1,12/05/2012,11/06/2025,PN8", "A1,12/05/2012,12/06/2025,pn6",
            ]
            let run = try await council.load(files)
            #expect(try await council.findings(run, .error).isEmpty)
            #expect(try await council.findings(run, .warning).map(\.value) == ["", "PN8"])
            #expect(try await council.all(Review.self).map(\.participation) == [nil, nil, .sentViews])
        }
    }

    @Test("a child whom a corrected return of the same year no longer has goes, unless something else is known of them")
    func leftOut() async throws {
        try await TestCouncil.with { council in
            try await council.load(.child() + .child("B2") + .child("C3"))
            let named = try #require(try await council.all(Child.self).first { $0.code == "C3" })
            let name = ChildName(id: .fresh(), child: named.id, given: "Ama", family: "Testerly")
            try await council.ledger.write(as: council.deed("name-child")) { try $0.begin(name) }
            let run = try await council.load(.child())
            #expect(try await council.summary(run).children.left == 2)
            #expect(try await council.all(Child.self).map(\.code).sorted() == ["A1", "C3"])
            #expect(try await council.count("episode") == 1)
        }
    }

    @Test("a child whom only the header has lost keeps their rows")
    func lostFromHeader() async throws {
        try await TestCouncil.with { council in
            try await council.load(.child() + .child("B2"))
            var files = ReturnFiles.child() + ReturnFiles.child("B2")
            files.header.removeLast()
            let run = try await council.read(files)
            #expect(run.state == .nothingNew)
            #expect(
                try await council.findings(run, .error).map(\.message)
                    == Array(repeating: "The child is not in the header.", count: 2)
            )
        }
    }
}
