import Formats
import Foundation
import Register

extension PostcodeList {
    /// Reads a list with the columns postcode, easting, northing and upper_tier_la; lines without a place are passed over.
    /// Throws a `CheckRefusal` for a file that is no such list.
    package static func read(_ path: String) throws -> PostcodeList {
        let url = URL(filePath: path)
        guard let file = try? FileHandle(forReadingFrom: url) else { throw CheckRefusal.unopened(path) }
        defer { try? file.close() }
        var list = PostcodeList()
        var lines = CSVTable()
        do {
            while let piece = try file.read(upToCount: 1_048_576), !piece.isEmpty {
                try lines.feed(piece) { list.add($0) }
            }
            try lines.finish { list.add($0) }
        } catch let fault as CSVFault {
            throw CheckRefusal.unreadable(file: url.lastPathComponent, fault)
        }
        let isList = ["postcode", "easting", "northing", "upper_tier_la"].allSatisfy { lines.header?.has($0) == true }
        guard isList else { throw CheckRefusal.notPostcodes(path) }
        return list
    }

    private mutating func add(_ line: CSVLine) {
        guard let postcode = line["postcode"], let easting = line["easting"].flatMap(Int32.init),
            let northing = line["northing"].flatMap(Int32.init)
        else { return }
        add(postcode.utf8, easting: easting, northing: northing, authority: line["upper_tier_la"] ?? "")
    }
}
