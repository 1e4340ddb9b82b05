import HTTPTypes
import Hummingbird
import NIOCore

/// The proxies that may say from which address a request came: without them everybody behind one would be one address.
///
/// What a header says is believed only from a proxy that is named, and of the addresses in it only the last that is none
/// of them: whatever stands before that one, anybody may have written.
package struct TrustedProxies: RouterMiddleware {
    /// From whom to whom a request was handed on, as proxies write it.
    private static let header = HTTPField.Name("X-Forwarded-For")

    private let addresses: Set<String>

    package init() {
        addresses = []
    }

    /// Gives nothing where one of them is no network address.
    package init?(_ addresses: [String]) {
        let read = addresses.compactMap(TrustedProxies.address)
        guard read.count == addresses.count else { return nil }
        self.addresses = Set(read)
    }

    package func handle(
        _ request: Request,
        context visit: Visit,
        next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        var visit = visit
        let headers = TrustedProxies.header.map { request.headers[values: $0] } ?? []
        visit.remoteAddress = client(of: visit.remoteAddress, forwarded: headers)
        return try await next(request, visit)
    }

    /// Where a request came from that arrived from `peer` with these headers.
    func client(of peer: String, forwarded headers: [String]) -> String {
        var nearest = TrustedProxies.address(peer) ?? peer
        for hop in headers.flatMap({ $0.split(separator: ",") }).reversed() {
            guard addresses.contains(nearest), let address = TrustedProxies.address(String(hop)) else { break }
            nearest = address
        }
        return nearest
    }

    /// A network address as it is compared and kept: without a port, without brackets, and one of IPv4 as such.
    private static func address(_ text: String) -> String? {
        var text = text.drop { $0 == " " || $0 == "\t" }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        if text.first == "[" {
            text = text.dropFirst().prefix { $0 != "]" }
        } else if text.contains("."), let port = text.lastIndex(of: ":"), text.firstIndex(of: ":") == port {
            text = text[..<port]
        }
        let read = try? SocketAddress(ipAddress: String(text), port: 0).ipAddress
        guard let read else { return nil }
        let mapped = "::ffff:"
        return read.hasPrefix(mapped) && read.contains(".") ? String(read.dropFirst(mapped.count)) : read
    }
}
