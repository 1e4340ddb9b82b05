import Store
import Vocabulary

/// A choice that was once made of a kind: what, from which day, by which deed; and the deed that put another in its place
/// on that same day, where one did.
package struct SettingPast: Hashable, Sendable {
    /// The choice, in the lines that a page shows; none where it was left open.
    package let lines: [String]
    package let inForceFrom: CivilDate
    package let madeBy: Int
    package let endedBy: Int?
}

extension Transaction {
    /// Every choice that was ever made of a kind, the latest made first.
    package func past(of kind: SettingKind) throws -> [SettingPast] {
        let layout = Row.Layout(Setting.factTable.columns.names)
        return try versions(in: Setting.factTable, having: "key", kind.key).reversed().map { version in
            let row = Row(layout: layout, values: version.values)
            return SettingPast(
                lines: kind.lines(ofKept: try row["value"]),
                inForceFrom: try row["in_force_from"],
                madeBy: version.madeBy,
                endedBy: version.endedBy
            )
        }
    }
}

extension SettingKind {
    /// What a setting kept, in the lines that a page shows. What an earlier release kept and this one cannot read is shown as
    /// it was kept.
    package func lines(ofKept value: String?) -> [String] {
        guard let value else { return [] }
        var profile = Profile.standard
        var faults = ProfileFaults(file: key)
        settle(value, in: &profile, &faults)
        return faults.all.isEmpty ? lines(of: profile) : [value]
    }
}
