import HTMLKit

/// The pages of the reports' area, those that the visitor may open.
struct ReportsNavigation: Component {
    private let places: [Place]

    init(at address: Address, seesReports: Bool) {
        let all: [(String, Address)] = (seesReports ? [("Annual", "/reports")] : []) + [("How we count", "/measures")]
        places = all.map { words, place in Place(words, to: place, isCurrent: place == address) }
    }

    var body: HTML { "\(SubNavigation("Reports", places))" }
}
