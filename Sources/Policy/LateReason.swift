/// Why a review was held late, from the council's own list.
package struct LateReason: Hashable, Sendable {
    /// What records keep: it never changes, so that years can be compared.
    package let code: String
    /// What pages and reports print.
    package let title: String

    init(_ code: String, _ title: String) {
        self.code = code
        self.title = title
    }
}

extension LateReason {
    /// Every reason that the published services give, for a council without a list of its own.
    package static let union = [
        LateReason("miscalculated", "Date miscalculated"),
        LateReason("late_notice", "Service told late that the child came into care"),
        LateReason("status_query", "Unclear whether the child was in care"),
        LateReason("pmr_missing", "Report or care plan not available"),
        LateReason("worker_change", "Social worker changed or absent"),
        LateReason("essential_party", "Carer or another essential person not available"),
        LateReason("child_interest", "In the child's best interests"),
        LateReason("capacity", "IRO ill, at capacity or changed"),
        LateReason("iro_record_late", "Record of the last review not done"),
        LateReason("travel", "Travel"),
        LateReason("practice", "Practice issue"),
        LateReason("adjourned", "Adjourned under regulation 36(2)"),
        LateReason("on_the_day", "Cancelled on the day"),
        LateReason("other", "Another reason"),
    ]
}
