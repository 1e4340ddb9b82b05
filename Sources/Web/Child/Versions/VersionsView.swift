import Access
import HTMLKit
import Policy
import Register
import Store
import Vocabulary

/// What the page shows: the version that stands first, then those before it, each with what it changed.
struct VersionsView: View {
    let title: String
    let crumbs: [Crumb]
    private let frame: ChildFrame
    private let heading: String
    private let lead: String
    private let versions: [VersionCard]

    init(_ file: VersionsFile, today: CivilDate, profile: Profile) {
        let record = VersionWords(
            file.table,
            profile: profile,
            officers: file.officers,
            Redactor(file.history)
        )
        frame = ChildFrame(file.head, file.history, on: nil, today: today, words: profile.words, offersAction: false)
        heading = "Versions of \(record.title)"
        title = "\(heading): \(file.head.called)"
        crumbs = frame.crumbs(file.head.child.id, heading)
        let count = file.versions.count
        lead = count == 1 ? "It has never been changed." : "\(count) versions, the latest first."
        let before = [nil] + file.versions.map(Optional.some)
        versions = zip(file.versions, before).enumerated().map { number, pair in
            VersionCard(pair.0, after: pair.1, number: number + 1, record, file.deeds)
        }.reversed()
    }

    var body: HTML {
        """
        \(frame)<h2 class="mt-l">\(heading)</h2><p class="mt">\(lead)</p>
        <div class="stack-l mt">\(each: versions)</div>
        """
    }
}

/// One version: by whom, when and why it was made, its values, and how it ended.
struct VersionCard: Component {
    private let heading: String
    private let id: String
    private let stands: Bool
    private let made: String
    private let ended: String?
    private let rows: [SummaryList.Row]

    init(
        _ version: FactVersion,
        after before: FactVersion?,
        number: Int,
        _ record: VersionWords,
        _ deeds: [Int: DeedEntry]
    ) {
        heading = "Version \(number)"
        id = "version-\(number)"
        stands = version.endedBy == nil
        made = "Made \(VersionCard.words(version.madeBy, deeds))"
        ended = version.endedBy.map { "Ended \(VersionCard.words($0, deeds))" }
        rows = record.columns.compactMap { column in
            let (value, old) = (version.values[column.position], before?.values[column.position])
            if record.isSilent(value, column), old ?? value == value { return nil }
            let now = record.words(in: version, column)
            guard let before, let old, old != value else { return SummaryList.Row(column.label, now) }
            let then = record.words(in: before, column)
            return SummaryList.Row(
                column.label,
                html: "\(now) \(Tag("Changed", .amber)) <span class=\"small quiet\">before: \(then)</span>"
            )
        }
    }

    var body: HTML {
        """
        <section class="panel" aria-labelledby="\(id)"><div class="split"><h3 id="\(id)">\(heading)</h3>\
        \(stands ? Tag("Stands now", .green) : nil)</div><p class="small quiet">\(made)</p>\
        \(ended.map { "<p class=\"small quiet\">\($0)</p>" })<div class="mt">\(SummaryList(rows))</div></section>
        """
    }

    private static func words(_ number: Int, _ deeds: [Int: DeedEntry]) -> String {
        deeds[number].map { "by \($0.words)" } ?? "by deed \(number)"
    }
}

extension DeedEntry {
    /// Who did it, in which role, when and what for: "Ruth Adeyemi, IRO manager, on 3 March 2026 at 4pm: import return".
    var words: String {
        // The program signs with what it is, which need not be said twice.
        let role = deed.account == nil ? "" : ", \(roleTitle)"
        return "\(deed.signature)\(role), on \(doneAt.londonDay) at \(doneAt.londonTime): \(purposeTitle)"
    }

    var roleTitle: String { Role(rawValue: deed.role)?.title.lowercasedFirst ?? "the program" }

    /// Purposes are codes of a few words, joined by hyphens.
    var purposeTitle: String { deed.purpose.rawValue.split(separator: "-").joined(separator: " ") }
}

extension String {
    /// As it stands in the middle of a sentence; short forms in capitals stay as they are.
    fileprivate var lowercasedFirst: String {
        let second = dropFirst().first
        return second?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
    }
}
