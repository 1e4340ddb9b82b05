import Vocabulary

/// What one cell of a return says, in capitals, as one number: rules compare millions of them.
///
/// Up to eight ASCII letters stand in the number itself, a day as its number, and anything else as its place among the
/// `CellTexts` of the return. Two cells are equal exactly when they say the same.
struct Cell: Hashable, Sendable {
    let bits: UInt64

    /// The cell says nothing: it is empty.
    static let none = Cell(bits: 0)

    init(bits: UInt64) {
        self.bits = bits
    }

    var isEmpty: Bool { bits == 0 }

    // MARK: Text

    /// The text in these bytes, in capitals; nothing if it is too long for a number, or not ASCII.
    init?(packing bytes: some Collection<UInt8>) {
        guard bytes.count <= 8 else { return nil }
        var bits: UInt64 = 0
        var shift: UInt64 = 0
        for byte in bytes {
            guard byte < 0x80, byte > 0 else { return nil }
            let isSmall = byte >= 0x61 && byte <= 0x7A
            bits |= UInt64(isSmall ? byte - 0x20 : byte) << shift
            shift += 8
        }
        self.bits = bits
    }

    /// A text kept elsewhere, by its place there.
    init(text place: Int) {
        bits = Cell.textMark | UInt64(place)
    }

    /// Where the text is kept, if it does not stand in the number.
    var textPlace: Int? {
        bits & Cell.marks == Cell.textMark ? Int(bits & ~Cell.marks) : nil
    }

    /// The letters that stand in the number itself, in order; none for a longer text or a day.
    var letters: [UInt8] {
        guard bits & Cell.textMark == 0 else { return [] }
        var letters: [UInt8] = []
        var rest = bits
        while rest != 0 {
            letters.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
        return letters
    }

    /// The first letter, or nought where there is none in the number.
    var first: UInt8 { bits & Cell.textMark == 0 ? UInt8(truncatingIfNeeded: bits) : 0 }

    /// The whole number that the cell writes in plain digits, with a sign or a full stop and noughts at most.
    var number: Double? {
        let letters = letters
        return letters.isEmpty ? nil : Double(String(decoding: letters, as: UTF8.self))
    }

    // MARK: Days

    init(_ day: CivilDate) {
        bits = Cell.marks | UInt64(day.dayNumber + Cell.dayZero)
    }

    var day: CivilDate? {
        bits & Cell.marks == Cell.marks ? CivilDate(dayNumber: Int(bits & ~Cell.marks) - Cell.dayZero) : nil
    }

    /// No ASCII letter has its highest bit set, so these two tell what is not text of the number's own.
    private static let marks: UInt64 = 0b11 << 62
    private static let textMark: UInt64 = 0b10 << 62
    /// What keeps the numbers of early days from being negative.
    private static let dayZero = 1 << 24
}

extension Cell: ExpressibleByStringLiteral {
    /// A code in a rule, such as "X1"; one longer than eight letters would equal nothing and stops the run.
    @inline(__always)
    init(stringLiteral text: StaticString) {
        var bits: UInt64 = 0
        let count = text.utf8CodeUnitCount
        precondition(count <= 8, "a code longer than eight letters")
        for place in 0..<count {
            bits |= UInt64(text.utf8Start[place]) << UInt64(8 * place)
        }
        self.bits = bits
    }
}

/// A few codes, to ask whether a cell is one of them.
struct CellSet: ExpressibleByArrayLiteral, Sendable {
    private let cells: [Cell]

    init(arrayLiteral cells: Cell...) {
        self.cells = cells
    }

    init(_ cells: some Sequence<Cell>) {
        self.cells = Array(cells)
    }

    func contains(_ cell: Cell) -> Bool {
        // Some dozen numbers are found faster by looking along them than by hashing.
        cells.contains(cell)
    }

    func union(_ other: CellSet) -> CellSet { CellSet(cells + other.cells) }
    func subtracting(_ other: CellSet) -> CellSet { CellSet(cells.filter { !other.contains($0) }) }
}
