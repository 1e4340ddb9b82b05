import Access
import Foundation
import Store
import Synchronization

/// The keys as the program uses them: read anew as soon as their file is another, so that a rotation needs no new start.
///
/// A file that cannot be read, or that has none of the keys there were, is somebody's mistake: what was read last stays.
final class WatchedKeys: Sendable {
    /// By what a file is told from the one that stood there before.
    private struct Mark: Hashable {
        let number: Int
        let changedAt: Date
        let size: Int
    }

    private struct Reading {
        let mark: Mark
        let ring: KeyRing
    }

    private let file: KeyFile
    private let kept = Mutex<Reading?>(nil)

    init(_ file: KeyFile) {
        self.file = file
    }

    /// The keys in the file. Throws a `KeyRefusal` where there is none and none was ever read.
    func ring() throws -> KeyRing {
        try kept.withLock { kept in
            guard let mark = mark() else {
                guard let kept else { throw KeyRefusal.noFile(file.path) }
                return kept.ring
            }
            if let kept, kept.mark == mark { return kept.ring }
            guard let last = kept?.ring else {
                let ring = try file.ring()
                kept = Reading(mark: mark, ring: ring)
                return ring
            }
            let read = try? file.ring()
            let ring = read.flatMap { $0.follows(last) ? $0 : nil } ?? last
            kept = Reading(mark: mark, ring: ring)
            return ring
        }
    }

    private func mark() -> Mark? {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: file.path),
            let number = attributes[.systemFileNumber] as? NSNumber,
            let changedAt = attributes[.modificationDate] as? Date,
            let size = attributes[.size] as? NSNumber
        else { return nil }
        return Mark(number: number.intValue, changedAt: changedAt, size: size.intValue)
    }
}
