extension CheckRule {
    /// Every rule about episodes, their places and what surrounds them, family by family.
    static var episodeRules: [CheckRule] { [] }
}
