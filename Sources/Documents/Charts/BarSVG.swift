import HTMLKit

/// A bar drawing as SVG: the names at the left, the bars from one line, each with its figure at its end.
struct BarSVG {
    private let rows: [Row]
    private let width: Int
    private let labels: Int
    private let most: Int

    private static let (bar, gap, line) = (22, 12, 19)
    /// How many letters of a name stand in one line.
    private static let letters = 32

    private struct Row {
        let lines: [String]
        let bar: BarDrawing.Bar
        let top: Int

        var height: Int { max(BarSVG.bar, lines.count * BarSVG.line) }
    }

    /// Nothing where there is nothing to draw.
    init?(_ drawing: BarDrawing, width: Int) {
        if drawing.bars.isEmpty { return nil }
        var top = 6
        rows = drawing.bars.map { bar in
            let row = Row(lines: WrappedWords.lines(of: bar.words, at: BarSVG.letters), bar: bar, top: top)
            top += row.height + BarSVG.gap
            return row
        }
        let longest = rows.flatMap(\.lines).map(TextWidth.of).max() ?? 0
        labels = min(longest, width / 2) + 12
        most = max(drawing.bars.compactMap(\.figure.tenths).max() ?? 0, 1)
        self.width = width
    }

    var height: Int { (rows.last.map { $0.top + $0.height } ?? 0) + 6 }

    var body: HTML {
        "\(each: rows, drawn)<line class=\"ax\" x1=\"\(labels)\" x2=\"\(labels)\" y1=\"2\" y2=\"\(height - 2)\"/>"
    }

    private func drawn(_ row: Row) -> HTML {
        let room = width - labels - 64
        let middle = row.top + row.height / 2
        let length = row.bar.figure.tenths.map { max($0, 0) * room / most } ?? 0
        return """
            \(each: row.lines.enumerated(), { name($0, $1, of: row) })\
            <rect class="\(row.bar.isMain ? "f1" : "fr")" x="\(labels)" y="\(middle - BarSVG.bar / 2)" width="\(length)" \
            height="\(BarSVG.bar)"/><text class="b" x="\(labels + length + 8)" y="\(middle + 5)">\(row.bar.figure.text)</text>
            """
    }

    private func name(_ offset: Int, _ words: String, of row: Row) -> HTML {
        let first = row.top + row.height / 2 + 5 - (row.lines.count - 1) * BarSVG.line / 2
        return "<text x=\"\(labels - 10)\" y=\"\(first + offset * BarSVG.line)\" text-anchor=\"end\">\(words)</text>"
    }
}

/// Words in lines of a length, broken between words.
enum WrappedWords {
    static func lines(of words: String, at length: Int) -> [String] {
        words.split(separator: " ").reduce(into: [String]()) { lines, word in
            if let last = lines.last, last.count + 1 + word.count <= length {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
    }
}
