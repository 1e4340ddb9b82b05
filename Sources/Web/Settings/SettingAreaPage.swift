import Access
import HTMLKit
import Hummingbird
import Policy
import Store
import Vocabulary

/// `/settings/timers`, `/settings/words` and `/settings/lists`: the settings of an area, as they hold today.
struct SettingAreaPage {
    let app: App
    let area: SettingArea

    func add(to routes: Routes) {
        routes.page("settings/\(area.rawValue)", needs: .editSettings).get(use: show)
    }

    @Sendable func show(_ request: Request, _ visit: SignedIn) async throws -> Answer {
        let lines = try await app.database.read { try SettingLine.all(of: area, on: visit.today, in: $0) }
        return app.show(SettingAreaView(area, lines), visit, showing: [])
    }
}

/// A setting as a table shows it: what holds, since when and by whom, and what is to come.
struct SettingLine: Sendable {
    let kind: SettingKind
    /// What holds today, line by line; none where nothing is chosen.
    let lines: [String]
    let since: CivilDate?
    let by: String?
    let coming: CivilDate?

    /// Those of an area, by three queries.
    static func all(
        of area: SettingArea,
        on today: CivilDate,
        in transaction: some Transaction
    ) throws -> [SettingLine] {
        let profile = try transaction.profiles().inForce(on: today)
        let kept = try transaction.allKept(Setting.all)
        let numbers = Set(kept.map(\.seen.version)).sorted()
        let deeds = try transaction.all(DeedEntry.numbered(among: numbers))
        let signatures = Dictionary(deeds.map { ($0.number, $0.deed.signature) }) { first, _ in first }
        return area.kinds.map { kind in
            let own = kept.filter { $0.fact.key == kind.key }
            let standing = own.last { $0.fact.inForceFrom <= today }
            return SettingLine(
                kind: kind,
                lines: kind.lines(of: profile),
                since: standing?.fact.inForceFrom,
                by: standing.flatMap { signatures[$0.seen.version] },
                coming: own.first { $0.fact.inForceFrom > today }?.fact.inForceFrom
            )
        }
    }
}

/// What the page shows.
struct SettingAreaView: View {
    let title: String
    let crumbs: [Crumb]
    private let area: SettingArea
    private let lines: [SettingLine]

    init(_ area: SettingArea, _ lines: [SettingLine]) {
        self.area = area
        self.lines = lines
        title = area.title
        crumbs = SettingsView.crumbs(area.title)
    }

    var body: HTML {
        """
        \(PageHead(title, lead: area.meaning))<div class="mt-l">\(SettingTable(area.title, lines))</div>
        """
    }
}

/// Settings, a row each.
struct SettingTable: Component {
    private let title: String
    private let lines: [SettingLine]

    /// So many lines of a list stand in the table; its own page has all.
    private static let most = 3

    init(_ title: String, _ lines: [SettingLine]) {
        self.title = title
        self.lines = lines
    }

    var body: HTML {
        let table = Table(
            title,
            lines,
            columns: [
                .heading("Setting") { "\(Link($0.kind.title, to: $0.kind.address))" },
                .html("Holds today") { holds($0) },
                .text("In force from") { $0.since?.description ?? "The start" },
                .text("Chosen by") { $0.by ?? "Nobody: it is what holds where nothing is chosen" },
                .text("To come") { $0.coming.map { "Changes on \($0)" } ?? "" },
            ],
            isWide: true,
            isCaptionHidden: true
        )
        return "\(table)"
    }

    private func holds(_ line: SettingLine) -> HTML {
        let more = line.lines.count - SettingTable.most
        let shown = line.lines.prefix(SettingTable.most).map { $0 } + (more > 0 ? ["and \(more) more"] : [])
        return "\(SettingWords(shown))"
    }
}

/// What a setting says, a line under another.
struct SettingWords: Component {
    private let lines: [String]

    init(_ lines: [String]) {
        self.lines = lines
    }

    var body: HTML {
        switch lines.count {
        case 0: "Not chosen"
        case 1: "\(lines[0])"
        default: "<ul>\(each: lines, { "<li>\($0)</li>" })</ul>"
        }
    }
}
