import Foundation
import Policy
import Testing
import Vocabulary

@Suite("Shipped profiles")
struct ShippedProfilesTests {
    @Test("each reads without a fault and is named as its file", arguments: ShippedProfiles.names)
    func reads(name: String) throws {
        #expect(try ShippedProfiles.read(name).name == name)
    }

    @Test("every file in the folder is one of them")
    func noOthers() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: ShippedProfiles.folder.path)
        #expect(Set(files) == Set(ShippedProfiles.names.map { "\($0).yaml" }))
    }

    @Test("the default file states what holds where nothing is chosen")
    func standard() throws {
        #expect(try ShippedProfiles.read("default") == Profile.standard)
    }

    @Test(
        "each has its council's name and its word for a child in care",
        arguments: [
            ("default", "Our council", "child in care", "children in care", "child in care"),
            ("thurrock", "Thurrock", "child looked after", "children looked after", "CLA"),
            ("lewisham", "Lewisham", "looked after child", "looked after children", "LAC"),
            ("nottingham", "Nottingham", "child in care", "children in care", "child in care"),
            ("east-sussex", "East Sussex", "looked after child", "looked after children", "LAC"),
            ("telford-and-wrekin", "Telford & Wrekin", "child in care", "children in care", "CIC"),
        ]
    )
    func namesTheChild(name: String, council: String, one: String, many: String, short: String) throws {
        let profile = try ShippedProfiles.read(name)
        #expect(profile.council == council)
        #expect(profile.words[.childInCare].one == one)
        #expect(profile.words[.childInCare].many == many)
        #expect(profile.words[.childInCare].short == short)
    }

    @Test(
        "late reasons keep the codes that records hold",
        arguments: [
            (
                "default",
                "miscalculated late_notice status_query pmr_missing worker_change essential_party child_interest "
                    + "capacity iro_record_late travel practice adjourned on_the_day other"
            ),
            ("thurrock", "late_notice worker_change on_the_day iro_record_late"),
            ("lewisham", "late_notice rescheduled status_query pmr_missing"),
            (
                "nottingham",
                "iro_sickness worker_change miscalculated late_notice status_query pmr_missing essential_party "
                    + "child_interest capacity iro_record_late travel practice adjourned on_the_day other"
            ),
            ("east-sussex", "miscalculated child_interest essential_party travel capacity practice"),
            (
                "telford-and-wrekin",
                "miscalculated late_notice status_query pmr_missing worker_change essential_party child_interest "
                    + "capacity iro_record_late travel practice adjourned on_the_day other"
            ),
        ]
    )
    func lateReasonCodes(name: String, codes: String) throws {
        #expect(try ShippedProfiles.read(name).lateReasons.map(\.code).joined(separator: " ") == codes)
    }

    @Test(
        "all give the service 2 working days to be told of a child and 5 to allocate",
        arguments: ShippedProfiles.names
    )
    func timers(name: String) throws {
        let timers = try ShippedProfiles.read(name).timers
        #expect(timers.serviceTold == Interval.workingDays(2))
        #expect(timers.iroAllocated == Interval.workingDays(5))
    }

    @Test("only East Sussex has a target of its own for a first review", arguments: ShippedProfiles.names)
    func firstReviewTarget(name: String) throws {
        let target = try ShippedProfiles.read(name).firstReviewTarget
        #expect(target == (name == "east-sussex" ? Interval.days(28) : nil))
    }

    @Test(
        "each has its own bands, headings and bases for its figures",
        arguments: [
            ("default", "under 1, 1 to 4, 5 to 9, 10 to 15, 16 and over", 0, ReviewBasis.due, ReviewBasis.held, nil),
            ("thurrock", "under 1, 1 to 4, 5 to 9, 10 to 15, 16 and over", 2, .due, .due, 95),
            ("lewisham", "under 5, 5 to 9, 10 to 14, 15 to 17", 5, .held, .held, 100),
            ("nottingham", "under 1, 1 to 4, 5 to 9, 10 to 15, 16 and over", 16, .due, .held, nil),
            ("east-sussex", "under 1, 1 to 4, 5 to 9, 10 to 15, 16 and over", 2, .held, .held, nil),
            ("telford-and-wrekin", "under 1, 1 to 4, 5 to 9, 10 to 15, 16 and over", 2, .due, .held, nil),
        ] as [(String, String, Int, ReviewBasis, ReviewBasis, Int?)]
    )
    func figures(
        name: String,
        bands: String,
        headings: Int,
        timeliness: ReviewBasis,
        participation: ReviewBasis,
        target: Int?
    ) throws {
        let figures = try ShippedProfiles.read(name).figures
        #expect(figures.ageBands.all.map(\.description).joined(separator: ", ") == bands)
        #expect((figures.ethnicityHeadings ?? []).count == headings)
        #expect(figures.timelinessBasis == timeliness)
        #expect(figures.participation.basis == participation)
        #expect(figures.participation.counted == ["PN1", "PN2", "PN3", "PN5", "PN6"])
        #expect(figures.targets.reviewsInTime == target)
    }

    @Test("the guidance is 50 to 70 children; only Nottingham caps a part-time post", arguments: ShippedProfiles.names)
    func caseload(name: String) throws {
        let caseload = try ShippedProfiles.read(name).caseload
        #expect(caseload.fullTime.fewest == 50)
        #expect(caseload.fullTime.most == 70)
        #expect(caseload.partTimeCap == (name == "nottingham" ? 30 : nil))
    }
}
