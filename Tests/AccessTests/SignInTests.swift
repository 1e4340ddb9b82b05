import Access
import Samples
import Store
import Testing
import Vocabulary

private let password = "otter lantern seven"
private let email = "wren@eastmere.example"

@Suite("Sign-in by password")
struct SignInTests {
    @Test("who gives the right password comes in, as themselves and in their role")
    func right() async throws {
        try await House.open { house in
            let account = try await house.person(password: password)
            let secret = try await house.signIn.byPassword(password, email: " WREN@Eastmere.example", .sample())
                .inside()
            let visitor = try #require(try await house.visitor(secret))
            #expect(visitor.account == account)
            #expect(visitor.name == "Wren Ashgrove")
            #expect(visitor.roles == [.iro])
            #expect(visitor.sessionEnds == today.minute(60))
        }
    }

    @Test("wrong, unknown, without a password, not yet or no longer in a role: one answer, for the same work")
    func sameAnswer() async throws {
        try await House.open { house in
            _ = try await house.person(password: password)
            _ = try await house.person("No Password", email: "none@eastmere.example")
            _ = try await house.person("Later", email: "later@eastmere.example", from: "2026-04-01", password: password)
            let left = try await house.person(
                "Left",
                email: "left@eastmere.example",
                from: "2026-03-01",
                password: password
            )
            let seen = try await house.grants(of: left)[0]
            try await house.write { try $0.endGrant(seen.seen, lastDay: "2026-03-29") }
            let tries = [
                (email, "otter lantern eight"), (email, ""), ("nobody@eastmere.example", password), ("", password),
                ("none@eastmere.example", password), ("later@eastmere.example", password),
                ("left@eastmere.example", password), ("no address at all", password),
            ]
            for (email, password) in tries {
                let before = house.passwords.runs
                await #expect(throws: SignInRefusal.notRecognised) {
                    try await house.signIn.byPassword(password, email: email, .sample())
                }
                #expect(house.passwords.runs == before + 1)
            }
            #expect(try await house.rows(in: "session") == 0)
            #expect(try await house.rows(in: "access_entry") == tries.count)
        }
    }

    @Test("a role ends at the end of its last day")
    func lastDay() async throws {
        try await House.open { house in
            let account = try await house.person(from: "2026-03-01", password: password)
            let seen = try await house.grants(of: account)[0]
            try await house.write { try $0.endGrant(seen.seen, lastDay: today) }
            _ = try await house.signIn.byPassword(password, email: email, .sample(today: today))
            await #expect(throws: SignInRefusal.notRecognised) {
                try await house.signIn.byPassword(password, email: email, .sample(today: today.adding(days: 1)))
            }
        }
    }

    @Test("every try stands in the access log, without what was typed")
    func logged() async throws {
        try await House.open { house in
            _ = try await house.person(password: password)
            _ = try await refusal { try await house.signIn.byPassword("typed here", email: "typed@there", .sample()) }
            _ = try await house.signIn.byPassword(password, email: email, .sample())
            let entries = try await house.database.recall {
                try $0.all(
                    Query<String>(
                        """
                        SELECT verb || ' ' || what || ' ' || outcome || ' ' || COALESCE(name, 'nobody') || ' ' || address
                        FROM access_entry ORDER BY number
                        """
                    )
                )
            }
            #expect(
                entries == [
                    "sign-in password refused nobody 192.0.2.1",
                    "sign-in password allowed Wren Ashgrove 192.0.2.1",
                ]
            )
        }
    }

    @Test("a password kept at another cost is kept anew at the present one when it is next used")
    func renewed() async throws {
        try await House.open { house in
            let account = try await house.person(password: password)
            let dearer = PasswordHasher(cost: ScryptCost(log: 5, blockSize: 1, lanes: 1))
            let signIn = SignIn(house.database, passwords: dearer, log: house.log)
            _ = try await signIn.byPassword(password, email: email, .sample())
            let kept = try await house.database.recall {
                try $0.one(Query<String>("SELECT password FROM credential WHERE account_id = \(account)"))
            }
            #expect(kept.hasPrefix("$scrypt$ln=5,r=1,p=1$"))
            _ = try await signIn.byPassword(password, email: email, .sample())
            // At both costs and anew; then at the one that is left.
            #expect(dearer.runs == 4)
            try await dearer.close()
        }
    }

    @Test("a new password ends every session, takes back unused links, and is the only one that counts")
    func newPassword() async throws {
        try await House.open { house in
            let account = try await house.person(password: password)
            let old = try await house.signIn.byPassword(password, email: email, .sample()).inside()
            let link = try await house.link(account)
            try await house.signIn.setPassword(Password("heron kettle nine"), of: account, at: today.minute(1))
            #expect(try await house.visitor(old, minute: 1) == nil)
            await #expect(throws: LinkRefusal.unknown) { try await house.signIn.byLink(link, .sample(1)) }
            await #expect(throws: SignInRefusal.notRecognised) {
                try await house.signIn.byPassword(password, email: email, .sample(1))
            }
            _ = try await house.signIn.byPassword("heron kettle nine", email: email, .sample(1))
        }
    }
}

@Suite("The limit on tries to sign in")
struct SignInLimitTests {
    @Test(
        "after five wrong tries there is a wait in minutes, whether or not there is such an account",
        arguments: [email, "nobody@eastmere.example"]
    )
    func waiting(typed: String) async throws {
        try await House.open { house in
            _ = try await house.person(password: password)
            for minute in 0..<5 {
                await #expect(throws: SignInRefusal.notRecognised) {
                    try await house.signIn.byPassword("otter lantern eight", email: typed, .sample(minute))
                }
            }
            // The fifth was made in minute 4, so the wait ends in minute 19; tries meanwhile do not lengthen it.
            for (minute, wait) in [(4, 15), (5, 14), (18, 1)] {
                await #expect(throws: SignInRefusal.waiting(minutes: wait)) {
                    try await house.signIn.byPassword(password, email: typed.uppercased(), .sample(minute))
                }
            }
            #expect(house.passwords.runs == 6)  // one to keep the password, five to try
            let after = try await refusal { try await house.signIn.byPassword(password, email: typed, .sample(19)) }
            #expect(after == (typed == email ? nil : SignInRefusal.notRecognised.explanation))
        }
    }

    @Test("nobody can be shut out from another address, nor can one person's tries shut out another")
    func elsewhere() async throws {
        try await House.open { house in
            _ = try await house.person(password: password)
            _ = try await house.person("Robin", email: "robin@eastmere.example", password: password)
            for _ in 0..<6 { _ = try await refusal { try await house.signIn.byPassword("", email: email, .sample()) } }
            _ = try await house.signIn.byPassword(password, email: email, .sample(from: "192.0.2.2"))
            _ = try await house.signIn.byPassword(password, email: "robin@eastmere.example", .sample())
        }
    }

    @Test("one address has a wider limit of its own, which links that are none do not fill")
    func wide() async throws {
        try await House.open { house in
            let account = try await house.person(password: password)
            let limit = SignInLimit(tries: 5, triesFromAddress: 8, minutes: 15)
            let signIn = SignIn(house.database, passwords: house.passwords, log: house.log, limit: limit)
            let link = try await house.link(account)
            for number in 0..<4 {
                _ = try await refusal {
                    try await signIn.byPassword("", email: "\(number)@eastmere.example", .sample())
                }
                _ = try await refusal { try await signIn.byLink(.fresh(), .sample()) }
                _ = try await refusal { try await signIn.byLink(.fresh(), .sample()) }
            }
            _ = try await signIn.byPassword(password, email: email, .sample())
            for number in 4..<8 {
                _ = try await refusal {
                    try await signIn.byPassword("", email: "\(number)@eastmere.example", .sample())
                }
            }
            await #expect(throws: SignInRefusal.waiting(minutes: 15)) {
                try await signIn.byPassword(password, email: email, .sample())
            }
            // A link is nobody's guess, and works whatever its neighbours try.
            _ = try await signIn.byLink(link, choosing: Password("heron kettle nine"), .sample())
        }
    }

    @Test("whoever came in with a browser before is kept waiting by nobody beside them")
    func known() async throws {
        try await House.open { house in
            _ = try await house.person(password: password)
            _ = try await house.person("Robin", email: "robin@eastmere.example", password: password)
            let limit = SignInLimit(tries: 3, triesFromAddress: 8, minutes: 15)
            let signIn = SignIn(house.database, passwords: house.passwords, log: house.log, limit: limit)
            let mark = try await signIn.byPassword(password, email: email, .sample()).inside().browserMark
            for number in 0..<20 {
                let typed = number < 5 ? email : "\(number)@eastmere.example"
                _ = try await refusal { try await signIn.byPassword("", email: typed, .sample()) }
            }
            let next = try await signIn.byPassword(password, email: email, .sample(known: mark)).inside().browserMark
            // Its mark is another each time, and is no other account's.
            for (mark, typed) in [(mark, email), (next, "robin@eastmere.example"), (Secret.fresh(), email)] {
                await #expect(throws: SignInRefusal.waiting(minutes: 15)) {
                    try await signIn.byPassword(password, email: typed, .sample(known: mark))
                }
            }
            // Nor does it let anybody try for ever.
            for _ in 0..<3 {
                _ = try await refusal { try await signIn.byPassword("", email: email, .sample(known: next)) }
            }
            await #expect(throws: SignInRefusal.waiting(minutes: 15)) {
                try await signIn.byPassword(password, email: email, .sample(known: next))
            }
        }
    }

    @Test("two people at one browser are both known by it")
    func shared() async throws {
        try await House.open { house in
            _ = try await house.person(password: password)
            _ = try await house.person("Robin", email: "robin@eastmere.example", password: password)
            let limit = SignInLimit(tries: 5, triesFromAddress: 1, minutes: 15)
            let signIn = SignIn(house.database, passwords: house.passwords, log: house.log, limit: limit)
            var mark: Secret?
            for typed in [email, "robin@eastmere.example"] {
                mark = try await signIn.byPassword(password, email: typed, .sample(known: mark)).inside().browserMark
            }
            for _ in 0..<2 {
                _ = try await refusal { try await signIn.byPassword("", email: "x@y.example", .sample()) }
            }
            _ = try await signIn.byPassword(password, email: email, .sample(known: mark))
        }
    }

    @Test("coming in forgets the wrong tries before it, and takes no place in the wider count")
    func forgotten() async throws {
        try await House.open { house in
            _ = try await house.person(password: password)
            let limit = SignInLimit(tries: 3, triesFromAddress: 3, minutes: 15)
            let signIn = SignIn(house.database, passwords: house.passwords, log: house.log, limit: limit)
            for _ in 0..<5 { _ = try await signIn.byPassword(password, email: email, .sample()) }
            for _ in 0..<2 { _ = try await refusal { try await signIn.byPassword("", email: email, .sample()) } }
            _ = try await signIn.byPassword(password, email: email, .sample())
        }
    }

    @Test("forty tries at once are five")
    func parallel() async throws {
        try await House.open { house in
            _ = try await house.person(password: password)
            let before = house.passwords.runs
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<40 {
                    group.addTask {
                        _ = try? await house.signIn.byPassword("guess number \(number)", email: email, .sample())
                    }
                }
            }
            #expect(house.passwords.runs == before + 5)
            #expect(try await house.rows(in: "access_entry") == 5)
        }
    }

    @Test(
        "of the long addresses, those of one network count as one",
        arguments: [
            ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true),
            ("2001:db8:1:2:3:4:5:6", "2001:0DB8:1:2::", true),
            ("2001:db8:1:2::1", "2001:db8:1:3::1", false),
            ("::1", "::2", true),
            ("2001:db8::1", "2001:db8:0:0:5::", true),
            ("192.0.2.1", "192.0.2.2", false),
            ("::ffff:192.0.2.1", "::ffff:192.0.2.2", false),
            (":::::::::::", "x:y:z", true),  // no addresses at all, and no harm
        ]
    )
    func network(first: String, second: String, same: Bool) async throws {
        try await House.open { house in
            let limit = SignInLimit(tries: 1, triesFromAddress: 100, minutes: 15)
            let signIn = SignIn(house.database, passwords: house.passwords, log: house.log, limit: limit)
            _ = try await refusal { try await signIn.byPassword("", email: email, .sample(from: first)) }
            let said = try await refusal { try await signIn.byPassword("", email: email, .sample(from: second)) }
            #expect((said == SignInRefusal.waiting(minutes: 15).explanation) == same)
        }
    }
}

extension House {
    func visitor(_ secret: Secret, minute: Int = 0, today day: CivilDate = today) async throws -> Visitor? {
        try await signIn.visitor(secret, at: day.minute(minute), today: day)
    }

    func link(_ account: ID<Account>, lasting seconds: Int = 3600) async throws -> Secret {
        try await database.keep { try $0.makeLink(.signIn(account), at: today.minute(0), lasting: seconds) }
    }
}
