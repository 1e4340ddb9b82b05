/// A paragraph in which every figure is bound: it knows its name and its counts, and is no typed number.
///
///     let lead: Paragraph = "We held \(held, named: "reviews in time") of the \(due, named: "reviews due")."
package struct Paragraph: Hashable, Sendable, ExpressibleByStringInterpolation {
    package enum Piece: Hashable, Sendable {
        case words(String)
        case figure(PrintedFigure, named: String)
    }

    package let pieces: [Piece]

    package init(stringLiteral words: String) {
        pieces = [.words(words)]
    }

    package init(stringInterpolation parts: StringInterpolation) {
        pieces = parts.pieces
    }

    /// What may stand in the parentheses of a paragraph.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var pieces: [Piece] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(interpolationCount * 2 + 1)
        }

        package mutating func appendLiteral(_ words: String) {
            if !words.isEmpty { pieces.append(.words(words)) }
        }

        package mutating func appendInterpolation(_ words: String) {
            appendLiteral(words)
        }

        package mutating func appendInterpolation(_ figure: PrintedFigure, named name: String) {
            pieces.append(.figure(figure, named: name))
        }

        package mutating func appendInterpolation(_ paragraph: Paragraph) {
            pieces += paragraph.pieces
        }
    }

    package var text: String {
        pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .figure(let figure, _): figure.text
            }
        }
        .joined()
    }

    package var figures: [PrintedFigure] {
        pieces.compactMap { if case .figure(let figure, _) = $0 { figure } else { nil } }
    }
}
