import Access
import Policy
import Store
import Vocabulary

/// Answers questions about the service's figures, and keeps the answers until something is written.
package struct Figures: Sendable {
    let database: any Database
    private let postcodes: PostcodeList?
    private let kept: KeptAnswers

    /// Over a database, and a list of postcodes where the council has one.
    package init(_ database: any Database, postcodes: PostcodeList? = nil) {
        self.database = database
        self.postcodes = postcodes
        kept = KeptAnswers()
    }

    /// An answer for each measure of a question, in its order, from what a visitor may see.
    package func answers(to question: Question, seenBy scope: Scope) async throws -> [Answer] {
        let deed = try await lastDeed(question.knownOn)
        let isKept = scope == .program
        if isKept, let known = await kept.answers(to: question, after: deed) { return known }
        let reading = try await reading(for: question, after: deed, seenBy: scope)
        let profile = reading.profiles.inForce(on: question.asAt)
        let span = Span(question.period.period, asAt: question.asAt, profile: profile)
        let answers = question.measures.map { Answer($0, reading.survey, span, by: question.breakdown) }
        if isKept { await kept.keep(answers, to: question, from: reading) }
        return answers
    }

    /// Measures through the months, quarters or years of a question's period.
    package func trends(
        of question: Question,
        by step: Trend.Step,
        seenBy scope: Scope
    ) async throws -> [Trend] {
        let deed = try await lastDeed(question.knownOn)
        let isKept = scope == .program
        if isKept, let known = await kept.trends(of: question, by: step, after: deed) { return known }
        let reading = try await reading(for: question, after: deed, seenBy: scope)
        let profile = reading.profiles.inForce(on: question.asAt)
        let span = Span(question.period.period, asAt: question.asAt, profile: profile)
        let trends = question.measures.map { Trend($0, reading.survey, span, by: step) }
        if isKept { await kept.keep(trends, of: question, by: step, from: reading) }
        return trends
    }

    /// The deed after which the facts are looked at: the last one, or the last by the end of a day.
    func lastDeed(_ knownOn: CivilDate?) async throws -> Int {
        try await database.read { transaction in
            guard let knownOn else { return try transaction.one(AsKnown.lastDeed) }
            return try transaction.one(AsKnown.lastDeed(before: .startOf(londonDay: knownOn.adding(days: 1))))
        }
    }

    /// The rows for a question: those kept, where they will do.
    private func reading(for question: Question, after deed: Int, seenBy scope: Scope) async throws -> Reading {
        if scope == .program, let known = await kept.reading(for: question, after: deed) { return known }
        let postcodes = postcodes
        let read: @Sendable (ReadTransaction) throws -> Reading = { transaction in
            // Between the two transactions something may have been written: the rows are kept under what they hold.
            let deed = try question.knownOn == nil ? transaction.one(AsKnown.lastDeed) : deed
            let profiles = try transaction.profiles()
            var survey = try transaction.survey(
                question.period.period,
                question.subjects(profiles.inForce(on: question.asAt)),
                inUseSince: profiles.inUseSince,
                seenBy: scope
            )
            survey.postcodes = postcodes
            return Reading(deed: deed, survey: survey, profiles: profiles)
        }
        return try await question.knownOn == nil
            ? database.read(read) : database.read(asKnown: .after(deed), read)
    }
}
