import Access
import Hummingbird
import Store

/// The pages of the council's own sign-on. They are there whether or not it is set up, and not found where it is not.
enum SingleSignOnPages {
    static func add(to routes: Routes) {
        CouncilSignInPage(app: routes.app).add(to: routes)
        CouncilProofPage(app: routes.app).add(to: routes)
        CouncilSignOutPage(app: routes.app).add(to: routes)
    }
}

extension App {
    /// The council's sign-on. Throws `Missing` where it is not set up.
    func councilSignOn() throws -> SingleSignOn {
        guard let singleSignOn else { throw Missing() }
        return singleSignOn
    }
}
