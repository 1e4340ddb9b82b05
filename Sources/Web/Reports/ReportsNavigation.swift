import Access
import HTMLKit

/// The pages of the reports' area, those that the visitor may open.
struct ReportsNavigation: Component {
    private let places: [Place]

    init(at address: Address, for visitor: Visitor) {
        let all: [(words: String, place: Places)] = [
            ("Annual", .reports), ("As published", .published), ("How we count", .definitions),
        ]
        places = all.filter { visitor.may($0.place.permission) }.map {
            Place($0.words, to: $0.place.address, isCurrent: $0.place.address == address)
        }
    }

    var body: HTML { "\(SubNavigation("Reports", places))" }
}
