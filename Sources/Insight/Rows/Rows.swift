import Clocks
import Register
import Reviews
import Vocabulary
import Workforce

/// A child, as figures look at them.
struct ChildRow: Hashable, Sendable {
    let id: ID<Child>
    let code: String
    /// Nothing where it cannot be read.
    let bornOn: CivilDate?
    let sex: Sex?
    let ethnicity: String?
    /// Whether the child came alone to seek asylum, and until when that counts.
    var unaccompanied: Unaccompanied = .no
    let madeBy: Int32

    enum Unaccompanied: Hashable, Sendable {
        case no
        case until(CivilDate?)
    }
}

/// An episode of care.
struct EpisodeRow: Hashable, Sendable {
    let beganOn: CivilDate
    let reasonBegun: ReasonBegun?
    let legalStatus: LegalStatus?
    let need: String
    let place: String
    let provider: String?
    let ceasedOn: CivilDate?
    let reasonCeased: ReasonCeased?
    let homePostcode: String?
    let placementPostcode: String?
    let madeBy: Int32
    /// The day on which the period of care that it belongs to began, as `CareHistory` has it.
    var careBeganOn: CivilDate
    /// Whether that is the day care began, and not only the first day in the records.
    var isBeginningKnown: Bool

    var isShortBreaks: Bool { legalStatus?.isShortBreaks ?? false }
    var beginsCare: Bool { reasonBegun?.beginsCare ?? false }

    /// Whether the child is still in care on a day that is not before it began, if it is the latest that had begun.
    func goesOn(_ day: CivilDate) -> Bool {
        ceasedOn.map { day < $0 } ?? true || reasonCeased == .continues
    }

    /// Whether this carries on the period of care that the episode before it belongs to: the same words as `Episode`, which a
    /// test holds them to.
    func continues(_ before: EpisodeRow) -> Bool {
        !beginsCare && touches(before) && !endsShortBreaks(of: before)
    }

    func endsShortBreaks(of before: EpisodeRow) -> Bool {
        before.isShortBreaks && !isShortBreaks && touches(before)
    }

    private func touches(_ before: EpisodeRow) -> Bool { before.ceasedOn.map { beganOn <= $0 } ?? true }
}

/// A time in which an officer has a child.
struct AllocationRow: Hashable, Sendable {
    /// The place of the officer among all.
    let officer: Int32
    let fromOn: CivilDate
    let toOn: CivilDate?

    func isInForce(on day: CivilDate) -> Bool { fromOn <= day && toOn.map { day <= $0 } ?? true }
}

/// A review that was held.
struct ReviewRow: Hashable, Sendable {
    let child: Int32
    /// Nothing where it cannot be read.
    let heldOn: CivilDate?
    let participation: Participation?
    let lateReason: String?
    let madeBy: Int32
}

/// A clock of a review, or of an officer for a child.
struct ClockRow: Hashable, Sendable {
    let child: Int32
    let kind: Kind
    /// The rule behind it, where it is one of reviews.
    let rule: ReviewRule?
    let startedOn: CivilDate?
    /// Nothing where it cannot be known.
    let dueOn: CivilDate?
    let standing: Standing
    let madeBy: Int32

    enum Kind: Hashable, Sendable { case review, allocation }

    /// As a clock's own, but that nobody asks here which fact stopped it.
    enum Standing: Hashable, Sendable {
        case running
        case met(on: CivilDate)
        case fellAway(on: CivilDate)
    }

    /// How it stood on a day: what stopped it later had not happened yet.
    func status(on day: CivilDate) -> ClockStatus {
        switch standing {
        case .met(let stopped) where stopped <= day:
            ClockStatus(of: .met(by: "", on: stopped), due: dueOn, on: day)
        case .fellAway(let stopped) where stopped <= day:
            ClockStatus(of: .fellAway(on: stopped), due: dueOn, on: day)
        case .running, .met, .fellAway: ClockStatus(of: .running, due: dueOn, on: day)
        }
    }

    /// The day on which it was met, if by a day.
    func metOn(by day: CivilDate) -> CivilDate? {
        if case .met(let stopped) = standing, stopped <= day { stopped } else { nil }
    }
}

/// A time in which a child was missing, or away without leave.
struct MissingRow: Hashable, Sendable {
    let child: Int32
    let kind: MissingKind?
    let beganOn: CivilDate?
    let madeBy: Int32
}

/// A time in which a social worker was a child's.
struct WorkerRow: Hashable, Sendable {
    let worker: String
    let beganOn: CivilDate
    let endedOn: CivilDate?
}
