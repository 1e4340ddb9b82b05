import Register

/// Where postcodes lie as the council sees them: in its own area or in another's, and how far apart.
package struct CouncilMap: Sendable {
    private let postcodes: PostcodeList
    /// The code of the council whose children these are.
    private let own: String

    package init(_ postcodes: PostcodeList, own: String) {
        self.postcodes = postcodes
        self.own = own
    }

    /// Whether a postcode lies in the council's own area; nothing where that cannot be told.
    func isInside(_ postcode: String?) -> Bool? {
        place(postcode).map { postcodes.authority(of: $0) == own }
    }

    /// The straight line between two postcodes; nothing where one is not known.
    func miles(from home: String?, to placement: String?) -> Miles? {
        guard let home = place(home), let placement = place(placement) else { return nil }
        return Miles(metres: home.metres(to: placement))
    }

    private func place(_ postcode: String?) -> PostcodeList.Place? {
        postcode.flatMap { postcodes[$0.utf8] }
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
