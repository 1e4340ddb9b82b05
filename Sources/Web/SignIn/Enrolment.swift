import Access
import HTMLKit
import Vocabulary

/// What the pages share on which somebody sets up their second factor.
struct EnrolmentView: View {
    let title = "Set up your second factor"
    let lead: String
    let secret: String
    /// Opens the program on this very phone.
    let link: String
    let sealed: String
    let address: Address
    let form: Form
    var crumbs: [Crumb] = []
    var banner: Banner?

    static let code = Question<String>(
        "code",
        "Six digits",
        called: "the six digits",
        hint: "What the program shows for Footprint now."
    )
    static let sealedField = "sealed"

    init(_ draft: SecondFactorDraft, for email: EmailAddress, lead: String, to address: Address, form: Form) {
        self.lead = lead
        secret = draft.secret.grouped
        link = draft.secret.link(for: email)
        sealed = draft.sealed
        self.address = address
        self.form = form
    }

    var body: HTML {
        """
        \(ErrorSummary(form))<h1>\(title)</h1>
        <p class="lead">\(lead)</p>
        <ol class="bullets stack mt prose">
        <li>Open a program that makes six-digit codes. Your council may have chosen one for your work phone; most password managers do it too.</li>
        <li>Add an account in it, choose to type the key in, and type this:
        <p class="mt"><strong>\(secret)</strong></p>
        <p class="small quiet">Blanks make no difference. The codes are by time, with six digits.</p>
        <p class="small">On the phone itself: <a href="\(link)">open the program with this key</a>.</p></li>
        <li>Enter the six digits that it shows.</li>
        </ol>
        <form method="post" action="\(address)" class="stack mt">
        \(form.hidden)\(form.carried())<input type="hidden" name="\(EnrolmentView.sealedField)" value="\(sealed)">
        \(TextInput(EnrolmentView.code, in: form, kind: .number, width: .five, autocomplete: "one-time-code"))
        <p class="mt">\(Button("Set up"))</p>
        </form>
        """
    }
}

/// The recovery codes, shown once.
struct RecoveryCodesView: View {
    let title = "Keep your recovery codes"
    let codes: [String]
    let next: Link
    var crumbs: [Crumb] = []

    var body: HTML {
        """
        <h1>\(title)</h1>
        <p class="lead">Each lets you in once when your phone is not at hand. They are not shown again.</p>
        <ul class="panel mt stack" aria-label="Recovery codes">\(each: codes, { "<li><code class=\"nowrap\">\($0)</code></li>" })</ul>
        <p class="mt prose">Print this page or keep the codes in a password manager, apart from your phone.</p>
        <p class="mt noprint">\(LinkButton(next.words, to: next.address))</p>
        """
    }
}
