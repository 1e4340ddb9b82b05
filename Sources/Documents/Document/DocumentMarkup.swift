import HTMLKit

/// A document as markup: cover, contents, chapters with their tables and charts numbered, and the footnotes.
package struct DocumentMarkup: Component {
    private let document: Document

    package init(_ document: Document) {
        self.document = document
    }

    package var body: HTML {
        "\(cover)<div class=\"wrap\">\(content)</div>"
    }

    private var cover: HTML {
        let cover = document.cover
        return """
            <header class="report-cover"><div class="wrap"><p>\(cover.above)</p><h1>\(cover.title)</h1>\
            \(each: cover.lines, { "<p>\($0)</p>" })<hr class="paces-rule"></div></header>
            """
    }

    private var content: HTML {
        """
        <div class="cols cols--nav"><nav class="toc" aria-label="Contents"><h2>Contents</h2>\
        <ol>\(each: document.chapters.enumerated(), entry)</ol></nav>\
        <article class="report">\(each: document.chapters.enumerated(), chapter)\
        \(each: document.footnotes, { "<p class=\"note\">\($0)</p>" })</article></div>
        """
    }

    private func entry(_ offset: Int, _ chapter: Document.Chapter) -> HTML {
        "<li><a href=\"\(place(offset + 1))\">\(offset + 1). \(chapter.title)</a></li>"
    }

    private func place(_ number: Int) -> Address { ("" as Address).at("chapter-\(number)") }

    private func chapter(_ offset: Int, _ chapter: Document.Chapter) -> HTML {
        let number = offset + 1
        return """
            <section aria-labelledby="chapter-\(number)"><h2 id="chapter-\(number)">\(number). \(chapter.title)</h2>\
            \(each: Numbered.blocks(of: chapter, number), block)</section>
            """
    }

    private func block(_ numbered: Numbered) -> HTML {
        switch numbered.block {
        case .lead(let paragraph): "<p class=\"lead\">\(paragraph.text)</p>"
        case .paragraph(let paragraph): "<p>\(paragraph.text)</p>"
        case .heading(let words): "<h3>\(words)</h3>"
        case .table(let table): "\(FiguresTableMarkup(table, caption: "Table \(numbered.number). \(table.title)"))"
        case .chart(let chart):
            "\(ChartFigure(chart.numbered("Figure \(numbered.number)."), id: "figure-\(numbered.number)", for: .prose))"
        }
    }
}

/// A block with its number among those of its kind in the chapter: "4.1".
private struct Numbered {
    let block: Document.Block
    let number: String

    static func blocks(of chapter: Document.Chapter, _ number: Int) -> [Numbered] {
        var (tables, charts) = (0, 0)
        return chapter.blocks.map { block in
            switch block {
            case .table:
                tables += 1
                return Numbered(block: block, number: "\(number).\(tables)")
            case .chart:
                charts += 1
                return Numbered(block: block, number: "\(number).\(charts)")
            case .lead, .paragraph, .heading:
                return Numbered(block: block, number: "")
            }
        }
    }
}
