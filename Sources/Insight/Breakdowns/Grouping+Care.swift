import Register
import Vocabulary

// Groups by the episode of care that a child was in on the day.
extension Grouping {
    /// By something of the episode that was open on the day, or of the one that the case was made from.
    private init(_ groups: [Group], byEpisode survey: Survey, _ place: @escaping @Sendable (EpisodeRow) -> Int?) {
        self.init(groups + [.notInCare]) { item in
            guard let day = item.day else { return nil }
            guard let episode = survey.episode(of: item, on: day) else { return groups.count }
            return place(survey.episodes.rows[episode])
        }
    }

    static func legalStatuses(_ survey: Survey) -> Grouping {
        let all = LegalStatus.allCases
        let places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
        return Grouping(all.map { Group($0) }, byEpisode: survey) { $0.legalStatus.flatMap { places[$0] } }
    }

    static func placements(_ survey: Survey) -> Grouping {
        let kinds = PlaceKind.allCases
        let places = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })
        let groups = kinds.map { Group($0.rawValue, $0.title) }
        return Grouping(groups, byEpisode: survey) { places[PlaceKind(place: $0.place)] }
    }

    static func providers(_ survey: Survey) -> Grouping {
        Grouping(CodeList.provider, of: survey) { $0.provider }
    }

    static func needs(_ survey: Survey) -> Grouping {
        Grouping(CodeList.need, of: survey) { $0.need }
    }

    /// By a code of the episode.
    private init(_ list: CodeList, of survey: Survey, _ code: @escaping @Sendable (EpisodeRow) -> String?) {
        let places = Dictionary(list.codes.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        self.init(list.codes.map { Group($0.code, $0.title) }, byEpisode: survey) { row in
            code(row).flatMap { places[$0] }
        }
    }

    static func timesInCare(_ survey: Survey) -> Grouping {
        let bands = TimeInCare.allCases
        return Grouping(bands.map { Group($0) } + [.notInCare]) { item in
            guard let day = item.day else { return nil }
            guard let episode = survey.episode(of: item, on: day) else { return bands.count }
            return bands.firstIndex(of: TimeInCare(from: survey.episodes.rows[episode].careBeganOn, to: day))
        }
    }

    static func leaving(_ survey: Survey) -> Grouping {
        let all = CareExit.Destination.allCases
        return Grouping(all.map { Group($0) }, byEpisode: survey) { row in
            all.firstIndex(of: CareExit.Destination(row.reasonCeased))
        }
    }

    static func boundary(_ survey: Survey) -> Grouping {
        Grouping([Group("in", "In the council's area"), Group("out", "Outside it")], byEpisode: survey) { row in
            survey.map?.isInside(row.placementPostcode).map { $0 ? 0 : 1 }
        }
    }

    static func distance(_ survey: Survey) -> Grouping {
        Grouping([Group("near", "20 miles or less"), Group("far", "Over 20 miles")], byEpisode: survey) { row in
            survey.map?.miles(from: row.homePostcode, to: row.placementPostcode).map { $0.isOver(20) ? 1 : 0 }
        }
    }
}

extension Survey {
    /// The episode that a case was made from, or that the child was in on the day.
    fileprivate func episode(of item: Case, on day: CivilDate) -> Int? {
        if case .episode(let place) = item.row { Int(place) } else { openEpisode(of: item.child, on: day) }
    }
}

/// How long a child has been in care without a break, in the bands that reports use.
enum TimeInCare: String, Coded {
    case underSixMonths = "under-6-months"
    case underOneYear = "6-months-to-1-year"
    case underTwoYears = "1-to-2-years"
    case underThreeYears = "2-to-3-years"
    case underFiveYears = "3-to-5-years"
    case fiveYearsAndOver = "5-years-and-over"

    var title: String {
        switch self {
        case .underSixMonths: "Under 6 months"
        case .underOneYear: "6 months, under 1 year"
        case .underTwoYears: "1 year, under 2"
        case .underThreeYears: "2 years, under 3"
        case .underFiveYears: "3 years, under 5"
        case .fiveYearsAndOver: "5 years and over"
        }
    }

    /// The band of care that began on one day, on another: the corresponding day begins the next band.
    init(from began: CivilDate, to day: CivilDate) {
        let limits = [6, 12, 24, 36, 60]
        let passed = limits.count { began.adding(months: $0) <= day }
        self = TimeInCare.allCases[passed]
    }
}
