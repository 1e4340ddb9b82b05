import Vocabulary

/// Where a setting stands among the others: each area is a page.
package enum SettingArea: String, Coded {
    case timers
    case words
    case lists
    case profile

    package var title: String {
        switch self {
        case .timers: "Timers and targets"
        case .words: "Words"
        case .lists: "Reasons and lists"
        case .profile: "Profile"
        }
    }

    /// What is chosen there.
    package var meaning: String {
        switch self {
        case .timers:
            "How soon things are to be done, how many children an officer should have, and what the council means to reach."
        case .words: "What the service calls things, on pages, in letters and in reports."
        case .lists:
            "Why a review may be late, how figures are told apart and counted, and the chapters of the annual report."
        case .profile: "All that the council chose, beside what others chose, and as a file."
        }
    }

    package var kinds: [SettingKind] { Profile.settings.filter { $0.area == self } }
}
