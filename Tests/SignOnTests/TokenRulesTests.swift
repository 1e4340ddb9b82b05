import Access
import Testing
import Vocabulary

@testable import SignOn

/// What came of holding claims against the rules.
enum Judged: Equatable {
    case believed
    case fault(TokenFault)
}

private let seconds = Double(TestCouncil.now.milliseconds / 1000)

@Suite("What a token must say")
struct TokenRulesTests {
    @Test("a sound token says who it is, their groups and their session")
    func sound() throws {
        let identity = try rules().identity(.sound(), token: "t", nonce: TestCouncil.errand.nonce, at: TestCouncil.now)
        #expect(identity.issuer == TestCouncil.issuer)
        #expect(identity.subject == "person-1")
        #expect(identity.email?.rawValue == "wren@eastmere.example")
        #expect(identity.groups == ["IRO", "Staff"])
        #expect(identity.session == "session-1")
        #expect(identity.token == "t")
    }

    @Test(
        "each claim counts, also by being there and of its kind",
        arguments: [
            ("iss", .text("https://sign-on.eastmere.example"), .fault(.issuer)),
            ("iss", .text(TestCouncil.issuer + "/"), .fault(.issuer)),
            ("iss", .list([.text(TestCouncil.issuer)]), .fault(.issuer)),
            ("iss", nil, .fault(.issuer)),
            ("aud", .text("another"), .fault(.audience)),
            ("aud", .text("Footprint"), .fault(.audience)),
            ("aud", .list([]), .fault(.audience)),
            ("aud", nil, .fault(.audience)),
            ("aud", .list([.text("footprint")]), .believed),
            ("aud", .list([.text("footprint"), .text("another")]), .fault(.party)),
            ("azp", .text("footprint"), .believed),
            ("azp", .text("another"), .fault(.party)),
            ("azp", .nothing, .fault(.party)),
            ("exp", .text("2000000000"), .fault(.expired)),
            ("exp", nil, .fault(.expired)),
            ("iat", .text("0"), .fault(.notYet)),
            ("iat", nil, .fault(.notYet)),
            ("nbf", .text("0"), .fault(.notYet)),
            ("nonce", .text("another"), .fault(.nonce)),
            ("nonce", nil, .fault(.nonce)),
            ("sub", .text(""), .fault(.subject)),
            ("sub", .number(7), .fault(.subject)),
            ("sub", .text(String(repeating: "a", count: 256)), .fault(.subject)),
            ("sub", nil, .fault(.subject)),
        ] as [(String, Claim?, Judged)]
    )
    func each(name: String, claim: Claim?, expected: Judged) {
        #expect(judged(.sound(changing: [name: claim])) == expected)
    }

    @Test(
        "who was asked to sign in once more must have done so since, by a minute's difference of the clocks at most",
        arguments: [
            (.number(seconds), nil),
            (.number(seconds - 360), nil),
            (.number(seconds - 361), .noNewSignIn),
            (.number(seconds + 60), nil),
            (.number(seconds + 61), .noNewSignIn),
            (.text("\(Int(seconds))"), .noNewSignIn),
            (nil, .noNewSignIn),
        ] as [(Claim?, TokenFault?)]
    )
    func signedInSince(claim: Claim?, expected: TokenFault?) throws {
        let claims = Claims.sound(changing: ["auth_time": claim])
        let since = TestCouncil.now.adding(seconds: -300)
        let rules = try rules()
        var found: TokenFault?
        do throws(TokenFault) {
            try rules.checkSignIn(claims, since: since, at: TestCouncil.now)
        } catch {
            found = error
        }
        #expect(found == expected)
        #expect(judged(claims) == .believed)
    }

    @Test("several audiences are believed where the token says that it was asked for by us")
    func party() {
        let audience: Claim = .list([.text("another"), .text("footprint")])
        #expect(judged(.sound(changing: ["aud": audience, "azp": .text("footprint")])) == .believed)
        #expect(judged(.sound(changing: ["aud": audience, "azp": .text("another")])) == .fault(.party))
    }

    @Test(
        "the clocks may differ by a minute either way, and no more",
        arguments: [
            ("exp", -59, .believed),
            ("exp", -60, .fault(.expired)),
            ("iat", 60, .believed),
            ("iat", 61, .fault(.notYet)),
            ("nbf", 60, .believed),
            ("nbf", 61, .fault(.notYet)),
        ] as [(String, Double, Judged)]
    )
    func skew(name: String, off: Double, expected: Judged) {
        #expect(judged(.sound(changing: [name: .number(seconds + off)])) == expected)
    }

    @Test(
        "an address counts unless the provider says that it has not made sure of it",
        arguments: [
            (nil, "wren@eastmere.example"),
            (.flag(true), "wren@eastmere.example"),
            (.text("true"), "wren@eastmere.example"),
            (.flag(false), nil),
            (.text("false"), nil),
            (.nothing, nil),
        ] as [(Claim?, String?)]
    )
    func email(verified: Claim?, expected: String?) throws {
        let claims = Claims.sound(changing: ["email_verified": verified])
        let identity = try rules().identity(claims, token: "t", nonce: TestCouncil.errand.nonce, at: TestCouncil.now)
        #expect(identity.email?.rawValue == expected)
    }

    @Test("what is no address is none, and a single group is a group")
    func oddities() throws {
        let claims = Claims.sound(changing: ["email": .text("a@b.example\r\nBcc: c@d.example"), "groups": .text("IRO")])
        let identity = try rules().identity(claims, token: "t", nonce: TestCouncil.errand.nonce, at: TestCouncil.now)
        #expect(identity.email == nil)
        #expect(identity.groups == ["IRO"])
    }

    @Test(
        "a message of sign-out must be one, and name itself and whom it is about",
        arguments: [
            ([:], .believed),
            (["sub": nil], .believed),
            (["sid": nil], .believed),
            (["sub": nil, "sid": nil], .fault(.subject)),
            (["events": nil], .fault(.event)),
            (["events": .object(["http://schemas.example/event/other": .object([:])])], .fault(.event)),
            (["nonce": .text(TestCouncil.errand.nonce)], .fault(.nonce)),
            (["jti": nil], .fault(.name)),
            (["iss": .text("https://elsewhere.example")], .fault(.issuer)),
            (["aud": .text("another")], .fault(.audience)),
            (["exp": .number(seconds - 60)], .fault(.expired)),
            (["exp": nil], .believed),
            (["exp": nil, "iat": .number(seconds - 180)], .fault(.expired)),
            (["iat": nil], .fault(.notYet)),
        ] as [([String: Claim?], Judged)]
    )
    func leaving(changes: [String: Claim?], expected: Judged) throws {
        let rules = try rules()
        let judged: Judged
        do throws(TokenFault) {
            _ = try rules.signedOut(.leaving(changing: changes), at: TestCouncil.now)
            judged = .believed
        } catch {
            judged = .fault(error)
        }
        #expect(judged == expected)
    }

    @Test("a token of identity signs nobody out")
    func noMixing() throws {
        let rules = try rules()
        #expect(throws: TokenFault.event) { try rules.signedOut(.sound(), at: TestCouncil.now) }
    }

    private func rules() throws -> TokenRules {
        TokenRules(try .sample())
    }

    private func judged(_ claims: Claims) -> Judged? {
        guard let rules = try? rules() else { return nil }
        do throws(TokenFault) {
            _ = try rules.identity(claims, token: "t", nonce: TestCouncil.errand.nonce, at: TestCouncil.now)
            return .believed
        } catch {
            return .fault(error)
        }
    }
}
