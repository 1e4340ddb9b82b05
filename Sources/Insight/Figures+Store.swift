import Access
import Policy
import Store
import Vocabulary

/// Answers questions about the service's figures, and keeps the answers until something is written.
package struct Figures: Sendable {
    let database: any Database
    private let postcodes: PostcodeList?
    private let kept = KeptAnswers()

    /// Over a database, and a list of postcodes where the council has one.
    package init(_ database: any Database, postcodes: PostcodeList? = nil) {
        self.database = database
        self.postcodes = postcodes
    }

    /// An answer for each measure of a question, in its order, from what a visitor may see.
    package func answers(to question: Question, seenBy scope: Scope) async throws -> [Answer] {
        try await answers(to: [question], seenBy: scope).first ?? []
    }

    /// The answers to several questions. What is known on one day is read once for all of them: so a page asks for this
    /// year and the last together.
    package func answers(to questions: [Question], seenBy scope: Scope) async throws -> [[Answer]] {
        var found: [[Answer]] = []
        for question in questions {
            let alike = questions.filter { $0.knownOn == question.knownOn }
            found.append(try await answers(to: question, readWith: alike, seenBy: scope))
        }
        return found
    }

    /// The answers to one of some questions that are read together.
    private func answers(
        to question: Question,
        readWith others: [Question],
        seenBy scope: Scope
    ) async throws -> [Answer] {
        try await outcome(of: question, readWith: others, seenBy: scope).answers
    }

    /// Measures through the months, quarters or years of a question's period.
    package func trends(
        of question: Question,
        by step: Trend.Step,
        seenBy scope: Scope
    ) async throws -> [Trend] {
        try await outcome(of: question, by: step, readWith: [question], seenBy: scope).trends
    }

    private func outcome(
        of question: Question,
        by step: Trend.Step? = nil,
        readWith others: [Question],
        seenBy scope: Scope
    ) async throws -> Outcome {
        let deed = try await lastDeed(question.knownOn)
        let work: @Sendable () async throws -> Outcome = {
            let reading = try await reading(for: others, after: deed, seenBy: scope)
            let span = question.span(reading)
            guard let step else {
                let answers = question.measures.map { Answer($0, reading.survey, span, by: question.breakdown) }
                return Outcome(answers: answers, reading: reading)
            }
            return Outcome(
                trends: question.measures.map { Trend($0, reading.survey, span, by: step) },
                reading: reading
            )
        }
        guard scope == .program else { return try await work() }
        return try await kept.outcome(of: Asked(question: question, step: step, deed: deed), or: work)
    }

    /// The deed after which the facts are looked at: the last one, or the last by the end of a day.
    func lastDeed(_ knownOn: CivilDate?) async throws -> Int {
        try await database.read { transaction in
            guard let knownOn else { return try transaction.one(AsKnown.lastDeed) }
            return try transaction.one(AsKnown.lastDeed(before: .startOf(londonDay: knownOn.adding(days: 1))))
        }
    }

    /// The rows for questions about what was known at one time: those kept, where they will do.
    private func reading(for questions: [Question], after deed: Int, seenBy scope: Scope) async throws -> Reading {
        let (database, postcodes) = (database, postcodes)
        let isNow = questions.allSatisfy { $0.knownOn == nil }
        let wanted = Wanted(questions)
        let read: @Sendable () async throws -> Reading = {
            let body: @Sendable (ReadTransaction) throws -> Reading = { transaction in
                // Between the two transactions something may have been written: the rows are kept under what they hold.
                let deed = try isNow ? transaction.one(AsKnown.lastDeed) : deed
                let profiles = try transaction.profiles()
                let survey = try transaction.survey(
                    wanted.window,
                    wanted.subjects(profiles),
                    inUseSince: profiles.inUseSince,
                    postcodes: postcodes,
                    seenBy: scope
                )
                return Reading(deed: deed, survey: survey, profiles: profiles)
            }
            return try await isNow ? database.read(body) : database.read(asKnown: .after(deed), body)
        }
        return scope == .program ? try await kept.reading(of: wanted, after: deed, or: read) : try await read()
    }
}

extension Question {
    /// Over what it asks, by the settings in force on the day it looks from.
    fileprivate func span(_ reading: Reading) -> Span {
        Span(period.period, asAt: asAt, profile: reading.profiles.inForce(on: asAt))
    }
}
