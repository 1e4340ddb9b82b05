import Samples
import Testing
import Vocabulary

@testable import Register

@Suite("Placements and legal statuses")
struct PlacementTests {
    private let period = CareHistory([
        .sample("2025-01-01", .startedCare, .accommodated, "U6", to: "2025-02-01"),
        .sample("2025-02-01", .legalStatus, .interimCareOrder, "U6", to: "2025-03-01"),
        .sample("2025-03-01", .placement, .interimCareOrder, "T1", to: "2025-03-10"),
        .sample("2025-03-10", .placement, .interimCareOrder, "U6", to: "2025-04-01"),
        .sample("2025-04-01", .legalStatusAndPlacementSameCarer, .fullCareOrder, "U4", to: "2025-05-01"),
        .sample("2025-05-01", .placementSameCarer, .fullCareOrder, "U4"),
    ]).periods.first

    @Test("a change of legal status alone begins no placement; another address with the same carer does")
    func placements() throws {
        let placements = try #require(period).placements
        #expect(placements.map(\.place) == ["U6", "T1", "U6", "U4", "U4"])
        #expect(placements.map(\.keepsCarer) == [false, false, false, true, true])
        #expect(placements.map(\.isTemporary) == [false, true, false, false, false])
        #expect(placements.map { $0.endedOn?.iso } == ["2025-03-01", "2025-03-10", "2025-04-01", "2025-05-01", nil])
        #expect(placements[0].days(on: "2026-01-01") == 59)
        #expect(placements[4].days(on: "2025-05-11") == 10)
        #expect(placements[0].title == "Foster placement with other foster carer, not long term and not FfA")
        #expect(placements[0].providerTitle?.hasPrefix("Own provision") == true)
        #expect(placements[1].providerTitle == nil)
        #expect(placements.filter { $0.contains("2025-03-10") }.map(\.place) == ["U6"])
    }

    @Test("another place under a change of legal status only is believed to be another place")
    func faultyStatus() throws {
        let period = try #require(
            CareHistory([
                .sample("2025-01-01", to: "2025-02-01"),
                .sample("2025-02-01", .legalStatus, .fullCareOrder, "K2"),
            ]).periods.first
        )
        #expect(period.placements.map(\.place) == ["U6", "K2"])
    }

    @Test("the reason a placement was left is that of its last episode")
    func reasonLeft() throws {
        let moved = Episode(
            id: ID("b"),
            child: ID("c"),
            beganOn: "2025-02-01",
            reasonBegun: .legalStatus,
            legalStatus: .fullCareOrder,
            need: "N1",
            place: "U6",
            ceasedOn: "2025-03-01",
            reasonCeased: .continues,
            reasonPlaceChange: "CARPL"
        )
        let period = try #require(
            CareHistory([.sample("2025-01-01", to: "2025-02-01"), moved, .sample("2025-03-01", .placement)]).periods
                .first
        )
        #expect(period.placements.map(\.reasonLeftTitle) == ["Change to / implementation of the care plan", nil])
    }

    @Test("a legal status lasts until another one")
    func statuses() throws {
        #expect(
            try #require(period).legalStatuses == [
                Stretch(value: .accommodated, from: "2025-01-01", until: "2025-02-01"),
                Stretch(value: .interimCareOrder, from: "2025-02-01", until: "2025-04-01"),
                Stretch(value: .fullCareOrder, from: "2025-04-01", until: nil),
            ]
        )
    }

    @Test("every place code of the list has a kind, and no other code has one", arguments: CodeList.place.codes)
    func kinds(code: CodeList.Code) {
        #expect((PlaceKind(place: code.code) == .other) == code.code.hasPrefix("Z"))
    }
}

@Suite("Adoption course")
struct AdoptionCourseTests {
    /// Episodes from foster care to adopters, and what comes after.
    private func course(_ later: Episode...) throws -> AdoptionCourse {
        let begun = Episode.sample("2025-01-01", to: "2025-02-01")
        return AdoptionCourse(of: try #require(CareHistory([begun] + later).periods.first))
    }

    @Test("authority to place comes with a placement order")
    func authority() throws {
        #expect(try course(.sample("2025-02-01", .legalStatus, .placementOrder)).placementOrderOn == "2025-02-01")
        #expect(try course(.sample("2025-02-01", .placement)).placementOrderOn == nil)
    }

    @Test("a temporary move and a new legal basis interrupt no placement with adopters")
    func interrupted() throws {
        let course = try course(
            .sample("2025-02-01", .legalStatusAndPlacement, .placementOrder, "A6", to: "2025-03-01"),
            .sample("2025-03-01", .placement, .placementOrder, "T1", to: "2025-03-05"),
            .sample("2025-03-05", .placement, .placementOrder, "A6", to: "2025-04-01"),
            .sample("2025-04-01", .placementSameCarer, .placementOrder, "A5", to: "2025-06-01", .adoptedUnopposed)
        )
        #expect(course.placements == [Stretch(value: "A6", from: "2025-02-01", until: "2025-06-01")])
    }

    @Test("a child away for a time is still placed")
    func away() throws {
        let course = try course(
            .sample("2025-02-01", .placement, .placementOrder, "A6", to: "2025-03-01"),
            .sample("2025-03-01", .placement, .placementOrder, "T1")
        )
        #expect(course.placements == [Stretch(value: "A6", from: "2025-02-01", until: nil)])
    }

    @Test("a placement that broke down ends when the child moves on, and the next one is another")
    func disrupted() throws {
        let course = try course(
            .sample("2025-02-01", .placement, .placementOrder, "A6", to: "2025-03-01"),
            .sample("2025-03-01", .placement, .placementOrder, "U6", to: "2025-04-01"),
            .sample("2025-04-01", .placementSameCarer, .placementOrder, "A5")
        )
        #expect(
            course.placements == [
                Stretch(value: "A6", from: "2025-02-01", until: "2025-03-01"),
                Stretch(value: "A5", from: "2025-04-01", until: nil),
            ]
        )
    }
}
