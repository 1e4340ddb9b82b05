import Formats
import Foundation

/// A folder with the files of one return.
package struct ReturnFolder: Sendable {
    package let path: String

    package init(_ path: String) {
        self.path = path
    }

    /// What a folder holds: the tables of the return, and what was passed over.
    struct Contents: Sendable {
        var tables: [(ReturnFile, CellTexts)] = []
        var passedOver: [String] = []
    }

    /// Reads a return, and the one of the year before where its folder is given, several files at a time.
    package static func read(
        _ folder: ReturnFolder,
        previous: ReturnFolder?,
        year: CollectionYear
    ) async throws -> ReturnFiles {
        guard CollectionYear.known.contains(year.number) else { throw CheckRefusal.yearNotKnown(year.number) }
        async let before = previous?.contents(of: CollectionYear(year.number - 1))
        let now = try await folder.contents(of: year)
        let earlier = try await before
        var files = ReturnFiles(year: year, current: now.tables, previous: earlier?.tables)
        files.passedOver = now.passedOver + (earlier?.passedOver ?? [])
        return files
    }

    private func contents(of year: CollectionYear) async throws -> Contents {
        let files = try self.files()
        var contents = Contents()
        try await withThrowingTaskGroup(of: (Int, ReturnFileReading.Outcome).self) { group in
            for (number, file) in files.enumerated() {
                group.addTask { (number, try ReturnFolder.read(file, year: year)) }
            }
            var outcomes: [(Int, ReturnFileReading.Outcome)] = []
            for try await outcome in group { outcomes.append(outcome) }
            for (_, outcome) in outcomes.sorted(by: { $0.0 < $1.0 }) {
                switch outcome {
                case .table(let file, let texts): contents.tables.append((file, texts))
                case .passedOver(let reason): contents.passedOver.append(reason)
                }
            }
        }
        if contents.tables.isEmpty { throw CheckRefusal.noTables(path) }
        let byTable = Dictionary(grouping: contents.tables.map(\.0), by: \.table)
        if let (table, files) = byTable.first(where: { $0.value.count > 1 }) {
            throw CheckRefusal.tableTwice(table, files: files.map(\.name))
        }
        return contents
    }

    /// The files in the folder, in the order of their names; hidden ones and folders are no part of a return.
    private func files() throws -> [URL] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            throw CheckRefusal.notFolder(path)
        }
        guard
            let files = try? FileManager.default.contentsOfDirectory(
                at: URL(filePath: path),
                includingPropertiesForKeys: [.isRegularFileKey],
                options: .skipsHiddenFiles
            )
        else { throw CheckRefusal.unopened(path) }
        return files.filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) ?? false }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }

    private static func read(_ file: URL, year: CollectionYear) throws -> ReturnFileReading.Outcome {
        guard let handle = try? FileHandle(forReadingFrom: file) else { throw CheckRefusal.unopened(file.path) }
        defer { try? handle.close() }
        var reading = ReturnFileReading(name: file.lastPathComponent, year: year)
        do {
            while !reading.isSettled, let piece = try handle.read(upToCount: 1_048_576), !piece.isEmpty {
                try reading.feed(piece)
            }
            return try reading.finish()
        } catch let fault as CSVFault {
            // A picture or a note beside the tables is no fault of theirs; a file that says it is CSV must be.
            if file.pathExtension.lowercased() == "csv" {
                throw CheckRefusal.unreadable(file: file.lastPathComponent, fault)
            }
            return .passedOver(reason: "\(file.lastPathComponent): \(fault.explanation)")
        }
    }
}
