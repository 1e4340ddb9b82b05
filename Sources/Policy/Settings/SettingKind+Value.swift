extension SettingKind {
    /// What a profile chooses, as a setting keeps it: the text itself, or an object of texts in JSON.
    package func value(in profile: Profile) -> String? {
        switch written(profile) {
        case .text(let text): text
        case .parts(let parts): "{\(parts.map(pair).joined(separator: ", "))}"
        case .list, nil: nil
        }
    }

    /// Puts what a setting kept into a profile; nothing means that the choice was left open.
    func settle(_ value: String?, in profile: inout Profile, _ faults: inout ProfileFaults) {
        guard let value else { return leaveOpen(&profile) }
        switch shape {
        case .text: read(Written(.text(value), line: 1), &profile, &faults)
        case .parts:
            // JSON is YAML, so the reader of files reads it too.
            guard let written = YAMLText.read(value, &faults) else { return }
            read(written, &profile, &faults)
        }
    }

    private func pair(_ part: Written.Part) -> String {
        guard case .text(let text) = part.value.form else { return "" }
        return "\(quoted(part.name)): \(quoted(text))"
    }
}
