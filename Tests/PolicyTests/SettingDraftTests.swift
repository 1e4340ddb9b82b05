import Testing
import Vocabulary

@testable import Policy

@Suite("A setting as somebody gives it")
struct SettingDraftTests {
    static let profiles = [Profile.standard] + Profile.shipped

    @Test("five profiles ship besides what holds where nothing is chosen")
    func shipped() throws {
        #expect(Profile.shipped.map(\.name) == ShippedProfiles.names.filter { $0 != "default" }.sorted())
    }

    @Test("what a profile says, given again as it is shown, is the same profile", arguments: profiles)
    func again(profile: Profile) throws {
        for kind in Profile.settings {
            #expect(try kind.choosing(kind.draft(of: profile), in: profile).get() == profile, "\(kind.key)")
        }
    }

    @Test("what one profile says can be chosen in another, and changes nothing else", arguments: profiles)
    func carriedOver(profile: Profile) throws {
        for kind in Profile.settings {
            guard case .success(let chosen) = kind.choosing(kind.draft(of: profile), in: .standard) else {
                #expect(kind.draft(of: profile) == .nothing && !kind.mayBeOpen, "\(kind.key)")
                continue
            }
            for other in Profile.settings {
                let source = other.key == kind.key ? profile : .standard
                #expect(other.lines(of: chosen) == other.lines(of: source), "\(kind.key) changed \(other.key)")
            }
        }
    }

    @Test("typed lines come back as they were typed, for every list", arguments: profiles)
    func lines(profile: Profile) throws {
        for kind in Profile.settings {
            guard case .lines = kind.entry else { continue }
            let draft = kind.draft(of: profile)
            #expect(SettingDraft(lines: draft.lines.joined(separator: "\r\n")) == draft, "\(kind.key)")
        }
    }

    @Test("every area has settings, and every setting one area, a title of its own and a sentence")
    func areas() {
        #expect(SettingArea.allCases.flatMap(\.kinds).count == Profile.settings.count)
        #expect(SettingArea.allCases.allSatisfy { !$0.kinds.isEmpty })
        #expect(Set(Profile.settings.map(\.title)).count == Profile.settings.count)
    }

    @Test("a choice may be left open where there need be none, and nowhere else")
    func open() throws {
        for kind in Profile.settings {
            let result = kind.choosing(.nothing, in: .standard)
            #expect(((try? result.get()) != nil) == kind.mayBeOpen, "\(kind.key)")
        }
    }

    @Test("what would leave a file that reads otherwise is refused with a sentence")
    func unreadable() throws {
        let kind = try #require(SettingKind.named("late_reasons"))
        for name in ["a b", "", "travel: x", "\u{2028}"] {
            let result = kind.choosing(.parts([SettingDraft.Part(name, "Words")]), in: .standard)
            #expect((try? result.get()) == nil, "\(name)")
        }
    }
}
