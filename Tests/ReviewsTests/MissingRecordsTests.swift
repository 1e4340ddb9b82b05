import Reviews
import Samples
import Testing
import Vocabulary

@Suite("Reviews that the records do not reach")
struct MissingRecordsTests {
    static let begins: CivilDate = "2024-04-01"

    private func course(
        began: CivilDate = "2020-03-02",
        held: [CivilDate],
        earlier: EarlierReviews? = nil,
        placed: CivilDate? = nil
    ) -> ReviewCourse {
        let placements = placed.map { [CareFile.AdoptionPlacement(from: $0)] } ?? []
        let care = Care(began: began, adoptionPlacements: placements, earlierReviews: earlier)
        return .of(.sample(born: nil, care, held: held, records: .begin(on: Self.begins)))
    }

    @Test("with no review in them, what comes next is not known, and why is said")
    func noReview() {
        let course = course(held: [])
        #expect(course.lines == ["not known, running"])
        guard case .notKnown(let missing)? = course.running.first?.limit else {
            Issue.record("a limit is known")
            return
        }
        #expect(
            missing.sentence
                == "The child came into care on 2 March 2020, and the records of reviews begin on 1 April 2024. "
                + "No earlier review is in them."
        )
        #expect(missing.answers == [.noneHeld])
        #expect(course.running.map(\.limit.startedOn) == ["2020-03-02"])
    }

    @Test("with one review in them, which may not be the first, what comes next is not known")
    func oneReview() {
        let course = course(held: ["2024-05-13"])
        #expect(course.lines == ["not known, held 2024-05-13", "not known, running"])
        guard case .notKnown(let missing)? = course.running.first?.limit else {
            Issue.record("a limit is known")
            return
        }
        #expect(missing.sentence.hasSuffix("The review on 13 May 2024 may not be the first."))
        #expect(missing.answers == [.firstReview, .laterReview])
        #expect(course.running.map(\.limit.start) == [.reviewHeld])
        #expect(course.running.map(\.limit.startedOn) == ["2024-05-13"])
    }

    @Test("where only the records begin with a child in care, nobody says that care began that day")
    func unknownBeginning() {
        let care = Care(began: "2024-06-03", isBeginningKnown: false)
        let records = ReviewRecords.begin(on: "2024-06-04")
        for held in [[], ["2024-07-01"]] as [[CivilDate]] {
            let course = ReviewCourse.of(.sample(born: nil, care, held: held, records: records))
            guard case .notKnown(let missing)? = course.running.first?.limit else {
                Issue.record("a limit is known")
                return
            }
            #expect(missing.sentence.hasPrefix("The child was in care already on 3 June 2024, where the records begin"))
            #expect(!missing.sentence.contains("came into care"))
        }
    }

    @Test("with two or more, the next is six months on")
    func twoReviews() {
        #expect(
            course(held: ["2024-05-13", "2024-11-04", "2025-04-28"]).lines == [
                "not known, held 2024-05-13",
                "not known, held 2024-11-04",  // three months, or six
                "later by 2025-05-04, held 2025-04-28",
                "later by 2025-10-28, running",
            ]
        )
    }

    @Test(
        "care that began on the first day of the records, or later, is known from its start",
        arguments: ["2024-04-01", "2024-04-02"] as [CivilDate]
    )
    func knownFromStart(began: CivilDate) {
        #expect(course(began: began, held: ["2024-04-24"]).lines.last == "second by 2024-07-24, running")
    }

    @Test(
        "what a person says makes it known",
        arguments: [
            ([], .noneHeld, ["first by 2020-03-30, running"]),
            (["2024-05-13"], .noneHeld, ["first by 2020-03-30, held 2024-05-13", "second by 2024-08-13, running"]),
            (["2024-05-13"], .firstReview, ["first by 2020-03-30, held 2024-05-13", "second by 2024-08-13, running"]),
            (["2024-05-13"], .laterReview, ["not known, held 2024-05-13", "later by 2024-11-13, running"]),
            (
                ["2024-05-13", "2024-11-04"], .laterReview,
                ["not known, held 2024-05-13", "later by 2024-11-13, held 2024-11-04", "later by 2025-05-04, running"]
            ),
            ([], .laterReview, ["not known, running"]),  // still no day to count from
        ] as [([CivilDate], EarlierReviews, [String])]
    )
    func settled(held: [CivilDate], earlier: EarlierReviews, lines: [String]) {
        #expect(course(held: held, earlier: earlier).lines == lines)
    }

    @Test("an adoption placement within the records is known, though care began before them")
    func placedSince() {
        #expect(
            course(held: ["2024-06-24"], placed: "2024-06-03").lines == [
                "not known, ceased 2024-06-03 placed_for_adoption",
                "adoption_first by 2024-07-01, held 2024-06-24",
                "adoption_second by 2024-09-24, running",
            ]
        )
    }

    @Test(
        "an adoption placement older than the records is settled for itself, and not for what ran before it",
        arguments: [
            (nil, "not known, running"), (.firstReview, "adoption_second by 2024-09-24, running"),
            (.laterReview, "adoption_later by 2024-12-24, running"),
        ] as [(EarlierReviews?, String)]
    )
    func placedBefore(earlier: EarlierReviews?, line: String) {
        let course = course(held: ["2024-06-24"], earlier: earlier, placed: "2024-02-05")
        #expect(course.lines.first == "not known, ceased 2024-02-05 placed_for_adoption")
        #expect(course.lines.last == line)
    }

    @Test("what a person said of older reviews leaves a placement within the records alone")
    func settledElsewhere() {
        let course = course(held: ["2024-05-13", "2024-06-24"], earlier: .laterReview, placed: "2024-06-03")
        #expect(course.lines.last == "adoption_second by 2024-09-24, running")
    }

    @Test("every answer is in words", arguments: EarlierReviews.allCases)
    func answersInWords(answer: EarlierReviews) {
        #expect(!answer.title.isEmpty)
    }
}

@Suite("The course of reviews holds for any history")
struct ReviewCoursePropertyTests {
    @Test("every review comes out once in its cycle or is named as outside, and at most one ordinary review runs")
    func nothingIsLost() {
        var generator = SeededGenerator(seed: 60)
        for seed in 0..<300 as Range<UInt64> {
            let began = CivilDate.some(1, from: "2015-01-01", to: "2022-12-31", seed: seed)[0]
            let held = CivilDate.some(
                Int(seed % 7),
                from: began.adding(days: -40),
                to: "2025-12-31",
                seed: seed + 1_000
            )
            let ended =
                Bool.random(using: &generator) ? began.adding(days: Int.random(in: 0...1_500, using: &generator)) : nil
            let placed = began.adding(days: Int.random(in: 0...900, using: &generator))
            let back =
                Bool.random(using: &generator) ? placed.adding(days: Int.random(in: 0...400, using: &generator)) : nil
            let care = Care(began: began, ended: ended, adoptionPlacements: [.init(from: placed, until: back)])
            let course = ReviewCourse.of(.sample(born: "2006-05-17", care, held: held))
            let inCycle = course.reviews.compactMap { review in
                if case .held(let day) = review.standing { day } else { nil }
            }
            #expect((inCycle + course.outside.map(\.heldOn)).sorted() == Set(held).sorted())
            #expect(course.running.count <= (ended == nil ? 1 : 0))
            #expect(course.reviews.allSatisfy { $0.limit.due != nil })
        }
    }
}
