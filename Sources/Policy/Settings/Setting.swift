import Vocabulary

/// One choice of a council, and the day from which it holds.
package struct Setting: Hashable, Sendable {
    package let id: ID<Setting>
    /// The key of its kind: "timers.iro_allocated".
    package let key: String
    /// The choice as its kind writes it, or nothing where the choice was left open again.
    package let value: String?
    package let inForceFrom: CivilDate

    init(id: ID<Setting>, key: String, value: String?, inForceFrom: CivilDate) {
        self.id = id
        self.key = key
        self.value = value
        self.inForceFrom = inForceFrom
    }

    func choosing(_ value: String?) -> Setting {
        Setting(id: id, key: key, value: value, inForceFrom: inForceFrom)
    }
}
