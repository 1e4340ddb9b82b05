import Vocabulary

/// Where a link or a form leads, within the service: a literal whose interpolated parts come out percent-encoded.
///
///     let child: Address = "/children/\(id)"
///     let next = list.with("after", key)
package struct Address: Hashable, Sendable {
    private var path: String
    private var query: [Pair] = []
    private var fragment: String?

    /// A name and its value, both percent-encoded.
    private struct Pair: Hashable {
        let name: Substring
        let value: Substring

        var text: String { "\(name)=\(value)" }
    }

    /// Takes an address that a visitor's program sent, if it stays within this service; used to return after signing in.
    package init?(local text: String) {
        let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
        guard isPlain, text.hasPrefix("/"), !text.hasPrefix("//") else { return nil }
        self.init(encoded: text)
    }

    private init(encoded text: String) {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let ahead = (parts.first ?? "").split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = String(ahead.first ?? "")
        fragment = parts.count > 1 ? String(parts[1]) : nil
        guard ahead.count > 1 else { return }
        query = ahead[1].split(separator: "&").map { pair in
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return Pair(name: sides[0], value: sides.count > 1 ? sides[1] : "")
        }
    }

    /// The address as it stands in a link.
    package var text: String {
        let asked = query.isEmpty ? "" : "?" + query.map(\.text).joined(separator: "&")
        return path + asked + (fragment.map { "#" + $0 } ?? "")
    }

    /// This address with a question's answer put or replaced; an empty answer takes it out.
    package func with(_ name: String, _ value: String) -> Address {
        var address = without(name)
        if !value.isEmpty { address.append(name, value) }
        return address
    }

    /// This address with one more answer to a question that may have several.
    package func adding(_ name: String, _ value: String) -> Address {
        var address = self
        address.append(name, value)
        return address
    }

    /// A place on the page that the address leads to.
    package func at(_ place: String) -> Address {
        var address = self
        address.fragment = Address.encoded(place)
        return address
    }

    package func without(_ names: String...) -> Address {
        let encoded = names.map(Address.encoded)
        var address = self
        address.query.removeAll { pair in encoded.contains { $0 == pair.name } }
        return address
    }

    /// This address without one of the answers to a question that has several.
    package func without(_ name: String, _ value: String) -> Address {
        let gone = Pair(name: Address.encoded(name)[...], value: Address.encoded(value)[...])
        var address = self
        address.query.removeAll { $0 == gone }
        return address
    }

    private mutating func append(_ name: String, _ value: String) {
        query.append(Pair(name: Address.encoded(name)[...], value: Address.encoded(value)[...]))
    }

    /// Leaves letters, digits and - . _ ~ and writes every other byte as % and two digits (RFC 3986).
    private static func encoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}

extension Address: ExpressibleByStringInterpolation {
    package init(stringLiteral text: StaticString) {
        self.init(encoded: text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) })
    }

    package init(stringInterpolation parts: StringInterpolation) {
        self.init(encoded: parts.text)
    }

    /// What may stand in the parentheses of an address.
    package struct StringInterpolation: StringInterpolationProtocol {
        var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        package mutating func appendLiteral(_ part: StaticString) {
            text += part.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        }

        package mutating func appendInterpolation(_ part: String) {
            text += Address.encoded(part)
        }

        package mutating func appendInterpolation(_ number: Int) {
            text += String(number)
        }

        package mutating func appendInterpolation<Entity>(_ id: ID<Entity>) {
            text += Address.encoded(id.text)
        }

        package mutating func appendInterpolation(_ day: CivilDate) {
            text += day.iso
        }
    }
}
