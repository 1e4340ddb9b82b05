extension ReturnTable {
    /// The table whose headings these are, in any order and whatever the file is called.
    package static func recognised(
        by headings: [String],
        of file: String,
        in year: CollectionYear
    ) throws(ReturnRefusal) -> ReturnTable {
        let given = Set(headings.map { $0.uppercased() })
        guard let table = allCases.first(where: { Set($0.columns) == given }) else {
            throw .noTable(file: file, Likeness(of: given, among: headings))
        }
        guard year.number >= table.since else { throw .tableOfLaterYear(file: file, table, year) }
        return table
    }

    /// Which table some headings are nearest to, and by what they differ from it.
    package struct Likeness: Hashable, Sendable {
        /// Nothing where not even two headings are those of any table.
        let nearest: ReturnTable?
        let absent: [String]
        let unknown: [String]

        init(of given: Set<String>, among headings: [String]) {
            let ranked = allCases.map { (table: $0, shared: given.intersection($0.columns).count) }
            let best = ranked.filter { $0.shared >= 2 }
                .min {
                    given.symmetricDifference($0.table.columns).count
                        < given.symmetricDifference($1.table.columns).count
                }
            nearest = best?.table
            absent = best?.table.columns.filter { !given.contains($0) } ?? []
            unknown = headings.filter { best?.table.columns.contains($0.uppercased()) == false }
        }

        var explanation: String {
            guard let nearest else {
                return "Its first line must name the columns of one table, such as CHILD, DECOM, RNE …."
            }
            let differences = [
                absent.isEmpty ? nil : "lacks \(list(absent))",
                unknown.isEmpty ? nil : "has \(list(unknown)), which is not part of it",
            ].compactMap { $0 }
            return "It is nearest to \(nearest.rawValue), but \(differences.joined(separator: " and "))."
        }

        private func list(_ names: [String]) -> String {
            let shown = names.prefix(6).map { $0.count > 30 ? "\($0.prefix(30))…" : $0 }
            return shown.joined(separator: ", ") + (names.count > 6 ? " and \(names.count - 6) more" : "")
        }
    }
}
