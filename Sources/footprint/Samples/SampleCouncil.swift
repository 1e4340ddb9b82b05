import Access
import Casework
import Exchange
import Formats
import Foundation
import Policy
import Register
import Store
import Vocabulary
import Workforce

/// The invented service of `Samples/`: sets it up as any service is set up, and marks it as invented.
struct SampleCouncil {
    let database: any WritableDatabase
    let folder: String
    let today: CivilDate

    /// How long the record of a review takes to reach the return.
    private static let writingDays = 28

    private var casebook: Casebook { Casebook(over: database) }

    func load(_ profile: Profile) async throws {
        let deeds = try await database.read { try $0.one(Query<Int>("SELECT CAST(COUNT(*) AS BIGINT) FROM deed")) }
        guard deeds == 0 else {
            throw CommandRefusal(
                description: "A sample is loaded into an empty database only; this one has \(deeds) deeds."
            )
        }
        let inUse = today.adding(months: -12)
        try await casebook.setUp(profile, inUseSince: inUse, as: .program("set-up"))
        try await casebook.write(as: .program("mark-as-sample")) { [today] in try $0.markAsSample(on: today) }
        for year in try years() { try await importReturn(of: year) }
        try await nameChildren()
        try await openDoors(since: inUse)
        try await allocate(since: inUse)
    }

    /// The people who can be signed in as: one of each role.
    func doors() throws -> [SamplePerson] {
        let people = try rows("officers.csv", SamplePerson.read)
        return Role.allCases.compactMap { role in people.first { $0.role == role } }
    }

    /// The years whose returns lie in the folder as `return-2026`, in order.
    private func years() throws -> [Int] {
        try FileManager.default.contentsOfDirectory(atPath: folder)
            .compactMap { $0.hasPrefix("return-") ? Int($0.dropFirst("return-".count)) : nil }
            .sorted()
    }

    private func importReturn(of year: Int) async throws {
        let place = "\(folder)/return-\(year)"
        let names = try FileManager.default.contentsOfDirectory(atPath: place).filter { $0.hasSuffix(".csv") }.sorted()
        let aside = FileManager.default.temporaryDirectory.appending(path: "footprint-sample-\(ID<SampleName>.fresh())")
        try FileManager.default.createDirectory(at: aside, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: aside) }
        let files = try names.map { name in
            let whole = "\(place)/\(name)"
            guard name == "reviews.csv" else { return whole }
            let part = aside.appending(path: name)
            try Data(recorded(try String(contentsOfFile: whole, encoding: .utf8)).utf8).write(to: part)
            return part.path
        }
        let run = try await ReturnImport.read(
            files,
            year: year,
            into: database,
            by: .program("import-return"),
            at: .now()
        )
        if case .refused(let reason) = run.state { throw CommandRefusal(description: reason) }
        try await casebook.applyReturn(run.id, as: .program("import-return", about: run.id.text))
        try await ReturnImport(database: database).clear(run.id)
    }

    /// The reviews whose records are written by the sample's day. The latest are not, as in every service, so that some
    /// are due; the whole return, taken in on the pages, brings them.
    private func recorded(_ reviews: String) -> String {
        let written = today.adding(days: -SampleCouncil.writingDays)
        let lines = reviews.split(whereSeparator: \.isNewline).filter { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            let day = fields.count > 2 ? fields[2].split(separator: "/").reversed().joined(separator: "-") : ""
            return CivilDate(iso: day).map { $0 < written } ?? true
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func nameChildren() async throws {
        let names = try rows("names.csv", SampleName.read)
        try await casebook.write(as: .program("name-children")) { transaction in
            let children = Dictionary(try transaction.all(Child.everybodys).map { ($0.code, $0.id) }) { first, _ in
                first
            }
            try transaction.begin(
                names.compactMap { name in
                    children[name.code].map {
                        ChildName(
                            id: .fresh(),
                            child: $0,
                            given: name.given,
                            family: name.family,
                            knownAs: name.knownAs
                        )
                    }
                }
            )
        }
    }

    /// Opens an account for each person; officers are in post as well.
    private func openDoors(since day: CivilDate) async throws {
        let people = try rows("officers.csv", SamplePerson.read)
        try await casebook.write(as: .program("open-accounts")) { transaction in
            for person in people {
                let account = try transaction.openAccount(
                    name: person.name,
                    email: person.email,
                    as: person.role,
                    from: day
                )
                guard person.role == .iro else { continue }
                try transaction.begin(
                    Officer(
                        id: .fresh(),
                        name: person.name,
                        account: account,
                        fullTimePercent: person.fullTimePercent,
                        startedOn: day
                    )
                )
            }
        }
    }

    /// Spreads the children who are in care over the officers, by the share of their posts. The two who came into care last
    /// wait still, so that there is somebody to allocate.
    private func allocate(since day: CivilDate) async throws {
        let today = today
        let names = try rows("officers.csv", SamplePerson.read).map(\.name)
        try await casebook.write(as: .program("allocate-sample")) { transaction in
            let officers = try transaction.all(Officer.inPost(on: day))
            var spread = SampleSpread(over: names.compactMap { name in officers.first { $0.name == name } })
            for child in try transaction.childrenInCare(on: today).dropLast(2).sorted(by: { $0.dueOn < $1.dueOn }) {
                guard let officer = spread.next() else { return }
                let start = min(today, max(day, child.period.beganOn.adding(days: 3)))
                try transaction.allocate([child.subject], to: officer, from: start, because: nil)
            }
        }
    }

    /// The rows of one of the sample's own files.
    private func rows<Row>(_ name: String, _ read: (CSVLine) -> Checked<Row>) throws -> [Row] {
        guard let text = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
            throw CommandRefusal(description: "There is no file \(folder)/\(name).")
        }
        return try CSVTable.lines(of: String(decoding: text, as: UTF8.self)).map { try read($0).get() }
    }
}
