import Access
import HTMLKit
import Hummingbird
import Policy
import Vocabulary

extension App {
    /// A page for somebody who is signed in, and the children it says something about.
    func show(
        _ view: some View,
        _ visit: SignedIn,
        showing children: [Subject],
        status: HTTPResponse.Status = .ok
    ) -> Answer {
        Answer(shell(for: visit.visitor, at: visit.path).page(view), status: status, showing: children)
    }

    /// A page for anybody. It says nothing about any child.
    func show(
        _ view: some View,
        to visitor: Visitor? = nil,
        at path: String = "",
        status: HTTPResponse.Status = .ok
    ) -> Response {
        Response(status: status, page: shell(for: visitor, at: path).page(view))
    }

    private func shell(for visitor: Visitor?, at path: String) -> Shell {
        guard let visitor else {
            return Shell(
                stylesheet: Assets.stylesheet.address,
                home: "/",
                council: profile.council,
                standing: standing
            )
        }
        let form = Form(marks: FormMarks(token: visitor.crossSiteToken))
        return Shell(
            stylesheet: Assets.stylesheet.address,
            home: Places.home(of: visitor.role),
            council: profile.council,
            person: Shell.Person(visitor.name, role: visitor.role.title, signOut: "/sign-out", form: form),
            find: visitor.may(.seeChildren)
                ? SearchBox(
                    "Find a child by name, number or date of birth",
                    to: "/find",
                    example: "Child’s name or number",
                    isInHeader: true
                ) : nil,
            places: Places.navigation(for: visitor, at: path),
            standing: standing,
            footnote: "You are signed in until you have been away for \(signIn.sessions.idleMinutes) minutes"
        )
    }

    /// Said on every page of a sample: that nobody here is real, and which day it is taken to be.
    private var standing: String? {
        isSample ? "Sample: these children are invented. The pages stand as on \(today().withWeekday)." : nil
    }
}
