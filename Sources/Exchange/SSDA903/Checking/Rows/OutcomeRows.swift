import Vocabulary

// Rows of the tables that hold what came of care. Their parts have the names that the columns have.

/// An unaccompanied child's row.
struct UASCRow: ReturnedRow {
    static let table = ReturnTable.unaccompanied
    let row: Int
    let child: Cell
    let sex: Cell
    let dob: CivilDate?
    let duc: CivilDate?
    let unreadable: UInt16

    init(_ cells: inout RowCells) {
        row = cells.row
        child = cells.text()
        sex = cells.text()
        dob = cells.day()
        duc = cells.day()
        unreadable = cells.unreadable
    }

    static func rows(in year: YearRows) -> [UASCRow] { year.uasc }
}

/// A child's health and development in the year.
struct OC2Row: ReturnedRow {
    static let table = ReturnTable.health
    let row: Int
    let child: Cell
    let dob: CivilDate?
    let sdqScore: Cell
    let sdqReason: Cell
    let convicted: Cell
    let healthCheck: Cell
    let immunisations: Cell
    let teethCheck: Cell
    let healthAssessment: Cell
    let substanceMisuse: Cell
    let interventionReceived: Cell
    let interventionOffered: Cell
    let unreadable: UInt16

    init(_ cells: inout RowCells) {
        row = cells.row
        child = cells.text()
        dob = cells.day()
        sdqScore = cells.text()
        sdqReason = cells.text()
        convicted = cells.text()
        healthCheck = cells.text()
        immunisations = cells.text()
        teethCheck = cells.text()
        healthAssessment = cells.text()
        substanceMisuse = cells.text()
        interventionReceived = cells.text()
        interventionOffered = cells.text()
        unreadable = cells.unreadable
    }

    static func rows(in year: YearRows) -> [OC2Row] { year.oc2 }
}

/// A care leaver's row.
struct OC3Row: ReturnedRow {
    static let table = ReturnTable.careLeavers
    let row: Int
    let child: Cell
    let dob: CivilDate?
    let inTouch: Cell
    let activ: Cell
    let accom: Cell
    let unreadable: UInt16

    init(_ cells: inout RowCells) {
        row = cells.row
        child = cells.text()
        dob = cells.day()
        inTouch = cells.text()
        activ = cells.text()
        accom = cells.text()
        unreadable = cells.unreadable
    }

    static func rows(in year: YearRows) -> [OC3Row] { year.oc3 }
}

/// An adoption.
struct AD1Row: ReturnedRow {
    static let table = ReturnTable.adoptions
    let row: Int
    let child: Cell
    let dob: CivilDate?
    let dateInt: CivilDate?
    let dateMatch: CivilDate?
    let fosterCare: Cell
    let nbAdoptr: Cell
    let sexAdoptr: Cell
    let lsAdoptr: Cell
    let unreadable: UInt16

    init(_ cells: inout RowCells) {
        row = cells.row
        child = cells.text()
        dob = cells.day()
        dateInt = cells.day()
        dateMatch = cells.day()
        fosterCare = cells.text()
        nbAdoptr = cells.text()
        sexAdoptr = cells.text()
        lsAdoptr = cells.text()
        unreadable = cells.unreadable
    }

    static func rows(in year: YearRows) -> [AD1Row] { year.ad1 }
}

/// A decision to place a child for adoption.
struct PlacedAdoptionRow: ReturnedRow {
    static let table = ReturnTable.placedForAdoption
    let row: Int
    let child: Cell
    let dob: CivilDate?
    let datePlaced: CivilDate?
    let datePlacedCeased: CivilDate?
    let reasonPlacedCeased: Cell
    let unreadable: UInt16

    init(_ cells: inout RowCells) {
        row = cells.row
        child = cells.text()
        dob = cells.day()
        datePlaced = cells.day()
        datePlacedCeased = cells.day()
        reasonPlacedCeased = cells.text()
        unreadable = cells.unreadable
    }

    static func rows(in year: YearRows) -> [PlacedAdoptionRow] { year.placedAdoption }
}

/// What a child had of permanence before coming into care; DATE_PERM may hide parts of the day and so is text.
struct PrevPermRow: ReturnedRow {
    static let table = ReturnTable.previousPermanence
    let row: Int
    let child: Cell
    let dob: CivilDate?
    let prevPerm: Cell
    let laPerm: Cell
    let datePerm: Cell
    let unreadable: UInt16

    init(_ cells: inout RowCells) {
        row = cells.row
        child = cells.text()
        dob = cells.day()
        prevPerm = cells.text()
        laPerm = cells.text()
        datePerm = cells.text()
        unreadable = cells.unreadable
    }

    static func rows(in year: YearRows) -> [PrevPermRow] { year.prevPerm }
}
