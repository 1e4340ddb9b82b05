import Register
import Reviews
import Samples
import Vocabulary

@testable import Insight

extension SampleSurvey {
    /// A child with care, reviews, workers and incidents by the throw of the dice.
    mutating func addRandomChild(_ dice: inout SeededGenerator) {
        let child = child(
            born: Int.random(in: 0..<20, using: &dice) == 0 ? nil : day(from: "2006-01-01", to: "2025-01-01", &dice),
            sex: Sex.allCases.randomElement(using: &dice),
            ethnicity: ["WBRI", "WIRI", "BAFR", "AIND", "REFU", "XXXX", nil].randomElement(using: &dice) ?? nil,
            unaccompanied: Bool.random(using: &dice) ? .no : .until(day(from: "2024-01-01", to: "2028-01-01", &dice))
        )
        addCare(of: child, &dice)
        for _ in 0..<Int.random(in: 0..<4, using: &dice) {
            let due = day(from: "2025-01-01", to: "2026-06-01", &dice)
            let late = Int.random(in: -40...40, using: &dice)
            let isHeld = Int.random(in: 0..<5, using: &dice) > 0
            review(
                of: child,
                due: Int.random(in: 0..<9, using: &dice) == 0 ? nil : due,
                held: isHeld ? due.adding(days: late) : nil,
                Participation.allCases.randomElement(using: &dice),
                rule: ReviewRule.allCases.randomElement(using: &dice) ?? .later,
                from: due.adding(months: -3),
                because: ["travel", "other", "gone", nil].randomElement(using: &dice) ?? nil
            )
        }
        if Bool.random(using: &dice) { held(by: child, on: nil) }
        let kind = MissingKind.allCases.randomElement(using: &dice)
        missing.append(
            MissingRow(child: child, kind: kind, beganOn: day(from: "2025-01-01", to: "2026-06-01", &dice), madeBy: 1)
        )
        for worker in ["A", "B", "C", "D"] where Bool.random(using: &dice) {
            let began = day(from: "2024-01-01", to: "2026-03-01", &dice)
            workers.append((child, WorkerRow(worker: worker, beganOn: began, endedOn: nil)))
        }
        clock(
            of: child,
            .allocation,
            due: day(from: "2025-01-01", to: "2026-06-01", &dice),
            Bool.random(using: &dice) ? .running : .met(on: day(from: "2025-01-01", to: "2026-06-01", &dice))
        )
        if Bool.random(using: &dice) { allocate(child, to: Int32.random(in: 0..<3, using: &dice)) }
    }

    /// Some episodes, one after the other, with gaps, overlaps and ends of every kind.
    private mutating func addCare(of child: Int32, _ dice: inout SeededGenerator) {
        var began = day(from: "2019-01-01", to: "2026-01-01", &dice)
        for _ in 0..<Int.random(in: 0..<5, using: &dice) {
            let ceased = began.adding(days: Int.random(in: 1...400, using: &dice))
            let goesOn = Int.random(in: 0..<4, using: &dice) == 0
            episode(
                of: child,
                began,
                ReasonBegun.allCases.randomElement(using: &dice) ?? .placement,
                LegalStatus.allCases.randomElement(using: &dice) ?? .accommodated,
                place: ["U6", "K2", "T1", "A3", "P1", "??"].randomElement(using: &dice) ?? "U6",
                to: goesOn ? nil : ceased,
                goesOn ? nil : ReasonCeased.allCases.randomElement(using: &dice)
            )
            began = ceased.adding(days: Int.random(in: 0...2, using: &dice) * 30)
        }
    }

    private func day(from first: CivilDate, to last: CivilDate, _ dice: inout SeededGenerator) -> CivilDate {
        CivilDate(dayNumber: Int.random(in: first.dayNumber...last.dayNumber, using: &dice))
    }
}
