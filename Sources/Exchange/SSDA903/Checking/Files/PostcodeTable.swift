import Formats
import Foundation

/// Where postcodes lie, and in whose area: a list that is given, never shipped.
package struct PostcodeTable: Sendable {
    /// Where a postcode lies, in metres of the national grid, and in which upper-tier authority's area.
    struct Place: Sendable {
        let easting: Int32
        let northing: Int32
        fileprivate let area: UInt16
    }

    private var places: [Cell: Place] = [:]
    private var authorities: [String] = []
    private var areas: [String: UInt16] = [:]

    /// Where a postcode lies; nothing if the list does not have it. Blanks in it do not matter.
    subscript(postcode: Cell) -> Place? {
        guard postcode.textPlace == nil else { return nil }
        return places[PostcodeTable.key(postcode.letters)]
    }

    /// The code of the authority in whose area a place lies, such as E06000018.
    func authority(of place: Place) -> String { authorities[Int(place.area)] }

    mutating func add(_ postcode: some Sequence<UInt8>, easting: Int32, northing: Int32, authority: String) {
        let area = areas[authority] ?? UInt16(truncatingIfNeeded: authorities.count)
        if areas.updateValue(area, forKey: authority) == nil { authorities.append(authority) }
        places[PostcodeTable.key(postcode)] = Place(easting: easting, northing: northing, area: area)
    }

    private static func key(_ letters: some Sequence<UInt8>) -> Cell {
        Cell(packing: letters.filter { $0 != UInt8(ascii: " ") }) ?? .none
    }
}

extension PostcodeTable {
    /// Reads a list with the columns postcode, easting, northing and upper_tier_la; lines without a place are passed over.
    package static func read(_ path: String) throws -> PostcodeTable {
        let url = URL(filePath: path)
        guard let file = try? FileHandle(forReadingFrom: url) else { throw CheckRefusal.unopened(path) }
        defer { try? file.close() }
        var table = PostcodeTable()
        var lines = CSVTable()
        do {
            while let piece = try file.read(upToCount: 1_048_576), !piece.isEmpty {
                try lines.feed(piece) { table.add($0) }
            }
            try lines.finish { table.add($0) }
        } catch let fault as CSVFault {
            throw CheckRefusal.unreadable(file: url.lastPathComponent, fault)
        }
        let isList = ["postcode", "easting", "northing", "upper_tier_la"].allSatisfy { lines.header?.has($0) == true }
        guard isList else { throw CheckRefusal.notPostcodes(path) }
        return table
    }

    private mutating func add(_ line: CSVLine) {
        guard let postcode = line["postcode"], let easting = line["easting"].flatMap(Int32.init),
            let northing = line["northing"].flatMap(Int32.init)
        else { return }
        add(postcode.utf8, easting: easting, northing: northing, authority: line["upper_tier_la"] ?? "")
    }
}
