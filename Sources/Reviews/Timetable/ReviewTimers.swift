import Vocabulary

/// A step before or after a review that is done within a time, which a service may set for itself.
package enum ReviewTimer: String, Coded {
    case carePlanPrepared = "care_plan_prepared"
    case placementPlanMade = "placement_plan_made"
    case childAsked = "child_asked"
    case consultationSent = "consultation_sent"
    case officerDiscussion = "officer_discussion"
    case invitationsSent = "invitations_sent"
    case reportReady = "report_ready"
    case decisionsSent = "decisions_sent"
    case managerQueries = "manager_queries"
    case carePlanUpdated = "care_plan_updated"
    case recordWritten = "record_written"
    case recordShared = "record_shared"
    case childTold = "child_told"
    case midwayWarning = "midway_warning"

    package var title: String {
        switch self {
        case .carePlanPrepared: "Care plan prepared, where there was none before the placement"
        case .placementPlanMade: "Placement plan made after an emergency placement"
        case .childAsked: "Child asked about place, time and who comes"
        case .consultationSent: "Consultation papers sent"
        case .officerDiscussion: "Social worker and IRO talk about the review"
        case .invitationsSent: "Invitations sent"
        case .reportReady: "Report and plans ready"
        case .decisionsSent: "Decisions sent"
        case .managerQueries: "Manager queries a decision"
        case .carePlanUpdated: "Care plan updated"
        case .recordWritten: "Record of the review written"
        case .recordShared: "Record of the review shared"
        case .childTold: "Child told in plain words"
        case .midwayWarning: "Midway check missed"
        }
    }

    /// The day from which it is counted, and which way.
    package var anchor: Anchor {
        switch self {
        case .carePlanPrepared, .placementPlanMade: .afterPlacement
        case .childAsked, .consultationSent, .officerDiscussion, .invitationsSent, .reportReady: .beforeReview
        case .decisionsSent, .carePlanUpdated, .recordWritten, .recordShared, .childTold: .afterReview
        case .managerQueries: .afterDecisions
        case .midwayWarning: .afterMidpoint
        }
    }

    /// The time that holds where a service has set no other.
    package var standard: Interval {
        switch self {
        case .reportReady: .workingDays(3)
        case .placementPlanMade, .decisionsSent, .managerQueries: .workingDays(5)
        case .carePlanPrepared, .invitationsSent, .carePlanUpdated, .midwayWarning: .workingDays(10)
        case .officerDiscussion, .recordWritten: .workingDays(15)
        case .childAsked, .consultationSent, .recordShared, .childTold: .workingDays(20)
        }
    }

    package enum Anchor: Hashable, Sendable {
        case afterPlacement
        case beforeReview
        case afterReview
        case afterDecisions
        case afterMidpoint
    }
}

/// By when each step around a review is to be done, by the times that a service has set.
package struct ReviewTimers: Hashable, Sendable {
    private let workingDays: WorkingDays
    private let settings: [ReviewTimer: Interval]

    package init(workingDays: WorkingDays, settings: [ReviewTimer: Interval] = [:]) {
        self.workingDays = workingDays
        self.settings = settings
    }

    package func interval(of timer: ReviewTimer) -> Interval {
        settings[timer] ?? timer.standard
    }

    /// The limit of a step, counted from the day of its anchor: the review, the decisions, the placement, the midpoint.
    package func limit(_ timer: ReviewTimer, from day: CivilDate) -> Reckoning {
        switch timer.anchor {
        case .beforeReview: workingDays.counting(interval(of: timer), before: day)
        case .afterPlacement, .afterReview, .afterDecisions, .afterMidpoint:
            workingDays.counting(interval(of: timer), after: day)
        }
    }

    /// The day half way to the next review, rounded towards the last.
    package static func midpoint(heldOn day: CivilDate, nextDue: CivilDate) -> CivilDate {
        day.adding(days: day.days(to: nextDue) / 2)
    }
}
