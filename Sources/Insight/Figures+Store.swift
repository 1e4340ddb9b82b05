import Access
import Policy
import Store
import Vocabulary

/// Answers questions about the service's figures, and keeps the answers until something is written.
package struct Figures: Sendable {
    private let database: any Database
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
        try await answers(toEach: [question], seenBy: scope).first ?? []
    }

    /// The answers to each of several questions, from one reading: all about what was known at the same time.
    package func answers(toEach questions: [Question], seenBy scope: Scope) async throws -> [[Answer]] {
        let deed = try await lastDeed(questions.first?.knownOn)
        let isKept = scope == .program
        var found: [Question: [Answer]] = [:]
        for question in questions where isKept { found[question] = await kept.answers(to: question, after: deed) }
        let open = questions.filter { found[$0] == nil }
        if let first = open.first {
            let reading = try await reading(for: open, knownOn: first.knownOn, after: deed, seenBy: scope)
            for question in open {
                let profile = reading.profiles.inForce(on: question.asAt)
                let span = Span(question.period.period, asAt: question.asAt, profile: profile)
                let answers = question.measures.map { Answer($0, reading.survey, span, by: question.breakdown) }
                found[question] = answers
                if isKept { await kept.keep(answers, to: question, from: reading) }
            }
        }
        return questions.map { found[$0] ?? [] }
    }

    /// The deed after which the facts are looked at: the last one, or the last by the end of a day.
    private func lastDeed(_ knownOn: CivilDate?) async throws -> Int {
        try await database.read { transaction in
            guard let knownOn else { return try transaction.one(AsKnown.lastDeed) }
            return try transaction.one(AsKnown.lastDeed(before: .startOf(londonDay: knownOn.adding(days: 1))))
        }
    }

    /// The rows for some questions: those kept, where they will do.
    private func reading(
        for questions: [Question],
        knownOn: CivilDate?,
        after deed: Int,
        seenBy scope: Scope
    ) async throws -> Reading {
        if scope == .program, let known = await kept.reading(for: questions, after: deed) { return known }
        let postcodes = postcodes
        let read: @Sendable (ReadTransaction) throws -> Reading = { transaction in
            // Between the two transactions something may have been written: the rows are kept under what they hold.
            let deed = try knownOn == nil ? transaction.one(AsKnown.lastDeed) : deed
            let profiles = try transaction.profiles()
            var survey = try transaction.survey(
                questions.window,
                questions.subjects(profiles),
                inUseSince: profiles.inUseSince,
                seenBy: scope
            )
            survey.postcodes = postcodes
            return Reading(deed: deed, survey: survey, profiles: profiles)
        }
        return try await knownOn == nil ? database.read(read) : database.read(asKnown: .after(deed), read)
    }
}
