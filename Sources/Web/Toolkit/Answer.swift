import HTMLKit
import Hummingbird
import NIOCore
import Vocabulary

/// What a handler answers, together with whose data it shows: it leaves once that stands in the access log.
struct Answer: Sendable {
    var response: Response
    /// The children about whom it says something.
    let children: [Subject]
    /// Whether it says no, or asks for more first, in a page of its own.
    var isRefused = false

    /// A page about children, or about none.
    init(_ page: HTML, status: HTTPResponse.Status = .ok, showing children: [Subject]) {
        response = Response(status: status, page: page)
        self.children = children
    }

    /// A file to keep, about children or about none. Its name is the program's own.
    static func file(
        _ name: String,
        _ text: String,
        as type: String = "text/csv; charset=utf-8",
        showing children: [Subject]
    ) -> Answer {
        let response = Response(
            status: .ok,
            headers: [
                .contentType: type, .contentDisposition: "attachment; filename=\"\(name)\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
        return Answer(response, showing: children)
    }

    /// An answer to the script.
    init(_ answer: ScriptAnswer) {
        self.init(answer.response)
    }

    /// Sends the visitor on, after a change.
    static func redirect(to address: Address) -> Answer {
        Answer(.redirect(to: address.text))
    }

    private init(_ response: Response, showing children: [Subject] = []) {
        self.response = response
        self.children = children
    }
}

extension Response {
    init(status: HTTPResponse.Status, page: HTML) {
        self.init(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: page.bytes))
        )
    }
}
