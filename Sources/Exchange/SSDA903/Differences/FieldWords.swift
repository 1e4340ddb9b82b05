import Register
import Reviews
import Store
import Vocabulary

/// The words for a column of a fact that a return brings, and for what stands in it.
enum FieldWords {
    static func title(of column: String) -> String {
        titles[column] ?? column.map { $0 == "_" ? " " : String($0) }.joined()
    }

    /// What stands in a column, as people read it; empty for nothing.
    static func words(_ value: SQLValue, in column: String, of table: ReturnTable) -> String {
        switch value {
        case .null: return ""
        case .bytes: return "a file"
        case .integer(let number):
            return flags.contains(column) ? (number == 0 ? "No" : "Yes") : String(number)
        case .text(let text):
            if column.hasSuffix("_on"), let day = CivilDate(iso: text) { return day.description }
            guard let title = list(column, of: table)?.title(of: text) ?? participation(column, text) else {
                return text
            }
            return "\(text): \(title)"
        }
    }

    private static func participation(_ column: String, _ code: String) -> String? {
        column == "participation" ? Participation(rawValue: code)?.title : nil
    }

    private static func list(_ column: String, of table: ReturnTable) -> CodeList? {
        ownLists[table]?[column] ?? lists[column]
    }

    /// Lists of columns whose names several tables have.
    private static let ownLists: [ReturnTable: [String: CodeList]] = [
        .missing: ["kind": .missingKind],
        .previousPermanence: ["kind": .previousPermanence],
        .episodes: ["reason_ceased": .reasonCeased],
        .placedForAdoption: ["reason_ceased": .decisionCeased],
        .socialWorkers: ["reason": .workerChange],
    ]

    private static let lists: [String: CodeList] = [
        "sex": .sex, "ethnicity": .ethnicity, "reason_begun": .reasonBegun, "legal_status": .legalStatus, "need": .need,
        "place": .place, "provider": .provider, "reason_place_change": .reasonPlaceChange,
        "foster_carers": .adoptedByCarers, "adopters": .adopters, "adopters_sex": .adoptersSex,
        "adopters_status": .adoptersStatus, "sdq_reason": .sdqReason, "in_touch": .inTouch, "activity": .activity,
        "accommodation": .accommodation,
    ]

    private static let flags: Set<String> = [
        "mother", "convicted", "health_check", "immunisations", "teeth_check", "health_assessment", "substance_misuse",
        "intervention_received", "intervention_offered",
    ]

    private static let titles: [String: String] = [
        "code": "Identifier", "born_on": "Date of birth", "sex": "Sex", "ethnicity": "Ethnicity",
        "upn": "Unique pupil number",
        "mother": "Is a mother", "mother_child_born_on": "Her first child's date of birth", "began_on": "Began",
        "reason_begun": "Reason it began", "legal_status": "Legal status", "need": "Category of need",
        "place": "Placement",
        "provider": "Provider", "ceased_on": "Ceased", "reason_ceased": "Reason it ceased",
        "reason_place_change": "Reason for the change of placement", "home_postcode": "Home postcode",
        "placement_postcode": "Placement postcode", "urn": "Ofsted number", "held_on": "Review held",
        "participation": "How the child took part", "ends_on": "Ends", "sdq_score": "SDQ score",
        "sdq_reason": "Why there is no SDQ score", "convicted": "Convicted in the year",
        "health_check": "Health checks",
        "immunisations": "Immunised", "teeth_check": "Teeth checked", "health_assessment": "Health assessment",
        "substance_misuse": "Substance misuse", "intervention_received": "Received an intervention",
        "intervention_offered": "Was offered an intervention", "in_touch": "In touch", "activity": "Activity",
        "accommodation": "Accommodation", "decided_on": "Decided", "matched_on": "Matched",
        "foster_carers": "Adopted by foster carers", "adopters": "Number of adopters",
        "adopters_sex": "Sex of the adopters",
        "adopters_status": "Legal status of the adopters", "kind": "Kind", "authority": "Authority", "ended": "Ended",
        "ended_on": "Ended", "worker": "Social worker", "reason": "Reason",
    ]
}
