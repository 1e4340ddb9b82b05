import Register
import Samples
import Store
import Vocabulary

@testable import Web

extension TestService {
    /// The address that `move` writes, in invented postcodes.
    static let addresses = ["EM1 4HQ", "EM9 7ZD", "SC7654321"]

    /// Moves a child to another kind of home in their latest episode, and writes addresses and a provider.
    func move(_ child: TestChild, to place: String) async throws {
        try await write { transaction in
            let kept = try transaction.allKept(Episode.of([Subject(child.id)]))
            guard let last = kept.max(by: { $0.fact.beganOn < $1.fact.beganOn }) else { return }
            let old = last.fact
            let moved = Episode(
                id: old.id,
                child: old.child,
                beganOn: old.beganOn,
                reasonBegun: .placement,
                legalStatus: old.legalStatus,
                need: old.need,
                place: place,
                provider: "PR4",
                ceasedOn: old.ceasedOn,
                reasonCeased: old.reasonCeased,
                homePostcode: Self.addresses[0],
                placementPostcode: Self.addresses[1],
                urn: Self.addresses[2]
            )
            try transaction.revise([(last, moved)])
        }
    }
}
