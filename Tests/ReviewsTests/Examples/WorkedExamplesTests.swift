import Testing

@Suite("Worked Examples")
struct WorkedExamplesTests {
    @Test("each example of a rule that is built comes out as it should", arguments: try Example.all().filter(\.isBuilt))
    func example(example: Example) throws {
        let answer = try #require(ExampleRules.built[example.rule])
        let (inputs, expected) = try example.read()
        let given = try answer(inputs)
        for (name, value) in expected {
            #expect(given[name] == value, "\(example.id): \(name). \(example.explanation)")
        }
    }

    @Test("an example whose rule is not built is of one of the rules still to come, and is listed")
    func notBuilt() throws {
        let waiting = try Example.all().filter { !$0.isBuilt }
        for example in waiting {
            #expect(ExampleRules.toCome.contains(example.rule), "\(example.id): there is no rule \(example.rule)")
            #expect(throws: Never.self, "\(example.id)") { try example.read() }
        }
        for (rule, examples) in Dictionary(grouping: waiting, by: \.rule).sorted(by: { $0.key < $1.key }) {
            print("Not built yet: \(rule) (\(examples.map(\.id).joined(separator: ", ")))")
        }
    }

    @Test("the file has examples, each under a name of its own")
    func file() throws {
        let ids = try Example.all().map(\.id)
        #expect(!ids.isEmpty && !ids.contains(""))
        #expect(Set(ids).count == ids.count)
    }

    @Test("no rule is both built and still to come")
    func eitherOr() {
        #expect(ExampleRules.toCome.isDisjoint(with: ExampleRules.built.keys))
    }

    @Test("bad JSON in a row is told by the row's id")
    func badJSON() throws {
        let text = "id,rule,inputs,expected,explanation\r\nX1,care_plan_due,\"{\"\"a\"\": \",\"{}\",\"A, and\nB\"\r\n"
        let rows = try Example.read(text)
        #expect(rows.map(\.explanation) == ["A, and\nB"])
        let error = #expect(throws: Example.Unreadable.self) { try rows[0].read() }
        #expect(error?.reason.hasPrefix("X1") == true)
    }
}

extension Example {
    var isBuilt: Bool { ExampleRules.built[rule] != nil }
}
