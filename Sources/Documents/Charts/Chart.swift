/// A drawing with its message for a title, what was measured under it, and the same figures as a table.
package struct Chart: Hashable, Sendable {
    /// The one sentence that the drawing shows: "Reviews in time fell to 80% in April".
    package let message: String
    /// The measure, its unit, the period, what it is of, and where the axis starts.
    package let subtitle: String
    package let drawing: Drawing
    package let table: FiguresTable

    /// The three ways to draw: a line for time, bars for categories, dots for people against a band.
    package enum Drawing: Hashable, Sendable {
        case line(LineDrawing)
        case bars(BarDrawing)
        case dots(DotDrawing)
    }

    package init(message: String, subtitle: String, drawing: Drawing, table: FiguresTable) {
        let whole = [subtitle, drawing.axisNote].compactMap(\.self).joined(separator: " ")
        self.init(message: message, wholeSubtitle: whole, drawing: drawing, table: table)
    }

    private init(message: String, wholeSubtitle: String, drawing: Drawing, table: FiguresTable) {
        self.message = message
        subtitle = wholeSubtitle
        self.drawing = drawing
        self.table = table
    }

    /// This chart with its number before what was measured: "Figure 4.1."
    func numbered(_ number: String) -> Chart {
        Chart(message: message, wholeSubtitle: "\(number) \(subtitle)", drawing: drawing, table: table)
    }
}

extension Chart.Drawing {
    /// What must be said of the axis, where it does not start at nothing.
    fileprivate var axisNote: String? {
        switch self {
        case .line(let line): line.axisNote
        case .bars, .dots: nil
        }
    }

    /// What the drawing shows in one sentence, for those who hear it.
    package var sentence: String {
        switch self {
        case .line(let line): line.sentence
        case .bars(let bars): bars.sentence
        case .dots(let dots): dots.sentence
        }
    }
}

/// A line through time for each of a few series, with a gap where a month is missing.
package struct LineDrawing: Hashable, Sendable {
    /// A place on the axis of time: "Apr", and the year where it is first named.
    package struct Step: Hashable, Sendable {
        package let words: String
        package let year: String?

        package init(_ words: String, year: String? = nil) {
            self.words = words
            self.year = year
        }
    }

    /// One thing measured at every step; nothing stands for a gap.
    package struct Series: Hashable, Sendable {
        package let name: String
        package let figures: [PrintedFigure?]

        package init(_ name: String, _ figures: [PrintedFigure?]) {
            self.name = name
            self.figures = figures
        }
    }

    /// A line to compare with: "target 95%".
    package struct Target: Hashable, Sendable {
        package let words: String
        package let tenths: Int

        package init(_ words: String, tenths: Int) {
            self.words = words
            self.tenths = tenths
        }
    }

    package let about: String
    package let steps: [Step]
    package let series: [Series]
    package let target: Target?

    /// At most four series can be told apart; what is beyond them is in the table.
    package init(about: String, steps: [Step], series: [Series], target: Target? = nil) {
        self.about = about
        self.steps = steps
        self.series = Array(series.prefix(LineDrawing.mostSeries))
        self.target = target
    }

    package static let mostSeries = 4
}

/// A bar for each category, all from nothing.
package struct BarDrawing: Hashable, Sendable {
    /// A category and its figure.
    package struct Bar: Hashable, Sendable {
        package let words: String
        package let figure: PrintedFigure
        /// Whether it is what the message is about; the others are grey.
        package let isMain: Bool

        package init(_ words: String, _ figure: PrintedFigure, isMain: Bool = false) {
            self.words = words
            self.figure = figure
            self.isMain = isMain
        }
    }

    package let about: String
    package let bars: [Bar]

    package init(about: String, bars: [Bar]) {
        self.about = about
        self.bars = bars
    }
}

/// A dot for each person against the band they should be in.
package struct DotDrawing: Hashable, Sendable {
    /// A person and their figure.
    package struct Dot: Hashable, Sendable {
        package let words: String
        package let figure: PrintedFigure

        package init(_ words: String, _ figure: PrintedFigure) {
            self.words = words
            self.figure = figure
        }
    }

    package let about: String
    package let dots: [Dot]
    package let band: ClosedRange<Int>
    package let bandWords: String

    package init(about: String, dots: [Dot], band: ClosedRange<Int>, bandWords: String) {
        self.about = about
        self.dots = dots
        self.band = band
        self.bandWords = bandWords
    }

    /// Whether a figure lies above the band.
    package func isAbove(_ figure: PrintedFigure) -> Bool {
        figure.tenths.map { $0 > band.upperBound * 10 } ?? false
    }
}
