import Foundation
import Vocabulary

/// The proxy by which this machine reaches the provider, where a council's network lets nothing out by itself. It sees to
/// which machine the line goes, and nothing of what is said on it: TLS begins here and ends at the provider.
package struct OutboundProxy: Hashable, Sendable {
    let host: String
    let port: Int

    /// A proxy by its address, such as `http://proxy.example.org:3128`.
    package init(_ address: String) throws(OutboundProxyRefusal) {
        guard let parts = URLComponents(string: address), parts.scheme?.lowercased() == "http", let host = parts.host,
            !host.isEmpty, ["", "/"].contains(parts.path), parts.query == nil, parts.fragment == nil
        else { throw .address }
        guard parts.user == nil, parts.password == nil else { throw .signIn }
        self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        port = parts.port ?? 80
        guard (1...65_535).contains(port) else { throw .address }
    }
}

/// Why something is not the address of a proxy.
package enum OutboundProxyRefusal: Refusal {
    case address
    case signIn

    package var explanation: String {
        switch self {
        case .address: "The proxy must be an address such as http://proxy.example.org:3128."
        case .signIn:
            "A proxy that asks for a name and a password cannot be used: have it let this machine through by its address."
        }
    }
}
