import Samples
import Store
import Testing
import Vocabulary

@testable import Access

@Suite("The life of a session")
struct SessionLifeTests {
    /// Uses by their minutes, each with whether the session is then alive.
    typealias Life = (idle: Int, uses: [(minute: Int, isAlive: Bool)])

    static let lives: [Life] = [
        (15, [(14, true), (28, true), (43, false), (44, false)]),
        (15, [(15, false)]),
        (60, [(59, true), (118, true), (178, false), (179, false)]),
        (60, [(60, false), (61, false)]),
        (240, [(239, true), (478, true), (717, true), (719, true), (720, false)]),
        (240, [(240, false)]),
        // Used all day, it ends after twelve hours all the same, and stays so.
        (60, stride(from: 30, to: 720, by: 30).map { ($0, true) } + [(719, true), (720, false), (721, false)]),
    ]

    @Test("ends by its idle limit or after twelve hours, whichever comes first, and never wakes", arguments: lives)
    func table(life: Life) async throws {
        try await House.open { house in
            let secret = try await house.come(idle: life.idle)
            for use in life.uses {
                let visitor = try await house.lasting(life.idle).visitor(
                    secret,
                    at: today.minute(use.minute),
                    today: today
                )
                #expect((visitor != nil) == use.isAlive, "\(life.idle) minutes idle, minute \(use.minute)")
            }
        }
    }

    @Test(
        "by any uses: alive if and only if no pause was as long as the limit, and twelve hours are not over",
        arguments: 1...40
    )
    func anyUses(seed: Int) async throws {
        try await House.open { house in
            var numbers = SmallNumbers(seed: UInt64(seed))
            let idle = [15, 30, 60, 240].randomElement(using: &numbers) ?? 60
            let secret = try await house.come(idle: idle)
            var (minute, lastNoted, isDead) = (0, 0, false)
            for _ in 1...20 {
                minute += Int.random(in: 1...idle + 3, using: &numbers)
                isDead = isDead || minute - lastNoted >= idle || minute >= SessionLimits.hours * 60
                let visitor = try await house.lasting(idle).visitor(secret, at: today.minute(minute), today: today)
                #expect((visitor == nil) == isDead, "seed \(seed), minute \(minute)")
                if !isDead { lastNoted = minute }
            }
        }
    }
}

extension House {
    func lasting(_ minutes: Int) -> SignIn {
        signIn.lasting { SessionLimits(idleMinutes: minutes) }
    }

    /// Somebody who has just come in, with so many minutes without use.
    func come(idle minutes: Int) async throws -> Secret {
        try await lasting(minutes).byLink(try await link(try await person()), .sample()).inside()
    }
}

/// Numbers that look like chance and are the same for the same seed.
struct SmallNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
    }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
