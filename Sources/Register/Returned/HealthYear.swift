import Vocabulary

/// A child's health over one return's year, for those in care all through it.
package struct HealthYear: Hashable, Sendable {
    package internal(set) var id: ID<HealthYear>
    package let child: ID<Child>
    /// The year of the return, by the one it ends in.
    package let year: Int
    /// The strengths and difficulties score, 0 to 40.
    package let sdqScore: Int?
    /// A code of `CodeList.sdqReason`: why there is no score.
    package let sdqReason: String?
    package let wasConvicted: Bool?
    package let hadHealthCheck: Bool?
    package let isImmunised: Bool?
    package let hadTeethCheck: Bool?
    package let hadHealthAssessment: Bool?
    package let misusedSubstances: Bool?
    package let receivedIntervention: Bool?
    package let wasOfferedIntervention: Bool?

    package init(
        id: ID<HealthYear>,
        child: ID<Child>,
        year: Int,
        sdqScore: Int? = nil,
        sdqReason: String? = nil,
        wasConvicted: Bool? = nil,
        hadHealthCheck: Bool? = nil,
        isImmunised: Bool? = nil,
        hadTeethCheck: Bool? = nil,
        hadHealthAssessment: Bool? = nil,
        misusedSubstances: Bool? = nil,
        receivedIntervention: Bool? = nil,
        wasOfferedIntervention: Bool? = nil
    ) {
        self.id = id
        self.child = child
        self.year = year
        self.sdqScore = sdqScore
        self.sdqReason = sdqReason
        self.wasConvicted = wasConvicted
        self.hadHealthCheck = hadHealthCheck
        self.isImmunised = isImmunised
        self.hadTeethCheck = hadTeethCheck
        self.hadHealthAssessment = hadHealthAssessment
        self.misusedSubstances = misusedSubstances
        self.receivedIntervention = receivedIntervention
        self.wasOfferedIntervention = wasOfferedIntervention
    }

    package var collectionYear: Int? { year }

    package var naturalKey: String { "\(year)" }

    package func renewed(as id: ID<HealthYear>) -> HealthYear {
        var same = self
        same.id = id
        return same
    }
}
