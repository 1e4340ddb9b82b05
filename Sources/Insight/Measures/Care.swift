import Register
import Vocabulary

// Which children a figure looks at, and what becomes of each.
extension Measure {
    static let shortBreaksAlone =
        "children in a series of short breaks (V3, V4), and rows with a day that cannot be read"

    /// The children in care on a day, each with what becomes of them; those on short breaks and rows that cannot be read are
    /// left out.
    static func inCare(
        _ survey: Survey,
        on day: CivilDate,
        _ part: (Int32, EpisodeRow) -> Case.Part?
    ) -> [Case] {
        var cases = survey.strays.map { Case($0, on: nil, .leftOut(.dateUnreadable)) }
        for standing in survey.standing(on: day) {
            let row = survey.episodes.rows[Int(standing.episode)]
            let found = row.isShortBreaks ? .leftOut(.shortBreaks) : part(standing.child, row)
            if let found { cases.append(Case(standing.child, on: day, found, from: .episode(standing.episode))) }
        }
        return cases
    }

    /// The children who were in care on any day of a span, each on the last day that they were.
    static func inCareDuring(_ survey: Survey, _ span: Span, _ part: (Int32) -> Case.Part) -> [Case] {
        var cases = survey.strays.map { Case($0, on: nil, .leftOut(.dateUnreadable)) }
        for child in Int32(0)..<Int32(survey.children.count) {
            var (latest, counted) = (nil as Int?, nil as Int?)
            for place in survey.episodes.range(of: child) where survey.episodes.rows[place].overlaps(span) {
                latest = place
                if !survey.episodes.rows[place].isShortBreaks { counted = place }
            }
            guard let place = counted ?? latest ?? survey.openEpisode(of: child, on: span.last) else { continue }
            if latest == nil, !survey.episodes.rows[place].isShortBreaks { counted = place }
            let row = survey.episodes.rows[place]
            let day = row.goesOn(span.last) ? span.last : row.ceasedOn?.adding(days: -1)
            cases.append(
                Case(
                    child,
                    on: day,
                    counted == nil ? .leftOut(.shortBreaks) : part(child),
                    from: .episode(Int32(place))
                )
            )
        }
        return cases
    }

    /// The children who came into care in a span, each once, at the first time.
    static func starts(_ survey: Survey, _ span: Span) -> [Case] {
        once(survey) { row in row.beginsCare && span.contains(row.beganOn) ? row.beganOn : nil }
    }

    /// The children who left care in a span, each once, at the last time.
    static func endings(_ survey: Survey, _ span: Span) -> [Case] {
        once(survey, isLast: true) { row in
            guard let day = row.ceasedOn, row.reasonCeased?.endsCare ?? false else { return nil }
            return span.contains(day) ? day : nil
        }
    }

    /// Each child once, by the first or the last episode that has a day of the sort wanted; by one of short breaks only
    /// where there is no other.
    private static func once(
        _ survey: Survey,
        isLast: Bool = false,
        _ day: (EpisodeRow) -> CivilDate?
    ) -> [Case] {
        var cases = survey.strays.map { Case($0, on: nil, .leftOut(.dateUnreadable)) }
        for child in Int32(0)..<Int32(survey.children.count) {
            var found: (place: Int, day: CivilDate)?
            for place in survey.episodes.range(of: child) {
                let row = survey.episodes.rows[place]
                guard let hit = day(row) else { continue }
                let isBetter = found.map { survey.episodes.rows[$0.place].isShortBreaks && !row.isShortBreaks } ?? true
                if isBetter || isLast && !row.isShortBreaks { found = (place, hit) }
            }
            guard let found else { continue }
            let isLeftOut = survey.episodes.rows[found.place].isShortBreaks
            cases.append(
                Case(
                    child,
                    on: found.day,
                    isLeftOut ? .leftOut(.shortBreaks) : .counted,
                    from: .episode(Int32(found.place))
                )
            )
        }
        return cases
    }
}

extension EpisodeRow {
    /// Whether it was open on any day of a span.
    func overlaps(_ span: Span) -> Bool {
        beganOn <= span.last && ceasedOn.map { span.period.first < $0 } ?? true
    }
}
