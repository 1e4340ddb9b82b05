import Register
import Samples
import Vocabulary

/// The invented children, each in one of the states that a list must tell apart on 30 March 2026.
enum TestChild: String, CaseIterable, Sendable {
    /// Came into care on 16 February; the first review was due on 16 March, ten working days ago.
    case overdue
    /// Came into care on 2 March; the first review is due today.
    case dueToday
    /// Came into care on 5 March; the first review is due on Thursday.
    case dueThisWeek
    /// In care for a year, reviews held in time; the next is due on 20 August.
    case later
    /// The first episode known did not begin care, and there is no review: the next date is not known.
    case notKnown
    /// Went home on 30 January.
    case leftCare
    /// Came into care last Thursday and has no officer yet.
    case unallocated
    /// In care for months, came alone to seek asylum, with a name that a page must write and never run.
    case hostile
    /// The other officer's: nobody else's page may show this child.
    case elsewhere

    var id: ID<Child> { ID("child-\(rawValue.lowercased())") }
    var code: String { "EM\(1001 + (TestChild.allCases.firstIndex(of: self) ?? 0))" }

    var given: String {
        switch self {
        case .overdue: "Ash"
        case .dueToday: "Bryony"
        case .dueThisWeek: "Corin"
        case .later: "Dilys"
        case .notKnown: "Esme"
        case .leftCare: "Flint"
        case .unallocated: "Gwenna"
        case .hostile: "<script>alert(\"Hal\")</script>"
        case .elsewhere: "Indigo"
        }
    }

    var family: String {
        switch self {
        case .overdue: "Quillfeather"
        case .dueToday: "Rookhope"
        case .dueThisWeek: "Stonebeck"
        case .later: "Thistlewood"
        case .notKnown: "Underhay"
        case .leftCare: "Vinterby"
        case .unallocated: "Wexcombe"
        case .hostile: "O'Yarrow & \"Sons\""
        case .elsewhere: "Zennorvale"
        }
    }

    var name: String { "\(given) \(family)" }

    var bornOn: CivilDate {
        switch self {
        case .overdue: "2014-05-09"
        case .dueToday: "2023-08-17"
        case .dueThisWeek: "2019-12-01"
        case .later: "2010-11-21"
        case .notKnown: "2016-02-29"
        case .leftCare: "2012-07-30"
        case .unallocated: "2025-10-04"
        case .hostile: "2008-09-12"
        case .elsewhere: "2011-03-31"
        }
    }

    /// Whose child it is on 30 March; nobody's where no officer has been found yet.
    var officer: TestPerson? {
        switch self {
        case .overdue, .dueToday, .dueThisWeek, .later, .notKnown, .leftCare, .hostile: .iro
        case .unallocated: nil
        case .elsewhere: .otherIRO
        }
    }

    /// From which day.
    var allocatedOn: CivilDate {
        switch self {
        case .notKnown: "2024-09-11"
        case .overdue, .dueToday, .dueThisWeek, .later, .leftCare, .unallocated, .hostile, .elsewhere:
            episodes[0].beganOn.adding(days: 2)
        }
    }

    /// The days of the reviews held.
    var reviews: [CivilDate] {
        switch self {
        case .overdue, .dueToday, .dueThisWeek, .notKnown, .unallocated: []
        case .later: ["2025-05-30", "2025-08-28", "2026-02-20"]
        case .leftCare: ["2025-06-27", "2025-09-24"]
        case .hostile: ["2025-12-05", "2026-03-04"]
        case .elsewhere: ["2025-10-01", "2025-12-29"]
        }
    }

    var episodes: [Episode] {
        switch self {
        case .overdue: [episode(1, "2026-02-16")]
        case .dueToday: [episode(1, "2026-03-02", .interimCareOrder)]
        case .dueThisWeek: [episode(1, "2026-03-05", .interimCareOrder, place: "U1")]
        case .later:
            [
                episode(1, "2025-05-06", until: "2025-10-13", .continues),
                episode(2, "2025-10-13", .fullCareOrder, because: .legalStatus),
            ]
        case .notKnown: [episode(1, "2024-09-10", .fullCareOrder, because: .placement, place: "K2")]
        case .leftCare: [episode(1, "2025-06-02", until: "2026-01-30", .homePlanned)]
        case .unallocated: [episode(1, "2026-03-26", .policeProtection)]
        case .hostile: [episode(1, "2025-11-10", place: "K3")]
        case .elsewhere: [episode(1, "2025-09-04", .fullCareOrder, place: "U4")]
        }
    }

    private func episode(
        _ number: Int,
        _ day: CivilDate,
        _ status: LegalStatus = .accommodated,
        because reason: ReasonBegun = .startedCare,
        place: String = "U6",
        until end: CivilDate? = nil,
        _ ceased: ReasonCeased? = nil
    ) -> Episode {
        Episode(
            id: ID("episode-\(rawValue.lowercased())-\(number)"),
            child: id,
            beganOn: day,
            reasonBegun: reason,
            legalStatus: status,
            need: "N1",
            place: place,
            provider: "PR1",
            ceasedOn: end,
            reasonCeased: ceased
        )
    }
}
