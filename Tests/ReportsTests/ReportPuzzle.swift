import Documents

/// A published report as somebody sees it who means to find the hidden numbers: every cell a number, known or not, and every
/// sum between them that the report's own words give away. It is put together from the printed tables alone, beside the same
/// report with nothing hidden, which holds the truth.
struct ReportPuzzle {
    struct Number {
        let name: String
        let truth: Int
        let isSeen: Bool
        /// Whether it tells of children: printed, or found by subtracting.
        let isGuarded: Bool
        let least: Int
    }

    private(set) var numbers: [Number] = []
    /// Each comes to nought: the places of its numbers with their factors, and what is added to them.
    private(set) var equations: [(terms: [Int: Int], constant: Int)] = []
    private var places: [String: Int] = [:]
    private let pairs: [(truth: FiguresTable, seen: FiguresTable)]

    init(_ truth: Document, _ seen: Document) {
        pairs = seen.tables.compactMap { table in truth.tables.first { $0.title == table.title }.map { ($0, table) } }
        for (table, shown) in pairs { enter(table, shown) }
    }

    private mutating func enter(_ table: FiguresTable, _ shown: FiguresTable) {
        let rows = table.rows + (table.total.map { [$0] } ?? [])
        let shownRows = shown.rows + (shown.total.map { [$0] } ?? [])
        for (row, shownRow) in zip(rows, shownRows) {
            for (column, cells) in zip(table.columns, zip(row.cells, shownRow.cells)) {
                guard case .figure(let figure, _) = cells.0, let count = figure.numerator,
                    case .figure(let print, _) = cells.1
                else { continue }
                enter("\(table.title)|\(row.heading)|\(column)", count, isSeen: print.numerator != nil)
            }
        }
        guard let total = table.total else { return }
        for column in table.columns {
            let parts = table.rows.compactMap { places["\(table.title)|\($0.heading)|\(column)"] }
            guard let whole = places["\(table.title)|\(total.heading)|\(column)"], !parts.isEmpty else { continue }
            add([(whole, -1)] + parts.map { ($0, 1) })
        }
    }

    private mutating func enter(_ name: String, _ truth: Int, isSeen: Bool, isGuarded: Bool = true, least: Int = 1) {
        if places[name] != nil { return }
        places[name] = numbers.count
        numbers.append(Number(name: name, truth: truth, isSeen: isSeen, isGuarded: isGuarded, least: least))
    }

    /// The number in a cell of the table whose title begins so.
    func number(_ title: String, _ row: String, _ column: String) -> Int? {
        for (table, _) in pairs where table.title.hasPrefix(title) {
            if let place = places["\(table.title)|\(row)|\(column)"] { return place }
        }
        return nil
    }

    /// Every row of the tables whose title begins so.
    func rows(_ title: String) -> [String] {
        pairs.first { $0.truth.title.hasPrefix(title) }?.truth.rows.map(\.heading) ?? []
    }

    /// Numbers with factors that come to the same on every reading of the report; of what is not there nothing is said. Where
    /// the sum is off in truth, the reader is taken to know by how much.
    mutating func tie(_ terms: [(number: Int?, factor: Int)]) {
        let known = terms.compactMap { term in term.number.map { ($0, term.factor) } }
        if known.count == terms.count { add(known) }
    }

    mutating func same(_ numbers: [Int?]) {
        for (left, right) in zip(numbers, numbers.dropFirst()) { tie([(left, 1), (right, -1)]) }
    }

    /// What is left of a number without a part of it; of that the reader knows only that it is not below nought.
    @discardableResult
    mutating func left(of whole: Int?, without part: Int?, _ name: String, isGuarded: Bool = true) -> Int? {
        guard let whole, let part else { return nil }
        enter(name, numbers[whole].truth - numbers[part].truth, isSeen: false, isGuarded: isGuarded, least: 0)
        tie([(whole, 1), (part, -1), (places[name], -1)])
        return places[name]
    }

    /// A number that stands in a sentence under a table.
    mutating func sentence(_ name: String, _ truth: Int, isSeen: Bool) -> Int? {
        enter(name, truth, isSeen: isSeen)
        return places[name]
    }

    private mutating func add(_ terms: [(Int, Int)]) {
        let factors = Dictionary(terms, uniquingKeysWith: +).filter { $0.value != 0 }
        let off = factors.reduce(0) { $0 + $1.value * numbers[$1.key].truth }
        equations.append((factors, -off))
    }
}

extension PrintedFigure {
    /// What whoever sees it knows of a count of cases.
    fileprivate var numerator: Int? {
        switch self {
        case .count(let count), .rate(let count, _): count
        case .ratio(let hundredfold, _): hundredfold / 100
        // A share is printed beside its counts, and whole.
        case .share, .hidden, .notAvailable, .notApplicable, .low: nil
        }
    }
}
