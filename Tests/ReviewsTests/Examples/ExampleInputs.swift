import Vocabulary

/// What an example gives a rule, read by name; a name that is missing or no such value fails the example.
struct ExampleInputs: Sendable {
    let members: [String: JSONValue]

    struct Unreadable: Error, CustomStringConvertible {
        let name: String
        let wanted: String
        var description: String { "input \(name) is not \(wanted)" }
    }

    /// Whether a value was given under this name, null not counted.
    func has(_ name: String) -> Bool {
        members[name].map { $0 != .null } ?? false
    }

    func day(_ name: String) throws -> CivilDate {
        guard let day = try optionalDay(name) else { throw Unreadable(name: name, wanted: "a day") }
        return day
    }

    func optionalDay(_ name: String) throws -> CivilDate? {
        guard has(name), let value = members[name] else { return nil }
        return try ExampleInputs.day(value, name)
    }

    /// The first day given under any of these names.
    func firstDay(of names: String...) throws -> CivilDate? {
        for name in names where has(name) { return try day(name) }
        return nil
    }

    func days(_ name: String) throws -> [CivilDate] {
        guard case .list(let items) = members[name] else { throw Unreadable(name: name, wanted: "a list of days") }
        return try items.map { try ExampleInputs.day($0, name) }
    }

    func text(_ name: String) throws -> String {
        guard case .text(let text) = members[name] else { throw Unreadable(name: name, wanted: "text") }
        return text
    }

    func code<Code: Coded>(_ name: String, as type: Code.Type = Code.self) throws -> Code {
        guard let code = Code(rawValue: try text(name)) else { throw Unreadable(name: name, wanted: "a \(type)") }
        return code
    }

    func texts(_ name: String) throws -> [String] {
        guard case .list(let items) = members[name] else { throw Unreadable(name: name, wanted: "a list") }
        return try items.map { item in
            guard case .text(let text) = item else { throw Unreadable(name: name, wanted: "a list of texts") }
            return text
        }
    }

    func number(_ name: String) throws -> Double {
        guard case .number(let number) = members[name] else { throw Unreadable(name: name, wanted: "a number") }
        return number
    }

    func whole(_ name: String) throws -> Int {
        guard let whole = Int(exactly: try number(name)) else { throw Unreadable(name: name, wanted: "a whole number") }
        return whole
    }

    func truth(_ name: String) throws -> Bool {
        guard case .truth(let truth) = members[name] else { throw Unreadable(name: name, wanted: "true or false") }
        return truth
    }

    /// A truth that an example may leave out.
    func truth(_ name: String, otherwise: Bool) throws -> Bool {
        has(name) ? try truth(name) : otherwise
    }

    static func day(_ value: JSONValue, _ name: String) throws -> CivilDate {
        guard case .text(let text) = value, let day = CivilDate(iso: text) else {
            throw Unreadable(name: name, wanted: "a day")
        }
        return day
    }
}

extension JSONValue {
    static func day(_ day: CivilDate?) -> JSONValue {
        day.map { .text($0.iso) } ?? .null
    }
}
