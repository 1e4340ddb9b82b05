/// The codes of the Episodes table that rules ask about, by year where they changed.
enum EpisodeCodes {
    static let reasonsForNewEpisode: CellSet = ["S", "P", "L", "T", "U", "B"]
    /// What says that an episode goes on from the one before.
    static let continuations: CellSet = ["P", "L", "T", "U", "B"]
    /// What says that the placement changed.
    static let placementChanges: CellSet = ["P", "B", "T", "U"]

    static let legalStatuses: CellSet = [
        "C1", "C2", "D1", "E1", "V2", "V3", "V4", "J1", "J2", "J3", "L1", "L2", "L3",
    ]
    static let needs: CellSet = ["N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8"]

    static let adoptive: CellSet = ["A3", "A4", "A5", "A6"]
    static let fostering: CellSet = ["U1", "U2", "U3", "U4", "U5", "U6"]
    static let temporary: CellSet = ["T0", "T1", "T2", "T3", "T4"]
    /// Placements of another kind, which were one until 2024/25.
    static let otherSince2026: CellSet = ["Z11", "Z12", "Z13", "Z14"]

    /// Every placement of a year: K3 came in 2023/24 for H5 and P2, which went with Z1 after 2024/25.
    static func placements(in year: Int) -> CellSet {
        year >= 2026 ? placementsSince2026 : year >= 2024 ? placementsSince2024 : placementsBefore2024
    }

    private static let lasting: CellSet = [
        "A3", "A4", "A5", "A6", "K1", "K2", "P1", "P3", "R1", "R2", "R3", "R5", "S1", "T0", "T1", "T2", "T3", "T4",
        "U1",
        "U2", "U3", "U4", "U5", "U6",
    ]
    private static let placementsBefore2024 = lasting.union(["H5", "P2", "Z1"])
    private static let placementsSince2024 = placementsBefore2024.union(["K3"])
    private static let placementsSince2026 = lasting.union(["K3"]).union(otherSince2026)

    static let providers: CellSet = ["PR0", "PR1", "PR2", "PR3", "PR4", "PR5"]

    /// Placements that nobody provides.
    static func unprovided(in year: Int) -> CellSet {
        year >= 2026 ? unprovidedSince2026 : unprovidedBefore2026
    }

    private static let unprovidedBefore2026 = temporary.union(["Z1"])
    private static let unprovidedSince2026 = temporary.union(otherSince2026)

    static let reasonsForEnding: CellSet = [
        "X1", "E2", "E3", "E4A", "E4B", "E5", "E6", "E7", "E8", "E9", "E11", "E12", "E13", "E14", "E15", "E16", "E17",
        "E41", "E45", "E46", "E47", "E48",
    ]
    /// What ends a period of care: every reason but that another episode follows.
    static let endingsOfCare = reasonsForEnding.subtracting(["X1"])
    static let specialGuardianship: CellSet = ["E45", "E46", "E47", "E48"]

    static let reasonsForPlacementChange: CellSet = [
        "CARPL", "CLOSE", "ALLEG", "STAND", "APPRR", "CREQB", "CREQO", "CHILD", "LAREQ", "PLACE", "CUSTOD", "OTHER",
    ]
}
