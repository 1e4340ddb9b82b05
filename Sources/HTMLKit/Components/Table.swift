/// A table of things: a caption, columns that say how each thing is shown, and the things.
///
///     Table("Children", children, columns: [
///         .heading("Child", sortedAs: "name") { "\(Link($0.name, to: $0.address))" },
///         .text("Officer") { $0.officer },
///         .number("Age", sortedAs: "age") { "\($0.age)" },
///     ], sorting: sorting)
package struct Table<Thing>: Component {
    /// A column: its heading, and what stands in it.
    package struct Column {
        fileprivate enum Kind {
            case heading, plain, number
        }

        fileprivate let kind: Kind
        fileprivate let title: String
        fileprivate let key: String?
        fileprivate let cell: (Thing) -> HTML

        /// The column that names the thing; the first.
        package static func heading(
            _ title: String,
            sortedAs key: String? = nil,
            _ cell: @escaping (Thing) -> HTML
        ) -> Column {
            Column(kind: .heading, title: title, key: key, cell: cell)
        }

        package static func text(
            _ title: String,
            sortedAs key: String? = nil,
            _ cell: @escaping (Thing) -> String
        ) -> Column {
            Column(kind: .plain, title: title, key: key) { "\(cell($0))" }
        }

        package static func html(
            _ title: String,
            sortedAs key: String? = nil,
            _ cell: @escaping (Thing) -> HTML
        ) -> Column {
            Column(kind: .plain, title: title, key: key, cell: cell)
        }

        /// Figures, one under another.
        package static func number(
            _ title: String,
            sortedAs key: String? = nil,
            _ cell: @escaping (Thing) -> HTML
        ) -> Column {
            Column(kind: .number, title: title, key: key, cell: cell)
        }
    }

    private let caption: String
    private let isCaptionHidden: Bool
    private let isWide: Bool
    private let isWhole: Bool
    private let total: Thing?
    private let things: [Thing]
    private let columns: [Column]
    private let sorting: Sorting?

    /// A total stands last, set apart. A table that is whole is not broken between two printed pages.
    package init(
        _ caption: String,
        _ things: [Thing],
        columns: [Column],
        total: Thing? = nil,
        sorting: Sorting? = nil,
        isWide: Bool = false,
        isWhole: Bool = false,
        isCaptionHidden: Bool = false
    ) {
        self.caption = caption
        self.isCaptionHidden = isCaptionHidden
        self.isWide = isWide
        self.isWhole = isWhole
        self.total = total
        self.things = things
        self.columns = columns
        self.sorting = sorting
    }

    package var body: HTML {
        let captioned: HTML = isCaptionHidden ? "<span class=\"vh\">\(caption)</span>" : "\(caption)"
        return """
            <div class="scroll" role="group" aria-label="\(caption)" tabindex="0">\
            <table\(attribute: "class", classes)><caption>\(captioned)</caption>\
            <thead><tr>\(each: columns, title)</tr></thead><tbody>\(each: things, row)</tbody>\
            \(total.map { "<tfoot>\(row($0))</tfoot>" })</table></div>
            """
    }

    private var classes: String? {
        let names = (isWide ? ["wide"] : []) + (isWhole ? [] : ["long"])
        return names.isEmpty ? nil : names.joined(separator: " ")
    }

    private func title(_ column: Column) -> HTML {
        if column.title.isEmpty { return "<td></td>" }
        let look = column.kind == .number ? "num" : nil
        guard let sorting, let key = column.key else {
            return "<th scope=\"col\"\(attribute: "class", look)>\(column.title)</th>"
        }
        return """
            <th scope="col"\(attribute: "class", look)\(attribute: "aria-sort", sorting.state(of: key))>\
            <a href="\(sorting.address(for: key))">\(column.title)</a></th>
            """
    }

    private func row(_ thing: Thing) -> HTML {
        "<tr>\(each: columns, { cell(of: thing, in: $0) })</tr>"
    }

    private func cell(of thing: Thing, in column: Column) -> HTML {
        switch column.kind {
        case .heading: "<th scope=\"row\">\(column.cell(thing))</th>"
        case .plain: "<td>\(column.cell(thing))</td>"
        case .number: "<td class=\"num\">\(column.cell(thing))</td>"
        }
    }
}

/// By which column a list is sorted, and the addresses that sort it otherwise: `?sort=name`, `?sort=-name`.
package struct Sorting: Hashable, Sendable {
    private let list: Address
    /// The column's key.
    package let key: String
    package let isDescending: Bool

    /// Reads what the address asked for, if it is among the keys; else the list is sorted as usual.
    package init(of list: Address, asked: String, among keys: [String], usual: String) {
        self.list = list
        let key = asked.hasPrefix("-") ? String(asked.dropFirst()) : asked
        let isKnown = keys.contains(key)
        let chosen = isKnown ? asked : usual
        isDescending = chosen.hasPrefix("-")
        self.key = isDescending ? String(chosen.dropFirst()) : chosen
    }

    fileprivate func state(of key: String) -> String? {
        guard key == self.key else { return nil }
        return isDescending ? "descending" : "ascending"
    }

    /// Where the heading leads: sorted by it, or the other way round if it already is.
    fileprivate func address(for key: String) -> Address {
        list.with("sort", key == self.key && !isDescending ? "-" + key : key)
    }
}
