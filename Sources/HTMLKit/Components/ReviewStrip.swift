import Vocabulary

/// The stretch from one review to the next as a line: where it began, by when the next is due, what is planned, and today.
///
/// The same is said in a sentence, which is the drawing's name and takes its place on narrow screens.
package struct ReviewStrip: Component {
    /// A day and what it is: "Last review", "Latest date for the next review".
    package struct Mark: Hashable, Sendable {
        package let words: String
        package let day: CivilDate

        package init(_ words: String, _ day: CivilDate) {
            self.words = words
            self.day = day
        }
    }

    private let id: String
    private let start: Mark?
    private let limits: [Mark]
    private let planned: CivilDate?
    private let today: CivilDate

    package init(id: String = "strip", from start: Mark?, limits: [Mark], planned: CivilDate?, today: CivilDate) {
        self.id = id
        self.start = start
        self.limits = limits.sorted { $0.day < $1.day }
        self.planned = planned
        self.today = today
    }

    package var body: HTML {
        """
        <div class="year chart"><h2 class="vh">From review to review</h2>\
        <svg viewBox="0 0 1160 176" role="img" aria-labelledby="\(id)-title">\
        <title id="\(id)-title">From review to review. \(sentence)</title>\(months)\(paces)\(todayMark)\
        \(start.map(startMark))\(each: limits.enumerated(), limitMark)\(planned.map(plannedMark))</svg>\
        <p class="year__text small">\(sentence)</p></div>
        """
    }

    /// What the drawing shows, in words.
    package var sentence: String {
        var parts: [String] = []
        if let start { parts.append("\(start.words): \(start.day).") }
        if let planned { parts.append("Planned for \(planned).") }
        if limits.isEmpty { parts.append("The latest date is not known.") }
        parts += limits.map { "\($0.words): \($0.day)\($0.day < today ? ", which has passed" : "")." }
        return (parts + ["Today is \(today)."]).joined(separator: " ")
    }

    private var scale: StripScale {
        StripScale([start?.day, planned, today].compactMap(\.self) + limits.map(\.day))
    }

    private var months: HTML {
        let scale = scale
        return "\(each: scale.months, { month($0, at: scale.x($0)) })"
    }

    private func month(_ first: CivilDate, at x: Int) -> HTML {
        let name = CivilDate.monthNames[first.month - 1].prefix(3)
        let words = first.month == 1 || scale.monthStep > 1 ? "\(name) \(first.year)" : String(name)
        return """
            <line class="grid" x1="\(x)" x2="\(x)" y1="66" y2="112"/><text class="mut" x="\(x + 5)" y="170">\(words)</text>
            """
    }

    /// Footprints up to today, and paler ones on to the end.
    private var paces: HTML {
        let (now, end) = (scale.x(today), StripScale.width - 20)
        return """
            <defs>\(tile("walked", "f2"))\(tile("ahead", "fr"))</defs>\
            <rect x="10" y="78" width="\(now - 10)" height="22" fill="url(#\(id)-walked)" opacity=".5"/>\
            <rect x="\(now)" y="78" width="\(end - now)" height="22" fill="url(#\(id)-ahead)" opacity=".35"/>
            """
    }

    private func tile(_ name: String, _ fill: String) -> HTML {
        """
        <pattern id="\(id)-\(name)" x="10" y="78" width="38" height="22" patternUnits="userSpaceOnUse">\
        <ellipse class="\(fill)" cx="9" cy="16" rx="5.5" ry="3"/>\
        <ellipse class="\(fill)" cx="28" cy="6" rx="5.5" ry="3"/></pattern>
        """
    }

    private var todayMark: HTML {
        let x = scale.x(today)
        return """
            <line class="today" x1="\(x)" x2="\(x)" y1="22" y2="112"/>\
            <text class="b" x="\(x)" y="16" text-anchor="middle">Today</text>
            """
    }

    private func startMark(_ start: Mark) -> HTML {
        let x = scale.x(start.day)
        return """
            <circle class="f1" cx="\(x)" cy="89" r="13"/>\
            <text x="\(x)" y="40" text-anchor="middle"><tspan class="b">\(start.words)</tspan> \(start.day)</text>
            """
    }

    private func plannedMark(_ day: CivilDate) -> HTML {
        let x = scale.x(day)
        return """
            <circle class="fs s1" cx="\(x)" cy="89" r="12"/><circle class="f1" cx="\(x)" cy="89" r="5"/>\
            <text x="\(x)" y="60" text-anchor="middle"><tspan class="b">Planned</tspan> \(day)</text>
            """
    }

    /// A limit to come is an empty ring; one that has passed is a red diamond.
    private func limitMark(_ offset: Int, _ limit: Mark) -> HTML {
        let x = scale.x(limit.day)
        let shape: HTML =
            limit.day < today
            ? "<path class=\"fred\" d=\"M\(x) 75l14 14-14 14-14-14z\"/>"
            : "<circle class=\"fs sd\" cx=\"\(x)\" cy=\"89\" r=\"14\"/>"
        return """
            \(shape)<text x="\(x)" y="\(offset.isMultiple(of: 2) ? 128 : 148)" text-anchor="middle">\
            <tspan class="b">\(limit.words)</tspan> \(limit.day)</text>
            """
    }
}

/// Where on the strip each day stands.
struct StripScale {
    static let width = 1160
    /// Room at both ends for the words under a mark.
    private static let margin = 150
    private let first: CivilDate
    private let last: CivilDate

    /// A scale with room for every one of these days, and four weeks at least.
    init(_ days: [CivilDate]) {
        let earliest = days.min() ?? CivilDate(dayNumber: 0)
        first = earliest
        last = max(days.max() ?? earliest, earliest.adding(days: 28))
    }

    func x(_ day: CivilDate) -> Int {
        let room = StripScale.width - 2 * StripScale.margin
        return StripScale.margin + first.days(to: day) * room / first.days(to: last)
    }

    /// Of a long stretch not every month is drawn, so that their names have room.
    var monthStep: Int {
        let span = first.days(to: last)
        return span <= 400 ? 1 : span / 300 + 1
    }

    /// The first days of the months that are drawn.
    var months: [CivilDate] {
        guard let start = CivilDate(year: first.year, month: first.month, day: 1) else { return [] }
        let months = (1...).lazy.map { start.adding(months: $0 * monthStep) }
        return Array(months.prefix { $0 <= last })
    }
}
