import Access
import HTMLKit
import Policy
import Register
import Vocabulary

/// The top of every page of a child's record: who it is, and the pages of the record that this visitor may open.
struct ChildFrame: Component {
    let name: String
    let lines: [String]
    let alerts: [Tag]
    let action: LinkButton?
    let tabs: [Place]
    /// From review to review, where the page shows it.
    var strip: ReviewStrip?

    var body: HTML {
        """
        \(IdentityBar(name, lines: lines, alerts: alerts, actions: "\(action)"))\(strip)\
        \(SubNavigation("\(name)’s record", tabs))
        """
    }

    /// The way back up, to a page of the record.
    func crumbs(_ child: ID<Child>, _ page: String?) -> [Crumb] {
        let up = Crumb(Places.children.words, to: Places.children.address)
        guard let page else { return [up, Crumb(name)] }
        return [up, Crumb(name, to: ChildTab.overview.address(of: child)), Crumb(page)]
    }
}

extension ChildFrame {
    /// The frame of a page. Support sees names, numbers and dates: where the child lives, and why, is the file's.
    init(
        _ head: ChildHead,
        _ history: CareHistory,
        on tab: ChildTab?,
        today: CivilDate,
        words: Words,
        offersAction: Bool = true
    ) {
        let status = history.status(on: today)
        let seesFile = head.may(.seeFile)
        name = head.called
        lines = [ChildFrame.person(head, today), ChildFrame.care(status, today, seesFile: seesFile)]
        alerts = ChildFrame.alerts(head, status, words, seesFile: seesFile)
        action = offersAction ? ChildFrame.nextStep(head, words, today) : nil
        tabs = ChildTab.allCases.filter { head.may($0.permission) }.map {
            Place($0.words, to: $0.address(of: head.child.id), isCurrent: $0 == tab)
        }
    }

    private static func person(_ head: ChildHead, _ today: CivilDate) -> String {
        let years = head.child.bornOn.age(on: today)
        let age =
            switch years {
            case 0: "Under 1"
            case 1: "1 year old"
            default: "\(years) years old"
            }
        let parts = ["\(age), born \(head.child.bornOn)", head.pronouns, "number \(head.child.code)"]
        return parts.compactMap(\.self).joined(separator: " · ")
    }

    private static func care(_ status: ChildStatus, _ today: CivilDate, seesFile: Bool) -> String {
        switch status {
        case .inCare(let period):
            guard seesFile else { return status.words }
            let placement = period.placements.last { $0.contains(today) }
            let legal = period.legalStatuses.last { $0.contains(today) }
            let parts = [
                status.words,
                placement.map { "\($0.kind.title) since \($0.beganOn)" },
                legal.map { "\($0.value.title) since \($0.from)" },
            ]
            return parts.compactMap(\.self).joined(separator: " · ")
        case .leftCare(let exit): return seesFile ? status.words : "Left care on \(exit.on)"
        case .notKnown: return status.words
        }
    }

    private static func alerts(_ head: ChildHead, _ status: ChildStatus, _ words: Words, seesFile: Bool) -> [Tag] {
        var tags: [Tag] = []
        if head.isRestricted { tags.append(Tag("Restricted", .red)) }
        if let until = head.openUntil { tags.append(Tag("Open to you until \(until.londonTime), and marked", .red)) }
        if seesFile, let since = head.missingSince { tags.append(Tag("Missing since \(since)", .red)) }
        if seesFile, head.isUnaccompanied { tags.append(Tag("Unaccompanied", .grey)) }
        if seesFile, head.isOnHold { tags.append(Tag("Automation on hold", .amber)) }
        switch status {
        case .leftCare: tags.append(Tag("Left care", .grey))
        case .inCare where head.officer == nil: tags.append(Tag("No \(words[.iro].short)", .amber))
        case .inCare, .notKnown: break
        }
        if let next = head.next, next.due == nil {
            tags.append(Tag("Date of the next \(words[.review].one) not known", .amber))
        }
        return tags
    }

    /// The next thing that the law wants done, for those who may do it. It stands out once its day is near: a review was
    /// perhaps recorded a moment ago, and the next is months away.
    private static func nextStep(_ head: ChildHead, _ words: Words, _ today: CivilDate) -> LinkButton? {
        guard let next = head.next else { return nil }
        if next.due == nil, head.may(.settleReviews) {
            return LinkButton(
                "Settle the \(words[.review].one) date",
                to: "/children/\(head.child.id)/reviews/settle"
            )
        }
        guard head.may(.recordReviews) else { return nil }
        return LinkButton(
            "Record the \(words[.review].one) as held",
            to: RecordHeldPage.address(head.child.id, clock: next.clock),
            isNear(next, today) ? .main : .quiet
        )
    }

    /// Within a month, which is about as far ahead as reviews are held.
    private static func isNear(_ next: ChildHead.NextReview, _ today: CivilDate) -> Bool {
        next.due.map { $0 <= today.adding(months: 1) } ?? false
    }
}
