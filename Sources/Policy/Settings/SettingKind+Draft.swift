extension SettingKind {
    /// What a profile chooses, as a person would give it again.
    package func draft(of profile: Profile) -> SettingDraft {
        switch written(profile) {
        case .text(let text): .text(text)
        case .parts(let parts): .parts(parts.map { SettingDraft.Part($0.name, $0.text) })
        case .list, nil: .nothing
        }
    }

    /// What a profile chooses, in the lines that a page shows; none where nothing is chosen.
    package func lines(of profile: Profile) -> [String] {
        say(profile).map { [$0] } ?? draft(of: profile).lines
    }

    /// A profile with this setting chosen as somebody gave it, read as its file would be; or what is wrong, in sentences.
    ///
    /// It is written out and read once more, whole: a choice that would leave a file that cannot be read is none.
    package func choosing(_ draft: SettingDraft, in profile: Profile) -> Result<Profile, ProfileFaults> {
        var faults = ProfileFaults(file: title)
        var chosen = profile
        if let written = draft.written {
            reportRepeats(draft, &faults)
            readAs("“\(title)”", written, &chosen, &faults)
        } else if mayBeOpen {
            leaveOpen(&chosen)
        } else {
            faults.report(1, "“\(title)” is empty: give it a value.")
        }
        guard faults.all.isEmpty else { return .failure(faults) }
        guard case .success(chosen) = ProfileReader(file: title).read(ProfileWriter().write(chosen)) else {
            faults.report(
                1,
                "“\(title)” cannot be written in a profile’s file so that it reads the same: choose other words."
            )
            return .failure(faults)
        }
        return .success(chosen)
    }

    /// A part that is given twice would count once, and nobody could say which.
    private func reportRepeats(_ draft: SettingDraft, _ faults: inout ProfileFaults) {
        guard case .parts(let parts) = draft else { return }
        var seen: Set<String> = []
        for (place, part) in parts.enumerated() where !seen.insert(part.name).inserted {
            faults.report(place + 1, "“\(part.name)” is given twice.")
        }
    }
}

extension Written.Part {
    /// Its value, where that is a text.
    fileprivate var text: String {
        if case .text(let text) = value.form { text } else { "" }
    }
}
