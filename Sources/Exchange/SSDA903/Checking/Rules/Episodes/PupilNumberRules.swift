import Vocabulary

extension CheckRule {
    /// Pupils' numbers in the light of the episodes.
    @CheckRuleList static var pupilNumberRules: [CheckRule] {
        CheckRule(
            "210",
            .must,
            flags: [.header, .episodes],
            ["UPN", "DECOM"],
            "UN4 is for a child who at the end of the year has been looked after for a week at most.",
            needs: [.table(.header), .table(.episodes)]
        ) { child, flags in
            guard let since = child.lookedAfterSince, since < child.end.adding(days: -7),
                let present = child.chain.lastKnown
            else { return }
            for header in child.headers where header.upn == "UN4" {
                flags.flag(header)
                flags.flag(present)
            }
        }
    }
}
