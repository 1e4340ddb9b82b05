import Policy
import Testing
import Vocabulary

/// A file that is no profile, and what is said of it.
struct BadFile: CustomTestStringConvertible, Sendable {
    let text: String
    let faults: [String]

    init(_ text: String, _ faults: String...) {
        self.text = text
        self.faults = faults
    }

    /// Three lines that every profile has, and then these.
    static func following(_ text: String, _ faults: String...) -> BadFile {
        BadFile(text: "name: a\ntitle: A\ncouncil: A\n" + text, faults: faults)
    }

    private init(text: String, faults: [String]) {
        self.text = text
        self.faults = faults
    }

    var testDescription: String { faults.first ?? "no fault" }
}

@Suite("Reading a profile")
struct ProfileReaderTests {
    let reader = ProfileReader(file: "a.yaml")

    func faults(_ result: Result<Profile, ProfileFaults>) -> [String] {
        switch result {
        case .success: []
        case .failure(let faults): faults.all.map(\.description)
        }
    }

    @Test(
        "every fault is reported with its line and a sentence",
        arguments: badKeys + badValues + badLists + badFigures
    )
    func badFiles(file: BadFile) {
        #expect(faults(reader.read(file.text)) == file.faults.map { "a.yaml:\($0)" })
    }

    @Test("text that is not YAML is explained", arguments: badText)
    func badYAML(file: BadFile) {
        #expect(faults(reader.read(file.text)) == file.faults.map { "a.yaml:\($0)" })
    }

    @Test("a profile that says only what it must has the standard values for the rest")
    func least() throws {
        let profile = try reader.read("name: a\ntitle: A\ncouncil: A\n").get()
        #expect(profile.words == Words.standard)
        #expect(profile.timers == Profile.standard.timers)
        #expect(profile.lateReasons == LateReason.union)
    }

    @Test("line ends, a byte order mark and comments do not matter")
    func spelling() throws {
        let text = "\u{FEFF}# mine\r\nname: a\r\ntitle: A\r\ncouncil: A\r\ntimers:\r\n  iro_allocated: 3 wd # ours\r\n"
        #expect(try reader.read(Array(text.utf8)).get().timers.iroAllocated == Interval.workingDays(3))
    }

    @Test("bytes that are not UTF-8 are named by their line")
    func badBytes() {
        let bytes = Array("name: a\ntitle: Caf".utf8) + [0xE9] + Array("\ncouncil: A\n".utf8)
        #expect(faults(reader.read(bytes)) == ["a.yaml:2: This is not text in UTF-8: save the file in that encoding."])
    }

    @Test("a file far too long is not read")
    func tooLong() {
        let bytes = [UInt8](repeating: 0x20, count: 300_000)
        #expect(faults(reader.read(bytes)) == ["a.yaml:1: The file has 300000 bytes: a profile has at most 262144."])
    }

    @Test("nesting without end, and references that multiply, are refused quickly", .timeLimit(.minutes(10)))
    func hostile() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(faults(reader.read(deep)).count == 1)
        let lines = (1...30).map {
            "k\($0): &k\($0) [\(Array(repeating: "*k\($0 - 1)", count: 9).joined(separator: ","))]"
        }
        let bomb = (["k0: &k0 [x,x,x,x,x,x,x,x,x]"] + lines).joined(separator: "\n")
        #expect(faults(reader.read(bomb)).contains { $0.contains("write the value out") })
    }

    @Test("a setting is declared once, under a key of its own")
    func declaredOnce() {
        let keys = Profile.settings.map(\.key)
        #expect(Set(keys).count == keys.count)
        #expect(Profile.settings.allSatisfy { $0.meaning.hasSuffix(".") })
    }
}
