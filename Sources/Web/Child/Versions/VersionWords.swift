import Access
import Clocks
import Policy
import Register
import Reviews
import Store
import Vocabulary
import Workforce

/// A record's columns and values in words, by the lists that their codes are from.
struct VersionWords {
    /// A column that people are shown: identities and the keys of searching are not.
    struct Column: Hashable {
        let position: Int
        let name: String
        let label: String
    }

    let title: String
    let columns: [Column]
    private let table: FactTable
    private let profile: Profile
    private let officers: [String: String]
    private let redactor: Redactor

    init(_ table: FactTable, profile: Profile, officers: [String: String], _ redactor: Redactor) {
        self.table = table
        self.profile = profile
        self.officers = officers
        self.redactor = redactor
        title = VersionWords.titles[table.name]?(profile.words) ?? table.name.asWords
        columns = table.columns.names.enumerated().compactMap { position, name in
            guard !VersionWords.unseen.contains(name), name != table.subjectColumn else { return nil }
            return Column(position: position, name: name, label: VersionWords.label(name, profile.words))
        }
    }

    /// Whether nothing is said of a column that has no value: why a review was late is no question where it was not.
    func isSilent(_ value: SQLValue, _ column: Column) -> Bool {
        value == .null && VersionWords.saidWhereTrue.contains("\(table.name).\(column.name)")
    }

    /// A value of a version in words, as far as it may be said.
    func words(in version: FactVersion, _ column: Column) -> String {
        let value = version.values[column.position]
        let words = words(value, column.name)
        guard value != .null, let field = Redactor.Field(column: column.name) else { return words }
        let began = table.columns.names.firstIndex(of: "began_on").map { version.values[$0] }
        let day: CivilDate? = if case .text(let text)? = began { CivilDate(iso: text) } else { nil }
        return redactor.words(words, field, since: day) ?? words
    }

    /// A value in words; a day as pages write it, a code by its title with the code behind it.
    private func words(_ value: SQLValue, _ column: String) -> String {
        switch value {
        case .null: "Not said"
        case .integer(let number): VersionWords.answers.contains(column) ? (number == 0 ? "No" : "Yes") : "\(number)"
        case .text(let text): words(text, column)
        case .bytes: "–"
        }
    }

    private func words(_ text: String, _ column: String) -> String {
        if let day = CivilDate(iso: text) { return day.description }
        if column == "officer_id" { return officers[text] ?? "Another \(profile.words[.iro].short)" }
        if column == "late_reason" { return profile.lateReason(text)?.title ?? text }
        guard let title = VersionWords.lists["\(table.name).\(column)"]?(text), title != text else { return text }
        return "\(title) (\(text))"
    }

    private static func label(_ column: String, _ words: Words) -> String {
        switch column {
        case "officer_id": words[.iro].short
        case "code": "Number"
        case "urn": "Number of the home"
        case "upn": "Unique pupil number"
        case "collection_year": "From the return to 31 March"
        case "sdq_score": "Strengths and difficulties score"
        case "sdq_reason": "Why there is no strengths and difficulties score"
        case "in_childs_interests": "In the child’s interests"
        case "because": "Why"
        case "source": "In law"
        default: column.asWords.openingSentence
        }
    }

    private static let unseen: Set = [
        "id", "child_id", "search_key", "sound_key", "started_by", "stopped_by", "rule", "counted", "duty",
        "account_id", "named",
    ]

    private static let saidWhereTrue: Set = ["review.late_reason", "review.in_childs_interests", "review.late_words"]

    private static let answers: Set = [
        "mother", "in_childs_interests", "convicted", "health_check", "immunisations", "teeth_check",
        "health_assessment", "substance_misuse", "intervention_received", "intervention_offered",
    ]

    private static let titles: [String: @Sendable (Words) -> String] = [
        Child.table: { _ in "the child’s particulars" },
        ChildName.table: { _ in "the names" },
        Episode.table: { _ in "an episode of care" },
        Review.table: { "a \($0[.review].one)" },
        ReviewSettlement.table: { "what was said of earlier \($0[.review].many)" },
        Allocation.table: { "an allocation to an \($0[.iro].short)" },
        ClockEntry.table: { _ in "a due date" },
        Restriction.table: { _ in "a restriction" },
        SightGrant.table: { _ in "sight for a time" },
        Conflict.table: { _ in "a conflict of interest" },
    ]

    /// Where the code of a column is put into words.
    private static let lists: [String: @Sendable (String) -> String?] = [
        "child.sex": { Sex(rawValue: $0)?.title },
        "child.ethnicity": { CodeList.ethnicity.title(of: $0) },
        "episode.reason_begun": { ReasonBegun(rawValue: $0)?.title },
        "episode.legal_status": { LegalStatus(rawValue: $0)?.title },
        "episode.need": { CodeList.need.title(of: $0) },
        "episode.place": { CodeList.place.title(of: $0) },
        "episode.provider": { CodeList.provider.title(of: $0) },
        "episode.reason_ceased": { ReasonCeased(rawValue: $0)?.title },
        "episode.reason_place_change": { CodeList.reasonPlaceChange.title(of: $0) },
        "missing_episode.kind": { MissingKind(rawValue: $0)?.title },
        "social_worker_episode.reason": { CodeList.workerChange.title(of: $0) },
        "adoption_decision.reason_ceased": { CodeList.decisionCeased.title(of: $0) },
        "adoption.foster_carers": { CodeList.adoptedByCarers.title(of: $0) },
        "adoption.adopters": { CodeList.adopters.title(of: $0) },
        "adoption.adopters_sex": { CodeList.adoptersSex.title(of: $0) },
        "adoption.adopters_status": { CodeList.adoptersStatus.title(of: $0) },
        "previous_permanence.kind": { CodeList.previousPermanence.title(of: $0) },
        "previous_permanence.authority": { CodeList.authorityOutsideEngland.title(of: $0) },
        "health_year.sdq_reason": { CodeList.sdqReason.title(of: $0) },
        "care_leaver_year.in_touch": { CodeList.inTouch.title(of: $0) },
        "care_leaver_year.activity": { CodeList.activity.title(of: $0) },
        "care_leaver_year.accommodation": { CodeList.accommodation.title(of: $0) },
        "review.participation": { Participation(rawValue: $0)?.title },
        "review_settlement.earlier": { EarlierReviews(rawValue: $0)?.title },
        "restriction.kind": { Restriction.Kind(rawValue: $0)?.title },
        "sight_grant.kind": { SightGrant.Kind(rawValue: $0)?.title },
        "conflict.kind": { Conflict.Kind(rawValue: $0)?.title },
    ]
}

extension String {
    /// A name of the tables as words: "born_on" is "born on".
    fileprivate var asWords: String { split(separator: "_").joined(separator: " ") }
}
