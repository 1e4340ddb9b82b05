import Samples
import Testing
import Vocabulary

@testable import Register

@Suite("Care history")
struct CareHistoryTests {
    /// Episodes, and what follows from them: each period as "first day, last day or open, whether its beginning is known".
    private struct Chain: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let episodes: [Episode]
        let periods: [String]
        let findings: [String]

        init(_ words: String, _ episodes: [Episode], gives periods: [String], findings: [String] = []) {
            testDescription = words
            self.episodes = episodes
            self.periods = periods
            self.findings = findings
        }
    }

    private static let chains = [
        Chain("no episode at all", [], gives: []),
        Chain("one open episode", [.sample("2025-04-01")], gives: ["2025-04-01 to open"]),
        Chain(
            "a change of status, a move and a return home are one period",
            [
                .sample("2025-04-01", .startedCare, .accommodated, to: "2025-05-01"),
                .sample("2025-05-01", .legalStatus, .interimCareOrder, to: "2025-06-01"),
                .sample("2025-06-01", .placement, .interimCareOrder, "K2", to: "2025-07-01", .homePlanned),
            ],
            gives: ["2025-04-01 to 2025-07-01"]
        ),
        Chain(
            "coming back into care begins another period, even on the day the last one ended",
            [
                .sample("2025-04-01", to: "2025-05-01", .homePlanned),
                .sample("2025-05-01"),
            ],
            gives: ["2025-04-01 to 2025-05-01", "2025-05-01 to open"]
        ),
        Chain(
            "the order of the lines does not matter",
            [
                .sample("2025-08-01"),
                .sample("2025-04-01", to: "2025-05-01", .homePlanned),
            ],
            gives: ["2025-04-01 to 2025-05-01", "2025-08-01 to open"]
        ),
        Chain(
            "a first episode that only changed something leaves the day care began unknown",
            [.sample("2025-04-01", .placement)],
            gives: ["2025-04-01? to open"]
        ),
        Chain(
            "a gap begins a period whose beginning is not known",
            [
                .sample("2025-04-01", to: "2025-05-01", .homePlanned),
                .sample("2025-06-01", .placement),
            ],
            gives: ["2025-04-01 to 2025-05-01", "2025-06-01? to open"],
            findings: [
                "The episode of 1 June 2025 does not say that care began, though nothing is known since 1 May 2025."
            ]
        ),
        Chain(
            "each short break is a period",
            [
                .sample("2025-04-01", .startedCare, .shortBreaks, to: "2025-04-04", .homePlanned),
                .sample("2025-05-01", .startedCare, .shortBreaks, to: "2025-05-04", .homePlanned),
            ],
            gives: ["2025-04-01 to 2025-04-04", "2025-05-01 to 2025-05-04"]
        ),
        Chain(
            "becoming looked after in the full sense after short breaks is another period, known from its day",
            [
                .sample("2025-04-01", .startedCare, .shortBreaksAgreement, to: "2025-06-01"),
                .sample("2025-06-01", .legalStatus, .accommodated),
            ],
            gives: ["2025-04-01 to 2025-06-01", "2025-06-01 to open"]
        ),
        Chain(
            "episodes that overlap stay one period",
            [
                .sample("2025-04-01", to: "2025-06-01"),
                .sample("2025-05-01", .placement),
            ],
            gives: ["2025-04-01 to open"],
            findings: ["The episode of 1 May 2025 began before the one of 1 April 2025 ended, on 1 June 2025."]
        ),
        Chain(
            "an episode without a last day ends where the next begins",
            [.sample("2025-04-01"), .sample("2025-05-01")],
            gives: ["2025-04-01 to 2025-05-01", "2025-05-01 to open"],
            findings: ["The episode of 1 April 2025 has no last day, though another began on 1 May 2025."]
        ),
        Chain(
            "a period never runs on into the next",
            [.sample("2025-04-01", to: "2025-06-01", .homePlanned), .sample("2025-05-01")],
            gives: ["2025-04-01 to 2025-05-01", "2025-05-01 to open"],
            findings: ["The episode of 1 May 2025 began before the one of 1 April 2025 ended, on 1 June 2025."]
        ),
        Chain(
            "an episode that should run on into one that is not there leaves the child in care",
            [.sample("2025-04-01", to: "2025-05-01", .continues)],
            gives: ["2025-04-01 to open"],
            findings: [
                "The episode of 1 April 2025 should run on into another on 1 May 2025, but none is known."
            ]
        ),
        Chain(
            "an episode that should run on but is followed by a gap ends on its day",
            [.sample("2025-04-01", to: "2025-05-01", .continues), .sample("2025-06-01")],
            gives: ["2025-04-01 to 2025-05-01", "2025-06-01 to open"],
            findings: [
                "The episode of 1 April 2025 should run on into another on 1 May 2025, but the next began on 1 June 2025."
            ]
        ),
        Chain(
            "care that began again on the day the last episode ran on is another period",
            [.sample("2025-04-01", to: "2025-05-01", .continues), .sample("2025-05-01")],
            gives: ["2025-04-01 to 2025-05-01", "2025-05-01 to open"],
            findings: [
                "The episode of 1 May 2025 says that care began, though the one before it runs on into it (X1)."
            ]
        ),
        Chain(
            "care that ended and carried on the same day went on",
            [.sample("2025-04-01", to: "2025-05-01", .homePlanned), .sample("2025-05-01", .placement)],
            gives: ["2025-04-01 to open"],
            findings: ["The episode of 1 April 2025 says that care ended, though that of 1 May 2025 carries on."]
        ),
    ]

    @Test("makes periods of care from episodes, and says what does not fit", arguments: chains)
    private func periods(chain: Chain) {
        let history = CareHistory(chain.episodes)
        let periods = history.periods.map {
            "\($0.beganOn.iso)\($0.isBeginningKnown ? "" : "?") to \($0.endedOn?.iso ?? "open")"
        }
        #expect(periods == chain.periods)
        #expect(history.findings.map(\.message) == chain.findings)
        #expect(history.periods.flatMap(\.episodes).count == chain.episodes.count)
    }

    @Test("says of a last day without a reason, and of a reason without a last day, that the other is missing")
    func halves() {
        let noReason = Episode(
            id: ID("a"),
            child: ID("c"),
            beganOn: "2025-04-01",
            reasonBegun: .startedCare,
            legalStatus: .accommodated,
            need: "N1",
            place: "U6",
            ceasedOn: "2025-05-01"
        )
        let noDay = Episode(
            id: ID("b"),
            child: ID("c"),
            beganOn: "2025-06-01",
            reasonBegun: .startedCare,
            legalStatus: .accommodated,
            need: "N1",
            place: "U6",
            reasonCeased: .died
        )
        let history = CareHistory([noReason, noDay])
        #expect(
            history.findings.map(\.message) == [
                "The episode of 1 April 2025 ended on 1 May 2025, but no reason is given.",
                "The episode of 1 June 2025 has a reason for its end, but no last day.",
            ]
        )
        #expect(history.periods.first?.exit == CareExit(on: "2025-05-01", reason: nil))
        #expect(history.periods.last?.endedOn == nil)
    }

    @Test(
        "says how a child stands on a day; the day care ended is a day out of care",
        arguments: [
            ("2025-03-31", "No episode of care is known"),
            ("2025-04-01", "In care since 1 April 2025"),
            ("2025-04-30", "In care since 1 April 2025"),
            ("2025-05-01", "Left care on 1 May 2025: Returned home, as planned"),
            ("2025-06-02", "In care by 1 June 2025; the day it began is not known"),
        ] as [(CivilDate, String)]
    )
    func status(day: CivilDate, words: String) {
        let history = CareHistory([
            .sample("2025-04-01", to: "2025-05-01", .homePlanned),
            .sample("2025-06-01", .placement),
        ])
        #expect(history.status(on: day).words == words)
        #expect(history.status(on: day).isInCare == words.hasPrefix("In care"))
    }

    @Test("short breaks are said to be such, and a remand to be one")
    func kinds() throws {
        let breaks = CareHistory([.sample("2025-04-01", .startedCare, .shortBreaksAgreement)])
        #expect(breaks.status(on: "2025-05-01").words == "Short breaks since 1 April 2025")
        let remand = CareHistory([
            .sample("2025-04-01", .startedCare, .remanded, "R5", to: "2025-05-01"),
            .sample("2025-05-01", .legalStatus, .accommodated, "R5"),
        ])
        let period = try #require(remand.periods.first)
        #expect(period.legalStatuses.first == Stretch(value: .remanded, from: "2025-04-01", until: "2025-05-01"))
    }

    @Test(
        "every reason for leaving care has a destination, and only running on has none",
        arguments: ReasonCeased.allCases
    )
    func destinations(reason: ReasonCeased) {
        let destination = CareExit(on: "2025-04-01", reason: reason).destination
        #expect((destination == .notKnown) == (reason == .continues))
        #expect(!destination.title.isEmpty)
    }
}
