import Store
import Synchronization
import Vocabulary

extension Setting: Fact {
    package static let table = "setting"
    package static let columns: Columns = ["id", "key", "value", "in_force_from"]
    package static let subjectColumn: String? = nil

    package var subject: Subject? { nil }

    package init(row: Row) throws {
        self.init(
            id: try row["id"],
            key: try row["key"],
            value: try row["value"],
            inForceFrom: try row["in_force_from"]
        )
    }

    package var values: Values { [id, key, value, inForceFrom] }

    /// Every setting, in the order in which they came into force.
    package static let all: Query<Setting> = "SELECT \(columns) FROM setting ORDER BY in_force_from, key"

    /// The settings of one kind, in the order in which they came into force.
    package static func of(_ kind: SettingKind) -> Query<Setting> {
        "SELECT \(columns) FROM setting WHERE key = \(kind.key) ORDER BY in_force_from"
    }
}

extension Transaction {
    /// What the council chose, for every day, in one query.
    package func profiles() throws -> ProfileHistory {
        let settings = try all(Setting.all)
        if let last = lastTold.withLock({ $0 }), last.settings == settings { return last.history }
        let history = try ProfileHistory(settings)
        lastTold.withLock { $0 = (settings, history) }
        return history
    }
}

/// The history told last, and the settings that told it. Every page of a child asks for the same again, and reading the
/// settings' texts takes longer than asking for them.
private let lastTold = Mutex<(settings: [Setting], history: ProfileHistory)?>(nil)

extension WriteTransaction {
    /// Puts a profile in force from a day, writing only what differs; gives the keys that changed.
    ///
    /// What a council had already chosen from a later day on still comes into force then.
    @discardableResult
    package func adopt(_ profile: Profile, inForceFrom day: CivilDate) throws -> [String] {
        let kept = try allKept(Setting.all)
        var begun: [Setting] = []
        var revised: [(Kept<Setting>, Setting)] = []
        for kind in Profile.settings {
            let value = kind.value(in: profile)
            let standing = kept.last { $0.fact.key == kind.key && $0.fact.inForceFrom <= day }
            if standing?.fact.value == value { continue }
            if let standing, standing.fact.inForceFrom == day {
                revised.append((standing, standing.fact.choosing(value)))
            } else {
                begun.append(Setting(id: .fresh(), key: kind.key, value: value, inForceFrom: day))
            }
        }
        try revise(revised)
        try begin(begun)
        return (revised.map(\.1) + begun).map(\.key)
    }

    /// Records the day from which the service works with this program, in place of any recorded before.
    package func recordInUse(since day: CivilDate) throws {
        let kept = try allKept(Setting.all).filter { $0.fact.key == Setting.inUseKey }
        if kept.map(\.fact.inForceFrom) == [day] { return }
        try end(kept)
        try begin(Setting(id: .fresh(), key: Setting.inUseKey, value: nil, inForceFrom: day))
    }
}
