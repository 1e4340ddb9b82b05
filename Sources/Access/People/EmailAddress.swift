/// An e-mail address that could be one: a name, an @ and a domain, with nothing that a mail header could be bent by.
package struct EmailAddress: RawRepresentable, Hashable, Sendable {
    /// The address as the person writes it.
    package let rawValue: String

    package init?(rawValue text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard text.utf8.count <= 254, parts.count == 2, !parts[0].isEmpty,
            parts[1].contains("."), !parts[1].hasPrefix("."), !parts[1].hasSuffix("."),
            text.unicodeScalars.allSatisfy(EmailAddress.isPlain)
        else { return nil }
        rawValue = text
    }

    /// What two spellings of one address have in common.
    package var key: String { EmailAddress.key(of: rawValue) }

    /// The key of whatever was typed, whether or not it is an address.
    package static func key(of text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
            && scalar.properties.generalCategory != .format && !"<>\",;:\\()[]".unicodeScalars.contains(scalar)
    }
}
