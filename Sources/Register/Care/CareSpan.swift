import Vocabulary

/// A period of care as it is kept: from which day, and until which.
///
/// It is worked out from the child's episodes in the deed that changed them, as clocks are, and edited by nobody: so who is
/// in care on a day is asked of one index, and not of every episode there ever was.
package struct CareSpan: Hashable, Sendable {
    package let id: ID<CareSpan>
    package let child: ID<Child>
    package let beganOn: CivilDate
    /// The first day on which the child was in care no longer; nothing while care goes on.
    package let endedOn: CivilDate?
    /// Whether the day on which care began is known, and not only the first day in the files.
    package let isBeginningKnown: Bool

    init(id: ID<CareSpan>, child: ID<Child>, _ period: PeriodOfCare) {
        self.init(
            id: id,
            child: child,
            beganOn: period.beganOn,
            endedOn: period.endedOn,
            isBeginningKnown: period.isBeginningKnown
        )
    }

    package init(
        id: ID<CareSpan>,
        child: ID<Child>,
        beganOn: CivilDate,
        endedOn: CivilDate?,
        isBeginningKnown: Bool
    ) {
        self.id = id
        self.child = child
        self.beganOn = beganOn
        self.endedOn = endedOn
        self.isBeginningKnown = isBeginningKnown
    }
}
