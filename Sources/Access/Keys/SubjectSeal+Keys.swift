import Crypto
import Store

extension SubjectSeal {
    /// The digests' keys sealed with these, each for its subject. What is derived is derived once, since a large deed opens
    /// the keys of eighty thousand children.
    package init(_ ring: KeyRing) {
        let purpose = KeyRing.Purpose.subjectKey
        let derived = Dictionary(
            ring.keys.map { ($0.number, $0.derived(for: purpose)) },
            uniquingKeysWith: { key, _ in key }
        )
        let (newest, number) = (ring.newest.derived(for: purpose), ring.newest.number)
        self.init(
            seal: { secret, subject in
                try KeyRing.seal(Array(secret.utf8), with: newest, numbered: number, of: subject)
            },
            unseal: { kept, subject in
                // From before there was a seal: sixty-four digits and no dot.
                guard KeyRing.number(sealing: kept) != nil else { return kept }
                return String(decoding: try KeyRing.unseal(kept, of: subject) { derived[$0] }, as: UTF8.self)
            }
        )
    }
}

extension SealedColumn {
    /// The keys of the digests, among the facts. Those from before they were sealed are sealed by the next rotation.
    package static let subjectKeys = [
        SealedColumn("secret", of: "subject_key", key: ["subject"], for: .subjectKey, in: .facts, wasPlain: true)
    ]
}
