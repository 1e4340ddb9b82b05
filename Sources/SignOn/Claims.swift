import JWTKit

/// What a token says, by name, whatever kind of value each turns out to be.
struct Claims: JWTPayload, Hashable {
    let values: [String: Claim]

    init(_ values: [String: Claim]) {
        self.values = values
    }

    init(from decoder: any Decoder) throws {
        values = try decoder.singleValueContainer().decode([String: Claim].self)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(values)
    }

    /// Nothing here: what is asked of a token depends on what it is for, and stands in `TokenRules`.
    func verify(using algorithm: some JWTAlgorithm) {}

    func text(_ name: String) -> String? {
        if case .text(let text) = values[name], !text.isEmpty { text } else { nil }
    }

    /// Seconds since the start of 1970.
    func moment(_ name: String) -> Double? {
        if case .number(let number) = values[name] { number } else { nil }
    }

    /// The texts under a name that may have one or several.
    func texts(_ name: String) -> [String] {
        switch values[name] {
        case .text(let text): [text]
        case .list(let list): list.compactMap { if case .text(let text) = $0 { text } else { nil } }
        case .number, .flag, .object, .nothing, nil: []
        }
    }

    /// Whether it is said that something is not so, as a truth value or as its word.
    func denies(_ name: String) -> Bool {
        switch values[name] {
        case .flag(let flag): !flag
        case .text(let text): text != "true"
        case .number, .list, .object, .nothing: true
        case nil: false
        }
    }

    /// Whether there is an object under a name, with an object in it under another.
    func holds(_ name: String, in whole: String) -> Bool {
        guard case .object(let object) = values[whole], case .object = object[name] else { return false }
        return true
    }

    func mentions(_ name: String) -> Bool {
        values[name] != nil
    }
}

/// A value in a token.
enum Claim: Codable, Hashable, Sendable {
    case text(String)
    case number(Double)
    case flag(Bool)
    case list([Claim])
    case object([String: Claim])
    case nothing

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .nothing
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let list = try? container.decode([Claim].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: Claim].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .flag(let flag): try container.encode(flag)
        case .list(let list): try container.encode(list)
        case .object(let object): try container.encode(object)
        case .nothing: try container.encodeNil()
        }
    }
}
