/// One thing that a council may choose: its key, what it means, and how it is read from a profile and written back.
package struct SettingKind: Sendable {
    /// Where a profile says it: "timers.iro_allocated" stands under "timers".
    package let key: String
    /// One sentence for whoever chooses.
    package let meaning: String
    /// Whether a profile file must say it.
    package let isRequired: Bool

    /// Puts what was written into a profile, or reports why it cannot.
    let read: @Sendable (Written, inout Profile, inout ProfileFaults) -> Void
    /// What a profile would write, or nothing where nothing is chosen.
    let written: @Sendable (Profile) -> Written.Form?
    /// Puts a profile back to what holds where nothing is chosen.
    let leaveOpen: @Sendable (inout Profile) -> Void
    let shape: Written.Shape

    init<Value>(
        _ key: String,
        _ field: any WritableKeyPath<Profile, Value> & Sendable,
        as notation: Notation<Value>,
        isRequired: Bool = false,
        _ meaning: String
    ) {
        self.key = key
        self.meaning = meaning
        self.isRequired = isRequired
        shape = notation.shape
        read = { written, profile, faults in
            if let value = notation.read(written, key, &faults) { profile[keyPath: field] = value }
        }
        written = { notation.write($0[keyPath: field]) }
        leaveOpen = { $0[keyPath: field] = Profile.standard[keyPath: field] }
    }

    /// A setting that may be left open.
    init<Value>(
        _ key: String,
        _ field: any WritableKeyPath<Profile, Value?> & Sendable,
        as notation: Notation<Value>,
        _ meaning: String
    ) {
        self.key = key
        self.meaning = meaning
        isRequired = false
        shape = notation.shape
        read = { written, profile, faults in
            if let value = notation.read(written, key, &faults) { profile[keyPath: field] = value }
        }
        written = { $0[keyPath: field].map(notation.write) }
        leaveOpen = { $0[keyPath: field] = Profile.standard[keyPath: field] }
    }

    /// The heading it stands under in a profile, where it stands under one.
    var group: String? {
        key.split(separator: ".").count > 1 ? key.split(separator: ".").first.map(String.init) : nil
    }

    /// The key without its heading.
    var name: String {
        key.split(separator: ".").last.map(String.init) ?? key
    }
}
