// swift-tools-version:6.2
import PackageDescription

// The architecture on one screen: each module, and what it may use. Arrows only ever point up this file.

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .unsafeFlags(["-warnings-as-errors", "-Xfrontend", "-warn-long-expression-type-checking=500"]),
]

/// What every capability stands on.
let ground = ["Vocabulary", "Store", "Policy", "Clocks", "Access"]

extension Target {
    /// A module without a driver or a library of its own, and its tests.
    static func module(
        _ name: String,
        uses others: String...,
        and products: [Dependency] = [],
        holding resources: [Resource] = [],
        testedWith adapters: String...
    ) -> [Target] {
        [
            .target(
                name: name,
                dependencies: others.map { .byName(name: $0) } + products,
                resources: resources,
                swiftSettings: settings
            ),
            .testTarget(
                name: name + "Tests",
                dependencies: ([name, "Samples"] + others + adapters).map { .byName(name: $0) } + products,
                swiftSettings: settings
            ),
        ]
    }

    /// A part of the service's work: its rules, its tables and its queries.
    static func capability(
        _ name: String,
        uses others: String...,
        holding resources: [Resource] = [],
        testedWith adapters: String...
    ) -> [Target] {
        [
            .target(
                name: name,
                dependencies: (ground + others).map { .byName(name: $0) },
                resources: resources,
                swiftSettings: settings
            ),
            .testTarget(
                name: name + "Tests",
                dependencies: ([name, "Samples"] + ground + others + adapters).map { .byName(name: $0) },
                swiftSettings: settings
            ),
        ]
    }
}

extension Target.Dependency {
    static let asyncHTTP = product(name: "AsyncHTTPClient", package: "async-http-client")
    static let arguments = product(name: "ArgumentParser", package: "swift-argument-parser")
    static let crypto = product(name: "Crypto", package: "swift-crypto")
    static let cryptoExtras = product(name: "CryptoExtras", package: "swift-crypto")
    static let grdb = product(name: "GRDB", package: "GRDB.swift")
    static let grdbSQLite = product(name: "GRDBSQLite", package: "GRDB.swift")
    static let httpTypes = product(name: "HTTPTypes", package: "swift-http-types")
    static let hummingbird = product(name: "Hummingbird", package: "hummingbird")
    static let hummingbirdCore = product(name: "HummingbirdCore", package: "hummingbird")
    static let hummingbirdTesting = product(name: "HummingbirdTesting", package: "hummingbird")
    static let jwt = product(name: "JWTKit", package: "jwt-kit")
    static let logging = product(name: "Logging", package: "swift-log")
    static let nioCore = product(name: "NIOCore", package: "swift-nio")
    static let nioHTTP1 = product(name: "NIOHTTP1", package: "swift-nio")
    static let nioPosix = product(name: "NIOPosix", package: "swift-nio")
    static let yams = product(name: "Yams", package: "Yams")
}

let targets: [[Target]] = [
    Target.module("Vocabulary"),
    [.target(name: "Samples", dependencies: ["Vocabulary"], path: "Tests/Samples", swiftSettings: settings)],
    Target.module("Formats", uses: "Vocabulary"),
    Target.module("Store", uses: "Vocabulary", and: [.crypto]),
    Target.module("HTMLKit", uses: "Vocabulary"),
    Target.module("Documents", uses: "HTMLKit", "Vocabulary"),
    [.systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])])],
    [.target(name: "StoreSQLite", dependencies: ["Store", "Vocabulary", .grdb, .grdbSQLite], swiftSettings: settings)],
    [
        .target(
            name: "StorePostgres",
            dependencies: ["Store", "Vocabulary", "CLibPQ", .nioPosix],
            swiftSettings: settings
        )
    ],
    [
        // Databases for tests, and a program for them to kill while it writes.
        .target(
            name: "TestDatabases",
            dependencies: ["Store", "StoreSQLite", "StorePostgres", "Vocabulary", "CLibPQ", .nioPosix],
            path: "Tests/TestDatabases",
            swiftSettings: settings
        ),
        .executableTarget(
            name: "DeedWriter",
            dependencies: ["Store", "TestDatabases", "Vocabulary"],
            path: "Tests/DeedWriter",
            swiftSettings: settings
        ),
    ],
    Target.module(
        "Policy",
        uses: "Store",
        "Vocabulary",
        and: [.yams],
        holding: [.embedInCode("Calendar/england-bank-holidays.csv"), .embedInCode("Shipped")]
    ),
    Target.module("Clocks", uses: "Store", "Vocabulary"),
    Target.module(
        "Access",
        uses: "Store",
        "Vocabulary",
        and: [.crypto, .cryptoExtras, .nioPosix],
        testedWith: "StoreSQLite"
    ),
    Target.module("Notify", uses: "Access", "Formats", "Store", "Vocabulary", testedWith: "TestDatabases"),
    [.systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])])],
    Target.module("SMTP", uses: "Notify", "Vocabulary", "CCurl", and: [.nioPosix]),
    Target.module("SignOn", uses: "Access", "Vocabulary", and: [.asyncHTTP, .cryptoExtras, .jwt, .nioCore, .nioHTTP1]),
    Target.capability("Register", holding: [.embedInCode("Codes")], testedWith: "TestDatabases"),
    Target.capability("Workforce", uses: "Register"),
    Target.capability("Reviews", uses: "Register", "Workforce"),
    Target.capability("Casework", uses: "Notify", "Register", "Workforce", "Reviews", testedWith: "TestDatabases"),
    Target.capability("Insight", uses: "Formats", "Register", "Workforce", "Reviews", testedWith: "TestDatabases"),
    Target.capability(
        "Reports",
        uses: "HTMLKit",
        "Documents",
        "Register",
        "Workforce",
        "Reviews",
        "Insight",
        testedWith: "TestDatabases"
    ),
    Target.capability(
        "Exchange",
        uses: "Formats",
        "Register",
        "Workforce",
        "Reviews",
        "Casework",
        testedWith: "TestDatabases"
    ),
    [
        .target(
            name: "Web",
            dependencies: (ground + [
                "HTMLKit", "Documents", "Formats", "Notify", "Register", "Workforce", "Reviews", "Casework", "Insight",
                "Reports", "Exchange",
            ])
            .map { .byName(name: $0) } + [.httpTypes, .hummingbird, .hummingbirdCore, .logging, .nioCore, .nioHTTP1],
            resources: [.embedInCode("Public")],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "footprint",
            dependencies: (ground + [
                "Documents", "Formats", "Notify", "SMTP", "SignOn", "Register", "Workforce", "Reviews", "Casework",
                "Insight", "Reports", "Exchange", "Web", "StoreSQLite", "StorePostgres",
            ]).map { .byName(name: $0) } + [.arguments, .hummingbird, .logging],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StoreContractTests",
            dependencies: (ground + [
                "Formats", "Notify", "Register", "Workforce", "Reviews", "Casework", "Insight", "Exchange",
                "StoreSQLite",
                "StorePostgres", "Samples", "TestDatabases", "DeedWriter",
            ]).map { .byName(name: $0) },
            swiftSettings: settings
        ),
        .testTarget(
            name: "JourneyTests",
            dependencies: (ground + [
                "HTMLKit", "Documents", "Formats", "Notify", "Register", "Workforce", "Reviews", "Casework", "Insight",
                "Reports", "Exchange", "Web", "StoreSQLite", "StorePostgres", "Samples", "TestDatabases",
            ]).map { .byName(name: $0) } + [.hummingbird, .hummingbirdTesting, .logging, .nioCore, .nioPosix],
            swiftSettings: settings
        ),
        .testTarget(name: "ArchitectureTests", swiftSettings: settings),
    ],
]

let package = Package(
    name: "footprint",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "footprint", targets: ["footprint"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
        .package(url: "https://github.com/vapor/jwt-kit", exact: "5.7.1"),
    ],
    targets: targets.flatMap { $0 }
)
