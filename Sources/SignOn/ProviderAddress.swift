import Foundation

/// An address of the provider's: over TLS, or over plain HTTP where it is on this very machine.
struct ProviderAddress: Hashable, Sendable {
    /// The address as it was written, which is how it is compared.
    let text: String
    /// Scheme, host and port.
    let site: String
    /// Whether it goes over plain HTTP, and so never leaves this machine.
    let isPlain: Bool

    /// Gives nothing for what is no whole address, or not a safe one.
    init?(_ text: String) {
        guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), text.utf8.count <= 2048,
            let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
            parts.user == nil, parts.password == nil, parts.fragment == nil
        else { return nil }
        switch parts.scheme?.lowercased() {
        case "https": isPlain = false
        case "http" where ProviderAddress.local.contains(host): isPlain = true
        default: return nil
        }
        self.text = text
        let named = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
        site = (isPlain ? "http://" : "https://") + named + (parts.port.map { ":\($0)" } ?? "")
    }

    /// An address that the provider names: plain only where the issuer itself is.
    init?(_ text: String?, beside issuer: ProviderAddress) {
        guard let text, let address = ProviderAddress(text), !address.isPlain || issuer.isPlain else { return nil }
        self = address
    }

    /// This address with questions and answers.
    func asking(_ answers: [(name: String, value: String)]) -> String {
        text + (text.contains("?") ? "&" : "?") + ProviderAddress.form(answers)
    }

    /// Names and values as forms and addresses carry them.
    static func form(_ answers: [(name: String, value: String)]) -> String {
        answers.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")
    }

    /// Leaves letters, digits and - . _ ~ (RFC 3986).
    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }

    private static let plain = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    )
    private static let local: Set = ["127.0.0.1", "::1", "[::1]", "localhost"]
}
