/// Where postcodes lie on the national grid, and in whose area: a list that is given, never shipped.
///
/// The national return sends neither distances nor areas; whoever receives it works them out from such a list. The nation's
/// has millions of lines, so a postcode is kept as one number.
package struct PostcodeList: Sendable {
    /// Where a postcode lies, in metres, and in which upper-tier authority's area.
    package struct Place: Sendable {
        private let easting: Int32
        private let northing: Int32
        fileprivate let area: UInt16

        fileprivate init(easting: Int32, northing: Int32, area: UInt16) {
            self.easting = easting
            self.northing = northing
            self.area = area
        }

        /// The straight line to another place, in metres.
        package func metres(to other: Place) -> Double {
            let east = Double(easting) - Double(other.easting)
            let north = Double(northing) - Double(other.northing)
            return (east * east + north * north).squareRoot()
        }
    }

    private var places: [UInt64: Place] = [:]
    private var authorities: [String] = []
    private var areas: [String: UInt16] = [:]

    package init() {}

    /// Where a postcode lies; nothing if the list does not have it. Its blanks and small letters do not matter.
    package subscript(postcode: some Sequence<UInt8>) -> Place? {
        PostcodeList.key(postcode).flatMap { places[$0] }
    }

    /// The code of the authority in whose area a place lies, such as E06000018.
    package func authority(of place: Place) -> String { authorities[Int(place.area)] }

    package mutating func add(_ postcode: some Sequence<UInt8>, easting: Int32, northing: Int32, authority: String) {
        guard let key = PostcodeList.key(postcode) else { return }
        let area = areas[authority] ?? UInt16(truncatingIfNeeded: authorities.count)
        if areas.updateValue(area, forKey: authority) == nil { authorities.append(authority) }
        places[key] = Place(easting: easting, northing: northing, area: area)
    }

    /// Its letters in capitals and without blanks as one number; nothing for what is too long for a postcode.
    private static func key(_ postcode: some Sequence<UInt8>) -> UInt64? {
        var key: UInt64 = 0
        var count = 0
        for byte in postcode where byte != UInt8(ascii: " ") {
            count += 1
            guard count <= 8 else { return nil }
            let isSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            key = key << 8 | UInt64(isSmall ? byte - 0x20 : byte)
        }
        return count == 0 ? nil : key
    }
}
