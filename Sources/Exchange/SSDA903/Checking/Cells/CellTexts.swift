import Vocabulary

/// The texts of a return that are too long for a cell's number, each once.
struct CellTexts: Sendable {
    private var texts: [String] = []
    private var places: [String: Int] = [:]

    /// The cell that says what these bytes write.
    mutating func cell(_ bytes: ArraySlice<UInt8>) -> Cell {
        if let cell = Cell(packing: bytes) { return cell }
        return cell(keeping: String(decoding: bytes, as: UTF8.self).uppercased())
    }

    private mutating func cell(keeping text: String) -> Cell {
        if let place = places[text] { return Cell(text: place) }
        places[text] = texts.count
        texts.append(text)
        return Cell(text: texts.count - 1)
    }

    /// A cell of a day: the day, or the text where it writes none.
    mutating func day(_ bytes: ArraySlice<UInt8>) -> Cell {
        if bytes.isEmpty { return .none }
        if let day = WrittenDay(bytes).day { return Cell(day) }
        // Kept here even when it is short, so that no text can be taken for a day, nor a day for a text.
        return cell(keeping: String(decoding: bytes, as: UTF8.self).uppercased())
    }

    /// What a cell says, as people read it.
    func text(of cell: Cell) -> String {
        if let day = cell.day { return day.slashed }
        if let place = cell.textPlace { return texts[place] }
        return String(decoding: cell.letters, as: UTF8.self)
    }

    /// Takes in the texts of another file: where each of them stands here.
    mutating func take(_ other: CellTexts) -> [Cell] {
        other.texts.map { cell(keeping: $0) }
    }

    var isEmpty: Bool { texts.isEmpty }
}
