import Policy
import Vocabulary

/// What was read for some questions: the rows, the settings, and the last deed that both hold.
struct Reading: Sendable {
    let deed: Int
    let survey: Survey
    let profiles: ProfileHistory

    /// Whether it has all that is wanted.
    func has(_ wanted: Wanted) -> Bool { survey.covers(wanted.window, wanted.subjects(profiles)) }
}

/// Answers and the rows they came from, kept under the number of the last deed: settings and facts alike are written by
/// deeds, so what is kept under the last one cannot be stale. Bounded; what was asked for longest ago goes first.
actor KeptAnswers {
    private static let mostReadings = 3
    private static let mostCases = 6_000_000
    private static let mostTrends = 50

    private struct Asked: Hashable {
        let question: Question
        var step: Trend.Step?
        let deed: Int
    }

    private struct Entry {
        let asked: Asked
        let answers: [Answer]

        var caseCount: Int { answers.map(\.caseCount).reduce(0, +) }
    }

    /// A reading that is going on: whoever asks for the same waits for it.
    private struct Running {
        let deed: Int
        let wanted: Wanted
        let task: Task<Reading, any Error>
    }

    private var entries: [Entry] = []
    private var trends: [(asked: Asked, trends: [Trend])] = []
    private var readings: [Reading] = []
    private var running: [Running] = []

    func answers(to question: Question, after deed: Int) -> [Answer]? {
        let asked = Asked(question: question, deed: deed)
        guard let place = entries.firstIndex(where: { $0.asked == asked }) else { return nil }
        entries.append(entries.remove(at: place))
        return entries.last?.answers
    }

    func trends(of question: Question, by step: Trend.Step, after deed: Int) -> [Trend]? {
        let asked = Asked(question: question, step: step, deed: deed)
        return trends.first { $0.asked == asked }?.trends
    }

    /// What was read after a deed, if it has all that is wanted; else what is read now, once for all who wait for it.
    func reading(
        of wanted: Wanted,
        after deed: Int,
        or read: @escaping @Sendable () async throws -> Reading
    ) async throws -> Reading {
        if let known = readings.last(where: { $0.deed == deed && $0.has(wanted) }) { return known }
        if let other = running.first(where: { $0.deed == deed && $0.wanted == wanted }) {
            return try await other.task.value
        }
        let task = Task { try await read() }
        running.append(Running(deed: deed, wanted: wanted, task: task))
        defer { running.removeAll { $0.deed == deed && $0.wanted == wanted } }
        let reading = try await task.value
        keep(reading)
        return reading
    }

    func keep(_ answers: [Answer], to question: Question, from reading: Reading) {
        guard isKept(reading) else { return }
        entries.append(Entry(asked: Asked(question: question, deed: reading.deed), answers: answers))
        var total = entries.map(\.caseCount).reduce(0, +)
        while total > KeptAnswers.mostCases, entries.count > 1 { total -= entries.removeFirst().caseCount }
    }

    func keep(_ new: [Trend], of question: Question, by step: Trend.Step, from reading: Reading) {
        trends.append((Asked(question: question, step: step, deed: reading.deed), new))
        if trends.count > KeptAnswers.mostTrends { trends.removeFirst() }
    }

    private func keep(_ reading: Reading) {
        readings.append(reading)
        while readings.count > KeptAnswers.mostReadings { forget(readings.removeFirst()) }
    }

    private func isKept(_ reading: Reading) -> Bool {
        readings.contains { $0.deed == reading.deed && $0.survey.isSame(as: reading.survey) }
    }

    /// Lets go of the answers that would keep rows in memory which are kept no longer.
    private func forget(_ reading: Reading) {
        entries.removeAll { entry in
            entry.asked.deed == reading.deed && entry.answers.contains { $0.survey.isSame(as: reading.survey) }
        }
    }
}
