import Access
import Vocabulary

/// What one person looked at within a minute, as one line: going through a record leaves an entry a page.
struct LookGroup {
    /// The latest of the looks.
    let latest: Look
    /// The pages, the latest first, each with how often.
    private var pages: [(words: String, count: Int)]

    private init(_ look: Look) {
        latest = look
        pages = [(LookGroup.words(look), 1)]
    }

    /// These looks, the latest first, as lines.
    static func all(_ looks: [Look]) -> [LookGroup] {
        looks.reduce(into: []) { groups, look in
            if groups.last?.reaches(look) == true {
                groups[groups.count - 1].add(look)
            } else {
                groups.append(LookGroup(look))
            }
        }
    }

    /// "Reviews; Overview (3 times)".
    var what: String {
        pages.map { $0.count == 1 ? $0.words : "\($0.words) (\($0.count) times)" }.joined(separator: "; ")
    }

    private func reaches(_ look: Look) -> Bool {
        look.account == latest.account && look.name == latest.name && look.role == latest.role
            && look.at.seconds(to: latest.at) <= 60
    }

    private mutating func add(_ look: Look) {
        let words = LookGroup.words(look)
        if let place = pages.firstIndex(where: { $0.words == words }) {
            pages[place].count += 1
        } else {
            pages.append((words, 1))
        }
    }

    /// What was looked at. The log has the pattern of the address; pages of the record have names.
    private static func words(_ look: Look) -> String {
        let (what, mark) = LookMark.read(look.what)
        let page = (names[what] ?? what) + (mark.map { " (\($0.words))" } ?? "")
        let verb =
            switch look.verb {
            case .write: "Sent the form of: \(page)"
            case .export: "Downloaded: \(page)"
            case .read, .mail, .signIn, .signOut: page
            }
        return look.outcome == .refused ? "\(verb) (refused)" : verb
    }

    private static let names = [
        "/children/{child}": "Overview",
        "/children/{child}/reviews": "Reviews",
        "/children/{child}/reviews/held": "Record a review as held",
        "/children/{child}/reviews/settle": "Settle a review date",
        "/children/{child}/history": "Placements and legal",
        "/children/{child}/names": "Names",
        "/children/{child}/hold": "Messages and links",
        "/children/{child}/hold/{hold}/lift": "Lift a hold",
        "/children/{child}/hold/unsent/{entry}": "Decide about a message not sent",
        "/children/{child}/tell": "Tell somebody without an account",
        "/children/{child}/links/{link}/revoke": "Take a link back",
        "/children/on-hold": "Children on hold",
        "/links/{secret}": "Read by a personal link",
        "/children/{child}/versions/{table}/{id}": "Versions of a record",
        "/children/{child}/access": "Access log",
        "/children/{child}/addresses": "Addresses",
        "/children/{child}/sight": "Who can see this",
        "/children/{child}/restrict": "Restrict the record",
        "/children/{child}/break-glass": "Open a record that is not yours",
        "/find/{search}/break-glass": "Open a record that is not yours",
        "/allocation/{child}/conflicts": "Independence",
        "/my-work/looks": "Who looked at my children",
        "/restricted": "Restricted records",
        "/children": "List of children",
        "/my-work": "My work",
        "/team": "Team’s work",
        "/allocation": "Allocation",
        "/allocation/{child}": "Allocate the child",
        "/data/imports/{run}": "An import",
        "/data/imports/{run}/rows": "Errors of an import",
        "/data/imports/{run}/differences": "Differences of an import",
        "/data/imports/{run}/effects": "Effects of an import",
        "/find/{search}": "Find a child",
    ]
}
