import Vocabulary

extension CheckRule {
    /// Who the children are: every table speaks of those in Header, and says of them what Header says.
    @CheckRuleList static var identityRules: [CheckRule] {
        inHeader("INT01", AD1Row.self)
        inHeader("INT02", PlacedAdoptionRow.self)
        inHeader("INT03", EpisodeRow.self)
        inHeader("INT04", MissingRow.self)
        inHeader("INT05", OC2Row.self)
        inHeader("INT06", OC3Row.self)
        inHeader("INT07", PrevPermRow.self)
        inHeader("INT08", ReviewRow.self)
        inHeader("INT09", UASCRow.self)
        sameBirth("INT11", AD1Row.self)
        sameBirth("INT12", PlacedAdoptionRow.self)
        sameBirth("INT13", MissingRow.self)
        sameBirth("INT14", OC2Row.self)
        sameBirth("INT15", OC3Row.self)
        sameBirth("INT16", PrevPermRow.self)
        sameBirth("INT17", ReviewRow.self)
        sameBirth("INT18", UASCRow.self)
        CheckRule(
            "INT21",
            .must,
            ["SEX"],
            "UASC gives the sex that Header gives.",
            needs: [.table(.header)]
        ) { (row: UASCRow, child) in
            !row.sex.isEmpty && child.headers.contains { !$0.sex.isEmpty && $0.sex != row.sex }
        }
        once("INT31", AD1Row.self)
        once("INT32", HeaderRow.self)
        once("INT33", OC2Row.self)
        once("INT34", OC3Row.self)
        once("INT35", PrevPermRow.self)
        once("INT36", UASCRow.self)
        CheckRule(
            "EPI",
            .query,
            ["CHILD"],
            "A child in Header has episodes or the information of a care leaver."
        ) { (_: HeaderRow, child) in
            child.episodes.isEmpty && child.oc3.isEmpty
        }
    }

    private static func inHeader<Row: ReturnedRow>(_ number: String, _ type: Row.Type) -> CheckRule {
        CheckRule(
            number,
            .must,
            ["CHILD"],
            "Every child in \(Row.table.nationalName) is in Header.",
            needs: [.table(.header)]
        ) { (_: Row, child) in
            child.headers.isEmpty
        }
    }

    private static func sameBirth<Row: BornRow>(_ number: String, _ type: Row.Type) -> CheckRule {
        CheckRule(
            number,
            .must,
            ["DOB"],
            "\(Row.table.nationalName) gives the date of birth that Header gives.",
            needs: [.table(.header)]
        ) { (row: Row, child) in
            guard let born = row.dob else { return false }
            return child.headers.contains { $0.dob.map { $0 != born } ?? false }
        }
    }

    private static func once<Row: ReturnedRow>(_ number: String, _ type: Row.Type) -> CheckRule {
        CheckRule(number, .must, ["CHILD"], "A child has one row in \(Row.table.nationalName).") { (_: Row, child) in
            Row.rows(in: child.now).count > 1
        }
    }
}

/// A row that gives the child's date of birth.
protocol BornRow: ReturnedRow {
    var dob: CivilDate? { get }
}

extension HeaderRow: BornRow {}
extension ReviewRow: BornRow {}
extension UASCRow: BornRow {}
extension OC2Row: BornRow {}
extension OC3Row: BornRow {}
extension AD1Row: BornRow {}
extension PlacedAdoptionRow: BornRow {}
extension PrevPermRow: BornRow {}
extension MissingRow: BornRow {}
