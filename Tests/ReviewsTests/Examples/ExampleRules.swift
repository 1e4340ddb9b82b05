import Reviews
import Samples
import Vocabulary
import Workforce

/// Which rule of the program answers the worked examples of which name.
enum ExampleRules {
    typealias Answer = @Sendable (ExampleInputs) throws -> [String: JSONValue]

    static let built: [String: Answer] = [timetable, adoption, care, timers, participation]
        .reduce(into: [:]) { all, rules in all.merge(rules) { first, _ in first } }

    /// Rules of capabilities that are not built yet.
    static let toCome: Set = [
        "review_timeliness_rate", "period_rate_methods", "child_level_timeliness", "sibling_joint_review_count",
        "dispute_deadlines", "rag_red_distribution_due", "rag_red_escalation",
        "icpc_due", "rcpc_due", "core_group_due", "transfer_in_conference_due", "cp_plan_length_band", "cp_quorate",
        "prebirth_first_review_due", "secure_first_review_due", "secure_subsequent_review_due", "foster_review_due",
        "initial_health_assessment_due", "review_health_assessment_due", "sw_visit_due",
        "caseload_check", "suppress_counts", "record_retention_until",
    ]

    static let reviews = ReviewTimetable(workingDays: .england)

    private static let timetable: [String: Answer] = [
        "cla_first_review_due": { limit(reviews.due(.first, from: try $0.day("became_looked_after"))) },
        "cla_first_review_due_with_local_target": { inputs in
            let target = try inputs.whole("local_target_calendar_days")
            let own = ReviewTimetable(workingDays: .england, localFirstReviewTarget: .days(target))
            let due = own.due(.first, from: try inputs.day("became_looked_after"))
            return [
                "statutory_due": .day(due.due), "local_due": .day(due.localTarget), "schedule_by": .day(due.scheduleBy),
            ]
        },
        "cla_second_review_due": { limit(reviews.due(.second, from: try $0.day("first_review_held"))) },
        "cla_subsequent_review_due": { limit(reviews.due(.later, from: try $0.day("previous_review_held"))) },
        "cla_review_timeliness": { inputs in
            let held = try inputs.day("held")
            let timeliness = ReviewTimeliness(due: try inputs.day("due"), heldOn: held)
            let step = inputs.has("review_held_is") ? try inputs.text("review_held_is") : "subsequent"
            return [
                "on_time": .truth(timeliness.isOnTime), "days_late": .number(timeliness.daysLate),
                "next_due": .day(reviews.due(following: try reviewStep(step), heldOn: held).due),
            ]
        },
        "cla_clock_event": clockEvent,
        "cla_bring_forward": { inputs in
            let limb = try bringForward(inputs).limb(nextReviewOn: try inputs.optionalDay("scheduled_due"))
            return ["early_review_required": .truth(limb != nil), "basis": .text(limb?.rawValue ?? "none")]
        },
        "review_due_vs_18th_birthday": eighteenth,
        "working_day_count_convention": { inputs in
            let convention: CountConvention = try inputs.code("convention")
            let days = WorkingDays.england
            return [
                "due": .day(days.counting(try inputs.whole("n"), from: try inputs.day("start"), by: convention).day)
            ]
        },
    ]

    private static let adoption: [String: Answer] = [
        "adoption_placed_first_review_due": {
            limit(reviews.due(.placedFirst, from: try $0.day("placed_for_adoption")))
        },
        "adoption_placed_second_review_due": {
            limit(reviews.due(.placedSecond, from: try $0.day("first_adoption_review_held")))
        },
        "adoption_subsequent_review_due": {
            limit(reviews.due(.placedLater, from: try $0.day("previous_review_held")))
        },
        "adoption_authorised_not_placed_first_review_due": {
            limit(reviews.due(.authorisedFirst, from: try $0.day("authority_to_place")))
        },
    ]

    private static let care: [String: Answer] = [
        "short_break_first_review_due": {
            ["due": .day(ShortBreaks.firstReviewDue(firstBreakBegan: try $0.day("first_break_started")))]
        },
        "short_break_regime": { inputs in
            let breaks = ShortBreaks(
                basis: try inputs.text("legal_basis").hasSuffix("17") ? .section17 : .section20,
                sameSettingOrCarer: try inputs.truth("same_setting_or_carer", otherwise: true),
                inCareOfAuthority: try inputs.truth("in_care_of_authority", otherwise: false),
                returnsHomeAfterEach: try inputs.truth("returns_home_after_each", otherwise: true),
                longestBreakDays: inputs.has("longest_break_days") ? try inputs.whole("longest_break_days") : 0,
                daysInAnyYear: inputs.has("total_days_in_any_12_months")
                    ? try inputs.whole("total_days_in_any_12_months") : 0
            )
            return ["regime": .text(breaks.regime.rawValue)]
        },
        "eligible_child_date": { inputs in
            let since = try inputs.day("continuously_looked_after_since")
            let child = EligibleChild(born: try inputs.day("dob"), lookedAfterSince: since)
            return [
                "eligible_from": .day(child?.eligibleFrom), "needs_assessment_due": .day(child?.needsAssessmentDue),
            ]
        },
        "adjournment_latest_resume": { inputs in
            let day = try inputs.day("adjourned_on")
            let used = try inputs.whole("adjournments_already_used")
            let adjourned = try? Adjournment(on: day, alreadyUsed: used, workingDays: .england)
            return ["allowed": .truth(adjourned != nil), "resume_by": .day(adjourned?.resumeBy.day)]
        },
        "review_date_for_timeliness": { inputs in
            let parts = try inputs.days("parts")
            let main = try mainMeeting(of: inputs, among: parts)
            let policy: ReviewDatePolicy = try inputs.code("policy")
            let held = ReviewParts(parts, mainMeeting: main)?.date(by: policy)
            let due = try inputs.optionalDay("due")
            let inTime = held.flatMap { held in due.map { ReviewTimeliness(due: $0, heldOn: held).isOnTime } }
            return ["review_date": .day(held), "on_time": inTime.map { .truth($0) } ?? .null]
        },
    ]

    private static let timers: [String: Answer] = [
        "post_review_deadlines": { inputs in
            let day = try inputs.day("review_completed")
            return [
                "decisions_due": timer(.decisionsSent, day), "care_plan_updated_due": timer(.carePlanUpdated, day),
                "full_record_due": timer(.recordWritten, day), "distribution_due": timer(.recordShared, day),
            ]
        },
        "pre_review_deadlines": { inputs in
            let day = try inputs.day("review_date")
            return [
                "sw_iro_discussion_by": timer(.officerDiscussion, day), "report_by": timer(.reportReady, day),
                "child_asked_by": timer(.childAsked, day), "invitations_by": timer(.invitationsSent, day),
                "consultation_by": timer(.consultationSent, day),
            ]
        },
        "manager_objection_due": { inputs in
            let length = inputs.has("working_days") ? try inputs.whole("working_days") : 5
            let own = ReviewTimers(workingDays: .england, settings: [.managerQueries: .workingDays(length)])
            return ["due": .day(own.limit(.managerQueries, from: try inputs.day("decisions_received")).day)]
        },
        "care_plan_due": { inputs in
            let prepared = try inputs.truth("prepared_before_placement", otherwise: false)
            return ["due": prepared ? .null : timer(.carePlanPrepared, try inputs.day("first_placement_started"))]
        },
        "midway_due": { inputs in
            let held = try inputs.day("review_held")
            let midpoint = ReviewTimers.midpoint(heldOn: held, nextDue: try inputs.day("next_due"))
            return ["midpoint": .day(midpoint), "warn_after": timer(.midwayWarning, midpoint)]
        },
        "iro_appointment_due": { inputs in
            let day = try inputs.day("became_looked_after")
            let allocation = AllocationTimetable(workingDays: .england)
            return [
                "iro_manager_notified_by": .day(allocation.due(.managerTold, enteredCare: day).due),
                "iro_appointed_by": .day(allocation.due(.officerAllocated, enteredCare: day).due),
            ]
        },
    ]

    private static func limit(_ due: ReviewDue) -> [String: JSONValue] {
        ["due": .day(due.due), "latest_working_day": .day(due.latestWorkingDay)]
    }

    private static func timer(_ timer: ReviewTimer, _ day: CivilDate) -> JSONValue {
        .day(ReviewTimers(workingDays: .england).limit(timer, from: day).day)
    }
}
