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
    private static let headerLimit = 8192

    private let boundary: [UInt8]
    private var state = State.preamble
    private var pending: [UInt8] = []

    /// Nothing where the content type names no boundary.
    init?(contentType: String) {
        guard contentType.lowercased().hasPrefix("multipart/form-data"),
            let range = contentType.firstRange(of: "boundary=")
        else { return nil }
        let text = contentType[range.upperBound...].prefix { $0 != ";" }.trimmingPrefix("\"")
        let name = text.hasSuffix("\"") ? text.dropLast() : text[...]
        guard !name.isEmpty, name.utf8.count <= 70 else { return nil }
        boundary = Array("\r\n--\(name)".utf8)
        // The first boundary has no line before it; reading goes on as if it had.
        pending = [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    }

    mutating func feed(_ chunk: some Sequence<UInt8>, _ handle: (Event) throws -> Void) throws {
        pending += chunk
        while try step(handle) {}
    }

    /// Says that the body has ended. Throws `Malformed` where it was cut short.
    func finish() throws {
        guard case .ended = state else { throw Malformed() }
    }

    /// Takes one step if enough has arrived; false when more is needed.
    private mutating func step(_ handle: (Event) throws -> Void) throws -> Bool {
        switch state {
        case .preamble:
            guard let start = pending.firstRange(of: boundary) else { return keepTail() }
            pending.removeFirst(start.upperBound)
            state = .afterBoundary
            return true
        case .afterBoundary:
            guard pending.count >= 2 else { return false }
            let isLast = pending.starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")])
            guard isLast || pending.starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")]) else { throw Malformed() }
            pending.removeFirst(2)
            state = isLast ? .ended : .headers
            return true
        case .headers:
            guard let end = pending.firstRange(of: Array("\r\n\r\n".utf8)) else {
                guard pending.count <= MultipartReader.headerLimit else { throw Malformed() }
                return false
            }
            let headers = String(decoding: pending[..<end.lowerBound], as: UTF8.self)
            pending.removeFirst(end.upperBound)
            guard let name = MultipartReader.parameter("name", in: headers) else { throw Malformed() }
            try handle(.part(name: name, file: MultipartReader.parameter("filename", in: headers)))
            state = .content
            return true
        case .content:
            if let end = pending.firstRange(of: boundary) {
                if end.lowerBound > 0 { try handle(.bytes(pending[..<end.lowerBound])) }
                pending.removeFirst(end.upperBound)
                try handle(.partEnded)
                state = .afterBoundary
                return true
            }
            let safe = pending.count - boundary.count
            if safe > 0 {
                try handle(.bytes(pending[..<safe]))
                pending.removeFirst(safe)
            }
            return false
        case .ended:
            pending = []
            return false
        }
    }

    /// Lets go of all but what may be the start of a boundary.
    private mutating func keepTail() -> Bool {
        pending.removeFirst(max(0, pending.count - boundary.count))
        return false
    }

    /// The value of `name="…"` in a part's headers.
    private static func parameter(_ name: String, in headers: String) -> String? {
        guard
            let line = headers.split(separator: "\r\n").first(where: {
                $0.lowercased().hasPrefix("content-disposition:")
            }),
            let start = line.firstRange(of: "; \(name)=\"")
        else { return nil }
        return String(line[start.upperBound...].prefix { $0 != "\"" })
    }
}
