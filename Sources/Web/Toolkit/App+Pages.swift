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
        let printed = children.isEmpty ? nil : foot(for: visit)
        let shell = shell(for: visit.visitor, at: visit.path, back: visit.page.text, printed: printed)
        return Answer(shell.page(view), status: status, showing: children)
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

    private func shell(
        for visitor: Visitor?,
        at path: String,
        back: String? = nil,
        printed: String? = nil
    ) -> Shell {
        guard let visitor else {
            return Shell(
                stylesheet: Assets.stylesheet.address,
                home: "/",
                council: profile.council,
                standing: standing,
                footer: AboutPages.links
            )
        }
        let form = Form(marks: FormMarks(token: visitor.crossSiteToken))
        return Shell(
            stylesheet: Assets.stylesheet.address,
            script: Assets.script.address,
            home: Places.home(of: visitor.role),
            council: profile.council,
            person: Shell.Person(
                visitor.name,
                role: visitor.role.title,
                account: AccountPage.address,
                signOut: "/sign-out",
                form: form
            ),
            find: visitor.may(.seeChildren) ? findBox(in: form) : nil,
            places: Places.navigation(for: visitor, at: path),
            standing: standing,
            footer: AboutPages.links,
            sessionEnd: sessionEnd(of: visitor, at: back ?? path),
            printed: printed
        )
    }

    private func sessionEnd(of visitor: Visitor, at path: String) -> SessionEnd {
        SessionEnd(
            at: "\(visitor.sessionEnds.londonTime)",
            in: now().seconds(to: visitor.sessionEnds),
            rule:
                "\(signIn.sessions.idleMinutes) minutes from each page you open, \(SessionLimits.hours) hours in all.",
            stay: AccountPage.stay,
            drafts: DraftsPages.address,
            signIn: ("/sign-in" as Address).with("back", path)
        )
    }

    private func findBox(in form: Form) -> SearchBox {
        SearchBox(
            "Find a child by name, number or date of birth",
            to: "/find",
            in: form,
            example: "Child’s name or number",
            isInHeader: true
        )
    }

    /// Said at the end of a printed page about a child: for whom it was made and when, and how it is to be treated.
    private func foot(for visit: SignedIn) -> String {
        "\(profile.printMarking). Made for \(visit.visitor.name) on \(visit.at.inWords)."
    }

    /// Said on every page of a sample: that nobody here is real, and which day it is taken to be.
    private var standing: String? {
        isSample ? "Sample: these children are invented. The pages stand as on \(today().withWeekday)." : nil
    }
}
