import Access
import Synchronization
import Vocabulary

/// Gathers the entries while routes are added, and finds the page that an address leads to.
final class EntryBook: Sendable {
    private let kept = Mutex<[Routes.Entry]>([])

    /// A page for those who are signed in: what it needs, and the child that its address names.
    struct Page: Hashable, Sendable {
        let permission: Permission
        let child: Subject?
    }

    var entries: [Routes.Entry] { kept.withLock { $0 } }

    func add(_ entry: Routes.Entry) {
        kept.withLock { $0.append(entry) }
    }

    /// The page at an address; of several patterns that fit, the one with the most words of its own.
    func page(at address: String) -> Page? {
        let parts = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
        let fitting = entries.filter { $0.verb == "GET" && $0.permission != nil && $0.fits(parts) }
        guard let entry = fitting.max(by: { $0.ownWords < $1.ownWords }), let permission = entry.permission else {
            return nil
        }
        let child = zip(entry.parts, parts).first { $0.0 == ":child" }.map { Subject(ID<EntryBook>(String($0.1))) }
        return Page(permission: permission, child: child)
    }
}

extension Routes.Entry {
    fileprivate var parts: [Substring] { path.split(separator: "/") }

    fileprivate var ownWords: Int { parts.filter { !$0.hasPrefix(":") }.count }

    fileprivate func fits(_ address: [Substring]) -> Bool {
        let parts = parts
        return parts.count == address.count && zip(parts, address).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
    }
}
