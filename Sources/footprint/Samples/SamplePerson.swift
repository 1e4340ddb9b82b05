import Access
import Formats
import Vocabulary

/// Somebody of the invented service.
struct SamplePerson {
    let name: String
    let email: String
    let role: Role
    let fullTimePercent: Int

    static func read(_ line: CSVLine) -> Checked<SamplePerson> {
        check(
            line.text("given_name"),
            line.text("family_name"),
            line.text("email"),
            line.text("role"),
            line.text("full_time_equivalent"),
            into: { given, family, email, role, share in
                SamplePerson(
                    name: "\(given) \(family)",
                    email: email,
                    role: Role(rawValue: role) ?? .support,
                    fullTimePercent: Int(((Double(share) ?? 1) * 100).rounded())
                )
            }
        )
    }
}

/// An invented name for a child whom the return knows by a code.
struct SampleName {
    let code: String
    let given: String
    let family: String
    let knownAs: String?

    static func read(_ line: CSVLine) -> Checked<SampleName> {
        check(
            line.text("child"),
            line.text("given_name"),
            line.text("family_name"),
            line.ifPresent("preferred_name", line.text),
            into: SampleName.init(code:given:family:knownAs:)
        )
    }
}
