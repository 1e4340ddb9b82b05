import Store
import Vocabulary

extension WriteTransaction {
    /// Chooses one setting as a profile has it, from a day on; days before keep what held on them. Seen was the deed that
    /// last changed it, and 0 where nothing was ever chosen, so that nobody writes over what they have not seen.
    ///
    /// What had already been chosen from a later day on still comes into force then.
    package func choose(
        _ kind: SettingKind,
        as profile: Profile,
        from day: CivilDate,
        seen version: Int
    ) throws {
        let kept = try allKept(Setting.of(kind))
        guard (kept.map(\.version).max() ?? 0) == version else { throw SettingRefusal.changedSince }
        let value = kind.value(in: profile)
        let standing = kept.last { $0.fact.inForceFrom <= day }
        guard value != (standing.map(\.fact.value) ?? kind.value(in: .standard)) else {
            throw SettingRefusal.alreadySo(day)
        }
        if let standing, standing.fact.inForceFrom == day {
            try revise([(standing, standing.fact.choosing(value))])
        } else {
            try begin(Setting(id: .fresh(), key: kind.key, value: value, inForceFrom: day))
        }
    }
}

/// Why a setting was not changed.
package enum SettingRefusal: Refusal {
    case changedSince
    case alreadySo(CivilDate)

    package var explanation: String {
        switch self {
        case .changedSince:
            "Somebody changed this setting while you had it open. Compare, and send yours again if it still holds."
        case .alreadySo(let day): "This is what holds on \(day) already, so there is nothing to change."
        }
    }
}
