import HTMLKit
import Vocabulary

/// An entry of the trail while the trail is put together.
struct TrailLine {
    let day: CivilDate
    /// Of two on one day, the one with the higher number came later.
    let rank: Int
    /// Whether it is something that the IRO did.
    let isByOfficer: Bool
    let item: TrailItem

    init(
        _ kind: TrailKind,
        _ title: String,
        on day: CivilDate,
        rank: Int,
        isByOfficer: Bool = false,
        byline: String,
        more: String = ""
    ) {
        self.day = day
        self.rank = rank
        self.isByOfficer = isByOfficer
        item = TrailItem(kind, title, on: day, byline: byline, more: more.isEmpty ? "" : "<p>\(more)</p>")
    }

    static let fromCaseSystem = "from the case system"
}
