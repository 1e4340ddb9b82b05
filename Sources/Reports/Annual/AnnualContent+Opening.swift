import Documents
import Insight
import Policy
import Vocabulary

// The chapters that say what the report is, and the year in a few sentences.
extension AnnualContent {
    var purpose: [Document.Block] {
        [
            .lead("This report says how \(profile.council)’s independent reviewing service did in \(year.title)."),
            .paragraph(
                """
                It says how many \(words[.review].many) were held in time, how children took part in them, who the \
                \(words[.childInCare].many) are and where they live. Every figure comes from the service’s records. Under each \
                table stands what was counted and of what.
                """
            ),
        ]
    }

    var law: [Document.Block] {
        [
            .paragraph(
                """
                The council must appoint an independent reviewing officer for each child it looks after (Children Act 1989, \
                section 25A). The officer watches over how the council carries out its duties to the child, takes part in \
                \(words[.review].many) and sees that the child’s wishes and feelings are given due consideration (section 25B).
                """
            ),
            .paragraph(
                """
                The first \(words[.review].one) is to be held within 20 working days of the child coming into care, the second \
                within three months of the first, and each later one within six months of the last (Care Planning, Placement and \
                Case Review (England) Regulations 2010, regulation 33).
                """
            ),
        ]
    }

    var summary: [Document.Block] {
        [.lead(population), .paragraph(inTime), .paragraph(tookPart)]
    }

    private var population: Paragraph {
        guard let answer = figures[.lookedAfter], answer.whole.absence == nil else {
            return "How many children were in care at the end of the year is not known."
        }
        let number = count(.lookedAfter)
        return """
            On \(answer.span.last.description) there were \(number, named: "children in care") \(words[.childInCare].many). \
            During the year \(count(.started), named: "children who came into care") came into care and \
            \(count(.ceased), named: "children who left care") left it.
            """
    }

    /// Also the opening of the chapter on reviews.
    var inTime: Paragraph {
        if let absence = figures[.reviewsInTime]?.whole.absence {
            return "There is no figure for \(words[.review].many) in time. \(absence.sentence)"
        }
        return """
            Of the \(count(.reviewsInTime, .of), named: "reviews due") \(words[.review].many) that were due, \
            \(count(.reviewsInTime), named: "reviews in time") were held in time. That is \
            \(share(.reviewsInTime), named: "share in time")\(change(.reviewsInTime))\(standing(.reviewsInTime)).
            """
    }

    /// Also the opening of the chapter on taking part.
    var tookPart: Paragraph {
        if let absence = figures[.tookPart]?.whole.absence {
            return "There is no figure for children taking part. \(absence.sentence)"
        }
        return """
            Children’s views reached \(count(.tookPart), named: "reviews with the child’s views") of the \
            \(count(.tookPart, .of), named: "reviews of children aged 4 and over") \(words[.review].many) of children aged 4 and \
            over. That is \(share(.tookPart), named: "share taking part")\(change(.tookPart))\(standing(.tookPart)).
            """
    }
}
