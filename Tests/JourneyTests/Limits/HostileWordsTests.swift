import Access
import Formats
import HTTPTypes
import Logging
import Samples
import Synchronization
import TestDatabases
import Testing
import Vocabulary

@testable import Web

// V9, V22, V24, V30: hostile words in every field of every form, and every output that they could come out of.
@Suite("Hostile words in every field")
struct HostileWordsTests {
    /// Where a form ends somebody's own session, way in or rights, so that the walk could not go on.
    private static let notSent = [
        "/sign-out", "/account", "second-factor", "/suspend", "/end", "/undo", "/put-away", "/email", "/sign-in",
    ]

    @Test(
        "come out of every page, file, mail and log as words, and names leave in no address or log",
        arguments: TestDatabase.all
    )
    func everywhere(on kind: TestDatabase) async throws {
        let log = KeptLog()
        try await TestService.open(on: kind, logging: log.logger) { service in
            let post = try await TestPost(service)
            let taken = try await Self.fillIn(service)
            #expect(taken >= 12, "only \(taken) forms were taken")
            for person in TestPerson.allCases where person != .otherIRO {
                let visitor = try await service.visitor(person)
                var pages = 0
                try await Spider(service: service, visitor: visitor).walk(as: person.role) { address, page in
                    pages += 1
                    Self.check(page, at: address, for: person)
                }
                #expect(pages >= 4, "\(person)")
            }
            try await post.round()
            #expect(!post.wire.contains("alert("))
            for child in TestChild.allCases where child != .hostile {
                for name in [child.family, child.code] {
                    #expect(!log.text.contains(name), "the log says \(name)")
                    #expect(!post.wire.contains(name), "a mail says \(name)")
                }
            }
            #expect(!log.text.contains("alert("))
        }
    }

    /// Fills in every form that somebody is shown, once each; how many were taken.
    private static func fillIn(_ service: TestService) async throws -> Int {
        var taken = 0
        var number = 0
        for person in [TestPerson.iro, .support, .manager] {
            let visitor = try await service.visitor(person)
            var sent: Set<String> = []
            try await Spider(service: service, visitor: visitor, most: 1).walk(as: person.role) { address, page in
                for markup in HostileForm.markups(on: page) where !markup.contains("multipart/form-data") {
                    number += 1
                    let form = HostileForm(markup: markup, number: number)
                    let target = form.action ?? address
                    let kind = String(target.prefix { $0 != "?" })
                    guard !notSent.contains(where: { kind.contains($0) }), sent.insert(kind).inserted else { continue }
                    let answer = try await visitor.post(target, sending: form.fields)
                    #expect(answer.status < 500, "\(kind)")
                    check(answer, at: kind, for: person)
                    if answer.status == 303 { taken += 1 }
                }
            }
        }
        return taken
    }

    private static func check(_ page: TestPage, at address: String, for person: TestPerson) {
        let place = "\(address) for \(person)"
        #expect(page.status < 500, "\(place): \(page.status)")
        let type = page.headers[.contentType] ?? ""
        if type.hasPrefix("text/html") {
            #expect(!page.runsScript, "\(place)")
            #expect(!page.text.contains("<img src=x") && !page.text.contains("<script>alert"), "\(place)")
            for link in page.links() {
                for child in TestChild.allCases where link.contains(child.family) {
                    Issue.record("\(place) names \(child) in the address \(link)")
                }
            }
        } else if type.hasPrefix("text/csv") {
            for cell in (try? cells(of: page.text)) ?? ["=unreadable"] {
                #expect(!runs(cell), "\(place) has the live cell \(cell)")
            }
        }
        for child in hidden(from: person) {
            #expect(!page.text.contains(child.family) && !page.text.contains(child.code), "\(place) shows \(child)")
        }
    }

    /// Who is on no page of those whose role has no children.
    private static func hidden(from person: TestPerson) -> [TestChild] {
        person.role.permissions.contains(.seeChildren) ? [] : TestChild.allCases.filter { $0 != .hostile }
    }

    private static func cells(of text: String) throws -> [String] {
        var cells: [String] = []
        var reader = CSVReader()
        try reader.feed(text.utf8) { cells += $0.cells }
        try reader.finish { cells += $0.cells }
        return cells
    }

    /// Whether a spreadsheet would take a cell for a formula. A number below nought is none.
    private static func runs(_ cell: String) -> Bool {
        guard let first = cell.unicodeScalars.first(where: { $0.value > 0x20 && $0 != "\u{FEFF}" }) else {
            return false
        }
        return "=+-@＝＋－＠".unicodeScalars.contains(first) && Double(cell) == nil
    }
}

/// Keeps all that is logged, down to the least of it.
final class KeptLog: Sendable {
    private let lines = Mutex<[String]>([])

    var text: String { lines.withLock { $0.joined(separator: "\n") } }

    var logger: Logger {
        Logger(label: "test") { [self] _ in Keeper(log: self) }
    }

    fileprivate func keep(_ line: String) {
        lines.withLock { $0.append(line) }
    }

    private struct Keeper: LogHandler {
        let log: KeptLog
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            log.keep("\(event.message) \(metadata) \(event.metadata ?? [:]) \(event.error.map { "\($0)" } ?? "")")
        }
    }
}
