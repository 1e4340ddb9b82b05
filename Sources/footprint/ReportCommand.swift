import Access
import ArgumentParser
import Documents
import Exchange
import Foundation
import Insight
import Policy
import Reports
import Store
import Vocabulary
import Web

/// `footprint report annual`: writes the report of a year as one file to be read, printed and sent.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write the service's reports.",
        subcommands: [Annual.self]
    )

    struct Annual: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the annual report of a year as an HTML file that needs no other."
        )

        @OptionGroup var installation: Installation
        @OptionGroup var places: MapOptions
        @Option(help: "The year, 1 April to 31 March, as 2025-26.") var year: String
        @Option(help: "The profile's file, in place of the settings in force: its words, targets and chapters.")
        var profile: String?
        @Option(help: "The last day of which anything is counted, as 2026-03-30; today where it is left out.")
        var today: String?
        @Option(help: "The file to write.") var out: String
        @Flag(name: .customLong("public"), help: "Hide small numbers, as in anything that is published.")
        var isPublic = false

        func run() async throws {
            guard let period = ReportingPeriod(key: year), period == .financialYear(period.last.year) else {
                throw CommandRefusal(description: "--year wants a year such as 2025-26; \(year) is none.")
            }
            let day = try today.map { text in
                guard let day = CivilDate(iso: text) else {
                    throw CommandRefusal(description: "--today wants a day such as 2026-03-30; \(text) is none.")
                }
                return day
            }
            let asAt = day ?? Instant.now().londonDay
            let chosen = try profile.map { try Profile.file($0) }
            let map = try places.map()
            let document = try await installation.with { database in
                let inForce = try await database.read { try $0.profiles() }.inForce(on: asAt)
                let figures = try await AnnualFigures(
                    of: period.last.year,
                    asAt: asAt,
                    from: Figures(database, map: map, returns: .imports, choosing: chosen),
                    seenBy: .program
                )
                return AnnualReport(figures, chosen ?? inForce, asAt: asAt).document(
                    for: isPublic ? .published : .service
                )
            }
            let file = DocumentFile(document, stylesheet: Site.stylesheet)
            guard FileManager.default.createFile(atPath: out, contents: Data(file.bytes)) else {
                throw CommandRefusal(description: "\(out) cannot be written.")
            }
            print("Wrote \(out), \(document.chapters.count) chapters, \(document.tables.count) tables.")
        }
    }
}
