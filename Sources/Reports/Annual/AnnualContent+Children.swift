import Documents
import Insight
import Policy
import Vocabulary

// The chapters on who the children are, where they live, and how they come and go.
extension AnnualContent {
    var children: [Document.Block] {
        let profile = [
            standing("age", by: .age),
            sideBySide(
                "\(words[.childInCare].many.openingSentence) at the end of the year, by sex",
                of: .lookedAfter,
                by: .sex
            ),
            standing("ethnicity", by: .ethnicityHeading, heading: "Ethnicity"),
            standing("whether they came alone to seek asylum", by: .unaccompanied, heading: "Unaccompanied"),
            standing("time in care", by: .timeInCare),
        ]
        return [.table(yearByYear), .table(monthByMonth)] + profile
    }

    var legal: [Document.Block] { [standing("legal status", by: .legalStatus)] }

    var homes: [Document.Block] {
        [
            standing("placement", by: .placement),
            standing("whether it is in the council’s area", by: .boundary, heading: "Where"),
            placementsOutside, standing("distance from home", by: .distance),
            yearly(.threePlacements, "Children with three or more"),
            yearly(.longTermStability, "Children with the same carer"),
            yearly(.wentMissing, "Children who went missing"),
        ]
    }

    var leaving: [Document.Block] {
        let many = words[.childInCare].many
        return [
            sideBySide("Children who came into care, by age", of: .started, by: .age, heading: "Age when care began"),
            table(
                "Children who left care, by what came next, \(year.title)",
                of: .ceased,
                by: .leaving,
                counted: many.openingSentence,
                share: "% of them"
            ),
            table(
                "Children who left care, by age, \(year.title)",
                of: .ceased,
                by: .age,
                counted: many.openingSentence,
                share: "% of them",
                heading: "Age when care ended"
            ),
        ]
    }

    /// The children in care at the end of the year, told apart.
    private func standing(_ told: String, by breakdown: Breakdown, heading: String? = nil) -> Document.Block {
        let many = words[.childInCare].many
        let day = figures[.lookedAfter]?.span.last ?? year.last
        return table(
            "\(many.openingSentence) on \(day), by \(told)",
            of: .lookedAfter,
            by: breakdown,
            counted: "Children",
            share: "% of them",
            heading: heading
        )
    }
}
