/// Where postcodes are: on the national grid, in metres, and in which council's area.
///
/// The national return does not send distances; whoever receives it works them out from such a list.
package struct PostcodeList: Hashable, Sendable {
    package struct Place: Hashable, Sendable {
        package let easting: Int
        package let northing: Int
        /// The code of the council in whose area it lies.
        package let authority: String

        package init(easting: Int, northing: Int, authority: String) {
            self.easting = easting
            self.northing = northing
            self.authority = authority
        }
    }

    private let places: [String: Place]
    /// The code of the council whose children these are.
    private let own: String

    package init(_ places: [String: Place], own: String) {
        self.places = Dictionary(places.map { (PostcodeList.key($0), $1) }, uniquingKeysWith: { first, _ in first })
        self.own = own
    }

    /// Whether a postcode lies in the council's own area; nothing where that cannot be told.
    func isInside(_ postcode: String?) -> Bool? {
        postcode.flatMap { places[PostcodeList.key($0)] }.map { $0.authority == own }
    }

    /// The straight line between two postcodes; nothing where one is not known.
    func miles(from home: String?, to placement: String?) -> Miles? {
        guard let home = home.flatMap({ places[PostcodeList.key($0)] }),
            let placement = placement.flatMap({ places[PostcodeList.key($0)] })
        else { return nil }
        let (east, north) = (placement.easting - home.easting, placement.northing - home.northing)
        return Miles(metres: Double(east * east + north * north).squareRoot())
    }

    /// A postcode however it is written: without its space, in capitals.
    private static func key(_ postcode: String) -> String {
        postcode.filter { $0 != " " }.uppercased()
    }
}

/// A distance in tenths of a mile, as the national statistics round it.
package struct Miles: Hashable, Sendable {
    package let tenths: Int

    /// The national statistics take a mile for 1.6093 kilometres.
    package init(metres: Double) {
        tenths = Int((metres / 160.93).rounded(.toNearestOrAwayFromZero))
    }

    /// Strictly: 20.0 miles are not over 20.
    package func isOver(_ miles: Int) -> Bool { tenths > miles * 10 }
}
