import Access
import HTMLKit
import Register
import Store
import Vocabulary
import Workforce

/// Somebody who may see the child: who, why, until when, and the button that ends it where it can be ended.
struct SightLine {
    let who: String
    let why: String
    let until: String
    let end: ActionButton?
}

/// Who may see the child now, in lines.
struct SightLines {
    let now: [SightLine]
    /// What was given and is over, or is to come.
    let other: [SightLine]

    init(_ file: SightFile, _ visit: SignedIn, iro: String) {
        let (today, at) = (visit.today, visit.at)
        let isManager = visit.capacity.role.permissions.contains(.arrangeCover)
        let lines = file.grants.map { given in
            let isOpen = given.grant.isOpen(at: at, on: today)
            let mayEnd = given.grant.isToCome(at: at, on: today) && (isManager || given.grant.kind.isForHours)
            let end = mayEnd ? SightLines.end(given, file, visit) : nil
            let line = SightLine(who: given.name, why: SightLines.why(given), until: given.grant.term.words, end: end)
            return (isOpen: isOpen, line: line)
        }
        let open = lines.filter(\.isOpen).map(\.line)
        other = lines.filter { !$0.isOpen }.map(\.line)
        let standing = file.standing(on: today)
        now = (standing.isEmpty ? SightLines.ordinary(file, today, iro) : SightLines.named(standing, file)) + open
    }

    /// Those whom every restriction names; nobody else sees the record, whatever their role.
    private static func named(_ standing: [Kept<Restriction>], _ file: SightFile) -> [SightLine] {
        let lists = standing.map { Set($0.fact.named.all) }
        let both = lists.dropFirst().reduce(lists.first ?? []) { $0.intersection($1) }
        let ends = standing.compactMap(\.fact.to).min()
        return both.map { file.name(of: $0) }.sorted().map { name in
            SightLine(
                who: name,
                why: "Named in the restriction",
                until: ends.map { "\($0)" } ?? "until it is lifted",
                end: nil
            )
        }
    }

    private static func ordinary(_ file: SightFile, _ today: CivilDate, _ iro: String) -> [SightLine] {
        let officers = file.officers.filter { $0.allocation.isInForce(on: today) }.map { time in
            let until = time.allocation.toOn.map { "\($0)" } ?? "goes on"
            return SightLine(who: time.officer, why: "\(iro) since \(time.allocation.fromOn)", until: until, end: nil)
        }
        let covers = file.covers.map { time in
            SightLine(
                who: time.by,
                why: "Covers for \(time.officer): \(time.cover.why)",
                until: "\(time.cover.toOn)",
                end: nil
            )
        }
        let others = file.staff.filter { $0.role.reach == .wholeService }.map { holder in
            let sees =
                holder.role.permissions.contains(.seeFile) ? "the whole service" : "names, numbers and dates only"
            return SightLine(who: holder.name, why: "\(holder.role.title): \(sees)", until: "goes on", end: nil)
        }
        return officers + covers + others
    }

    private static func why(_ given: GivenSight) -> String {
        "\(given.grant.kind.title): \(given.grant.why) (written by \(given.writer))"
    }

    private static func end(_ given: GivenSight, _ file: SightFile, _ visit: SignedIn) -> ActionButton {
        ActionButton(
            Button("End", .quiet, isSmall: true, about: "what \(given.name) may see"),
            to: "/children/\(file.head.child.id)/sight/\(given.grant.id)/end",
            in: visit.form(seen: [given.kept.seen.mark])
        )
    }
}

extension SightGrant.Term {
    /// "1 March 2026 to 3 March 2026", "30 March 2026, 10am to 11am".
    var words: String {
        switch self {
        case .days(let from, let to): from == to ? "\(from)" : "\(from) to \(to)"
        case .hours(let from, let until): "\(from.inWords) until \(until.inWords)"
        }
    }
}
