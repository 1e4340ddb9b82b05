/// Says that a form holds what was typed before, with a button that throws it away: a form of its own, since a button that
/// came first in the other would be the one that Enter presses.
struct KeptNotice: Component {
    private let form: Form
    private let typed: TypedBefore

    init(_ form: Form, _ typed: TypedBefore) {
        self.form = form
        self.typed = typed
    }

    var body: HTML {
        """
        <section class="banner\(if: typed.isOvertaken, " banner--warn") kept" aria-labelledby="kept-words">\
        <p id="kept-words"><strong>\(typed.isOvertaken ? "Warning" : "Note"):</strong> \
        We kept what you typed on \(typed.when). It is in the form below and is not sent yet.\
        \(if: typed.isOvertaken, " What is on record has been changed since: compare before you send it.")</p>\
        <form method="post" action="\(typed.startAgain)">\(form.draftOnly)\
        <p><button class="link">Start again</button></p></form></section>
        """
    }
}

/// The button that puts a long form aside: what is typed is kept, and nothing is checked or sent. It stands after the button
/// that sends the form.
package struct FinishLater: Component {
    private let form: Form
    private let address: Address

    package init(_ form: Form, keptAt address: Address) {
        self.form = form
        self.address = address
    }

    package var body: HTML {
        if !form.keepsDraft { return HTML() }
        return """
            <button class="btn btn--quiet" formaction="\(address)" formnovalidate name="later" value="yes">\
            Save and finish later</button>
            """
    }
}
