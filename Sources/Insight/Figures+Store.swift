import Access
import Policy
import Store
import Vocabulary

/// Answers questions about the service's figures, and keeps the answers until something is written.
package struct Figures: Sendable {
    let database: any Database
    private let postcodes: PostcodeList?
    private let chosen: Profile?
    private let kept: KeptAnswers

    /// Over a database, and a list of postcodes where the council has one; with a profile in place of the settings where one is
    /// tried.
    package init(_ database: any Database, postcodes: PostcodeList? = nil, choosing chosen: Profile? = nil) {
        self.database = database
        self.postcodes = postcodes
        self.chosen = chosen
        kept = KeptAnswers()
    }

    /// An answer for each measure of a question, in its order, from what a visitor may see.
    package func answers(to question: Question, seenBy scope: Scope) async throws -> [Answer] {
        try await look(into: [question], seenBy: scope).answers.first ?? []
    }

    /// Measures through the months, quarters or years of a question's period.
    package func trends(of question: Question, by step: Trend.Step, seenBy scope: Scope) async throws -> [Trend] {
        try await look(into: [], trendOf: question, by: step, seenBy: scope).trends
    }

    /// The answers to several questions, and measures through time, all from one reading of what was known at one time.
    package func look(
        into questions: [Question],
        trendOf trend: Question? = nil,
        by step: Trend.Step = .month,
        seenBy scope: Scope
    ) async throws -> Look {
        let all = questions + (trend.map { [$0] } ?? [])
        let knownOn = all.first?.knownOn
        let isKept = scope == .program
        // What is kept is found by the last deed; what is not needs it only to look back.
        let deed = isKept || knownOn != nil ? try await lastDeed(knownOn) : 0
        let work: @Sendable () async throws -> Outcome = {
            let reading = try await reading(for: all, knownOn: knownOn, after: deed, seenBy: scope)
            let trends = trend.map { reading.trends(of: $0, by: step) } ?? []
            return Outcome(look: Look(answers: questions.map(reading.answers), trends: trends), reading: reading)
        }
        guard isKept else { return try await work().look }
        return try await kept.look(into: Asked(questions: questions, trend: trend, step: step, deed: deed), or: work)
    }

    /// The deed after which the facts are looked at: the last one, or the last by the end of a day.
    func lastDeed(_ knownOn: CivilDate?) async throws -> Int {
        try await database.read { transaction in
            guard let knownOn else { return try transaction.one(AsKnown.lastDeed) }
            return try transaction.one(AsKnown.lastDeed(before: .startOf(londonDay: knownOn.adding(days: 1))))
        }
    }

    /// The rows for questions about what was known at one time: those kept, where they will do.
    private func reading(
        for questions: [Question],
        knownOn: CivilDate?,
        after deed: Int,
        seenBy scope: Scope
    ) async throws -> Reading {
        let (database, postcodes, chosen) = (database, postcodes, chosen)
        let wanted = Wanted(questions)
        let read: @Sendable () async throws -> Reading = {
            let body: @Sendable (ReadTransaction) throws -> Reading = { transaction in
                // Between the two transactions something may have been written: the rows are kept under what they hold.
                let deed = try knownOn == nil ? transaction.one(AsKnown.lastDeed) : deed
                let settings = try transaction.profiles()
                let profiles = chosen.map(settings.choosing) ?? settings
                let survey = try transaction.survey(
                    wanted.window,
                    wanted.subjects(profiles),
                    inUseSince: profiles.inUseSince,
                    postcodes: postcodes,
                    seenBy: scope
                )
                return Reading(deed: deed, survey: survey, profiles: profiles)
            }
            return try await knownOn == nil ? database.read(body) : database.read(asKnown: .after(deed), body)
        }
        return scope == .program ? try await kept.reading(of: wanted, after: deed, or: read) : try await read()
    }
}

/// What several questions found: the answers to each, and the trends that were asked for.
package struct Look: Sendable {
    package let answers: [[Answer]]
    package let trends: [Trend]
}

extension Reading {
    fileprivate func answers(to question: Question) -> [Answer] {
        question.measures.map { Answer($0, survey, span(of: question), by: question.breakdown) }
    }

    fileprivate func trends(of question: Question, by step: Trend.Step) -> [Trend] {
        question.measures.map { Trend($0, survey, span(of: question), by: step) }
    }

    private func span(of question: Question) -> Span {
        Span(question.period.period, asAt: question.asAt, profile: profiles.inForce(on: question.asAt))
    }
}
