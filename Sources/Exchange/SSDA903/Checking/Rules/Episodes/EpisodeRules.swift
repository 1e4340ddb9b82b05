extension CheckRule {
    /// Every rule about episodes, their places and what surrounds them, family by family.
    static var episodeRules: [CheckRule] {
        [
            episodeDateRules, episodeCodeRules, providerRules, registrationRules, placementChangeRules, postcodeRules,
            distanceRules, chainRules, changeRules, carriedEpisodeRules, carriedJourneyRules, legalStatusRules,
            shortBreakRules,
            placementAgeRules, temporaryPlacementRules, endingRules, pupilNumberRules, socialWorkerFieldRules,
            socialWorkerTimeRules, socialWorkerChainRules, libertyRules,
        ].flatMap(\.self)
    }
}
