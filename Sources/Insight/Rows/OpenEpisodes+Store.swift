import Synchronization
import Vocabulary

/// The episodes that are open on a day, kept for the next measure that asks about the same day: a page asks several about
/// each of thirteen months' ends.
final class OpenEpisodes: Sendable {
    /// A child in care on a day, and the place of the episode they are in.
    struct Standing: Sendable {
        let child: Int32
        let episode: Int32
    }

    private static let mostDays = 40
    private let kept = Mutex<[CivilDate: [Standing]]>([:])

    /// Those of a day, as they are kept or as they are found now.
    func on(_ day: CivilDate, or find: () -> [Standing]) -> [Standing] {
        if let known = kept.withLock({ $0[day] }) { return known }
        let found = find()
        kept.withLock { kept in
            if kept.count >= OpenEpisodes.mostDays { kept.removeAll() }
            kept[day] = found
        }
        return found
    }
}
