/// What a council chooses about its figures: bands and headings, formulas, targets, and the population it looks after.
package struct FigureChoices: Hashable, Sendable {
    package internal(set) var ageBands = AgeBands.national
    /// The headings under which the council shows ethnicity; none where it uses the national groups alone.
    package internal(set) var ethnicityHeadings: [EthnicityHeading]?
    package internal(set) var timelinessBasis = ReviewBasis.due
    package internal(set) var participation = ParticipationFormula()
    package internal(set) var targets = Targets()
    /// How many people under 18 live in the area, by the year in whose middle they were estimated.
    package internal(set) var population: [Int: Int]?

    package init() {}

    /// What the council means to reach, in whole percents.
    package struct Targets: Hashable, Sendable {
        package internal(set) var reviewsInTime: Int?
        package internal(set) var tookPart: Int?
    }
}

/// Of which reviews a percentage is: a figure says so beside it, always.
package enum ReviewBasis: String, CaseIterable, Hashable, Sendable {
    /// All that fell due, held or not.
    case due = "reviews due"
    /// Those that were held.
    case held = "reviews held"
}

/// What counts as taking part in a review, by the codes of the national return.
package struct ParticipationFormula: Hashable, Sendable {
    /// The codes that count.
    package internal(set) var counted: Set<String> = ["PN1", "PN2", "PN3", "PN5", "PN6"]
    package internal(set) var basis = ReviewBasis.held
}

/// A heading of the council's own, and the national codes that stand under it.
package struct EthnicityHeading: Hashable, Sendable {
    package let title: String
    package let codes: [String]

    init(_ title: String, _ codes: [String]) {
        self.title = title
        self.codes = codes
    }
}
