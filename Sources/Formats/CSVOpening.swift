/// Looks at the first bytes of a file, which tell CSV from what people send in its place.
struct CSVOpening {
    private static let length = 4
    private var held: [UInt8] = []
    private var isSettled = false

    /// Takes the first bytes of the file from a chunk: how many it took, and, once it has seen enough, what there is to read.
    mutating func take(_ chunk: UnsafeBufferPointer<UInt8>) throws(CSVFault) -> (ready: [UInt8]?, count: Int) {
        if isSettled { return (nil, 0) }
        let count = min(CSVOpening.length - held.count, chunk.count)
        held += chunk[..<count]
        return held.count < CSVOpening.length ? (nil, count) : (try close(), count)
    }

    /// What there is to read when the file has ended or its first bytes are all here; nothing if that was answered before.
    mutating func close() throws(CSVFault) -> [UInt8] {
        if isSettled { return [] }
        isSettled = true
        defer { held = [] }
        if isUTF16 { throw .utf16 }
        if held.starts(with: [0x50, 0x4B, 0x03, 0x04]) || held.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            throw .packed
        }
        if CSVOpening.otherDocuments.contains(where: { held.starts(with: $0) }) { throw .otherDocument }
        return held.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(held.dropFirst(3)) : held
    }

    /// A mark of UTF-16, or Latin letters with a nought beside each.
    private var isUTF16: Bool {
        if held.starts(with: [0xFF, 0xFE]) || held.starts(with: [0xFE, 0xFF]) { return true }
        guard held.count == CSVOpening.length else { return false }
        let noughts = held.map { $0 == 0 }
        return noughts == [false, true, false, true] || noughts == [true, false, true, false]
    }

    /// How an old workbook, a PDF, a gzip, a PNG and a JPEG begin.
    private static let otherDocuments: [[UInt8]] = [
        [0xD0, 0xCF, 0x11, 0xE0], [0x25, 0x50, 0x44, 0x46], [0x1F, 0x8B], [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF],
    ]
}
