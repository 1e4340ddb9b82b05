extension ReturnTable {
    /// What a row of the table is read as.
    var line: any ReturnLine.Type {
        switch self {
        case .header: HeaderLine.self
        case .episodes: EpisodeLine.self
        case .reviews: ReviewLine.self
        case .unaccompanied: UnaccompaniedLine.self
        case .health: HealthLine.self
        case .careLeavers: CareLeaverLine.self
        case .adoptions: AdoptionLine.self
        case .placedForAdoption: AdoptionDecisionLine.self
        case .previousPermanence: PreviousPermanenceLine.self
        case .missing: MissingLine.self
        case .socialWorkers: SocialWorkerLine.self
        case .deprivationOfLiberty: LibertyLine.self
        }
    }

    /// What the comparison needs to know of each table's columns.
    static let shapes: [ReturnTable: TableShape] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0, $0.line.shape) }
    )

    var shape: TableShape { ReturnTable.shapes[self] ?? line.shape }
}
