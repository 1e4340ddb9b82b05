import Vocabulary

// Rows of the tables about a child and the child's care. Their parts have the names that the columns have.

/// A child's row of Header.
struct HeaderRow: ReturnedRow {
    static let table = ReturnTable.header
    let row: Int
    let child: Cell
    let sex: Cell
    let dob: CivilDate?
    let ethnic: Cell
    let upn: Cell
    let mother: Cell
    let mcDob: CivilDate?
    let unreadable: UInt16

    init(_ cells: inout RowCells) {
        row = cells.row
        child = cells.text()
        sex = cells.text()
        dob = cells.day()
        ethnic = cells.text()
        upn = cells.text()
        mother = cells.text()
        mcDob = cells.day()
        unreadable = cells.unreadable
    }

    static func rows(in year: YearRows) -> [HeaderRow] { year.headers }
}

/// An episode: one legal status in one placement.
struct EpisodeRow: ReturnedRow {
    static let table = ReturnTable.episodes
    let row: Int
    let child: Cell
    let decom: CivilDate?
    let rne: Cell
    let ls: Cell
    let cin: Cell
    let place: Cell
    let placeProvider: Cell
    let dec: CivilDate?
    let rec: Cell
    let reasonPlaceChange: Cell
    let homePost: Cell
    let plPost: Cell
    let urn: Cell
    let unreadable: UInt16

    init(_ cells: inout RowCells) {
        row = cells.row
        child = cells.text()
        decom = cells.day()
        rne = cells.text()
        ls = cells.text()
        cin = cells.text()
        place = cells.text()
        placeProvider = cells.text()
        dec = cells.day()
        rec = cells.text()
        reasonPlaceChange = cells.text()
        homePost = cells.text()
        plPost = cells.text()
        urn = cells.text()
        unreadable = cells.unreadable
    }

    static func rows(in year: YearRows) -> [EpisodeRow] { year.episodes }
}

/// A review held.
struct ReviewRow: ReturnedRow {
    static let table = ReturnTable.reviews
    let row: Int
    let child: Cell
    let dob: CivilDate?
    let review: CivilDate?
    let reviewCode: Cell
    let unreadable: UInt16

    init(_ cells: inout RowCells) {
        row = cells.row
        child = cells.text()
        dob = cells.day()
        review = cells.day()
        reviewCode = cells.text()
        unreadable = cells.unreadable
    }

    static func rows(in year: YearRows) -> [ReviewRow] { year.reviews }
}

/// A time for which a social worker held the case.
struct SWEpisodeRow: ReturnedRow {
    static let table = ReturnTable.socialWorkers
    let row: Int
    let child: Cell
    let dob: CivilDate?
    let swId: Cell
    let swDecom: CivilDate?
    let swDec: CivilDate?
    let swReason: Cell
    let unreadable: UInt16

    init(_ cells: inout RowCells) {
        row = cells.row
        child = cells.text()
        dob = cells.day()
        swId = cells.text()
        swDecom = cells.day()
        swDec = cells.day()
        swReason = cells.text()
        unreadable = cells.unreadable
    }

    static func rows(in year: YearRows) -> [SWEpisodeRow] { year.swEpisodes }
}

/// An order that deprives a child of liberty.
struct DoLoRow: ReturnedRow {
    static let table = ReturnTable.deprivationOfLiberty
    let row: Int
    let child: Cell
    let dob: CivilDate?
    let doloStart: CivilDate?
    let doloEnd: CivilDate?
    let unreadable: UInt16

    init(_ cells: inout RowCells) {
        row = cells.row
        child = cells.text()
        dob = cells.day()
        doloStart = cells.day()
        doloEnd = cells.day()
        unreadable = cells.unreadable
    }

    static func rows(in year: YearRows) -> [DoLoRow] { year.dolo }
}

/// A time for which a child was missing or away.
struct MissingRow: ReturnedRow {
    static let table = ReturnTable.missing
    let row: Int
    let child: Cell
    let dob: CivilDate?
    let missing: Cell
    let misStart: CivilDate?
    let misEnd: CivilDate?
    let unreadable: UInt16

    init(_ cells: inout RowCells) {
        row = cells.row
        child = cells.text()
        dob = cells.day()
        missing = cells.text()
        misStart = cells.day()
        misEnd = cells.day()
        unreadable = cells.unreadable
    }

    static func rows(in year: YearRows) -> [MissingRow] { year.missing }
}
