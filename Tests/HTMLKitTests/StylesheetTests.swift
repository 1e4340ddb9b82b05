import Foundation
import HTMLKit
import Testing

/// The stylesheet's colours by name, and what a person can tell apart.
private struct Palette {
    let colours: [String: String]

    /// How much lighter one colour is than another, by the formula of WCAG 2.
    func contrast(_ one: String, _ other: String) throws -> Double {
        let lights = [try luminance(one), try luminance(other)].sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }

    private func luminance(_ name: String) throws -> Double {
        let text = try #require(colours[name], "there is no colour --\(name)")
        let long = text.count == 3 ? text.map { "\($0)\($0)" }.joined() : text
        let value = try #require(Int(long, radix: 16))
        let parts = [value >> 16, value >> 8, value].map { part -> Double in
            let share = Double(part & 255) / 255
            return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}

@Suite("Stylesheet")
struct StylesheetTests {
    private let css: String

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        css = try String(contentsOf: root.appending(path: "Sources/Web/Public/footprint.css"), encoding: .utf8)
    }

    static let texts = [
        ("ink", "paper"), ("ink", "surface"), ("ink", "sunk"), ("ink2", "paper"), ("ink2", "surface"), ("ink2", "sunk"),
        ("ink2", "grey-tint"), ("ink", "grey-tint"), ("link", "paper"), ("link", "surface"), ("link-hover", "paper"),
        ("link-hover", "surface"), ("on-pine", "pine"), ("on-pine2", "pine"), ("btn-ink", "pine2"),
        ("btn-hover-ink", "btn-hover"), ("stop-ink", "red-fill"), ("pine2", "paper"), ("pine2", "surface"),
        ("ink", "pine-tint"), ("heather", "heather-tint"), ("ink", "heather-tint"), ("red", "red-tint"),
        ("red", "paper"),
        ("red", "surface"), ("amber", "amber-tint"), ("amber", "paper"), ("amber", "surface"), ("green", "green-tint"),
        ("green", "surface"), ("link", "blue-tint"), ("ink", "blue-tint"), ("ink", "green-tint"), ("ink", "amber-tint"),
        ("on-marigold", "marigold"), ("on-marigold", "on-pine"),
    ]

    static let marks = [
        ("edge", "surface"), ("edge", "paper"), ("red-fill", "surface"), ("amber-fill", "surface"),
        ("green-fill", "surface"), ("pine2", "surface"), ("heather", "surface"), ("c1", "surface"), ("c2", "surface"),
        ("c3", "surface"), ("c4", "surface"), ("c-rest", "surface"), ("ink", "marigold"),
    ]

    @Test("text can be read on what it stands on: 4.5 to 1, light and dark", arguments: texts)
    func text(ink: String, ground: String) throws {
        #expect(try light().contrast(ink, ground) >= 4.5)
        #expect(try dark().contrast(ink, ground) >= 4.5)
    }

    @Test("controls and marks can be seen on what they stand on: 3 to 1, light and dark", arguments: marks)
    func mark(colour: String, ground: String) throws {
        // The ring of the focus is dark on light and light on dark, beside marigold in both.
        #expect(try light().contrast(colour, ground) >= 3)
        if colour != "ink" { #expect(try dark().contrast(colour, ground) >= 3) }
    }

    @Test("the formula gives the figures that the interface's specification states")
    func formula() throws {
        #expect(try abs(light().contrast("ink", "paper") - 14.1) < 0.06)
        #expect(try abs(dark().contrast("ink", "paper") - 14.6) < 0.06)
        #expect(try abs(light().contrast("c-rest", "surface") - 3.6) < 0.06)
    }

    @Test("colours are written as tokens and nowhere else")
    func tokens() throws {
        let screen = try #require(css.split(separator: "@media print").first)
        let rules = screen.split(separator: "\n").filter { !$0.hasPrefix("  --") && !$0.hasPrefix("/*") }
        #expect(rules.filter { $0.firstMatch(of: /[:\s,(]#[0-9a-fA-F]{3,8}\b/) != nil } == [])
    }

    @Test("it fits its budget and asks nothing of anybody else")
    func budget() {
        #expect(css.utf8.count <= 30_000)
        #expect(!css.contains("@import") && !css.contains("url("))
    }

    @Test("every class that a component writes has a rule")
    func classes() {
        let used = Set(MarkupScan(Gallery("x").page.text).values(of: "class").flatMap { $0.split(separator: " ") })
        let known = Set(css.matches(of: /\.([a-z][a-z0-9_-]*)/).map(\.output.1))
        #expect(used.subtracting(known).sorted() == [])
    }

    @Test("its brackets match")
    func brackets() {
        #expect(css.count { $0 == "{" } == css.count { $0 == "}" })
        #expect(css.count { $0 == "(" } == css.count { $0 == ")" })
    }

    private func light() throws -> Palette {
        Palette(colours: tokens(in: try #require(css.firstMatch(of: /:root\{([^}]*)\}/)?.output.1)))
    }

    private func dark() throws -> Palette {
        let block = try #require(css.firstMatch(of: /prefers-color-scheme:dark\)\{:root\{([^}]*)\}/)?.output.1)
        return Palette(colours: try light().colours.merging(tokens(in: block)) { _, dark in dark })
    }

    private func tokens(in block: Substring) -> [String: String] {
        let found = block.matches(of: /--([a-z0-9-]+):#([0-9a-f]+)/).map { (String($0.output.1), String($0.output.2)) }
        return Dictionary(found, uniquingKeysWith: { _, last in last })
    }
}
