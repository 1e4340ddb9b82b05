import Policy
import Vocabulary

/// What was read for some questions: the rows, the settings, and the last deed that both hold.
struct Reading: Sendable {
    let deed: Int
    let survey: Survey
    let profiles: ProfileHistory

    /// Whether it has all that is wanted.
    func has(_ wanted: Wanted) -> Bool { survey.covers(wanted.window, wanted.subjects(profiles)) }

    /// The same rows, as if a council had chosen so all along.
    func choosing(_ choice: Profile) -> Reading {
        Reading(deed: deed, survey: survey, profiles: profiles.choosing(choice))
    }

    func isSame(as other: Reading) -> Bool { deed == other.deed && survey.isSame(as: other.survey) }
}

/// A question, in one figure a measure or through time, after a deed.
struct Asked: Hashable, Sendable {
    let question: Question
    /// How long each point of a trend is; nothing where answers are asked for.
    let step: Trend.Step?
    let deed: Int
}

/// What a question came to.
struct Outcome: Sendable {
    var answers: [Answer] = []
    var trends: [Trend] = []
    let reading: Reading
}

/// Outcomes and the rows they came from, kept under the number of the last deed: settings and facts alike are written by
/// deeds, so what is kept under the last one cannot be stale. Bounded; what was asked for longest ago goes first.
///
/// Whoever asks for what is being worked out waits for it, so that a deed does not set every visitor reading at once.
actor KeptAnswers {
    private static let mostReadings = 3
    private static let mostOutcomes = 100
    private static let mostCases = 6_000_000

    private var outcomes: [(asked: Asked, outcome: Outcome)] = []
    private var readings: [Reading] = []
    private var asking: [Asked: Task<Outcome, any Error>] = [:]
    private var reading: [(wanted: Wanted, deed: Int, before: Reading?, task: Task<Reading, any Error>)] = []

    /// What a question came to, or comes to now.
    func outcome(of asked: Asked, or work: @escaping @Sendable () async throws -> Outcome) async throws -> Outcome {
        if let place = outcomes.firstIndex(where: { $0.asked == asked }) {
            let known = outcomes.remove(at: place)
            outcomes.append(known)
            return known.outcome
        }
        if let other = asking[asked] { return try await other.value }
        let task = Task { try await work() }
        asking[asked] = task
        defer { asking[asked] = nil }
        let outcome = try await task.value
        keep(outcome, of: asked)
        return outcome
    }

    /// What was read after a deed, if it has all that is wanted, or what is read: where the deed is the last one, from the rows
    /// kept of an earlier one, if there are some.
    func reading(
        of wanted: Wanted,
        after deed: Int,
        isNow: Bool,
        or read: @escaping @Sendable (Reading?) async throws -> Reading
    ) async throws -> Reading {
        if let known = readings.last(where: { $0.deed == deed && $0.has(wanted) }) { return known }
        let before = readings.filter { isNow && $0.deed < deed && $0.has(wanted) }.max { $0.deed < $1.deed }
        let other = reading.first { other in
            other.deed == deed
                && (other.wanted == wanted || before.flatMap { other.before?.isSame(as: $0) } ?? false)
        }
        if let other = try await other?.task.value, other.has(wanted) { return other }
        let task = Task { try await read(before) }
        reading.append((wanted, deed, before, task))
        defer { reading.removeAll { $0.deed == deed && $0.wanted == wanted } }
        let new = try await task.value
        if let before { letGo(of: before) }
        readings.append(new)
        while readings.count > KeptAnswers.mostReadings { forget(readings.removeFirst()) }
        return new
    }

    /// Lets go of rows that newer ones were made from.
    private func letGo(of old: Reading) {
        readings.removeAll { $0.isSame(as: old) }
        forget(old)
    }

    /// Keeps an outcome under the deed that its rows hold, unless those are kept no longer.
    private func keep(_ outcome: Outcome, of asked: Asked) {
        guard readings.contains(where: { $0.isSame(as: outcome.reading) }) else { return }
        let asked = Asked(question: asked.question, step: asked.step, deed: outcome.reading.deed)
        outcomes.append((asked, outcome))
        var cases = outcomes.map(\.outcome.caseCount).reduce(0, +)
        while outcomes.count > 1, cases > KeptAnswers.mostCases || outcomes.count > KeptAnswers.mostOutcomes {
            cases -= outcomes.removeFirst().outcome.caseCount
        }
    }

    /// Lets go of the outcomes that would keep rows in memory which are kept no longer.
    private func forget(_ reading: Reading) {
        outcomes.removeAll { $0.outcome.reading.isSame(as: reading) }
    }
}

extension Outcome {
    fileprivate var caseCount: Int { answers.map(\.caseCount).reduce(0, +) }
}
