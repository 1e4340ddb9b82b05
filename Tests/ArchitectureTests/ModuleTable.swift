/// Who may import whom: the table that Package.swift draws, and the outside packages each module may name.
///
/// A module may use those above it and never those below. A change to this table is a decision, recorded in
/// docs/decisions.
enum ModuleTable {
    struct Row: Sendable {
        let module: String
        let uses: [String]
        let packages: [String]
    }

    static let ground = ["Vocabulary", "Store", "Policy", "Clocks", "Access"]
    static let work = ["Register", "Workforce", "Reviews"]

    static let rows = [
        row("Vocabulary"),
        row("Formats", uses: ["Vocabulary"]),
        row("Store", uses: ["Vocabulary"], packages: ["Crypto"]),
        row("HTMLKit", uses: ["Vocabulary"]),
        row("Documents", uses: ["HTMLKit", "Vocabulary"]),
        row("CLibPQ"),
        row("StoreSQLite", uses: ["Store", "Vocabulary"], packages: ["GRDB", "GRDBSQLite"]),
        row("StorePostgres", uses: ["Store", "Vocabulary", "CLibPQ"], packages: ["NIOPosix"]),
        row("Policy", uses: ["Store", "Vocabulary"], packages: ["Yams"]),
        row("Clocks", uses: ["Store", "Vocabulary"]),
        row("Access", uses: ["Store", "Vocabulary"], packages: ["Crypto", "CryptoExtras", "NIOPosix"]),
        row("Notify", uses: ["Access", "Formats", "Store", "Vocabulary"]),
        row("CCurl"),
        row("SMTP", uses: ["Notify", "Vocabulary", "CCurl"], packages: ["NIOPosix"]),
        row("SignOn", uses: ["Access", "Vocabulary"], packages: ["AsyncHTTPClient", "JWTKit", "NIOCore", "NIOHTTP1"]),
        row("Register", uses: ground),
        row("Workforce", uses: ground + ["Register"]),
        row("Reviews", uses: ground + ["Register", "Workforce"]),
        row("Casework", uses: ground + work + ["Notify"]),
        row("Insight", uses: ground + work + ["Formats"]),
        row("Reports", uses: ground + work + ["HTMLKit", "Documents", "Insight"]),
        row("Exchange", uses: ground + work + ["Formats", "Casework"]),
        row(
            "Web",
            uses: ground + work + [
                "HTMLKit", "Documents", "Formats", "Notify", "Casework", "Insight", "Reports", "Exchange",
            ],
            packages: ["HTTPTypes", "Hummingbird", "HummingbirdCore", "Logging", "NIOCore", "NIOHTTP1"]
        ),
        row(
            "footprint",
            uses: ground + work + [
                "Documents", "Formats", "Notify", "SMTP", "SignOn", "Casework", "Insight", "Reports", "Exchange", "Web",
                "StoreSQLite", "StorePostgres",
            ],
            packages: ["ArgumentParser", "Hummingbird", "Logging"]
        ),
    ]

    static let modules = rows.map(\.module)

    /// What comes with the toolchain and is neither ours nor fetched.
    static let platform: Set = [
        "Dispatch", "Foundation", "FoundationEssentials", "FoundationXML", "Glibc", "Musl", "Darwin", "Synchronization",
    ]

    static func row(of module: String) -> Row? {
        rows.first { $0.module == module }
    }

    private static func row(_ module: String, uses: [String] = [], packages: [String] = []) -> Row {
        Row(module: module, uses: uses, packages: packages)
    }
}
