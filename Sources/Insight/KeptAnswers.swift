import Policy
import Vocabulary

/// What was read for a question: the rows, the settings, and the last deed that both hold.
struct Reading: Sendable {
    let deed: Int
    let survey: Survey
    let profiles: ProfileHistory
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

    private var entries: [Entry] = []
    private var trends: [(asked: Asked, trends: [Trend])] = []
    private var readings: [Reading] = []

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

    func keep(_ new: [Trend], of question: Question, by step: Trend.Step, from reading: Reading) {
        trends.append((Asked(question: question, step: step, deed: reading.deed), new))
        if trends.count > KeptAnswers.mostTrends { trends.removeFirst() }
        keep(reading)
    }

    /// What was read after a deed, if it has all that some questions take.
    func reading(for questions: [Question], after deed: Int) -> Reading? {
        readings.last { reading in
            reading.deed == deed && reading.survey.covers(questions.window, questions.subjects(reading.profiles))
        }
    }

    func keep(_ answers: [Answer], to question: Question, from reading: Reading) {
        entries.append(Entry(asked: Asked(question: question, deed: reading.deed), answers: answers))
        var total = entries.map(\.caseCount).reduce(0, +)
        while total > KeptAnswers.mostCases, entries.count > 1 { total -= entries.removeFirst().caseCount }
        keep(reading)
    }

    private func keep(_ reading: Reading) {
        if !readings.contains(where: { $0.deed == reading.deed && $0.survey.isSame(as: reading.survey) }) {
            readings.append(reading)
        }
        while readings.count > KeptAnswers.mostReadings { forget(readings.removeFirst()) }
    }

    /// Lets go of the answers that would keep rows in memory which are kept no longer.
    private func forget(_ reading: Reading) {
        entries.removeAll { entry in
            entry.asked.deed == reading.deed && entry.answers.contains { $0.survey.isSame(as: reading.survey) }
        }
    }
}
