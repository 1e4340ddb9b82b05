import Store

/// Texts laid out as C reads them: one after another, each ended by a zero.
struct CStrings {
    private var bytes: [UInt8] = []
    private var starts: [Int?] = []

    init(_ texts: [String]) {
        for text in texts {
            starts.append(bytes.count)
            bytes += text.utf8
            bytes.append(0)
        }
    }

    /// Values in the text form in which the server takes them.
    init(values: [SQLValue]) throws {
        for value in values {
            starts.append(value == .null ? nil : bytes.count)
            try value.appendText(to: &bytes)
            bytes.append(0)
        }
    }

    /// Lends a list of pointers that ends with an empty one.
    func withPointers<Result>(_ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result) -> Result {
        bytes.withUnsafeBytes { bytes in
            let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers: [UnsafePointer<CChar>?] = starts.map { offset in offset.flatMap { start?.advanced(by: $0) } }
            return (pointers + [nil]).withUnsafeBufferPointer { body($0.baseAddress) }
        }
    }
}

extension SQLValue {
    /// Nothing is written for nothing: the caller says it in its own way.
    func appendText(to bytes: inout [UInt8]) throws {
        switch self {
        case .null: break
        case .integer(let number): bytes += "\(number)".utf8
        case .text(let text):
            // The server cannot store a zero, and C would end the text there.
            guard !text.utf8.contains(0) else { throw StoreError.other(code: "22021") }
            bytes += text.utf8
        case .bytes(let data):
            bytes += #"\x"#.utf8
            for byte in data {
                bytes.append(Self.digits[Int(byte >> 4)])
                bytes.append(Self.digits[Int(byte & 15)])
            }
        }
    }

    /// The value as a field of a COPY: some characters are written as a backslash and a letter.
    func appendField(to bytes: inout [UInt8]) throws {
        switch self {
        case .null: bytes += #"\N"#.utf8
        case .integer: try appendText(to: &bytes)
        case .text, .bytes:
            var plain: [UInt8] = []
            try appendText(to: &plain)
            for byte in plain {
                switch byte {
                case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
                case UInt8(ascii: "\t"): bytes += #"\t"#.utf8
                case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
                case UInt8(ascii: "\r"): bytes += #"\r"#.utf8
                default: bytes.append(byte)
                }
            }
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
