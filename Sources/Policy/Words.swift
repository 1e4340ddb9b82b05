import Vocabulary

/// The things whose name a council chooses; pages and letters use the term, never the literal word.
package enum Term: String, Coded {
    case childInCare = "child_in_care"
    case iro
    case review
    case decision
    case midwayReview = "midway_review"
    case preMeetingReport = "pre_meeting_report"
    case resolution
    case hold
    case familyTime = "family_time"
    case home
    case compliment

    /// What the term stands for, as the settings page explains it.
    package var title: String {
        switch self {
        case .childInCare: "A child whom the council looks after."
        case .iro: "The officer who reviews a child's care plan, in full and in short."
        case .review: "The meeting, or run of meetings, that reviews a child's care plan."
        case .decision: "What a review decided: who does what by when."
        case .midwayReview: "The IRO's check between two reviews."
        case .preMeetingReport: "The social worker's report that is shared before a review."
        case .resolution: "A concern about a child's plan that an IRO takes up with the council."
        case .hold: "The pause of a decision until a review has looked at it."
        case .familyTime: "The time that a child spends with their family."
        case .home: "Where a child lives."
        case .compliment: "Praise that an IRO passes on for good practice."
        }
    }

    /// The word that holds where a council has chosen none.
    package var standard: Word {
        switch self {
        case .childInCare: Word(one: "child in care", many: "children in care")
        case .iro:
            Word(
                one: "independent reviewing officer",
                many: "independent reviewing officers",
                abbreviation: Abbreviation(one: "IRO", many: "IROs")
            )
        case .review: Word(one: "review", many: "reviews")
        case .decision: Word(one: "decision", many: "decisions")
        case .midwayReview: Word(one: "midway review", many: "midway reviews")
        case .preMeetingReport: Word(one: "pre-meeting report", many: "pre-meeting reports")
        case .resolution: Word(one: "practice resolution", many: "practice resolutions")
        case .hold: Word(one: "hold", many: "holds")
        case .familyTime: Word(one: "family time", many: "family time")
        case .home: Word(one: "home", many: "homes")
        case .compliment: Word(one: "compliment", many: "compliments")
        }
    }
}

/// A word in the forms that a sentence needs; all begin as they do in the middle of a sentence.
package struct Word: Hashable, Sendable {
    package let one: String
    package let many: String
    package let abbreviation: Abbreviation?

    init(one: String, many: String, abbreviation: Abbreviation? = nil) {
        self.one = one
        self.many = many
        self.abbreviation = abbreviation
    }

    /// The short form where there is one, else the word: "IRO".
    package var short: String { abbreviation?.one ?? one }

    /// The short form of several where there is one, else the plural: "IROs".
    package var shortMany: String { abbreviation?.many ?? many }

    /// The word that fits a number: one child, two children, no children.
    package func counted(_ count: Int) -> String {
        count == 1 ? "1 \(one)" : "\(count) \(many)"
    }
}

/// The short forms of a word: "IRO" and "IROs".
package struct Abbreviation: Hashable, Sendable {
    package let one: String
    package let many: String

    init(one: String, many: String) {
        self.one = one
        self.many = many
    }
}

/// A council's word for every term.
package struct Words: Hashable, Sendable {
    private var chosen: [Term: Word]

    /// The words that hold where a council has chosen none.
    package static let standard = Words(
        chosen: Dictionary(uniqueKeysWithValues: Term.allCases.map { ($0, $0.standard) })
    )

    package internal(set) subscript(term: Term) -> Word {
        get { chosen[term] ?? term.standard }
        set { chosen[term] = newValue }
    }
}

extension String {
    /// The words as a heading or a sentence begins with them: "Children in care".
    package var openingSentence: String {
        prefix(1).uppercased() + dropFirst()
    }
}
