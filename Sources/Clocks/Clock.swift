import Vocabulary

/// Who must do what for whom by when, and why. A clock is a fact that only rules write.
///
/// It *is* its kind, the fact that started it and the day it started. A rule names a duty, never a person, and never looks
/// at today: so a clock can move only when a fact, a setting or the program does.
package struct Clock: Hashable, Sendable {
    /// What is due, in the code of the capability whose rule makes it.
    package struct Kind: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
        package let rawValue: String

        package init(rawValue: String) {
            self.rawValue = rawValue
        }

        package init(stringLiteral text: String) {
            rawValue = text
        }
    }

    /// In which role somebody owes it; who that is, is asked of the allocation in force on the day.
    package enum Duty: String, Coded {
        case iro
        case manager
        case support

        package var title: String {
            switch self {
            case .iro: "IRO"
            case .manager: "IRO manager"
            case .support: "business support"
            }
        }
    }

    /// How a clock stands; each case holds only what is known at that point.
    package enum Standing: Hashable, Sendable {
        case running
        /// The stopping fact is there.
        case met(by: String, on: CivilDate)
        /// What it waited for can no longer fall due: care ended, say.
        case fellAway(on: CivilDate)
    }

    /// What makes one clock the same as another: its kind, the fact that started it and the day it started.
    package struct Key: Hashable, Sendable {
        package let kind: Kind
        package let startedBy: String
        package let startedOn: CivilDate
    }

    package let kind: Kind
    package let subject: Subject
    package let duty: Duty
    /// The fact that started it.
    package let startedBy: String
    package let startedOn: CivilDate
    /// The last day in time; nothing where it cannot be known, which is never the same as late.
    package internal(set) var dueOn: CivilDate?
    /// The last working day on or before that day: what to plan to.
    package internal(set) var latestWorkingDay: CivilDate?
    package internal(set) var standing: Standing
    package internal(set) var receipt: Receipt

    package init(
        _ kind: Kind,
        for subject: Subject,
        duty: Duty,
        startedBy: String,
        on startedOn: CivilDate,
        due: CivilDate?,
        latestWorkingDay: CivilDate?,
        standing: Standing,
        because receipt: Receipt
    ) {
        self.kind = kind
        self.subject = subject
        self.duty = duty
        self.startedBy = startedBy
        self.startedOn = startedOn
        dueOn = due
        self.latestWorkingDay = latestWorkingDay
        self.standing = standing
        self.receipt = receipt
    }

    package var key: Key { Key(kind: kind, startedBy: startedBy, startedOn: startedOn) }

    /// This clock as it is to be kept where one of the same key is kept already.
    ///
    /// A clock that has been met keeps the due date it was met against for as long as it is met, so that history does not
    /// shift when a rule does. One that runs takes what the rules say now.
    func renewing(_ kept: Clock) -> Clock {
        guard case .met = kept.standing, case .met = standing else { return self }
        var clock = kept
        clock.standing = standing
        return clock
    }
}
