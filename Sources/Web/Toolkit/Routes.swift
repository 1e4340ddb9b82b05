import Access
import HTMLKit
import Hummingbird
import Store
import Vocabulary

/// Every address of the service with what it needs. There is no way to add one without saying so.
///
/// It wraps the router and hands it to nobody: sign-in, permission, cross-site token, once-only number and access log are
/// seen to here, never in a handler.
struct Routes {
    /// An address, as the matrix of roles and pages shows it.
    struct Entry: Hashable, Sendable {
        let path: String
        let verb: String
        /// Nothing for what anybody may open: signing in, the stylesheet, the state of health.
        let permission: Permission?
        /// Whether who opens it must have proved within ten minutes that it is them.
        let isAfterProof: Bool
        /// With what it is counted where somebody is too fast.
        var pace = Pace.Kind.pages
    }

    typealias Show = @Sendable (Request, SignedIn) async throws -> Answer
    typealias OpenShow = @Sendable (Request, Visit) async throws -> Response

    let app: App
    private let router: Router<Visit>
    private let gate: Gate
    /// Every entry so far, and those still to come: for the page that shows them, and for finding where an address leads.
    let book: EntryBook
    /// What is done with forms that come too late, and with drafts.
    let lateForms: LateForms

    init(app: App, router: Router<Visit>) {
        self.app = app
        self.router = router
        book = EntryBook()
        lateForms = LateForms(app: app, drafts: Drafts(app: app, book: book))
        gate = Gate(app: app, late: lateForms)
    }

    var entries: [Entry] { book.entries }

    /// A page for those who may do something.
    func page(_ path: String, needs permission: Permission) -> Page {
        Page(routes: self, path: path, terms: Terms(permission: permission))
    }

    /// An address for anybody, signed in or not.
    func anybody(_ path: String) -> OpenPage {
        OpenPage(routes: self, path: path)
    }

    /// What a page asks of those who come to it.
    struct Terms: Sendable {
        let permission: Permission
        /// Whether it is for those who have shown within ten minutes that it is still them.
        var isAfterProof = false
        var pace = Pace.Kind.pages
    }

    struct Page {
        fileprivate let routes: Routes
        fileprivate let path: String
        fileprivate var terms: Terms

        /// The same page, for those who have shown within ten minutes that it is still them. Said before its verbs.
        func afterProof() -> Page {
            var page = self
            page.terms.isAfterProof = true
            return page
        }

        /// The same page, of which somebody may ask for fewer in a minute. Said before its verbs.
        func paced(as kind: Pace.Kind) -> Page {
            var page = self
            page.terms.pace = kind
            return page
        }

        /// What is shown there.
        @discardableResult
        func get(use show: @escaping Show) -> Page {
            look(as: .read, use: show)
        }

        /// A file that is taken away from there. Nothing else gives one, so that the log tells files from pages.
        @discardableResult
        func download(use show: @escaping Show) -> Page {
            paced(as: .exports).look(as: .export, use: show)
        }

        private func look(as verb: AccessEntry.Verb, use show: @escaping Show) -> Page {
            note("GET")
            routes.router.get(RouterPath(path)) { [gate = routes.gate, terms] request, visit in
                try await gate.look(request, visit, terms, as: verb, back: request.uri.string, show)
            }
            return self
        }

        /// What an ordinary form there does.
        @discardableResult
        func post(use submit: @escaping Show) -> Page {
            note("POST")
            routes.router.post(RouterPath(path)) { [gate = routes.gate, terms] request, visit in
                try await gate.take(request, visit, terms, submit)
            }
            return self
        }

        /// What an upload there does. It arrives as a stream; the handler's reader checks the token before any file.
        @discardableResult
        func upload(use submit: @escaping Show) -> Page {
            note("POST")
            routes.router.post(RouterPath(path)) { [gate = routes.gate, terms] request, visit in
                try await gate.look(request, visit, terms, as: .write, back: request.uri.path, submit)
            }
            return self
        }

        private func note(_ verb: String) {
            routes.note(
                Entry(
                    path: path,
                    verb: verb,
                    permission: terms.permission,
                    isAfterProof: terms.isAfterProof,
                    pace: terms.pace
                )
            )
        }
    }

    struct OpenPage {
        fileprivate let routes: Routes
        fileprivate let path: String

        @discardableResult
        func get(use show: @escaping OpenShow) -> OpenPage {
            routes.note(Entry(path: path, verb: "GET", permission: nil, isAfterProof: false))
            routes.router.get(RouterPath(path), use: show)
            return self
        }

        @discardableResult
        func post(use submit: @escaping OpenShow) -> OpenPage {
            routes.note(Entry(path: path, verb: "POST", permission: nil, isAfterProof: false))
            routes.router.post(RouterPath(path), use: submit)
            return self
        }
    }

    private func note(_ entry: Entry) {
        book.add(entry)
    }
}
