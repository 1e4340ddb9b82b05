import Vocabulary

/// What kind of thing an entry of the trail is: a shape, an icon and a word.
package enum TrailKind: String, CaseIterable, Hashable, Sendable {
    case review, midway, visit, call, letter, event, challenge, voice, decision, system

    fileprivate var icon: Icon {
        switch self {
        case .review: .review
        case .midway: .midway
        case .visit: .visit
        case .call: .call
        case .letter: .letter
        case .event: .event
        case .challenge: .challenge
        case .voice: .voice
        case .decision: .decision
        case .system: .system
        }
    }

    /// The kind in a word, for those who do not see the shape.
    fileprivate var word: String {
        switch self {
        case .review: "Review"
        case .midway: "Midway review"
        case .visit: "Visit"
        case .call: "Call or message"
        case .letter: "Letter"
        case .event: "Event"
        case .challenge: "Challenge"
        case .voice: "The child’s voice"
        case .decision: "Decision"
        case .system: "From the case system"
        }
    }

    fileprivate var look: String? {
        switch self {
        case .review, .midway: "trail--review"
        case .voice: "trail--voice"
        case .challenge: "trail--dispute"
        case .system: "trail--system"
        case .visit, .call, .letter, .event, .decision: nil
        }
    }
}

/// One thing that happened: its title in the past tense, when, who, and a sentence or two.
package struct TrailItem {
    fileprivate let kind: TrailKind
    fileprivate let title: String
    fileprivate let day: CivilDate
    fileprivate let time: String?
    fileprivate let byline: String
    fileprivate let more: HTML

    /// `time` is "5:21pm", where it is known; `byline` says who and how.
    package init(
        _ kind: TrailKind,
        _ title: String,
        on day: CivilDate,
        at time: String? = nil,
        byline: String = "",
        more: HTML = ""
    ) {
        self.kind = kind
        self.title = title
        self.day = day
        self.time = time
        self.byline = byline
        self.more = more
    }
}

/// A line of the trail: an entry, or a stretch with none, which is shown on screen only.
package enum TrailEntry {
    case item(TrailItem)
    case gap(from: CivilDate, to: CivilDate)
}

/// What happened for a child, newest first, along a line of footprints.
package struct Trail: Component {
    private let entries: [TrailEntry]

    package init(_ entries: [TrailEntry]) {
        self.entries = entries
    }

    package init(_ items: [TrailItem]) {
        self.init(items.map(TrailEntry.item))
    }

    package var body: HTML {
        "<ol class=\"trail\">\(each: entries, line)</ol>"
    }

    private func line(_ entry: TrailEntry) -> HTML {
        switch entry {
        case .item(let item): line(item)
        case .gap(let from, let to): gap(from, to)
        }
    }

    private func line(_ item: TrailItem) -> HTML {
        """
        <li\(attribute: "class", item.kind.look)>\(dot(item.kind.icon))<h3><span class="vh">\(item.kind.word): </span>\(item.title)</h3>\
        <p class="small quiet"><time datetime="\(item.day.iso)">\(item.day)\(item.time.map { " at \($0)" })</time>\
        \(if: !item.byline.isEmpty, " · \(item.byline)")</p>\(item.more)</li>
        """
    }

    private func gap(_ from: CivilDate, _ to: CivilDate) -> HTML {
        let start = from.year == to.year ? from.dayAndMonth : from.description
        return """
            <li class="trail--gap noprint">\(dot(.gap))<p>Nothing recorded between \(start) and \(to)</p>\
            <p class="small quiet">Shown on screen only</p></li>
            """
    }

    private func dot(_ icon: Icon) -> HTML {
        "<span class=\"trail__dot\">\(icon.html)</span>"
    }
}
