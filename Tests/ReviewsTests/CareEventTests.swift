import Reviews
import Samples
import Testing
import Vocabulary

@Suite("Events in care")
struct CareEventTests {
    @Test(
        "only coming into care again, and a remand of a child not yet looked after, begin the cycle again",
        arguments: [
            (.cameBackIntoCare, .restarts),
            (.remanded(alreadyLookedAfter: false), .restarts),
            (.remanded(alreadyLookedAfter: true), .none),
            (.legalStatusChanged, .none),
            (.placementChanged(planned: true), .none),
            (.placementChanged(planned: false), .none),
            (.temporarilyAway, .none),
            (.missing, .none),
            (.remandEnded(lookedAfterOnlyByRemand: false), .none),
            (.remandEnded(lookedAfterOnlyByRemand: true), .stops),
            (.placedForAdoption, .entersAdoptionCycle),
            (.adoptionPlacementEnded, .returnsToOrdinaryCycle),
            (.turnedEighteen, .stops),
        ] as [(CareEvent, CareEvent.Effect)]
    )
    func effect(event: CareEvent, effect: CareEvent.Effect) {
        #expect(event.effect == effect)
    }
}

@Suite("Bringing a review forward")
struct BringForwardTests {
    @Test(
        "each limb of the regulation has its case, and what is no case has none",
        arguments: [
            (.officerAsked, .officerAsked),
            (.visitConcern, .visitConcern),
            (.remandAccommodationEnding(on: "2019-05-01"), .remandEnding),
            (.remandAccommodationEnding(on: "2019-06-30"), .remandEnding),  // a review on that day is not before it
            (.remandAccommodationEnding(on: "2019-07-01"), nil),
            (.remandAccommodationEnding(on: nil), .remandEnding),
            (.detentionEnding(on: "2019-05-01"), .detentionEnding),
            (.detentionEnding(on: "2019-07-01"), nil),
            (.accommodationToEnd(willLiveWithParent: false), .accommodationEnding),
            (.accommodationToEnd(willLiveWithParent: true), nil),
        ] as [(BringForward, BringForward.Limb?)]
    )
    func limb(reason: BringForward, limb: BringForward.Limb?) {
        #expect(reason.limb(nextReviewOn: "2019-06-30") == limb)
    }

    @Test("where no review is arranged, a release calls for one")
    func nothingArranged() {
        #expect(BringForward.detentionEnding(on: "2019-07-01").limb(nextReviewOn: nil) == .detentionEnding)
    }

    @Test("every limb has its words", arguments: BringForward.Limb.allCases)
    func limbTitles(limb: BringForward.Limb) {
        #expect(!limb.title.isEmpty && limb.rawValue.hasPrefix("33(3)("))
    }
}
