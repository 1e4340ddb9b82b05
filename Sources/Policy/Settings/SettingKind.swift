/// One thing that a council may choose: its key, what it means, and how it is read from a profile and written back.
package struct SettingKind: Sendable {
    /// Where a profile says it: "timers.iro_allocated" stands under "timers".
    package let key: String
    /// Where it stands among the settings.
    package let area: SettingArea
    /// What a page calls it.
    package let title: String
    /// One sentence for whoever chooses.
    package let meaning: String
    /// Whether a profile file must say it.
    package let isRequired: Bool
    /// Whether there may be no choice at all.
    package let mayBeOpen: Bool
    /// How a person gives it on a page.
    package let entry: SettingEntry

    /// Puts what was written into a profile, or reports why it cannot, calling the setting by a name.
    let readAs: @Sendable (_ name: String, Written, inout Profile, inout ProfileFaults) -> Void
    /// What a profile would write, or nothing where nothing is chosen.
    let written: @Sendable (Profile) -> Written.Form?
    /// What a page says of a profile's choice, where it is another text than what would be written.
    let say: @Sendable (Profile) -> String?
    /// Puts a profile back to what holds where nothing is chosen.
    let leaveOpen: @Sendable (inout Profile) -> Void
    let shape: Written.Shape

    init<Value>(
        _ key: String,
        _ area: SettingArea,
        _ title: String,
        _ field: any WritableKeyPath<Profile, Value> & Sendable,
        as notation: Notation<Value>,
        isRequired: Bool = false,
        _ meaning: String
    ) {
        self.key = key
        self.area = area
        self.title = title
        self.meaning = meaning
        self.isRequired = isRequired
        mayBeOpen = false
        entry = notation.entry
        shape = notation.shape
        readAs = { name, written, profile, faults in
            if let value = notation.read(written, name, &faults) { profile[keyPath: field] = value }
        }
        written = { notation.write($0[keyPath: field]) }
        say = { notation.say?($0[keyPath: field]) }
        leaveOpen = { $0[keyPath: field] = Profile.standard[keyPath: field] }
    }

    /// A setting that may be left open.
    init<Value>(
        _ key: String,
        _ area: SettingArea,
        _ title: String,
        _ field: any WritableKeyPath<Profile, Value?> & Sendable,
        as notation: Notation<Value>,
        _ meaning: String
    ) {
        self.key = key
        self.area = area
        self.title = title
        self.meaning = meaning
        isRequired = false
        mayBeOpen = true
        entry = notation.entry
        shape = notation.shape
        readAs = { name, written, profile, faults in
            if let value = notation.read(written, name, &faults) { profile[keyPath: field] = value }
        }
        written = { $0[keyPath: field].map(notation.write) }
        say = { profile in profile[keyPath: field].flatMap { notation.say?($0) } }
        leaveOpen = { $0[keyPath: field] = Profile.standard[keyPath: field] }
    }

    /// The setting with a key, if there is one.
    package static func named(_ key: String) -> SettingKind? {
        Profile.settings.first { $0.key == key }
    }

    /// Puts what was written into a profile, or reports why it cannot.
    func read(_ written: Written, _ profile: inout Profile, _ faults: inout ProfileFaults) {
        readAs(key, written, &profile, &faults)
    }

    /// Whether days by which something is due are reckoned by it.
    package var movesDates: Bool { group == "timers" || group == "reviews" }

    /// The heading it stands under in a profile, where it stands under one.
    var group: String? {
        key.split(separator: ".").count > 1 ? key.split(separator: ".").first.map(String.init) : nil
    }

    /// The key without its heading.
    var name: String {
        key.split(separator: ".").last.map(String.init) ?? key
    }
}
