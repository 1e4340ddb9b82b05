import Access
import Register
import Store
import Vocabulary

// Children and their episodes of care.
extension SurveyReading {
    /// All episodes of the children who were in care at any time in the window. They come child by child; those of other
    /// children are let go as they pass.
    mutating func episodes(
        in transaction: some Transaction,
        _ survey: inout Survey
    ) throws -> [(child: Int32, row: EpisodeRow)] {
        var kept: [(child: Int32, row: EpisodeRow)] = []
        var group: (id: SQLValue, rows: [EpisodeRow]) = (.null, [])
        var years: Set<Int> = []
        survey.strays = old.strays.filter { !isReplaced[Int($0)] }
        let postcodes: SQL = survey.map == nil ? "NULL, NULL" : "home_postcode, placement_postcode"
        try transaction.rows(
            """
            SELECT child_id, began_on, reason_begun, legal_status, need, place, provider, ceased_on, reason_ceased,
                collection_year, made_by, \(postcodes)
            FROM episode WHERE \(allows("episode.child_id")) ORDER BY child_id, began_on
            """
        ) { cells in
            if cells[0] != group.id {
                try keep(group.rows, of: group.id, &kept)
                group = (cells[0], [])
            }
            let madeBy = try Int32(cells[10].number)
            if case .integer(let year) = cells[9] { years.insert(year) }
            guard let began = cells[1].day, let ceased = cells[7].dayIfAny else {
                survey.strays.append(try place(cells[0]))
                return
            }
            group.rows.append(EpisodeRow(cells, beganOn: began, ceasedOn: ceased.day, madeBy: madeBy))
        }
        try keep(group.rows, of: group.id, &kept)
        survey.reach.years[.episodes] = years
        return kept
    }

    /// Keeps a child's episodes if one of them reaches into the window. The last of those begun may have ended before it
    /// and say that another follows, which is not there: lists have that child in care, so figures must.
    private mutating func keep(
        _ rows: [EpisodeRow],
        of id: SQLValue,
        _ kept: inout [(child: Int32, row: EpisodeRow)]
    ) throws {
        let begun = rows.prefix { $0.beganOn <= window.last }
        let reaches = begun.contains { $0.ceasedOn.map { $0 >= window.first } ?? true }
        guard reaches || begun.last?.goesOn(window.last) ?? false else { return }
        let child = try place(id)
        kept += rows.map { (child, $0) }
    }

    /// The children met so far, in their places, with whether each came alone. Children of other times pass by.
    mutating func children(in transaction: some Transaction) throws -> [ChildRow] {
        var rows = old.children + ids.map { ChildRow(unread: ID($0)) }
        for place in rows.indices.prefix(isReplaced.count) where isReplaced[place] {
            rows[place] = ChildRow(unread: rows[place].id)
        }
        var alone: [(place: Int, until: CivilDate?)] = []
        try transaction.rows(
            """
            SELECT id, code, born_on, sex, ethnicity, made_by, NULL AS ends_on
            FROM child WHERE \(allows("child.id"))
            UNION ALL
            SELECT child_id, NULL, NULL, NULL, NULL, NULL, ends_on
            FROM unaccompanied_status WHERE \(allows("unaccompanied_status.child_id"))
            """
        ) { cells in
            guard case .text(let id) = cells[0], let place = places[id] else { return }
            guard let code = cells[1].text else {
                alone.append((Int(place), cells[6].day))
                return
            }
            rows[Int(place)] = ChildRow(
                id: ID(id),
                code: code,
                bornOn: cells[2].day,
                sex: cells[3].code(CodeNames.sex),
                ethnicity: cells[4].text,
                madeBy: try Int32(cells[5].number)
            )
        }
        for (place, end) in alone { rows[place].unaccompanied = .until(end) }
        return rows
    }
}

extension ChildRow {
    /// A child of whom no more has been read yet.
    fileprivate init(unread id: ID<Child>) {
        self.init(id: id, code: "", bornOn: nil, sex: nil, ethnicity: nil, madeBy: 0)
    }
}

extension EpisodeRow {
    fileprivate init(_ cells: [SQLValue], beganOn: CivilDate, ceasedOn: CivilDate?, madeBy: Int32) {
        self.init(
            beganOn: beganOn,
            reasonBegun: cells[2].code(CodeNames.reasonBegun),
            legalStatus: cells[3].code(CodeNames.legalStatus),
            need: cells[4].text ?? "",
            place: cells[5].text ?? "",
            provider: cells[6].text,
            ceasedOn: ceasedOn,
            reasonCeased: cells[8].code(CodeNames.reasonCeased),
            homePostcode: cells[11].text,
            placementPostcode: cells[12].text,
            madeBy: madeBy,
            careBeganOn: beganOn,
            isBeginningKnown: false
        )
    }
}
