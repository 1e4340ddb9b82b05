import Access
import Policy
import Register
import Store
import Vocabulary

/// Answers questions about the service's figures, and keeps the answers until something is written.
package struct Figures: Sendable {
    let database: any Database
    private let map: CouncilMap?
    private let chosen: Profile?
    private let returns: TakenReturns
    private let kept = KeptAnswers()

    /// Over a database, the council's map where there is one, and the returns that were taken in; with a profile in place of
    /// the settings where one is tried.
    package init(
        _ database: any Database,
        map: CouncilMap? = nil,
        returns: TakenReturns = .none,
        choosing chosen: Profile? = nil
    ) {
        self.database = database
        self.map = map
        self.chosen = chosen
        self.returns = returns
    }

    /// An answer for each measure of a question, in its order, from what a visitor may see. The totals of the whole service
    /// count every child; whoever opens the rows behind them leaves out those that the scope hides.
    package func answers(to question: Question, seenBy scope: Scope) async throws -> [Answer] {
        try await look(into: [question], seenBy: scope).answers.first ?? []
    }

    /// What a question comes to, and what it would come to if a council had chosen so all along: from one reading, where the
    /// choice takes no other rows.
    package func answers(
        to question: Question,
        besides choice: Profile,
        seenBy scope: Scope
    ) async throws -> (now: [Answer], then: [Answer]) {
        let scope = scope.ofTotals
        let wanted = Wanted([question])
        let deed = try await lastDeed(question.knownOn)
        let now =
            scope == .program
            ? try await outcome(of: question, readWith: wanted, after: deed)
            : try await reading(of: wanted, question.knownOn, after: deed, seenBy: scope).outcome(of: question)
        let supposed = now.reading.choosing(choice)
        if supposed.has(wanted) { return (now.answers, await supposed.outcome(of: question).answers) }
        let other = Figures(database, map: map, returns: returns, choosing: choice)
        return (now.answers, try await other.answers(to: question, seenBy: scope))
    }

    /// Measures through the months, quarters or years of a question's period.
    package func trends(of question: Question, by step: Trend.Step, seenBy scope: Scope) async throws -> [Trend] {
        try await look(into: [], trendOf: question, by: step, seenBy: scope).trends
    }

    /// The answers to several questions, and measures through time, from one reading of what was known at one time: so a page
    /// asks for this year and the last together.
    package func look(
        into questions: [Question],
        trendOf trend: Question? = nil,
        by step: Trend.Step = .month,
        seenBy scope: Scope
    ) async throws -> Look {
        let scope = scope.ofTotals
        let together = questions + (trend.map { [$0] } ?? [])
        let knownOn = together.first?.knownOn
        precondition(together.allSatisfy { $0.knownOn == knownOn }, "one look is into what was known at one time")
        let wanted = Wanted(questions, trendOf: trend, by: step)
        guard scope == .program else {
            // What is kept is found by the last deed; what is not needs it only to look back.
            let deed = knownOn == nil ? 0 : try await lastDeed(knownOn)
            let reading = try await reading(of: wanted, knownOn, after: deed, seenBy: scope)
            var answers: [[Answer]] = []
            for question in questions { answers.append(await reading.outcome(of: question).answers) }
            guard let trend else { return Look(answers: answers, trends: []) }
            return Look(answers: answers, trends: await reading.outcome(of: trend, by: step).trends)
        }
        let deed = try await lastDeed(knownOn)
        var answers: [[Answer]] = []
        for question in questions {
            answers.append(try await outcome(of: question, readWith: wanted, after: deed).answers)
        }
        guard let trend else { return Look(answers: answers, trends: []) }
        let trends = try await outcome(of: trend, by: step, readWith: wanted, after: deed).trends
        return Look(answers: answers, trends: trends)
    }

    /// What one of some questions comes to for those who see everybody: kept, or worked out now.
    private func outcome(
        of question: Question,
        by step: Trend.Step? = nil,
        readWith wanted: Wanted,
        after deed: Int
    ) async throws -> Outcome {
        try await kept.outcome(of: Asked(question: question, step: step, deed: deed)) {
            try await reading(of: wanted, question.knownOn, after: deed, seenBy: .program)
                .outcome(of: question, by: step)
        }
    }

    /// The deed after which the facts are looked at: the last one, or the last by the end of a day.
    func lastDeed(_ knownOn: CivilDate?) async throws -> Int {
        try await database.read { transaction in
            guard let knownOn else { return try transaction.one(AsKnown.lastDeed) }
            return try transaction.one(AsKnown.lastDeed(before: .startOf(londonDay: knownOn.adding(days: 1))))
        }
    }

    /// The rows that are wanted of what was known at one time: those kept, where they will do.
    private func reading(
        of wanted: Wanted,
        _ knownOn: CivilDate?,
        after deed: Int,
        seenBy scope: Scope
    ) async throws -> Reading {
        let (database, map, chosen, returns) = (database, map, chosen, returns)
        let isNow = knownOn == nil
        let read: @Sendable (Reading?) async throws -> Reading = { before in
            let body: @Sendable (ReadTransaction) throws -> Reading = { transaction in
                let settings = try transaction.profiles()
                let profiles = chosen.map(settings.choosing) ?? settings
                var survey = try transaction.survey(
                    of: wanted,
                    renewing: before,
                    under: profiles,
                    map: map,
                    seenBy: scope
                )
                let taken = try returns.all(after: isNow ? nil : deed, in: transaction)
                survey.reach.add(taken, countingRows: scope == .program)
                // Between the two transactions something may have been written: the rows are kept under what they hold.
                return Reading(deed: isNow ? survey.lastDeed : deed, survey: survey, profiles: profiles)
            }
            return try await isNow ? database.read(body) : database.read(asKnown: .after(deed), body)
        }
        return scope == .program
            ? try await kept.reading(of: wanted, after: deed, isNow: isNow, or: read) : try await read(nil)
    }
}

extension Transaction {
    /// The rows that are wanted under the settings of now: those of an earlier reading as they are now, or all of them read
    /// where there is none, too much has changed, or it has not all that is wanted.
    fileprivate func survey(
        of wanted: Wanted,
        renewing before: Reading?,
        under profiles: ProfileHistory,
        map: CouncilMap?,
        seenBy scope: Scope
    ) throws -> Survey {
        let subjects = wanted.subjects(profiles)
        if let before,
            let renewed = try survey(renewing: before.survey, after: before.deed, inUseSince: profiles.inUseSince),
            renewed.covers(wanted.window, subjects)
        {
            return renewed
        }
        return try survey(wanted.window, subjects, inUseSince: profiles.inUseSince, map: map, seenBy: scope)
    }
}

/// What several questions found: the answers to each, and the trends that were asked for.
package struct Look: Sendable {
    package let answers: [[Answer]]
    package let trends: [Trend]
}

extension Reading {
    /// What a question comes to, by the settings in force on the day it looks from. Its measures are counted side by side,
    /// each by itself, so that whoever asks for a short page meanwhile waits for one of them at the most.
    fileprivate func outcome(of question: Question, by step: Trend.Step? = nil) async -> Outcome {
        let profile = profiles.inForce(on: question.asAt)
        let span = Span(question.period.period, asAt: question.asAt, profile: profile)
        guard let step else {
            let answers = await question.measures.countedSideBySide { Answer($0, survey, span, by: question.breakdown) }
            return Outcome(answers: answers, reading: self)
        }
        let trends = await question.measures.countedSideBySide { Trend($0, survey, span, by: step) }
        return Outcome(trends: trends, reading: self)
    }
}

extension [Measure] {
    /// What each comes to, in their order.
    fileprivate func countedSideBySide<Found: Sendable>(_ count: @escaping @Sendable (Measure) -> Found) async
        -> [Found]
    {
        await withTaskGroup(of: (Int, Found).self) { group in
            for (place, measure) in enumerated() {
                group.addTask { (place, count(measure)) }
            }
            var found: [Int: Found] = [:]
            for await (place, one) in group { found[place] = one }
            return indices.compactMap { found[$0] }
        }
    }
}
