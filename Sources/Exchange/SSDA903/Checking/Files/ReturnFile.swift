import Formats

/// One table of a return as its file gives it: every cell of every row, in the order of the table's columns.
struct ReturnFile: Sendable {
    let name: String
    let table: ReturnTable
    var cells: [Cell]

    init(name: String, table: ReturnTable, cells: [Cell] = []) {
        self.name = name
        self.table = table
        self.cells = cells
        width = table.columns.count
    }

    let width: Int
    var rowCount: Int { cells.count / width }

    subscript(row: Int, column: Int) -> Cell { cells[row * width + column] }

    func child(_ row: Int) -> Cell { cells[row * width] }

    /// The same file, its longer texts found where another pool of texts keeps them.
    func moved(to places: [Cell]) -> ReturnFile {
        if places.isEmpty { return self }
        var file = self
        for index in file.cells.indices {
            if let place = file.cells[index].textPlace { file.cells[index] = places[place] }
        }
        return file
    }
}

extension ReturnTable {
    /// Which of its columns hold days.
    var dayColumns: [Bool] {
        columns.map { ReturnTable.days.contains($0) }
    }

    private static let days: Set = [
        "DOB", "MC_DOB", "DECOM", "DEC", "REVIEW", "DUC", "DATE_INT", "DATE_MATCH", "DATE_PLACED",
        "DATE_PLACED_CEASED", "MIS_START", "MIS_END", "SW_DECOM", "SW_DEC", "DOLO_START", "DOLO_END",
    ]

    /// What the national validators call the table.
    package var nationalName: String {
        switch self {
        case .header: "Header"
        case .episodes: "Episodes"
        case .reviews: "Reviews"
        case .unaccompanied: "UASC"
        case .health: "OC2"
        case .careLeavers: "OC3"
        case .adoptions: "AD1"
        case .placedForAdoption: "PlacedAdoption"
        case .previousPermanence: "PrevPerm"
        case .missing: "Missing"
        case .socialWorkers: "SWEpisodes"
        case .deprivationOfLiberty: "DoLo"
        }
    }

    /// Its place among the tables.
    var place: Int {
        switch self {
        case .header: 0
        case .episodes: 1
        case .reviews: 2
        case .unaccompanied: 3
        case .health: 4
        case .careLeavers: 5
        case .adoptions: 6
        case .placedForAdoption: 7
        case .previousPermanence: 8
        case .missing: 9
        case .socialWorkers: 10
        case .deprivationOfLiberty: 11
        }
    }
}
