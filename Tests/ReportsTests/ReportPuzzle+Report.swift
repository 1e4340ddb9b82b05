import Documents
import Reports

// What the tables of a report say of one another, read off their words.
extension ReportPuzzle {
    /// The puzzle of a report in the standard words, with all that its tables say of one another.
    init(ofReport report: AnnualReport) {
        self.init(report.document(for: .service), report.document(for: .published))
        let years = rows("Children in care, year by year")
        tieReviews(years)
        tieParticipation()
        tieChildren(years)
    }

    private mutating func tieReviews(_ years: [String]) {
        let (quarters, months) = (
            "Reviews due, held and held in time by quarter", "Reviews due, held and held in time by month"
        )
        for row in rows(quarters) + rows(months) + ["Year"] {
            for title in [quarters, months] {
                let cells = ["Due", "In time", "Late or not held"].map { number(title, row, $0) }
                tie([(cells[0], 1), (cells[1], -1), (cells[2], -1)])
            }
        }
        for column in ["Due", "Held", "In time", "Late or not held"] {
            for (place, quarter) in rows(quarters).enumerated() {
                let own = rows(months).dropFirst(place * 3).prefix(3).map { (number(months, $0, column), 1) }
                tie([(number(quarters, quarter, column), -1)] + own)
            }
        }
        let last = years.last ?? ""
        for column in ["Due", "In time"] {
            same([
                number(quarters, "Year", column), number(months, "Year", column),
                number("Reviews in time, year by year", last, column),
            ])
        }
        for year in years {
            func cell(_ title: String, _ column: String) -> Int? { number(title, year, column) }
            let (due, first) = ("Reviews in time, year by year", "First reviews, and children whose every review")
            left(of: cell(due, "Due"), without: cell(due, "In time"), "late or not held \(year)")
            left(of: cell(due, "Held"), without: cell(due, "Held in time"), "held late \(year)")
            let later = left(of: cell(due, "Due"), without: cell(first, "First reviews due"), "later \(year)")
            let inTime = left(of: cell(due, "In time"), without: cell(first, "In time"), "later in time \(year)")
            left(of: later, without: inTime, "later, late \(year)")
            left(of: cell(first, "First reviews due"), without: cell(first, "In time"), "first, late \(year)")
            let (all, every) = (cell(first, "Children with a review due"), cell(first, "Every one in time"))
            left(of: all, without: every, "children with a late one \(year)")
            left(of: cell(due, "Due"), without: all, "more reviews than children \(year)", isGuarded: false)
        }
        let late = left(
            of: number("Reviews in time, year by year", last, "Held"),
            without: number("Reviews in time, year by year", last, "Held in time"),
            "held late \(last)"
        )
        for title in ["Reviews held late, by main reason", "Reviews held late, by days"] {
            same([late, number(title, "All", "Reviews")])
        }
    }

    private mutating func tieParticipation() {
        let (codes, bases) = (
            "How children took part in the reviews held", "Children taking part, by what it is a share of"
        )
        let (all, recorded, every) = (
            "Children taking part in their reviews", "Children taking part, where it was recorded",
            "Children taking part in every review"
        )
        let took = [
            "Came and spoke for themselves", "Came, and an advocate or the IRO spoke for them",
            "Came and showed their views without words",
            "Did not come, but asked an advocate or the IRO to speak for them",
            "Did not come, but sent their views another way",
        ]
        let silent = ["Came, but did not give their views in any way", "Did not come, and their views were not given"]
        func code(_ row: String) -> Int? { number(codes, row, "Reviews") }
        func basis(_ row: String, _ column: String) -> Int? { number(bases, row, column) }
        tie([(basis(all, "Took part"), -1)] + took.map { (code($0), 1) })
        tie([(basis(recorded, "Of"), -1)] + (took + silent).map { (code($0), 1) })
        tie([(basis(all, "Of"), -1)] + (took + silent + ["Not recorded"]).map { (code($0), 1) })
        same([basis(all, "Took part"), basis(recorded, "Took part")])
        for row in [all, recorded, every] {
            left(of: basis(row, "Of"), without: basis(row, "Took part"), "rest \(row)")
        }
        same([code("All"), number("Reviews due, held and held in time by month", "Year", "Held")])
        // No review here is left out of those held, so who is not among those whose last day is known is left out there.
        let held = number("Reviews in time, year by year", "2025 to 2026", "Held")
        left(of: code("All"), without: held, "held, last day not known")
    }

    private mutating func tieChildren(_ years: [String]) {
        let table = "Children in care, year by year"
        for (before, year) in zip([nil] + years.map(Optional.some), years) {
            let standing = number(table, year, "At the end")
            same([standing, number(table, year, "For 10,000 under 18")])
            same([standing, number("Three or more placements in the year", year, "Of")])
            same([standing, number("Children for each full-time post", year, "Children")])
            same([standing, number("Children for each full-time post", year, "Average")])
            same([standing, number("Children in care at the end of the year, by sex", "All", year)])
            same([number(table, year, "Came into care"), number("Children who came into care, by age", "All", year)])
            left(
                of: standing,
                without: number(table, year, "Of those at the end, unaccompanied"),
                "accompanied \(year)"
            )
            left(
                of: number(table, year, "Left care"),
                without: number(table, year, "Of those who left, adopted"),
                "others left \(year)"
            )
            left(of: standing, without: number("Same carer for two years", year, "Of"), "not asked \(year)")
            for title in [
                "Three or more placements in the year", "Same carer for two years", "Children who went missing",
            ] {
                left(
                    of: number(title, year, "Of"),
                    without: number(title, year, counted(in: title)),
                    "rest \(title) \(year)"
                )
            }
            let ever = number("Children who went missing", year, "Of")
            let (came, went) = (number(table, year, "Came into care"), number(table, year, "Left care"))
            tie([(ever, -1), (standing, 1), (went, 1)])
            if let before {
                tie([(ever, -1), (number(table, before, "At the end"), 1), (came, 1)])
                tie([(number(table, before, "At the end"), 1), (came, 1), (standing, -1), (went, -1)])
            }
        }
        let last = years.last ?? ""
        let standing = number(table, last, "At the end")
        let onTheDay = "Children in care on 31 March 2026, by"
        for told in ["age", "ethnicity", "whether they came alone", "time in care", "legal status", "placement"] {
            same([standing, number("\(onTheDay) \(told)", "All", "Children")])
        }
        same([standing, number("Children in care at the end of each month", "March 2026", "Children")])
        same([
            number(table, last, "Of those at the end, unaccompanied"),
            number("\(onTheDay) whether they came alone", "Unaccompanied", "Children"),
        ])
        for told in ["what came next", "age"] {
            same([
                number(table, last, "Left care"),
                number("Children who left care, by \(told)", "All", "Children in care"),
            ])
        }
        same([
            number(table, last, "Of those who left, adopted"),
            number("Children who left care, by what came next", "Adopted", "Children in care"),
        ])
    }

    private func counted(in title: String) -> String {
        switch title {
        case "Three or more placements in the year": "Children with three or more"
        case "Same carer for two years": "Children with the same carer"
        default: "Children who went missing"
        }
    }
}
