import Policy
import Testing

@Suite("Writing a profile")
struct ProfileWriterTests {
    @Test("what is written reads as the same profile", arguments: ShippedProfiles.names)
    func thereAndBack(name: String) throws {
        let profile = try ShippedProfiles.read(name)
        let text = ProfileWriter().write(profile)
        #expect(try ProfileReader(file: "written.yaml").read(text).get() == profile)
    }

    @Test("writing twice writes the same", arguments: ShippedProfiles.names)
    func stable(name: String) throws {
        let text = ProfileWriter().write(try ShippedProfiles.read(name))
        #expect(ProfileWriter().write(try ProfileReader(file: "written.yaml").read(text).get()) == text)
    }

    @Test(
        "any text survives",
        arguments: [
            "no", "true", "null", "28", "5 wd", "- a", "a: b", "a # b", "#", "*a", "&a", "!a", "@a", "%a", "{a}", "[a]",
            "a, b", "\"quoted\"", "it's", "back\\slash", "? a", "> a", "| a", "Cyngor Sir Gâr", "儿童", "e\u{301}", "…",
            "a \" : \\ #",
        ]
    )
    func anyText(text: String) throws {
        let doubled = text.flatMap { $0 == "'" ? ["'", "'"] : [$0] }
        let yaml = """
            name: a
            title: '\(String(doubled))'
            council: '\(String(doubled))'
            words: {home: {one: '\(String(doubled))', many: '\(String(doubled))'}}
            late_reasons: {a: '\(String(doubled))'}
            """
        let profile = try ProfileReader(file: "a.yaml").read(yaml).get()
        #expect(profile.title == text)
        let written = ProfileWriter().write(profile)
        #expect(try ProfileReader(file: "b.yaml").read(written).get() == profile)
    }

    @Test("each setting has its meaning above it, and a heading is written once")
    func explained() throws {
        let text = ProfileWriter().write(try ShippedProfiles.read("east-sussex"))
        let leftOpen: Set = ["caseload.part_time_cap", "figures.target_reviews_in_time", "figures.target_took_part"]
        for kind in Profile.settings where !leftOpen.contains(kind.key) {
            #expect(text.contains("# \(kind.meaning)\n"), "\(kind.key)")
        }
        #expect(text.contains("\nreviews:\n"))
        #expect(text.split(separator: "\n").count { $0 == "words:" } == 1)
        #expect(!text.contains("part_time_cap"))
    }
}
