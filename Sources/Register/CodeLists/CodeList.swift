import Vocabulary

/// A list of codes that no rule looks at: only stored, shown and checked.
package struct CodeList: Hashable, Sendable {
    /// One code with its words, and the days between which returns accept it.
    package struct Code: Hashable, Sendable {
        package let code: String
        package let title: String
        package let validFrom: CivilDate?
        package let validTo: CivilDate?
    }

    /// In the order of the list.
    package let codes: [Code]
    private let places: [String: Int]

    init(_ codes: [Code]) {
        self.codes = codes
        places = Dictionary(codes.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The list of an enum whose cases rules look at; every code of it is accepted unless a day is said.
    init<C: Coded>(_ list: C.Type, from first: [C: CivilDate?] = [:], to last: [C: CivilDate?] = [:]) {
        self.init(
            C.allCases.map {
                Code(
                    code: $0.rawValue,
                    title: $0.title,
                    validFrom: first[$0] ?? nil,
                    validTo: last[$0] ?? nil
                )
            }
        )
    }

    package subscript(_ code: String) -> Code? { places[code].map { codes[$0] } }

    package func title(of code: String) -> String? { self[code]?.title }

    package func contains(_ code: String) -> Bool { places[code] != nil }

    /// Whether a return of some year, named by the one it ends in, accepts a code.
    package func contains(_ code: String, on year: Int) -> Bool {
        guard let found = self[code] else { return false }
        let period = Period(collectionYear: year)
        return (found.validFrom.map { $0 <= period.last } ?? true) && (found.validTo.map { $0 >= period.first } ?? true)
    }
}
