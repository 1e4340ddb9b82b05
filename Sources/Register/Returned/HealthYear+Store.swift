import Store
import Vocabulary

extension HealthYear: ReturnedFact {
    package static let table = "health_year"
    package static let columns: Columns = [
        "id", "child_id", "sdq_score", "sdq_reason", "convicted", "health_check", "immunisations", "teeth_check",
        "health_assessment", "substance_misuse", "intervention_received", "intervention_offered", "collection_year",
    ]
    package static var order: String { "collection_year" }

    package init(row: Row) throws {
        id = try row["id"]
        child = try row["child_id"]
        sdqScore = try row["sdq_score"]
        sdqReason = try row["sdq_reason"]
        wasConvicted = try row["convicted"]
        hadHealthCheck = try row["health_check"]
        isImmunised = try row["immunisations"]
        hadTeethCheck = try row["teeth_check"]
        hadHealthAssessment = try row["health_assessment"]
        misusedSubstances = try row["substance_misuse"]
        receivedIntervention = try row["intervention_received"]
        wasOfferedIntervention = try row["intervention_offered"]
        year = try row["collection_year"]
    }

    package var values: Values {
        [
            id, child, sdqScore, sdqReason, wasConvicted, hadHealthCheck, isImmunised, hadTeethCheck,
            hadHealthAssessment, misusedSubstances, receivedIntervention, wasOfferedIntervention, year,
        ]
    }
}
