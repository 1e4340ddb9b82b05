import Vocabulary

/// Reads a `multipart/form-data` body as it arrives, holding no more of it than a boundary's length.
struct MultipartReader {
    /// One step through the body.
    enum Event: Equatable {
        /// A part begins: the field's name and, for a file, the name it has on the visitor's computer.
        case part(name: String, file: String?)
        /// Some of the part's bytes.
        case bytes(ArraySlice<UInt8>)
        case partEnded
    }

    /// What a body that breaks the format is refused with.
    struct Malformed: Error, Equatable {}

    private enum State {
        case preamble
        case afterBoundary
        case headers
        case content
        case ended
    }

    /// The longest run of headers that a part may have.
    static let headerLimit = 8192

    private static let lineEnd: [UInt8] = [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    private static let headersEnd = lineEnd + lineEnd

    /// The boundary with the line end before it, by which each part ends.
    private let boundary: [UInt8]
    private var state = State.preamble
    private var pending: [UInt8] = []
    /// How much of `pending` has been dealt with; it is let go of once a chunk has been.
    private var start = 0

    /// Nothing where the content type names no boundary.
    init?(contentType: String) {
        guard contentType.lowercased().hasPrefix("multipart/form-data"),
            let range = contentType.firstRange(of: "boundary=")
        else { return nil }
        let text = contentType[range.upperBound...]
        let name = text.first == "\"" ? text.dropFirst().prefix { $0 != "\"" } : text.prefix { $0 != ";" && $0 != " " }
        guard !name.isEmpty, name.utf8.count <= 70 else { return nil }
        boundary = Array("\r\n--\(name)".utf8)
        // The first boundary has no line before it; reading goes on as if it had.
        pending = MultipartReader.lineEnd
    }

    mutating func feed(_ chunk: some Sequence<UInt8>, _ handle: (Event) throws -> Void) throws {
        pending += chunk
        while try step(handle) {}
        pending.removeFirst(start)
        start = 0
    }

    /// Says that the body has ended. Throws `Malformed` where it was cut short.
    func finish() throws {
        guard case .ended = state else { throw Malformed() }
    }

    /// Takes one step if enough has arrived; false when more is needed.
    private mutating func step(_ handle: (Event) throws -> Void) throws -> Bool {
        switch state {
        case .preamble:
            guard let found = find(boundary) else { return keepTail() }
            start = found + boundary.count
            state = .afterBoundary
            return true
        case .afterBoundary:
            return try stepAfterBoundary()
        case .headers:
            return try stepThroughHeaders(handle)
        case .content:
            return try stepThroughContent(handle)
        case .ended:
            start = pending.count
            return false
        }
    }

    private mutating func stepAfterBoundary() throws -> Bool {
        guard pending.count - start >= 2 else { return false }
        let next = pending[start..<start + 2]
        let isLast = next.elementsEqual([UInt8(ascii: "-"), UInt8(ascii: "-")])
        guard isLast || next.elementsEqual(MultipartReader.lineEnd) else { throw Malformed() }
        start += 2
        state = isLast ? .ended : .headers
        return true
    }

    private mutating func stepThroughHeaders(_ handle: (Event) throws -> Void) throws -> Bool {
        let end = find(MultipartReader.headersEnd)
        guard (end ?? pending.count) - start <= MultipartReader.headerLimit else { throw Malformed() }
        guard let end else { return false }
        let headers = String(decoding: pending[start..<end], as: UTF8.self)
        start = end + MultipartReader.headersEnd.count
        guard let disposition = PartDisposition(headers: headers) else { throw Malformed() }
        try handle(.part(name: disposition.name, file: disposition.file))
        state = .content
        return true
    }

    private mutating func stepThroughContent(_ handle: (Event) throws -> Void) throws -> Bool {
        guard let end = find(boundary) else {
            // What may be the start of a boundary waits for the next chunk.
            let safe = pending.count - boundary.count
            if safe > start {
                try handle(.bytes(pending[start..<safe]))
                start = safe
            }
            return false
        }
        if end > start { try handle(.bytes(pending[start..<end])) }
        start = end + boundary.count
        try handle(.partEnded)
        state = .afterBoundary
        return true
    }

    /// Lets go of all but what may be the start of a boundary.
    private mutating func keepTail() -> Bool {
        start = max(start, pending.count - boundary.count)
        return false
    }

    /// Where a mark that begins with a carriage return stands first; most bytes are looked at once only.
    private func find(_ mark: [UInt8]) -> Int? {
        pending.withUnsafeBufferPointer { bytes in
            var at = start
            let last = bytes.count - mark.count
            while at <= last {
                if bytes[at] == mark[0], bytes[at..<at + mark.count].elementsEqual(mark) { return at }
                at += 1
            }
            return nil
        }
    }
}

/// The header of a part that says which field it is.
private struct PartDisposition {
    let name: String
    let file: String?

    /// Nothing where the headers do not say so, or say it of something that is no part of a form.
    init?(headers: String) {
        let lines = headers.split(separator: "\r\n")
        guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }) else { return nil }
        var rest = line.drop { $0 != ":" }.dropFirst().drop { $0 == " " }
        guard rest.prefix(9).lowercased() == "form-data" else { return nil }
        rest = rest.dropFirst(9)
        var values: [String: String] = [:]
        while let parameter = PartDisposition.parameter(&rest) {
            values[parameter.name] = values[parameter.name] ?? parameter.value
        }
        guard let name = values["name"] else { return nil }
        self.name = name
        file = values["filename"]
    }

    /// Takes `; name="value"` off the front. Quotes may hold semicolons; a quote inside comes as `%22` or `\"`.
    private static func parameter(_ rest: inout Substring) -> (name: String, value: String)? {
        rest = rest.drop { $0 == " " || $0 == ";" }
        let name = rest.prefix { $0 != "=" }
        guard !name.isEmpty, name.endIndex < rest.endIndex else { return nil }
        rest = rest[name.endIndex...].dropFirst()
        guard rest.first == "\"" else {
            let value = rest.prefix { $0 != ";" }
            rest = rest[value.endIndex...]
            return (name.lowercased(), String(value))
        }
        rest = rest.dropFirst()
        var value = ""
        while let sign = rest.popFirst(), sign != "\"" {
            let isQuoted = sign == "\\" && rest.first == "\""
            value.append(isQuoted ? rest.removeFirst() : sign)
        }
        return (name.lowercased(), value)
    }
}
