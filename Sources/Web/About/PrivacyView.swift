import Access
import HTMLKit
import Policy

/// What is kept about children and about those who work here, who sees it, and for how long.
struct PrivacyView: View {
    let title = "Privacy"
    private let council: String
    private let iro: String
    private let idleMinutes: Int

    init(_ app: App) {
        council = app.profile.council
        iro = app.profile.words[.iro].short
        idleMinutes = app.signIn.sessions.idleMinutes
    }

    var body: HTML {
        "<div class=\"prose\"><h1>\(title)</h1>\(each: sections)</div>"
    }

    private var sections: [AboutSection] {
        [
            AboutSection(
                "About children",
                id: "children",
                """
                \(council) runs this service and answers for what is in it; its data protection officer answers \
                questions about anybody’s rights. It holds what the national return on looked-after children brings, \
                and what people record here. Every version of a fact is kept, and the program deletes none.
                """
            ),
            AboutSection(
                "Who sees what",
                id: "who",
                """
                An \(iro) sees the whole file of the children allocated to them, and of no others. An \(iro) manager \
                sees every child’s. Business support sees every child’s name, number and dates, and the returns that \
                it takes in.
                """
            ),
            AboutSection(
                "About you",
                id: "you",
                """
                Each time you open or change something about a child, the access log keeps your name, your role, \
                which page it was, the moment and your network address. It also keeps sign-ins, and what was \
                refused. A child’s \(iro) and the \(iro) managers can see who looked at the child’s record.
                """,
                """
                What you change is signed with your name, and the signature stays with the version.
                """,
                """
                What you type into a form is kept until you send it or throw it away, sealed, and shown to nobody but you. \
                With each sign-in your kind of browser, your kind of system and your network address are kept; you see \
                them, with the ways to sign out elsewhere, on the page of your account.
                """
            ),
            AboutSection(
                "In your browser",
                id: "browser",
                """
                One cookie keeps you signed in, and another belongs to the sign-in form. A third stays for \(SessionLimits.browserDays) days: by it \
                your browser is known again when you sign in, so that wrong tries from elsewhere do not keep you waiting. \
                There are no others, one script of our own that saves what you type here, and nothing is loaded from elsewhere. Browsers are told to keep no page. No address holds a \
                name: what you type to find a child is kept here for an hour, so that you can go back to it.
                """
            ),
            AboutSection(
                "How long you stay signed in",
                id: "signing-in",
                """
                Until you have been away for \(idleMinutes) minutes, and for \(SessionLimits.hours) hours at most.
                """
            ),
        ]
    }
}
