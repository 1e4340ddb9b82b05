/// Something that is printed or published: a cover, and chapters.
package struct Document: Hashable, Sendable {
    /// What stands on the first page.
    package struct Cover: Hashable, Sendable {
        /// Whose it is: "Eastmere Council".
        package let above: String
        package let title: String
        /// For whom it is, and as of when.
        package let lines: [String]

        package init(above: String, title: String, lines: [String]) {
            self.above = above
            self.title = title
            self.lines = lines
        }
    }

    package struct Chapter: Hashable, Sendable {
        package let title: String
        package let blocks: [Block]

        package init(_ title: String, _ blocks: [Block]) {
            self.title = title
            self.blocks = blocks
        }
    }

    /// A part of a chapter.
    package enum Block: Hashable, Sendable {
        case lead(Paragraph)
        case paragraph(Paragraph)
        case heading(String)
        case table(FiguresTable)
        case chart(Chart)
    }

    package let cover: Cover
    package let chapters: [Chapter]
    /// What holds for the whole of it, at its end.
    package let footnotes: [String]

    package init(cover: Cover, chapters: [Chapter], footnotes: [String] = []) {
        self.cover = cover
        self.chapters = chapters
        self.footnotes = footnotes
    }

    /// Every table in it, those of its charts among them.
    package var tables: [FiguresTable] {
        chapters.flatMap(\.blocks).compactMap { block in
            switch block {
            case .table(let table): table
            case .chart(let chart): chart.table
            case .lead, .paragraph, .heading: nil
            }
        }
    }
}
