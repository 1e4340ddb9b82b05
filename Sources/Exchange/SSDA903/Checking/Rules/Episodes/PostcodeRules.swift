import Register
import Vocabulary

extension CheckRule {
    /// The postcodes of home and placement, as written.
    @CheckRuleList static var postcodeRules: [CheckRule] {
        CheckRule(
            "392b",
            .must,
            ["LS", "HOME_POST", "PL_POST"],
            "Both postcodes are given, but for short breaks and for children who are or were unaccompanied."
        ) { (episode: EpisodeRow, child) in
            (episode.homePost.isEmpty || episode.plPost.isEmpty) && !episode.isShortBreak && !child.hasBeenUnaccompanied
        }
        CheckRule(
            "392c",
            .must,
            ["HOME_POST", "PL_POST"],
            "The postcodes exist.",
            needs: [.postcodes]
        ) { (episode: EpisodeRow, child) in
            guard let postcodes = child.files.postcodes else { return false }
            return (!episode.homePost.isEmpty && postcodes[episode.homePost.letters] == nil)
                || (!episode.plPost.isEmpty && postcodes[episode.plPost.letters] == nil)
        }
        CheckRule(
            "392d",
            .query,
            ["PLACE", "HOME_POST", "PL_POST"],
            "A child placed elsewhere than with parents (P1) does not live at the home postcode."
        ) { (episode: EpisodeRow, _) in
            !episode.homePost.isEmpty && episode.place != "P1" && episode.homePost.unspaced == episode.plPost.unspaced
        }
    }

    /// How far from home a placement is, and in whose area, as worked out from the postcodes.
    @CheckRuleList static var distanceRules: [CheckRule] {
        journey("392a", .query, "It can be worked out how far from home a child is placed who never was unaccompanied.")
        {
            episode,
            journey,
            child in
            journey.tenthsOfMile == nil && !episode.isShortBreak && !child.hasBeenUnaccompanied
        }
        journey("406", .must, "No distance is reported for a child who is or was unaccompanied.") { _, journey, child in
            journey.tenthsOfMile != nil && child.hasBeenUnaccompanied
        }
        journey("164", .must, "A distance is at most 999.9 miles.") { _, journey, child in
            (journey.tenthsOfMile ?? 0) > 9999 && !child.hasBeenUnaccompanied
        }
        journey("454", .query, "A placement is at most 350 miles from home.", years: .since(2026)) { _, journey, _ in
            (journey.tenthsOfMile ?? 0) > 3500
        }
        journey("169", .must, "It can be worked out in whose area a child is placed.") { episode, journey, _ in
            journey.area == nil && !episode.isShortBreak
        }
        journey("179", .must, "It can be worked out whether a placement is inside the authority.") {
            episode,
            journey,
            _ in
            journey.area == nil && !episode.isShortBreak
        }
        journey("420", .must, "A short break (V3, V4) has no area of placement.") { episode, journey, _ in
            journey.area != nil && episode.isShortBreak
        }
        journey(
            "1015",
            .query,
            "The authority's own provision (PR1) is inside its area, but for fostering, adoption and, from 2025/26, K3.",
            columns: ["PLACE", "PLACE_PROVIDER", "LS", "PL_POST"],
            needs: [.authority]
        ) { episode, journey, child in
            guard episode.placeProvider == "PR1", !episode.ls.isEmpty, !episode.isShortBreak else { return false }
            let isElsewhereAtTimes =
                EpisodeCodes.fostering.contains(episode.place) || EpisodeCodes.adoptive.contains(episode.place)
                || (child.year >= 2026 && episode.place == "K3")
            return !isElsewhereAtTimes && !episode.place.isEmpty && !child.isOwn(journey.area)
        }
    }

    /// What is worked out of last year's open episode and of this year's first.
    @CheckRuleList static var carriedJourneyRules: [CheckRule] {
        journeyOver("503G", [], "An episode open last year goes on at the same distance.") { first, last, _, _ in
            first.differs(from: last)
        }
        journeyOver("503H", [], "An episode open last year goes on in the same authority's area.") {
            first,
            last,
            _,
            _ in
            first.area != last.area
        }
        journeyOver("503J", [.authority], "An episode open last year stays inside the authority, or outside it.") {
            first,
            last,
            child,
            _ in
            first.area == nil || last.area == nil
                ? (first.area == nil) != (last.area == nil) : child.isOwn(first.area) != child.isOwn(last.area)
        }
        journeyOver(
            "452",
            [],
            "An episode that goes on for the same reason is in the same authority's area as last year."
        ) {
            first,
            last,
            _,
            hasSameReason in
            hasSameReason && first.area != last.area
        }
        journeyOver("453", [], "An episode that goes on for the same reason is at the same distance as last year.") {
            first,
            last,
            _,
            hasSameReason in
            hasSameReason && first.differs(from: last)
        }
    }

    private static func journey(
        _ number: String,
        _ severity: Severity,
        _ meaning: String,
        columns: [String] = ["HOME_POST", "PL_POST", "LS"],
        years: ClosedRange<Int> = CollectionYear.known,
        needs: [Need] = [],
        isBroken: @escaping @Sendable (EpisodeRow, Journey, ChildRows) -> Bool
    ) -> CheckRule {
        CheckRule(number, severity, columns, meaning, years: years, needs: [.postcodes] + needs) {
            (episode: EpisodeRow, child) in
            child.journey(of: episode).map { isBroken(episode, $0, child) } ?? false
        }
    }

    private static func journeyOver(
        _ number: String,
        _ needs: [Need],
        _ meaning: String,
        isBroken: @escaping @Sendable (_ first: Journey, _ last: Journey, ChildRows, _ hasSameReason: Bool) -> Bool
    ) -> CheckRule {
        carriedOver(number, ["HOME_POST", "PL_POST"], meaning, needs: [.postcodes] + needs) { first, last, child in
            guard let here = child.journey(of: first), let there = child.journey(of: last) else { return false }
            return isBroken(here, there, child, first.rne == last.rne)
        }
    }
}
