import Access
import HTTPTypes
import Hummingbird
import NIOCore
import Vocabulary

/// What the script is told: how a save went, what to say, and how long the session goes on.
struct ScriptAnswer: Hashable, Sendable {
    enum State: String, Hashable, Sendable {
        case kept, overtaken, ended
    }

    private let state: State
    private let words: String
    private let seconds: Int
    private let until: String

    init(_ state: State, _ words: String, _ visitor: Visitor? = nil, at now: Instant = Instant(milliseconds: 0)) {
        self.state = state
        self.words = words
        seconds = visitor.map { now.seconds(to: $0.sessionEnds) } ?? 0
        until = visitor.map { "\($0.sessionEnds.londonTime)" } ?? ""
    }

    /// All of it is the program's own words, so that nothing needs to be escaped.
    var text: String {
        "{\"state\":\"\(state.rawValue)\",\"words\":\"\(words)\",\"endsIn\":\(seconds),\"until\":\"\(until)\"}"
    }

    var response: Response {
        Response(
            status: .ok,
            headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}
