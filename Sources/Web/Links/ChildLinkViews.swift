import Access
import HTMLKit
import Policy
import Vocabulary

/// What a personal link shows first: nothing but a button, which has the code sent.
struct AskView: View {
    let title = "Something for you in Footprint"
    private let address: Address
    private let form: Form

    init(_ secret: Secret, _ form: Form) {
        address = ChildLinkPage.address(secret)
        self.form = form
    }

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="lead">We send a code to the work address that this link was sent to. It shows that it is you.</p>
        <form method="post" action="\(address)" class="mt">\(form.hidden)\
        <input type="hidden" name="step" value="code">\(Button("Send me the code"))</form>
        """
    }
}

/// Where the code is typed.
struct CodeView: View {
    let title = "Type the code"
    private let address: Address
    private let form: Form

    static let code = Question<String>(
        "code",
        "The six digits we sent",
        called: "the six digits we sent",
        hint: "It can take a minute to come, and works for ten minutes."
    )

    init(_ secret: Secret, _ form: Form) {
        address = ChildLinkPage.address(secret)
        self.form = form
    }

    var body: HTML {
        """
        \(ErrorSummary(form))<h1>\(title)</h1>
        <form method="post" action="\(address)" class="stack mt">\(form.hidden)<input type="hidden" name="step" value="type">\
        \(TextInput(CodeView.code, in: form, autocomplete: "one-time-code"))<p>\(Button("Go on"))</p></form>
        <form method="post" action="\(address)" class="mt">\(form.hidden)<input type="hidden" name="step" value="code">\
        \(Button("Send another code", .quiet))</form>
        """
    }
}

/// What the link is for: who reviews the child's plan, to be confirmed.
struct ReviewerView: View {
    let title: String
    private let sentence: String
    private let address: Address
    private let form: Form

    init(_ matter: ReviewerOfChild, _ secret: Secret, _ form: Form, _ words: Words) {
        let reviewer = words[.iro].short
        title = "Who the \(reviewer) is"
        address = ChildLinkPage.address(secret)
        self.form = form
        sentence =
            matter.officer.map { "The \(reviewer) of \(matter.called) is \($0.name), since \($0.from)." }
            ?? "\(matter.called) has no \(reviewer) at the moment. You will be told again."
    }

    var body: HTML {
        """
        <h1>\(title)</h1><p class="lead">\(sentence)</p>
        <form method="post" action="\(address)" class="mt">\(form.hidden)<input type="hidden" name="step" value="confirm">\
        \(Button("I have been told"))</form>
        """
    }
}

/// What is said once it was confirmed.
struct ConfirmedView: View {
    let title = "Thank you"

    var body: HTML {
        "<h1>\(title)</h1><p class=\"lead\">It is written down that you were told. You can close this page.</p>"
    }
}

/// What is said where a link does not work, and what to do then.
struct ChildLinkRefusedView: View {
    let title = "This link does not work"
    let words: String

    var body: HTML {
        "<h1>\(title)</h1><p class=\"lead\">\(words)</p>"
    }
}
