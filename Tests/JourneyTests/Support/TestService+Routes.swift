import Hummingbird
import Vocabulary

@testable import Web

extension TestService {
    /// Every address of the service with what it needs.
    var entries: [Routes.Entry] {
        let routes = Routes(app: app, router: Router(context: Visit.self))
        Site.add(pagesTo: routes)
        return routes.entries
    }

    /// An entry's address with a child in the place of the child, and something that there is not in every other place.
    func address(of entry: Routes.Entry, about child: TestChild) -> String {
        let parts = entry.path.split(separator: "/").map { part in
            part == ":child" ? child.id.text : part.hasPrefix(":") ? "none" : String(part)
        }
        return "/" + parts.joined(separator: "/")
    }
}

extension Routes.Entry {
    var method: HTTPRequest.Method {
        verb == "GET" ? .get : .post
    }
}
