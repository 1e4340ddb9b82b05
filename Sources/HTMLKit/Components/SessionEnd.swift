/// Until when somebody stays signed in: said at the foot of every page, and told to the script that warns before it.
package struct SessionEnd: Component {
    /// The time of day, as "11am".
    private let time: String
    private let seconds: Int
    private let rule: String
    private let stay: Address
    private let drafts: Address
    private let signIn: Address

    /// `stay` is where use is noted, `drafts` where what is typed is kept, `signIn` the way back to this page.
    package init(at time: String, in seconds: Int, rule: String, stay: Address, drafts: Address, signIn: Address) {
        self.time = time
        self.seconds = seconds
        self.rule = rule
        self.stay = stay
        self.drafts = drafts
        self.signIn = signIn
    }

    package var body: HTML {
        """
        <span id="session" data-ends-in="\(seconds)" data-stay="\(stay)" data-drafts="\(drafts)" data-sign-in="\(signIn)">\
        You are signed in until <span id="session-end">\(time)</span>: \(rule)</span>
        """
    }
}
