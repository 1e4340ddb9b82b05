import Policy
import Samples
import Store
import Vocabulary

@testable import Access
@testable import Web

extension TestService {
    /// Has everybody who signs in by password show a second factor, as a service does that chose nothing.
    func requireSecondFactor() async throws {
        let profile = try Profile.test(secondFactor: .required)
        try await write { _ = try $0.adopt(profile, inForceFrom: TestService.today) }
        moment.pass(minutes: 1)
    }

    /// Gives somebody a second factor; what their phone knows.
    func phone(of person: TestPerson) async throws -> TestPhone {
        let draft = try SecondFactorDraft(for: person.account, with: app.keys)
        let (phone, now, keys) = (TestPhone(secret: draft.secret, moment: moment), moment.now, app.keys)
        let codes = try await app.database.keep {
            try $0.keepSecondFactor(draft, of: person.account, shownBy: phone.code, with: keys, at: now)
        }
        guard codes != nil else { throw NotAsExpected("no second factor") }
        moment.pass(minutes: 1)
        return phone
    }

    /// The phone of somebody who reads the key off a page that sets up a second factor.
    func phone(reading page: TestPage, of person: TestPerson, to path: String) throws -> TestPhone {
        guard let sealed = page.form(to: path)?.hidden("sealed") else { throw NotAsExpected("no key on the page") }
        let draft = try SecondFactorDraft(sealed, for: person.account, with: app.keys)
        guard page.shows(String(draft.secret.grouped.prefix(19))) else { throw NotAsExpected("no key to read") }
        return TestPhone(secret: draft.secret, moment: moment)
    }
}

/// A phone that makes codes.
struct TestPhone: Sendable {
    let secret: CodeSecret
    let moment: TestMoment

    /// What it shows now.
    var code: String { secret.code(at: CodeSecret.step(at: moment.now)) }
}
