import Reviews
import Vocabulary

extension ExampleRules {
    static let participation: [String: Answer] = [
        "pn_code_age_check": { inputs in
            let born = try inputs.day("dob")
            let review = try inputs.day("review_date")
            let code = Participation(rawValue: try inputs.text("code"))
            return [
                "age": .number(born.age(on: review)),
                "valid": .truth(code?.isOpen(born: born, reviewOn: review) ?? false),
            ]
        },
        "participation_rate": { inputs in
            guard case .object(let members) = inputs.members["counts"] else {
                throw ExampleInputs.Unreadable(name: "counts", wanted: "an object")
            }
            let given = ExampleInputs(members: members)
            var counts: [ParticipationCounts.Row: Int] = [:]
            for name in members.keys { counts[try row(name)] = try given.whole(name) }
            let numerator = inputs.has("numerator_codes") ? try rows(inputs, "numerator_codes") : nil
            let excluded = inputs.has("denominator_excludes") ? try rows(inputs, "denominator_excludes") : nil
            let share = ParticipationCounts(counts).share(
                of: numerator ?? ParticipationCounts.conveyingViews,
                excluding: excluded ?? [.recorded(.underFour)]
            )
            return [
                "numerator": .number(share.count), "denominator": .number(share.whole),
                "percent": share.tenthsOfPercent.map { .number(Double($0) / 10) } ?? .null,
            ]
        },
        "participation_rate_from_percentages": { inputs in
            var tenths: [ParticipationCounts.Row: Int] = [:]
            for name in inputs.members.keys { tenths[try row(name)] = Int((try inputs.number(name) * 10).rounded()) }
            let printed = ParticipationCounts(tenths)
            let heard = printed.share(of: ParticipationCounts.conveyingViews, excluding: [])
            return [
                "participated_percent": .number(Double(heard.count) / 10),
                "rows_total_percent": .number(Double(heard.whole) / 10),
            ]
        },
    ]

    private static func rows(_ inputs: ExampleInputs, _ name: String) throws -> Set<ParticipationCounts.Row> {
        Set(try inputs.texts(name).map { try row($0) })
    }

    private static func row(_ name: String) throws -> ParticipationCounts.Row {
        if name == "not_recorded" { return .notRecorded }
        guard let code = Participation(rawValue: name) else {
            throw ExampleInputs.Unreadable(name: name, wanted: "a participation code")
        }
        return .recorded(code)
    }
}
