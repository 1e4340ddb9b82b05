extension LineDrawing {
    /// What the line shows: every step with its figure, and what it is compared with.
    package var sentence: String {
        let compared = target.map { ", against a \($0.words)" } ?? ""
        let parts = series.map { series in
            let name = self.series.count > 1 ? "\(series.name): " : ""
            return name
                + zip(steps, series.figures).map { "\($0.full) \($1?.text ?? "missing")" }.joined(separator: "; ")
        }
        return "Line chart. \(about)\(compared). \(parts.joined(separator: ". "))."
    }

    var axisNote: String? {
        guard let axis = LineAxis(self), axis.lowest > 0 else { return nil }
        return "The axis starts at \(axis.words(axis.lowest))."
    }
}

extension LineDrawing.Step {
    /// "April 2025" where the step says its year, else "May".
    fileprivate var full: String {
        [words, year].compactMap(\.self).joined(separator: " ")
    }
}

extension BarDrawing {
    /// What the bars show: every category with its figure.
    package var sentence: String {
        "Bar chart. \(about). \(bars.map { "\($0.words): \($0.figure.text)" }.joined(separator: "; "))."
    }
}

extension DotDrawing {
    /// What the dots show: everybody's figure, and the band.
    package var sentence: String {
        "Dot plot. \(about); \(bandWords). \(dots.map { "\($0.words) \($0.figure.text)" }.joined(separator: "; "))."
    }
}
