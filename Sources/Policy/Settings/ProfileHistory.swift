import Vocabulary

/// What a council chose through the years: for every day, the profile in force.
///
/// A clock follows the profile of the day it started on; a page shows the words of today's.
package struct ProfileHistory: Hashable, Sendable {
    private struct Turn: Hashable, Sendable {
        let from: CivilDate
        let profile: Profile
        /// The same with the reasons that were offered before and are no more.
        let remembering: Profile
    }

    /// The day from which the service works with this program; what came before it is history and raises no alarm.
    package let inUseSince: CivilDate?
    private let turns: [Turn]

    /// The history that the settings tell. A setting of a kind that there no longer is has no effect.
    package init(_ settings: some Collection<Setting>) throws {
        var turns: [Turn] = []
        var profile = Profile.standard
        var inUseSince: CivilDate?
        var former: [LateReason] = []
        for day in Set(settings.map(\.inForceFrom)).sorted() {
            for setting in settings where setting.inForceFrom == day {
                var faults = ProfileFaults(file: "setting \(setting.key)")
                if setting.key == Setting.inUseKey {
                    inUseSince = day
                } else if let kind = Profile.settings.first(where: { $0.key == setting.key }) {
                    kind.settle(setting.value, in: &profile, &faults)
                }
                guard faults.all.isEmpty else { throw faults }
            }
            former.removeAll { reason in profile.lateReasons.contains { $0.code == reason.code } }
            var remembering = profile
            remembering.formerLateReasons = former
            turns.append(Turn(from: day, profile: profile, remembering: remembering))
            former = profile.lateReasons + former
        }
        self.turns = turns
        self.inUseSince = inUseSince
    }

    /// The same history as if the council had chosen this profile from the first day on.
    package func choosing(_ profile: Profile) -> ProfileHistory {
        ProfileHistory(
            inUseSince: inUseSince,
            turns: [Turn(from: CivilDate(dayNumber: .min), profile: profile, remembering: profile)]
        )
    }

    private init(inUseSince: CivilDate?, turns: [Turn]) {
        self.inUseSince = inUseSince
        self.turns = turns
    }

    /// The profile in force on a day; before the first, what holds where nothing is chosen.
    package func inForce(on day: CivilDate) -> Profile {
        turns.last { $0.from <= day }?.profile ?? .standard
    }

    /// The profile in force on a day as pages tell records by it: what was once offered keeps its words.
    package func telling(on day: CivilDate) -> Profile {
        turns.last { $0.from <= day }?.remembering ?? .standard
    }
}

extension Setting {
    /// The key of the day on which the service began to work with this program; its day in force is that day.
    static let inUseKey = "in_use_since"
}
