import Register
import Vocabulary

/// One row of OC3: how a care leaver is doing. All three cells may be empty.
struct CareLeaverLine: ReturnLine {
    let owner: RowOwner
    private let inTouch: String?
    private let activity: String?
    private let accommodation: String?

    static func read(_ row: ReturnRow) -> Checked<CareLeaverLine> {
        check(
            row.owner(),
            row.sparedCode("IN_TOUCH", in: .inTouch),
            row.sparedCode("ACTIV", in: .activity),
            row.sparedCode("ACCOM", in: .accommodation),
            into: CareLeaverLine.init(owner:inTouch:activity:accommodation:)
        )
    }

    func fact(_ id: ID<CareLeaverYear>, of child: ID<Child>, in year: CollectionYear) -> CareLeaverYear {
        CareLeaverYear(
            id: id,
            child: child,
            year: year.number,
            inTouch: inTouch,
            activity: activity,
            accommodation: accommodation
        )
    }
}
