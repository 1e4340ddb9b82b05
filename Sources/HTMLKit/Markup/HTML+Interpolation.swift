import Vocabulary

extension HTML {
    /// What may stand in the parentheses of an HTML literal.
    package struct StringInterpolation: StringInterpolationProtocol {
        var html = HTML()

        package init(literalCapacity: Int, interpolationCount: Int) {
            html.bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        package mutating func appendLiteral(_ markup: StaticString) {
            markup.withUTF8Buffer { html.bytes += $0 }
        }

        /// Text, escaped.
        package mutating func appendInterpolation(_ text: String) {
            html.escape(text)
        }

        package mutating func appendInterpolation(_ number: Int) {
            html.escape(String(number))
        }

        /// A day as pages write it: 30 March 2026.
        package mutating func appendInterpolation(_ day: CivilDate) {
            html.escape(day.description)
        }

        package mutating func appendInterpolation<Entity>(_ id: ID<Entity>) {
            html.escape(id.text)
        }

        package mutating func appendInterpolation(_ address: Address) {
            html.escape(address.text)
        }

        /// Markup, as it is; nothing where there is none.
        package mutating func appendInterpolation(_ markup: HTML?) {
            if let markup { html += markup }
        }

        package mutating func appendInterpolation(_ component: (some Component)?) {
            if let component { html += component.body }
        }

        /// A row of markup for each thing.
        package mutating func appendInterpolation<Things: Sequence>(
            each things: Things,
            _ row: (Things.Element) throws -> HTML
        ) rethrows {
            for thing in things { html += try row(thing) }
        }

        package mutating func appendInterpolation(each components: some Sequence<some Component>) {
            for component in components { html += component.body }
        }

        package mutating func appendInterpolation(each pieces: some Sequence<HTML>) {
            for piece in pieces { html += piece }
        }

        package mutating func appendInterpolation(
            if condition: Bool,
            _ markup: @autoclosure () -> HTML,
            else other: @autoclosure () -> HTML = HTML()
        ) {
            html += condition ? markup() : other()
        }

        /// An attribute with a space before it, or nothing at all where there is no value.
        package mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
            guard let value else { return }
            html += " \(name: name)=\"\(value)\""
        }

        /// An attribute without a value, such as `checked`, with a space before it.
        package mutating func appendInterpolation(flag name: StaticString, _ isSet: Bool) {
            if isSet { html += " \(name: name)" }
        }

        private mutating func appendInterpolation(name: StaticString) {
            appendLiteral(name)
        }
    }
}
