import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Store
import Synchronization

/// Somebody's browser: it keeps cookies, follows nothing by itself, and sends forms as they were shown to it.
final class TestVisitor: Sendable {
    private let client: any TestClientProtocol
    private let cookies = Mutex<[String: String]>([:])
    private let forwardedFor: String?

    init(_ client: any TestClientProtocol, forwardedFor address: String? = nil) {
        self.client = client
        forwardedFor = address
    }

    /// Opens a page.
    func get(_ path: String) async throws -> TestPage {
        try await send(.get, path)
    }

    /// Opens a page with a header of cookies as it stands, and none of its own.
    func get(_ path: String, cookies header: String) async throws -> TestPage {
        var headers = HTTPFields()
        headers[.cookie] = header
        let response = try await client.executeRequest(uri: path, method: .get, headers: headers, body: nil)
        return TestPage(
            status: response.status.code,
            headers: response.headers,
            text: String(buffer: response.body),
            queries: 0
        )
    }

    /// Fills in a form and sends it: opens the page it is on, which is its own address unless another is named, and takes
    /// from there what it carries unseen.
    func post(_ path: String, _ fields: [String: String], on page: String? = nil) async throws -> TestPage {
        let shown = try await get(page ?? path)
        guard shown.status == 200, let form = shown.form(to: path) else {
            throw NotAsExpected("no form for \(path) on a page that answered \(shown.status)")
        }
        return try await send(form, fields, to: path)
    }

    /// Sends a form again that was shown before.
    func send(_ form: TestForm, _ fields: [String: String], to path: String) async throws -> TestPage {
        let filled = fields.map { ($0.key, $0.value) }
        return try await post(path, sending: form.hidden.filter { fields[$0.name] == nil } + filled)
    }

    /// Sends fields as they are, with none that a page gave.
    func post(_ path: String, sending fields: [(name: String, value: String)]) async throws -> TestPage {
        let text = fields.map { "\(TestVisitor.encoded($0.name))=\(TestVisitor.encoded($0.value))" }
        return try await send(
            .post,
            path,
            type: "application/x-www-form-urlencoded",
            body: ByteBuffer(string: text.joined(separator: "&"))
        )
    }

    /// Sends any request with the cookies of this browser.
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        type: String? = nil,
        body: ByteBuffer? = nil
    ) async throws -> TestPage {
        var headers = HTTPFields()
        if let type { headers[.contentType] = type }
        let carried = cookies.withLock { $0.map { "\($0.key)=\($0.value)" }.sorted() }
        if !carried.isEmpty { headers[.cookie] = carried.joined(separator: "; ") }
        if let forwardedFor, let name = HTTPField.Name("X-Forwarded-For") { headers[name] = forwardedFor }
        let meter = QueryMeter()
        let response = try await QueryMeter.$current.withValue(meter) {
            try await client.executeRequest(uri: path, method: method, headers: headers, body: body)
        }
        keep(response.headers[values: .setCookie])
        return TestPage(
            status: response.status.code,
            headers: response.headers,
            text: String(buffer: response.body),
            queries: meter.queries
        )
    }

    /// A cookie by its name, as this browser has it.
    func cookie(_ name: String) -> String? {
        cookies.withLock { $0[TestVisitor.kept(name)] }
    }

    /// Puts a cookie in that somebody came by in another way.
    func take(_ cookie: String, _ value: String) {
        cookies.withLock { $0[TestVisitor.kept(cookie)] = value }
    }

    private func keep(_ set: [String]) {
        for cookie in set {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            guard let name = pair.first.map(String.init) else { continue }
            let isGone = pair.count < 2 || cookie.contains("Max-Age=0")
            cookies.withLock { $0[name] = isGone ? nil : String(pair[1]) }
        }
    }

    /// The name by which a browser keeps a cookie: that of the whole site is this very host's.
    private static func kept(_ name: String) -> String {
        name == "footprint-half" || name.hasPrefix("__Host-") ? name : "__Host-" + name
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let letter = Character(UnicodeScalar(byte))
            if byte < 128, letter.isLetter || letter.isNumber { return String(letter) }
            let digits = String(byte, radix: 16)
            return "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }
}
