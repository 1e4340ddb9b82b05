import Access
import ArgumentParser
import Exchange
import Foundation
import Insight
import Register
import Store
import Vocabulary

/// `footprint figures`: the service's figures over a period, as other programs read them.
struct FiguresCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures",
        abstract: "Print the service's figures over a period. They contain small numbers and are not for publication."
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case csv, json
    }

    @OptionGroup var installation: Installation
    @OptionGroup var places: MapOptions
    @Option(help: "The first day of the period, such as 2025-04-01.") var from: String
    @Option(help: "The last day of the period.") var to: String
    @Option(help: "What to break the figures down by, such as month, officer or age.") var by: String?
    @Option(help: "The measures, by their keys; all of them where none is named.") var measure: [String] = []
    @Option(help: "Count nothing later than this day: the last of the period, or today if that is yet to come.")
    var asAt: String?
    @Option(help: "Look at what was known at the end of this day.") var asKnown: String?
    @Option(help: "The day it is, as 2026-03-30; the calendar's where it is left out.") var today: String?
    @Option(help: "Print the rows behind one measure: numerator, denominator, rest or left-out.") var rows: String?
    @Option(help: "csv or json.") var format: Format = .csv

    func run() async throws {
        let question = try question()
        let side = try rows.map { try Side(rawValue: $0) ?? refuse("--rows", $0, Side.allCases.map(\.rawValue)) }
        let map = try places.map()
        let answers = try await installation.with { database in
            try await Figures(database, map: map, returns: .imports).answers(to: question, seenBy: .program)
        }
        if let side {
            for answer in answers { print(FigureFile.rows(of: answer, [side]), terminator: "") }
        } else {
            switch format {
            case .csv: print(FigureFile.table(answers, knownOn: question.knownOn), terminator: "")
            case .json: print(try json(answers))
            }
        }
    }

    private func question() throws -> Question {
        guard let period = try ReportingPeriod.between(day("--from", from), day("--to", to)) else {
            throw CommandRefusal(description: "--to comes before --from.")
        }
        let measures = try measure.map { try Measure.named($0) ?? refuse("--measure", $0, Measure.all.map(\.key)) }
        let breakdown = try by.map { name in
            try Breakdown(rawValue: name) ?? refuse("--by", name, Breakdown.allCases.map(\.rawValue))
        }
        let wanted = measures.isEmpty ? Measure.all : measures
        let today = try today.map { try day("--today", $0) } ?? Instant.now().londonDay
        return Question(
            wanted.filter { measure in breakdown.map(measure.allows) ?? true },
            over: period,
            by: breakdown,
            asAt: try asAt.map { try day("--as-at", $0) } ?? min(period.last, today),
            knownOn: try asKnown.map { try day("--as-known", $0) }
        )
    }

    private func day(_ option: String, _ text: String) throws -> CivilDate {
        guard let day = CivilDate(iso: text) else {
            throw CommandRefusal(description: "\(option) wants a day such as 2026-03-31; \(text) is none.")
        }
        return day
    }

    private func refuse<T>(_ option: String, _ text: String, _ known: [String]) throws -> T {
        throw CommandRefusal(description: "\(option) has no “\(text)”; it has \(known.joined(separator: ", ")).")
    }

    private func json(_ answers: [Answer]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let file = FigureJSON(warning: FigureFile.warning, figures: answers.map(FigureJSON.Measured.init))
        return String(decoding: try encoder.encode(file), as: UTF8.self)
    }
}

/// Figures as JSON has them.
private struct FigureJSON: Encodable {
    let warning: String
    let figures: [Measured]

    struct Measured: Encodable {
        let measure: String
        let name: String
        let unit: String
        let basis: String
        let whole: Value
        let groups: [Value]
        let remarks: [String]
        /// Rows set aside at import because a day in them could not be used.
        let setAside: [String: Int]

        init(_ answer: Answer) {
            measure = answer.measure.key
            name = answer.measure.name
            unit = answer.measure.unit.rawValue
            basis = answer.formula.basis
            whole = Value(nil, answer.whole)
            groups = answer.lines.map { Value($0.group, $0.figure) }
            remarks = answer.remarks
            setAside = Dictionary(answer.setAside.map { ($0.table.rawValue, $0.withoutDay) }, uniquingKeysWith: +)
        }
    }

    struct Value: Encodable {
        let group: String?
        let title: String?
        let numerator: Int?
        let denominator: Int?
        let value: String?
        let leftOut: [String: Int]
        let whyNone: String?

        init(_ group: Group?, _ figure: Figure) {
            self.group = group?.key
            title = group?.title
            numerator = figure.absence == nil ? figure.count : nil
            denominator = figure.whole
            value = figure.absence == nil ? figure.plain : nil
            leftOut = Dictionary(uniqueKeysWithValues: figure.leftOut.map { ($0.rawValue, $1) })
            whyNone = figure.absence?.sentence
        }
    }
}
