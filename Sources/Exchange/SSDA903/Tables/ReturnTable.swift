/// A table of the national return on looked-after children (SSDA903), in the order in which they are applied.
package enum ReturnTable: String, CaseIterable, Hashable, Sendable {
    case header
    case episodes
    case reviews
    case unaccompanied = "uasc"
    case health = "oc2"
    case careLeavers = "oc3"
    case adoptions = "ad1"
    case placedForAdoption = "placed_for_adoption"
    case previousPermanence = "previous_permanence"
    case missing
    case socialWorkers = "sw_episodes"
    case deprivationOfLiberty = "dolo"

    /// What people call the rows of the table.
    package var title: String {
        switch self {
        case .header: "children"
        case .episodes: "episodes"
        case .reviews: "reviews"
        case .unaccompanied: "unaccompanied children"
        case .health: "health and development"
        case .careLeavers: "care leavers"
        case .adoptions: "adoptions"
        case .placedForAdoption: "decisions to place for adoption"
        case .previousPermanence: "previous permanence"
        case .missing: "missing episodes"
        case .socialWorkers: "social workers"
        case .deprivationOfLiberty: "deprivation of liberty orders"
        }
    }

    /// The collection year in which the table became part of the return; 0 where it was part of it before the years known
    /// here, of which the first is compared with the one before it.
    package var since: Int {
        switch self {
        case .header, .episodes, .reviews, .unaccompanied, .health, .careLeavers, .adoptions, .placedForAdoption,
            .previousPermanence, .missing:
            0
        case .socialWorkers: 2024
        case .deprivationOfLiberty: 2027
        }
    }

    /// The headings of its file. They have been the same in every year known here.
    package var columns: [String] {
        switch self {
        case .header: ["CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"]
        case .episodes:
            [
                "CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "PLACE_PROVIDER", "DEC", "REC", "REASON_PLACE_CHANGE",
                "HOME_POST", "PL_POST", "URN",
            ]
        case .reviews: ["CHILD", "DOB", "REVIEW", "REVIEW_CODE"]
        case .unaccompanied: ["CHILD", "SEX", "DOB", "DUC"]
        case .health:
            [
                "CHILD", "DOB", "SDQ_SCORE", "SDQ_REASON", "CONVICTED", "HEALTH_CHECK", "IMMUNISATIONS", "TEETH_CHECK",
                "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE", "INTERVENTION_RECEIVED", "INTERVENTION_OFFERED",
            ]
        case .careLeavers: ["CHILD", "DOB", "IN_TOUCH", "ACTIV", "ACCOM"]
        case .adoptions:
            ["CHILD", "DOB", "DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR"]
        case .placedForAdoption: ["CHILD", "DOB", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"]
        case .previousPermanence: ["CHILD", "DOB", "PREV_PERM", "LA_PERM", "DATE_PERM"]
        case .missing: ["CHILD", "DOB", "MISSING", "MIS_START", "MIS_END"]
        case .socialWorkers: ["CHILD", "DOB", "SW_ID", "SW_DECOM", "SW_DEC", "SW_REASON"]
        case .deprivationOfLiberty: ["CHILD", "DOB", "DOLO_START", "DOLO_END"]
        }
    }
}
