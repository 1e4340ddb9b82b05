import Access
import Foundation

/// The file that holds the service's keys. Nobody but the user that runs the program may read it.
struct KeyFile {
    let path: String

    var isThere: Bool { FileManager.default.fileExists(atPath: path) }

    /// The keys in the file, which is made with a new key where there is none.
    func ring() throws -> KeyRing {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            let ring = KeyRing.fresh()
            try keep(ring)
            return ring
        }
        try KeyFile.refuseIfOpenToOthers(path)
        do {
            return try KeyRing(reading: String(decoding: bytes, as: UTF8.self))
        } catch {
            throw CommandRefusal(description: "\(path): \(error.explanation)")
        }
    }

    /// Puts keys in the place of those in the file, all at once: a failure in between leaves the old ones.
    func keep(_ ring: KeyRing) throws {
        let draft = "\(path).new"
        guard
            FileManager.default.createFile(
                atPath: draft,
                contents: Data(ring.text.utf8),
                attributes: [.posixPermissions: 0o600]
            ),
            rename(draft, path) == 0
        else { throw CommandRefusal(description: "The file of keys \(path) cannot be written.") }
    }

    /// Throws where anybody but the user that runs the program may read a file of secrets.
    static func refuseIfOpenToOthers(_ path: String) throws {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        guard let mode = attributes[.posixPermissions] as? NSNumber, mode.intValue & 0o077 == 0 else {
            throw CommandRefusal(description: "Others may read \(path): run chmod 600 \(path) first.")
        }
    }
}
