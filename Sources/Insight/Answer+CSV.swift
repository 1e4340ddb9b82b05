import Formats
import Register
import Reviews
import Vocabulary
import Workforce

/// Answers as files for a spreadsheet. Nothing in them is hidden, and they say so.
package enum FigureFile {
    /// The first line of every file.
    package static let warning = "contains small numbers, not for publication"

    /// The figures of some answers: a line for the whole of each, and one for every group.
    package static func table(_ answers: [Answer], knownOn day: CivilDate? = nil) -> String {
        var writer = CSVWriter(byteOrderMark: true)
        writer.write([.text(warning)])
        writer.write([
            "measure", "name", "breakdown", "group", "group_name", "numerator", "denominator", "value", "unit", "basis",
            "left_out", "why_none", "from", "to", "as_at", "known_on", "set_aside",
        ])
        for answer in answers {
            writer.write(line(answer, nil, answer.whole, day))
            for group in answer.lines { writer.write(line(answer, group.group, group.figure, day)) }
        }
        return writer.take()
    }

    private static func line(_ answer: Answer, _ group: Group?, _ figure: Figure, _ day: CivilDate?) -> [CSVCell] {
        [
            .text(answer.measure.key), .text(answer.measure.name), CSVCell(answer.breakdown?.rawValue),
            CSVCell(group?.key), CSVCell(group?.title), figure.absence == nil ? .number(figure.count) : .empty,
            figure.whole.map(CSVCell.number) ?? .empty, figure.absence == nil ? .text(figure.plain) : .empty,
            .text(answer.measure.unit.rawValue), .text(answer.formula.basis), .number(figure.leftOutCount),
            CSVCell(figure.absence?.sentence), .text(answer.span.period.first.iso), .text(answer.span.period.last.iso),
            .text(answer.span.asAt.iso), CSVCell(day?.iso), group == nil ? .number(answer.setAsideCount) : .empty,
        ]
    }

    /// The rows that a figure opens to, each with its side.
    package static func rows(of answer: Answer, _ sides: [Side]) -> String {
        rows(of: answer.measure, sides.map { ($0, answer.rows($0)) }, hiding: 0)
    }

    /// Rows that have been opened, each with its side, without those of children whom the reader may not see; how many those
    /// are is said.
    package static func rows(of measure: Measure, _ opened: [(side: Side, rows: [CaseRow])], hiding left: Int) -> String
    {
        var writer = CSVWriter(byteOrderMark: true)
        writer.write([.text(left == 0 ? warning : "\(warning) \(HiddenRows(left).sentence)")])
        writer.write([
            "measure", "child", "side", "left_out_because", "day", "due", "held", "participation", "officer",
            "legal_status", "place", "born",
        ])
        for (side, rows) in opened {
            for row in rows { writer.write(line(measure, side, row)) }
        }
        return writer.take()
    }

    private static func line(_ measure: Measure, _ side: Side, _ row: CaseRow) -> [CSVCell] {
        let reason: LeftOut? = if case .leftOut(let reason) = row.part { reason } else { nil }
        return [
            .text(measure.key), .text(row.code), .text(side.rawValue), CSVCell(reason?.title), CSVCell(row.day?.iso),
            CSVCell(row.dueOn?.iso), CSVCell(row.heldOn?.iso), CSVCell(row.participation?.rawValue),
            CSVCell(row.officer?.name), CSVCell(row.legalStatus?.rawValue), CSVCell(row.place),
            CSVCell(row.bornOn?.iso),
        ]
    }
}

extension FigureFile {
    /// The rows that are known otherwise now than on an earlier day, each with the deed behind it in words.
    package static func difference(_ comparison: Comparison, by deed: (Comparison.Change) -> String) -> String {
        var writer = CSVWriter(byteOrderMark: true)
        writer.write([.text(warning)])
        writer.write([
            "measure", "child", "what_happened", "counted_then", "day_then", "due_then", "held_then", "counted_now",
            "day_now", "due_now", "held_now", "by",
        ])
        for change in comparison.changes {
            writer.write(
                [
                    .text(comparison.after.measure.key), CSVCell(change.child?.code), .text(change.kind.title),
                ] + cells(change.before) + cells(change.after) + [.text(deed(change))]
            )
        }
        return writer.take()
    }

    /// What became of a row in the count, and its days; nothing where it was not there.
    private static func cells(_ row: CaseRow?) -> [CSVCell] {
        [CSVCell(row?.part.code), CSVCell(row?.day?.iso), CSVCell(row?.dueOn?.iso), CSVCell(row?.heldOn?.iso)]
    }
}

extension Case.Part {
    /// As a file has it.
    fileprivate var code: String {
        switch self {
        case .counted: "counted"
        case .uncounted: "not-counted"
        case .leftOut(let reason): reason.rawValue
        }
    }
}

extension Figure {
    /// The value without its unit and without commas, for other programs: "85.6", "1149".
    package var plain: String {
        guard let tenths else { return "" }
        return unit == .number ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}

/// Rows that a figure counts and that its reader may not open.
package struct HiddenRows: Hashable, Sendable {
    private let count: Int

    package init(_ count: Int) {
        self.count = count
    }

    /// "1 row you may not open."
    package var sentence: String { "\(count.grouped) \(count == 1 ? "row" : "rows") you may not open." }
}
