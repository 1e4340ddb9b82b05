import Reviews
import Samples
import Vocabulary

// The examples whose inputs come in several shapes.

extension ExampleRules {
    /// A review's step, as the examples name it.
    static func reviewStep(_ name: String) throws -> ReviewStep {
        switch name {
        case "first": return .first
        case "second": return .second
        case "subsequent", "later": return .later
        default: throw ExampleInputs.Unreadable(name: "review_held_is", wanted: "a step")
        }
    }

    static let clockEvent: Answer = { inputs in
        let (event, on) = try careEvent(inputs)
        let restarts = event.effect == .restarts
        let due = try restarts ? on.map { reviews.due(.first, from: $0) } : running(inputs)
        return [
            "clock_restarts": .truth(restarts),
            "next_review": due.map { .text(exampleName(of: $0.step)) } ?? .null,
            "due": .day(due?.due),
        ]
    }

    static let eighteenth: Answer = { inputs in
        let born = try inputs.day("dob")
        let birthday = born.birthday(reaching: 18)
        guard let due = try running(inputs) else {
            throw ExampleInputs.Unreadable(name: "previous_review_held", wanted: "a day")
        }
        return [
            "calculated_due": .day(due.due), "eighteenth_birthday": .day(birthday),
            "statutory_review_due": .truth(due.fallsDue(eighteenOn: birthday)),
        ]
    }

    static func bringForward(_ inputs: ExampleInputs) throws -> BringForward {
        // The day of release goes by several names, and is the only other day given.
        let names = inputs.members.keys.sorted().filter { $0 != "scheduled_due" && $0 != "trigger" }
        let day = names.lazy.compactMap { try? inputs.optionalDay($0) }.first
        switch try inputs.text("trigger") {
        case "iro_request": return .officerAsked
        case "visit_concern": return .visitConcern
        case "accommodation_on_remand_ending": return .remandAccommodationEnding(on: day)
        case "detention_ending": return .detentionEnding(on: day)
        case "authority_proposes_to_end_s20_accommodation":
            return .accommodationToEnd(willLiveWithParent: try inputs.truth("will_live_with_parent_or_pr_holder"))
        default: throw ExampleInputs.Unreadable(name: "trigger", wanted: "a trigger")
        }
    }

    /// The main meeting, by its day or by its place among the parts.
    static func mainMeeting(of inputs: ExampleInputs, among parts: [CivilDate]) throws -> CivilDate? {
        guard let name = inputs.members.keys.sorted().first(where: { $0.contains("main") }) else { return nil }
        if case .number = inputs.members[name] {
            let place = try inputs.whole(name)
            guard parts.indices.contains(place) else {
                throw ExampleInputs.Unreadable(name: name, wanted: "the place of a part")
            }
            return parts[place]
        }
        return try inputs.day(name)
    }

    /// The event, and the day of the fact that would set a new cycle going.
    private static func careEvent(_ inputs: ExampleInputs) throws -> (CareEvent, CivilDate?) {
        switch try inputs.text("event") {
        case "re_entry": return (.cameBackIntoCare, try inputs.day("new_period_started"))
        case "legal_status_change": return (.legalStatusChanged, nil)
        case "placement_move":
            return (.placementChanged(planned: try inputs.truth("move_planned", otherwise: true)), nil)
        case "missing_episode": return (.missing, nil)
        case "remand":
            let already = try inputs.truth("looked_after_before_remand")
            return (.remanded(alreadyLookedAfter: already), try inputs.firstDay(of: "remanded_on", "on"))
        default: throw ExampleInputs.Unreadable(name: "event", wanted: "an event")
        }
    }

    /// What runs by the reviews that the inputs name: second after only a first, later after any other, else the first.
    private static func running(_ inputs: ExampleInputs) throws -> ReviewDue? {
        if let day = try inputs.firstDay(of: "previous_review_held", "last_review_held") {
            return reviews.due(.later, from: day)
        }
        if let day = try inputs.optionalDay("first_review_held") { return reviews.due(.second, from: day) }
        return try inputs.firstDay(of: "became_looked_after", "period_started").map { reviews.due(.first, from: $0) }
    }

    private static func exampleName(of step: ReviewStep) -> String {
        switch step {
        case .first, .adoptionFirst: "first"
        case .second, .adoptionSecond: "second"
        case .later, .adoptionLater: "subsequent"
        }
    }
}
