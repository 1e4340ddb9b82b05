/// One thing to do: when, what, for whom, why, and a quick way to do it.
package struct WorkItem: Component {
    /// How pressing it is; the words in `when` say it too.
    package enum Standing: Hashable, Sendable {
        case late, today, ahead
    }

    private let standing: Standing
    private let when: String
    private let task: Link
    private let fact: String
    private let because: String?
    private let action: HTML

    /// `when` is "4 working days late" or "Wed 20 May"; the task begins with a verb; the action is one small quiet button.
    package init(
        _ standing: Standing,
        when: String,
        task: Link,
        fact: String,
        because: String? = nil,
        action: HTML = ""
    ) {
        self.standing = standing
        self.when = when
        self.task = task
        self.fact = fact
        self.because = because
        self.action = action
    }

    package var body: HTML {
        let look: String? =
            switch standing {
            case .late: "work--late"
            case .today: "work--today"
            case .ahead: nil
            }
        return """
            <li\(attribute: "class", look)><p class="work__when">\(when)</p><div><p class="work__what">\(task)</p>\
            <p class="small">\(fact)</p>\(because.map(Because.init))</div>\
            \(if: !action.isEmpty, "<div class=\"work__do\">\(action)</div>")</li>
            """
    }
}

/// Things to do under one heading, most pressing first; nothing when there are none.
package struct WorkList: Component {
    private let heading: String
    private let id: String
    private let items: [WorkItem]
    private let count: Int
    private let isLate: Bool

    /// The identity is the heading's. The count may be more than the items shown.
    package init(_ heading: String, id: String, _ items: [WorkItem], count: Int? = nil, isLate: Bool = false) {
        self.heading = heading
        self.id = id
        self.items = items
        self.count = count ?? items.count
        self.isLate = isLate
    }

    package var body: HTML {
        if items.isEmpty { return HTML() }
        return """
            <section class="group" aria-labelledby="\(id)"><h2 id="\(id)">\(heading) \(Count(count, isLate: isLate))</h2>\
            <ol class="work">\(each: items)</ol></section>
            """
    }
}
