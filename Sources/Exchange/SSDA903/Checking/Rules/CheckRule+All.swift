extension CheckRule {
    /// Every rule of every year, family by family.
    package static let all: [CheckRule] = [
        reviewRules,
        episodeRules,
    ].flatMap(\.self)
}
