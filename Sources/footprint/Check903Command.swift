import ArgumentParser
import Exchange
import Foundation
import Register
import Vocabulary

/// `footprint check903`: holds the files of a return against the national rules.
struct Check903Command: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check903",
        abstract: "Check the files of a national return on looked-after children against the national rules."
    )

    /// For whom the findings are written.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Argument(help: "The folder with the return's files.") var folder: String
    @Option(help: "The year the return ends in: 2026 is 2025/26.") var year: Int
    @Option(help: "The folder with the files of the year before, for the rules that compare the two.")
    var previous: String?
    @Option(help: "A list of postcodes with their places, for the rules about where a child lives.")
    var postcodes: String?
    @Option(help: "The code of the authority whose return it is, such as E06000018, for the rules about its own area.")
    var authority: String?
    @Option(help: "text for a person, json for a program.") var format = Format.text

    func run() async throws {
        do {
            let places = try postcodes.map(PostcodeList.read)
            var files = try await ReturnFolder.read(
                ReturnFolder(folder),
                previous: previous.map(ReturnFolder.init),
                year: CollectionYear(year)
            )
            files.postcodes = places
            files.authority = authority?.uppercased()
            for reason in files.passedOver { say("Passed over: \(reason)") }
            let report = await ReturnCheck().run(over: files, tasks: ProcessInfo.processInfo.activeProcessorCount)
            switch format {
            case .text: print(report.text(about: files), terminator: "")
            case .json: print(report.json)
            }
        } catch let refusal as any Refusal {
            throw CommandRefusal(description: refusal.explanation)
        }
    }

    private func say(_ line: String) {
        FileHandle.standardError.write(Data("\(line)\n".utf8))
    }
}
