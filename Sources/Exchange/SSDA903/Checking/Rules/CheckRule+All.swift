extension CheckRule {
    /// Every rule of every year, family by family.
    package static let all: [CheckRule] = [
        identityRules,
        headerRules,
        motherRules,
        headerLastYearRules,
        reviewRules,
        unaccompaniedRules,
        missingRules,
        missingFromCareRules,
        adoptionRules,
        adoptionInCareRules,
        decisionRules,
        decisionInCareRules,
        decisionsLastYearRules,
        permanenceRules,
        healthRules,
        healthInCareRules,
        careLeaverRules,
        eligibilityRules,
        episodeRules,
    ].flatMap(\.self)
}
