import Policy
import Vocabulary

/// One definition of a figure: what it counts, of whom, and how that is put in words.
///
/// Pages, reports, CSV and the page on how we count all draw from it, so that none can say anything else.
package struct Measure: Sendable {
    /// What addresses and files call it; it never changes.
    package let key: String
    package let name: String
    /// What it means, in a sentence.
    package let meaning: String
    /// Who decided that it is counted so.
    package let source: String
    package let unit: Unit
    package let better: Better
    /// What one case is, for "1,149 reviews".
    package let counted: Noun
    package let timing: Timing
    /// The rows it looks at.
    let needs: Survey.Subjects
    /// The breakdowns that only cases of this kind have.
    let marks: Set<Breakdown>
    private let formulaOf: @Sendable (Profile) -> Formula
    private let targetOf: @Sendable (Profile) -> Target?
    let count: @Sendable (Survey, Span) -> Count

    init(
        _ key: String,
        _ name: String,
        meaning: String,
        source: String,
        unit: Unit,
        better: Better = .neither,
        counted: Noun,
        timing: Timing,
        needs: Survey.Subjects,
        marks: Set<Breakdown> = [],
        formula: @escaping @Sendable (Profile) -> Formula,
        target: @escaping @Sendable (Profile) -> Target? = { _ in nil },
        count: @escaping @Sendable (Survey, Span) -> Count
    ) {
        self.key = key
        self.name = name
        self.meaning = meaning
        self.source = source
        self.unit = unit
        self.better = better
        self.counted = counted
        self.timing = timing
        self.needs = needs
        self.marks = marks
        formulaOf = formula
        targetOf = target
        self.count = count
    }

    /// How it is worked out, in words, as the council has chosen.
    package func formula(in profile: Profile) -> Formula { formulaOf(profile) }

    /// What the council means to reach, where it has said so.
    package func target(in profile: Profile) -> Target? { targetOf(profile) }

    /// The measure that an address names.
    package static func named(_ key: String) -> Measure? { all.first { $0.key == key } }
}

extension Measure: Hashable {
    package static func == (left: Measure, right: Measure) -> Bool { left.key == right.key }
    package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension Measure {
    /// A formula in words: what is counted, of what, and what is left out.
    package struct Formula: Hashable, Sendable {
        package let numerator: String
        /// Nothing for a plain count.
        package let denominator: String?
        package let leftOut: String
        /// Of what the share is, in a few words, to stand beside every figure: "reviews due".
        package let basis: String

        init(_ numerator: String, of denominator: String? = nil, without leftOut: String, basis: String) {
            self.numerator = numerator
            self.denominator = denominator
            self.leftOut = leftOut
            self.basis = basis
        }
    }

    /// What a figure is given in.
    package enum Unit: String, CaseIterable, Hashable, Sendable {
        case number
        case percent
        case per10000 = "per 10,000"
        case perPost = "children per full-time post"
    }

    /// Which way is good.
    package enum Better: String, CaseIterable, Hashable, Sendable {
        case higher
        case lower
        /// Within a range.
        case between
        /// It describes, and is no aim.
        case neither
    }

    /// What the council means to reach.
    package enum Target: Hashable, Sendable {
        case percent(Int)
        case range(ClosedRange<Int>)
    }

    /// Whether cases happen on days of a period, stand on its last day, or are counted once over all of it, or over the year
    /// that ends with it however long it is.
    package enum Timing: Hashable, Sendable {
        case happening
        case standing
        case overall
        case yearly
    }

    /// The days over which it is counted where a period is asked about.
    func period(for asked: Period) -> Period {
        timing == .yearly ? ReportingPeriod.yearTo(asked.last).period : asked
    }

    /// A thing in one and in many.
    package struct Noun: Hashable, Sendable {
        package let one: String
        package let many: String

        package func counted(_ count: Int) -> String { "\(count.grouped) \(count == 1 ? one : many)" }

        static let review = Noun(one: "review", many: "reviews")
        static let child = Noun(one: "child", many: "children")
        static let incident = Noun(one: "incident", many: "incidents")
    }
}
