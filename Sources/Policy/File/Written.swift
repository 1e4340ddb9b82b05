/// Something as a profile writes it down, with its line: text, or named parts in order.
///
/// Every text is text, `no` and `28` included: what it means is for the setting to say.
struct Written: Hashable, Sendable {
    enum Form: Hashable, Sendable {
        case text(String)
        case parts([Part])
        case list

        /// What a message calls it.
        var called: String {
            switch self {
            case .text(""): "nothing"
            case .text(let text): "“\(text)”"
            case .parts: "named parts"
            case .list: "a list"
            }
        }
    }

    /// Which form a setting takes.
    enum Shape: Hashable, Sendable {
        case text
        case parts
    }

    struct Part: Hashable, Sendable {
        let name: String
        let value: Written
        let line: Int

        init(_ name: String, _ value: Written, line: Int = 0) {
            self.name = name
            self.value = value
            self.line = line
        }
    }

    let line: Int
    let form: Form

    init(_ form: Form, line: Int = 0) {
        self.form = form
        self.line = line
    }
}
