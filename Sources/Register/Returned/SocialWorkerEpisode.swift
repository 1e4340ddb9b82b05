import Vocabulary

/// A time in which a social worker, known by a code, was the child's.
package struct SocialWorkerEpisode: Hashable, Sendable {
    package internal(set) var id: ID<SocialWorkerEpisode>
    package let child: ID<Child>
    /// The worker's registration or the return's stand-in for it.
    package let worker: String
    package let beganOn: CivilDate
    package let endedOn: CivilDate?
    /// A code of `CodeList.workerChange`: why this worker came.
    package let reason: String?
    package let collectionYear: Int?

    package init(
        id: ID<SocialWorkerEpisode>,
        child: ID<Child>,
        worker: String,
        beganOn: CivilDate,
        endedOn: CivilDate? = nil,
        reason: String? = nil,
        collectionYear: Int? = nil
    ) {
        self.id = id
        self.child = child
        self.worker = worker
        self.beganOn = beganOn
        self.endedOn = endedOn
        self.reason = reason
        self.collectionYear = collectionYear
    }

    package var naturalKey: String { beganOn.iso }

    package func renewed(as id: ID<SocialWorkerEpisode>) -> SocialWorkerEpisode {
        var same = self
        same.id = id
        return same
    }
}
