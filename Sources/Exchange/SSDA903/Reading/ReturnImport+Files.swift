import Foundation
import Store
import Vocabulary

extension ReturnImport {
    /// Reads the files of a return from the disk and compares them with what is held; for commands.
    ///
    /// Throws where a file cannot be opened. What is wrong with a file itself is said by the state of the import.
    package static func read(
        _ paths: [String],
        year: Int,
        into database: any Database,
        by giver: Deed,
        at moment: Instant
    ) async throws -> ImportRun {
        var reading = try await ReturnImport(database: database).begin(year: year, by: giver, at: moment)
        do {
            for path in paths {
                let url = URL(filePath: path)
                let file = try FileHandle(forReadingFrom: url)
                defer { try? file.close() }
                try await reading.begin(file: url.lastPathComponent)
                while reading.refusal == nil, let piece = try file.read(upToCount: 1_048_576), !piece.isEmpty {
                    try await reading.feed(piece)
                }
            }
        } catch {
            try await reading.breakOff()
            throw error
        }
        return try await reading.finish()
    }
}
