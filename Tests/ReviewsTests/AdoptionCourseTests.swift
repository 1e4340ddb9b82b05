import Reviews
import Samples
import Testing
import Vocabulary

@Suite("Course of reviews in adoption")
struct AdoptionCourseTests {
    @Test("placement for adoption ends the ordinary cycle and begins that of adoption")
    func placed() {
        let care = Care(began: "2024-01-08", adoptionPlacements: [.init(from: "2024-09-02")])
        let course = ReviewCourse.of(
            .sample(born: nil, care, held: ["2024-02-02", "2024-05-01", "2024-09-27", "2024-12-20"])
        )
        #expect(
            course.lines == [
                "first by 2024-02-05, held 2024-02-02",
                "second by 2024-05-02, held 2024-05-01",
                "later by 2024-11-01, ceased 2024-09-02 placed_for_adoption",
                "adoption_first by 2024-09-30, held 2024-09-27",
                "adoption_second by 2024-12-27, held 2024-12-20",
                "adoption_later by 2025-06-20, running",
            ]
        )
    }

    @Test("a placement that ends takes the child back to the ordinary cycle, counted from the last review of either")
    func disrupted() {
        let care = Care(began: "2024-01-08", adoptionPlacements: [.init(from: "2024-09-02", until: "2024-11-04")])
        let course = ReviewCourse.of(.sample(born: nil, care, held: ["2024-02-02", "2024-05-01", "2024-09-27"]))
        #expect(
            course.lines.suffix(3) == [
                "adoption_first by 2024-09-30, held 2024-09-27",
                "adoption_second by 2024-12-27, ceased 2024-11-04 adoption_placement_ended",
                "later by 2025-03-27, running",
            ]
        )
    }

    @Test("a second placement begins the adoption cycle afresh")
    func placedAgain() {
        let placements = [
            CareFile.AdoptionPlacement(from: "2024-11-04"),
            CareFile.AdoptionPlacement(from: "2024-09-02", until: "2024-11-04"),
        ]
        let care = Care(began: "2024-01-08", adoptionPlacements: placements)
        let course = ReviewCourse.of(.sample(born: nil, care, held: ["2024-02-02", "2024-05-01", "2024-09-27"]))
        #expect(
            course.lines.suffix(2) == [
                "adoption_second by 2024-12-27, ceased 2024-11-04 adoption_placement_ended",
                "adoption_first by 2024-12-02, running",
            ]
        )
    }

    @Test("a review on the day of the placement belongs to what was running before")
    func onTheDay() {
        let care = Care(began: "2024-01-08", adoptionPlacements: [.init(from: "2024-09-02")])
        let course = ReviewCourse.of(.sample(born: nil, care, held: ["2024-02-02", "2024-05-01", "2024-09-02"]))
        #expect(
            course.lines.suffix(3) == [
                "later by 2024-11-01, held 2024-09-02",
                "later by 2025-03-02, ceased 2024-09-02 placed_for_adoption",
                "adoption_first by 2024-09-30, running",
            ]
        )
    }

    @Test("a child placed on the day care begins has no ordinary review, and an order made ends the cycle")
    func placedAtOnce() {
        let care = Care(began: "2024-01-08", ended: "2024-05-01", adoptionPlacements: [.init(from: "2024-01-08")])
        let course = ReviewCourse.of(.sample(born: nil, care, held: ["2024-01-30"]))
        #expect(
            course.lines == [
                "adoption_first by 2024-02-05, held 2024-01-30",
                "adoption_second by 2024-04-30, ceased 2024-05-01 care_ended",
            ]
        )
    }

    @Test("placements outside the period, and of no length, change nothing")
    func oddPlacements() {
        let placements = [
            CareFile.AdoptionPlacement(from: "2023-01-02", until: "2023-06-01"),
            CareFile.AdoptionPlacement(from: "2024-02-01", until: "2024-02-01"),
            CareFile.AdoptionPlacement(from: "2025-02-01"),
        ]
        let care = Care(began: "2024-01-08", ended: "2025-01-06", adoptionPlacements: placements)
        #expect(
            ReviewCourse.of(.sample(born: nil, care)).lines == ["first by 2024-02-05, ceased 2025-01-06 care_ended"]
        )
    }

    @Test(
        "authority to place wants a review within three months beside the ordinary cycle, which any review meets",
        arguments: [
            ([], "adoption_first by 2024-06-11, running"),
            (["2024-03-11"], "adoption_first by 2024-06-11, running"),  // on the day itself is not after it
            (["2024-05-01"], "adoption_first by 2024-06-11, held 2024-05-01"),
            (["2024-07-01", "2024-09-01"], "adoption_first by 2024-06-11, held 2024-07-01"),
        ] as [([CivilDate], String)]
    )
    func authorised(held: [CivilDate], line: String) {
        let care = Care(began: "2024-01-08", authorisedToPlace: "2024-03-11")
        let course = ReviewCourse.of(.sample(born: nil, care, held: ["2024-02-02"] + held))
        #expect(course.lines.last == line)
        #expect(
            course.running.contains { $0.limit.due?.rule.step == (held.isEmpty ? .second : .later) } || held.count == 1
        )
    }

    @Test(
        "the review that authority to place wants is no longer wanted once the child is placed, or care ends",
        arguments: [
            (
                Care(
                    began: "2024-01-08",
                    adoptionPlacements: [.init(from: "2024-04-02")],
                    authorisedToPlace: "2024-03-11"
                ), "placed_for_adoption"
            ),
            (Care(began: "2024-01-08", ended: "2024-04-02", authorisedToPlace: "2024-03-11"), "care_ended"),
        ]
    )
    func authorisedThenPlaced(care: Care, reason: String) {
        let course = ReviewCourse.of(.sample(born: nil, care))
        #expect(course.lines.last == "adoption_first by 2024-06-11, ceased 2024-04-02 \(reason)")
    }

    @Test(
        "an authority given outside the period, while placed, or before the records begin makes no review of its own",
        arguments: [
            (Care(began: "2024-01-08", authorisedToPlace: "2024-01-02"), .complete),
            (Care(began: "2024-01-08", ended: "2024-03-01", authorisedToPlace: "2024-03-11"), .complete),
            (
                Care(
                    began: "2024-01-08",
                    adoptionPlacements: [.init(from: "2024-03-11")],
                    authorisedToPlace: "2024-03-11"
                ), .complete
            ),
            (Care(began: "2024-01-08", authorisedToPlace: "2024-03-11"), .begin(on: "2024-04-01")),
        ] as [(Care, ReviewRecords)]
    )
    func authorisedElsewhere(care: Care, records: ReviewRecords) {
        let course = ReviewCourse.of(.sample(born: nil, care, records: records))
        #expect(!course.reviews.contains { $0.limit.due?.rule == .authorisedFirst })
    }
}
