import Access
import HTMLKit
import Hummingbird
import Store
import Vocabulary

/// A page about one person that asks for one thing: what happens, what must be said, and a button.
struct PersonFormView: View {
    let title: String
    let crumbs: [Crumb]
    let lead: String
    let form: Form
    let fields: HTML
    let button: Button
    let address: Address

    init(
        _ title: String,
        about person: PersonStanding,
        lead: String,
        _ form: Form,
        _ button: Button,
        to address: Address,
        _ fields: HTML = ""
    ) {
        self.title = title
        crumbs = PersonFormView.crumbs(person, title)
        self.lead = lead
        self.form = form
        self.fields = fields
        self.button = button
        self.address = address
    }

    static func crumbs(_ person: PersonStanding, _ title: String? = nil) -> [Crumb] {
        let people = Crumb("People", to: "/settings/people")
        guard let title else { return [people, Crumb(person.name)] }
        return [people, Crumb(person.name, to: "/settings/people/\(person.account.id)"), Crumb(title)]
    }

    var body: HTML {
        """
        \(ErrorSummary(form))<h1>\(title)</h1>
        <p class="lead">\(lead)</p>
        <form method="post" action="\(address)" class="stack mt">\(form.hidden)\(fields)
        <p class="actions">\(button)</p></form>
        """
    }
}

/// What is asked about people.
enum PersonQuestions {
    static let name = Question<String>(
        "name",
        "Name",
        called: "the person’s name",
        hint: "As deeds are signed with it."
    )
    static let email = Question<String>("email", "E-mail address", called: "the e-mail address")
    static let role = Question<Role>("role", "Role", called: "the role")
    static let from = Question<CivilDate>("from", "From which day?", called: "the first day")
    static let until = Question<CivilDate?>(
        "until",
        "Until which day?",
        called: "the last day",
        hint: "Leave it empty where no last day is known."
    )
    static let lastDay = Question<CivilDate>(
        "last-day",
        "Last day",
        called: "the last day",
        hint: "That day is included."
    )
    static let share = Question<Int?>(
        "share",
        "Share of a full-time post, in hundredths",
        called: "the share of a post",
        hint: "For those who review children only: 100 is full time, 60 is three days a week."
    )
    static let reason = Question<String>("reason", "Why?", called: "why", hint: "It stays in the record of deeds.")
}

extension App {
    /// The person whom an address names.
    func person(_ visit: SignedIn) async throws -> PersonStanding {
        try await database.person(visit.id("account"))
    }
}
