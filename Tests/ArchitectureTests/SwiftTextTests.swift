import Testing

@Suite("Telling code, comments and literals apart")
struct SwiftTextTests {
    @Test("a comment is neither code nor literal")
    func comments() {
        let file = SourceFile(path: "Sources/A/B.swift", text: "let a = 1  // \"b\"\n/* c /* d */ e */ let f = 2")
        #expect(trimmed(file.code) == ["let a = 1", "let f = 2"])
        #expect(trimmed(file.comments) == ["// \"b\"", "/* c /* d */ e */"])
        #expect(trimmed(file.literals) == ["", ""])
    }

    @Test("a literal is neither code nor comment, in each of its forms")
    func literals() {
        let text = #"""
            let a = "b // \" c", d = ""
            let e = #"f " \(g)"#
            let h = """
                i "j" // k
                """
            """#
        let file = SourceFile(path: "Sources/A/B.swift", text: text)
        #expect(trimmed(file.code) == ["let a =            , d =", "let e =", "let h =", "", ""])
        #expect(trimmed(file.comments) == ["", "", "", "", ""])
        #expect(trimmed(file.literals)[3] == #"i "j" // k"#)
    }

    @Test("what is interpolated is code, brackets and literals of its own included")
    func interpolation() {
        let file = SourceFile(path: "Sources/A/B.swift", text: #"let a = "b \(c(d, "e")) f" + g"#)
        #expect(file.code == ["let a =      c(d,    )     + g"])
        #expect(file.literals == [#"        "b \(     "e" ) f"    "#])
    }

    @Test("every view keeps the lines of the source")
    func lines() {
        let file = SourceFile(path: "Sources/A/B.swift", text: "let é = 1\n// ü\n\"\"\"\nß\n\"\"\"\n")
        let counts = [file.lines, file.code, file.comments, file.literals].map(\.count)
        #expect(counts == [5, 5, 5, 5])
    }

    private func trimmed(_ lines: [String]) -> [String] {
        lines.map { line in
            String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }
    }
}
