/// How the keys of the digests are sealed where they stand, by keys outside the database: whoever has only the database can
/// then try no guess at a name against a digest. What was kept before there was a seal opens as it is.
package struct SubjectSeal: Sendable {
    let seal: @Sendable (_ secret: String, _ subject: String) throws -> String
    let unseal: @Sendable (_ kept: String, _ subject: String) throws -> String

    package init(
        seal: @escaping @Sendable (_ secret: String, _ subject: String) throws -> String,
        unseal: @escaping @Sendable (_ kept: String, _ subject: String) throws -> String
    ) {
        self.seal = seal
        self.unseal = unseal
    }

    /// Nothing is sealed.
    package static let none = SubjectSeal(seal: { secret, _ in secret }, unseal: { kept, _ in kept })
}
