/// Reads a profile from its file: the profile, or everything that is wrong with it.
package struct ProfileReader: Sendable {
    /// What messages call the file.
    package let file: String

    package init(file: String) {
        self.file = file
    }

    /// Reads the bytes of a file, which must be text in UTF-8.
    package func read(_ bytes: some Collection<UInt8>) -> Result<Profile, ProfileFaults> {
        var faults = ProfileFaults(file: file)
        guard bytes.count <= YAMLText.longest else {
            faults.report(1, "The file has \(bytes.count) bytes: a profile has at most \(YAMLText.longest).")
            return .failure(faults)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            faults.report(lineOfFirstFlaw(in: bytes), "This is not text in UTF-8: save the file in that encoding.")
            return .failure(faults)
        }
        return read(text)
    }

    /// Reads the text of a file.
    package func read(_ text: String) -> Result<Profile, ProfileFaults> {
        var faults = ProfileFaults(file: file)
        var profile = Profile.standard
        if let written = YAMLText.read(text, &faults) {
            settle(written, in: &profile, &faults)
        } else if faults.all.isEmpty {
            faults.report(1, "The file is empty: a profile has at least \(ProfileReader.required).")
        }
        return faults.all.isEmpty ? .success(profile) : .failure(faults)
    }

    private static let required = Profile.settings.filter(\.isRequired).map(\.key).joined(separator: ", ")

    /// Puts everything written into the profile.
    private func settle(_ written: Written, in profile: inout Profile, _ faults: inout ProfileFaults) {
        guard case .parts(let parts) = written.form else {
            faults.report(written.line, "A profile is keys, each followed by a colon and what is chosen.")
            return
        }
        for part in parts {
            if let kind = Profile.settings.first(where: { $0.key == part.name }) {
                kind.read(part.value, &profile, &faults)
            } else if ProfileReader.groups.contains(part.name) {
                settle(group: part, in: &profile, &faults)
            } else {
                faults.report(part.line, sentence(forUnknown: part.name))
            }
        }
        let given = Set(parts.map(\.name))
        for kind in Profile.settings where kind.isRequired && !given.contains(kind.key) {
            faults.report(1, "\(kind.key) is missing. \(kind.meaning)")
        }
    }

    /// Puts what stands under one heading into the profile.
    private func settle(group: Written.Part, in profile: inout Profile, _ faults: inout ProfileFaults) {
        let kinds = Profile.settings.filter { $0.group == group.name }
        guard case .parts(let parts) = group.value.form else {
            faults.report(
                group.line,
                "\(group.name) must have its settings under it (\(kinds.map(\.name).joined(separator: ", "))), "
                    + "not \(group.value.form.called)."
            )
            return
        }
        for part in parts {
            if let kind = kinds.first(where: { $0.name == part.name }) {
                kind.read(part.value, &profile, &faults)
            } else {
                faults.report(part.line, unknown(part.name, in: group.name, knowing: kinds.map(\.name)))
            }
        }
    }

    private static let groups = Profile.settings.compactMap(\.group)

    /// The sentence for a key that no profile has at its margin; it may have lost its heading.
    private func sentence(forUnknown name: String) -> String {
        if let kind = Profile.settings.first(where: { $0.name == name }), let group = kind.group {
            return "“\(name)” belongs under “\(group):”, indented."
        }
        let known = Profile.settings.map { $0.group ?? $0.key }
        return unknown(
            name,
            in: nil,
            knowing: known.enumerated().filter { known.firstIndex(of: $1) == $0 }.map(\.element)
        )
    }

    private func lineOfFirstFlaw(in bytes: some Collection<UInt8>) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var line = 1
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            if scalar == "\n" { line += 1 }
        }
        return line
    }
}
