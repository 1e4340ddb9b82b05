import Documents
import Insight
import Policy
import Vocabulary

// The chapter on children taking part.
extension AnnualContent {
    var participation: [Document.Block] {
        guard let codes = figures[.reviewsHeld, by: .participation], codes.whole.absence == nil else {
            return [.lead(tookPart)]
        }
        return [.lead(tookPart), .chart(chart(codes)), byCode, .table(bases)]
    }

    private func chart(_ codes: Answer) -> Chart {
        let counted = profile.figures.participation.counted
        let bars = codes.lines.map { line in
            let name = NamedCounts.name(of: line, .reviewsHeld, .counted, year.key, .participation)
            return CategoryChart.Bar(
                line.group.title,
                readership.count(name),
                cells: [.figure(readership.count(name))],
                isMain: counted.contains(line.group.key)
            )
        }
        let review = words[.review]
        return CategoryChart(
            "Children took part in \(share(.tookPart).text) of their \(review.many)",
            "\(review.many.openingSentence) held in \(year.title), by how the child took part; grey where that does not count as taking part.",
            heading: "How the child took part",
            columns: [review.many.openingSentence],
            bars: bars
        ).chart
    }

    private var byCode: Document.Block {
        table(
            "How children took part in the \(words[.review].many) held, \(year.title)",
            of: .reviewsHeld,
            by: .participation,
            counted: words[.review].many.openingSentence,
            share: "% of those held",
            notes: ["Share: of all \(words[.review].many) held, those of children under 4 among them."]
        )
    }

    /// The share on each of its bases, so that none stands alone.
    private var bases: FiguresTable {
        let measures: [Measure] = [.tookPart, .tookPartWhereRecorded, .tookPartEveryTime]
        return CountTable(
            title: "Children taking part, by what it is a share of, \(year.title)",
            heading: "Measure",
            columns: ["Took part", "Of", "Share"],
            rows: measures.map { measure in
                let (part, whole) = (
                    NamedCounts.name(measure, .counted, year.key), NamedCounts.name(measure, .of, year.key)
                )
                return CountTable.Row(
                    title: measure.name,
                    cells: [.count(part), .count(whole), .share(part, of: whole)]
                )
            },
            notes: measures.map { "\($0.name): \($0.formula(in: profile).basis)." }
        )
        .table(for: readership)
    }
}
