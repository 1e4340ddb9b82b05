import Register
import Store
import Vocabulary

/// What is staged, and what is held, of some children.
struct StagedReturn {
    private let codes: [String]
    private var lines: [String: [ReturnTable: [StagedLine]]] = [:]
    private var unread: [String: Set<ReturnTable>] = [:]

    /// The codes of the children that the return names or the register holds, from the one after another.
    static func codes(of run: ID<ImportRun>, after last: String, limit: Int) -> Query<String> {
        // Each part is cut to the length of a batch before the two are joined, so that no batch looks at all the rest.
        """
        SELECT code FROM (
            SELECT code FROM (SELECT DISTINCT child_code AS code FROM import_line
                WHERE run_id = \(run) AND child_code > \(last) ORDER BY code LIMIT \(limit)) staged
            UNION
            SELECT code FROM (SELECT DISTINCT child_code AS code FROM import_finding
                WHERE run_id = \(run) AND child_code > \(last) ORDER BY code LIMIT \(limit)) found
            UNION
            SELECT code FROM (SELECT code FROM child WHERE code > \(last) ORDER BY code LIMIT \(limit)) held
        ) named ORDER BY code LIMIT \(limit)
        """
    }

    init(run: ID<ImportRun>, codes: [String], in transaction: some Transaction) throws {
        self.codes = codes
        let staged: Query<StagedRecord> =
            """
            SELECT child_code, table_name, row_number, file_line, born_on, cells FROM import_line
            WHERE run_id = \(run) AND child_code IN (\(list: codes)) ORDER BY child_code, table_name, row_number
            """
        try transaction.each(staged) { record in
            lines[record.line.childCode, default: [:]][record.table, default: []].append(record.line)
        }
        let faulty: Query<UnreadRecord> =
            """
            SELECT DISTINCT child_code, table_name FROM import_finding
            WHERE run_id = \(run) AND severity = 'error' AND child_code IN (\(list: codes))
            """
        try transaction.each(faulty) { unread[$0.code, default: []].insert($0.table) }
    }

    /// The children with all that is held of them: one query a table for all of them together.
    func children(in transaction: some Transaction, of schema: Schema) throws -> [ReturnedChild] {
        let known = try transaction.allKept(
            Query<Child>("SELECT \(Child.columns) FROM child WHERE code IN (\(list: codes))")
        )
        let subjects = known.map { Subject($0.id) }
        var held: [String: [ReturnTable: [HeldRow]]] = [:]
        for kept in known {
            let row = HeldRow(child: kept.id.text, id: kept.id.text, version: kept.version, row: FactRow(kept.fact))
            held[kept.id.text] = [.header: [row]]
        }
        for table in ReturnTable.allCases where table != .header && !subjects.isEmpty {
            for row in try table.line.held(of: subjects, in: transaction) {
                held[row.child, default: [:]][table, default: []].append(row)
            }
        }
        let ids = Dictionary(known.map { ($0.fact.code, $0.id.text) }, uniquingKeysWith: { first, _ in first })
        let others = try others(
            among: codes.filter { lines[$0] == nil }.compactMap { ids[$0] },
            of: schema,
            in: transaction
        )
        return codes.map { code in
            let id = ids[code]
            return ReturnedChild(
                code: code,
                id: id ?? ID<Child>.fresh().text,
                lines: lines[code] ?? [:],
                unread: unread[code] ?? [],
                held: id.flatMap { held[$0] } ?? [:],
                hasOtherFacts: id.map(others.contains) ?? false
            )
        }
    }

    /// Which of these children somebody has recorded something about that no return brings.
    private func others(
        among ids: [String],
        of schema: Schema,
        in transaction: some Transaction
    ) throws -> Set<String> {
        guard !ids.isEmpty else { return [] }
        var others: Set<String> = []
        for table in schema.factsBesideReturns {
            let column = table.subjectColumn ?? "id"
            let query: Query<String> =
                "SELECT DISTINCT \(name: column) FROM \(name: table.name) WHERE \(name: column) IN (\(list: ids))"
            others.formUnion(try transaction.all(query))
        }
        return others
    }
}

extension Schema {
    /// The facts about children that no return brings and that are not worked out from others: names, officers.
    var factsBesideReturns: [FactTable] {
        let returned = Set(ReturnTable.allCases.map { $0.line.factTable.name })
        return facts.filter { !$0.isDerived && $0.subjectColumn != nil && !returned.contains($0.name) }
    }
}

private struct StagedRecord: Record {
    let table: ReturnTable
    let line: StagedLine

    init(row: Row) throws {
        table = try row["table_name"]
        line = StagedLine(
            row: try row["row_number"],
            line: try row["file_line"],
            childCode: try row["child_code"],
            bornOn: try row["born_on"],
            values: try FactCells.values(try row["cells"])
        )
    }
}

private struct UnreadRecord: Record {
    let code: String
    let table: ReturnTable

    init(row: Row) throws {
        code = try row["child_code"]
        table = try row["table_name"]
    }
}
