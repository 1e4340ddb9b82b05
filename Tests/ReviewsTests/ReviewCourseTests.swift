import Reviews
import Samples
import Testing
import Vocabulary

typealias Care = CareFile.PeriodOfCare

extension CareFile {
    /// A file in which everything is known and the child is young, unless a test says otherwise.
    static func sample(
        born: CivilDate? = "2015-06-15",
        _ periods: Care...,
        held: [CivilDate] = [],
        records: ReviewRecords = .complete
    ) -> CareFile {
        CareFile(born: born, periods: periods, held: held, records: records)
    }
}

extension ReviewCourse {
    static func of(_ file: CareFile) -> ReviewCourse {
        ReviewTimetable(workingDays: .england).course(of: file)
    }

    /// The course in short, a line for each review: its rule, its limit and how it stands.
    var lines: [String] {
        reviews.map { review in
            let limit = review.limit.due.map { "\($0.rule.step.rawValue) by \($0.due.iso)" } ?? "not known"
            return switch review.standing {
            case .held(let day): "\(limit), held \(day.iso)"
            case .running(let lapses): "\(limit), running" + (lapses.map { " until \($0.iso)" } ?? "")
            case .ceased(let day, let why): "\(limit), ceased \(day.iso) \(why.rawValue)"
            case .notRequired(let birthday): "\(limit), not required, 18 on \(birthday.iso)"
            }
        }
    }
}

@Suite("Course of reviews")
struct ReviewCourseTests {
    @Test("a child who has just come into care has a first review due, until 18 at the longest")
    func justInCare() {
        let course = ReviewCourse.of(.sample(Care(began: "2026-03-02")))
        #expect(course.lines == ["first by 2026-03-30, running until 2033-06-15"])
        #expect(course.running.map(\.limit.start) == [.enteredCare])
        #expect(course.running.map(\.limit.startedOn) == ["2026-03-02"])
    }

    @Test("each interval runs from the day held, late or early, in whatever order the reviews were entered")
    func chain() {
        let course = ReviewCourse.of(
            .sample(
                born: nil,
                Care(began: "2024-01-08"),
                held: ["2024-12-02", "2024-02-09", "2024-05-01", "2024-05-01"]
            )
        )
        #expect(
            course.lines == [
                "first by 2024-02-05, held 2024-02-09",  // four days late
                "second by 2024-05-09, held 2024-05-01",  // early, and so pulls the next in
                "later by 2024-11-01, held 2024-12-02",
                "later by 2025-06-02, running",
            ]
        )
    }

    @Test("coming back into care begins again with a first review")
    func reEntry() {
        let course = ReviewCourse.of(
            .sample(
                Care(began: "2018-03-19"),
                Care(began: "2018-01-08", ended: "2018-03-02"),
                held: ["2018-02-02"]
            )
        )
        #expect(
            course.lines == [
                "first by 2018-02-05, held 2018-02-02",
                "second by 2018-05-02, ceased 2018-03-02 care_ended",
                "first by 2018-04-18, running until 2033-06-15",
            ]
        )
        #expect(course.reviews.map(\.careBegan) == ["2018-01-08", "2018-01-08", "2018-03-19"])
    }

    @Test("a review on the last day of care belongs to that care, even where new care begins on the day")
    func boundary() {
        let course = ReviewCourse.of(
            .sample(
                Care(began: "2024-01-08", ended: "2024-02-02"),
                Care(began: "2024-02-02"),
                held: ["2024-02-02"]
            )
        )
        #expect(course.lines.first == "first by 2024-02-05, held 2024-02-02")
        #expect(course.lines.last == "first by 2024-03-01, running until 2033-06-15")
        #expect(course.outside.isEmpty)
    }

    @Test("reviews that belong to no care are named as such")
    func outside() {
        let course = ReviewCourse.of(
            .sample(
                born: "2006-06-15",
                Care(began: "2023-01-09", ended: "2023-02-10"),
                Care(began: "2023-06-01", ended: "2023-08-01", kind: .shortBreaks),
                Care(began: "2024-01-08"),
                held: ["2022-12-01", "2023-02-01", "2023-03-01", "2023-07-01", "2024-06-15"]
            )
        )
        #expect(
            course.outside == [
                OutsideReview(heldOn: "2022-12-01", reason: .beforeCare),
                OutsideReview(heldOn: "2023-03-01", reason: .notInCare),
                OutsideReview(heldOn: "2023-07-01", reason: .shortBreaks),
                OutsideReview(heldOn: "2024-06-15", reason: .fromEighteen),
            ]
        )
        #expect(OutsideReview.Reason.allCases.allSatisfy { !$0.title.isEmpty })
    }

    @Test("a child with no care known has no course, and every review is outside it")
    func noCare() {
        let course = ReviewCourse.of(CareFile(born: nil, periods: [], held: ["2024-02-02"], records: .complete))
        #expect(course.reviews.isEmpty)
        #expect(course.outside == [OutsideReview(heldOn: "2024-02-02", reason: .notInCare)])
    }

    @Test("short breaks have no course here")
    func shortBreaks() {
        let course = ReviewCourse.of(.sample(Care(began: "2024-01-08", kind: .shortBreaks)))
        #expect(course.reviews.isEmpty && course.outside.isEmpty)
    }

    @Test("every reason for an end is in words", arguments: CourseReview.Ceasing.allCases)
    func endsInWords(reason: CourseReview.Ceasing) {
        #expect(!reason.title.isEmpty)
    }
}

@Suite("Reviews and the 18th birthday")
struct EighteenthBirthdayTests {
    @Test(
        "no review falls due on or after it, which is said and not left out",
        arguments: [
            ("2000-08-20", "later by 2018-09-01, not required, 18 on 2018-08-20"),
            ("2000-09-01", "later by 2018-09-01, not required, 18 on 2018-09-01"),
            ("2000-09-02", "later by 2018-09-01, running until 2018-09-02"),
            ("2000-02-29", "second by 2018-03-01, not required, 18 on 2018-03-01"),
        ] as [(CivilDate, String)]
    )
    func birthday(born: CivilDate, line: String) {
        let isLeapling = born == "2000-02-29"
        let course = ReviewCourse.of(
            .sample(
                born: born,
                Care(began: isLeapling ? "2017-11-06" : "2017-10-30"),
                held: isLeapling ? ["2017-12-01"] : ["2017-11-24", "2018-02-12", "2018-03-01"]
            )
        )
        #expect(course.lines.last == line)
        #expect(course.outside.isEmpty)
    }

    @Test("a review that was due before the birthday and not held is no longer wanted from that day")
    func missed() {
        let course = ReviewCourse.of(
            .sample(born: "2008-04-10", Care(began: "2026-03-02", ended: "2026-05-01"))
        )
        #expect(course.lines == ["first by 2026-03-30, ceased 2026-04-10 turned_eighteen"])
    }

    @Test("care that ended before the birthday is the reason given, whatever was to come")
    func endedBefore() {
        let course = ReviewCourse.of(
            .sample(
                born: "2008-08-20",
                Care(began: "2026-01-05", ended: "2026-06-01"),
                held: ["2026-01-30", "2026-04-20"]
            )
        )
        #expect(course.lines.last == "later by 2026-10-20, ceased 2026-06-01 care_ended")
    }

    @Test("care that ends on the birthday leaves out what would have fallen due after it")
    func endedOn() {
        let course = ReviewCourse.of(
            .sample(
                born: "2008-06-01",
                Care(began: "2026-01-05", ended: "2026-06-01"),
                held: ["2026-01-30", "2026-04-20"]
            )
        )
        #expect(course.lines.last == "later by 2026-10-20, not required, 18 on 2026-06-01")
    }
}
