import Access
import Samples
import Store
import TestDatabases
import Vocabulary

@testable import Register

extension TestDatabase {
    /// Runs the body over a register of its own.
    func register(_ body: (any Database, Ledger) async throws -> Void) async throws {
        let schema = Schema(
            migrations: Migration.access + Migration.sight + Migration.register,
            facts: FactTable.access + FactTable.register
        )
        try await with(schema) { database in
            try await body(database, Ledger(database) { Instant(milliseconds: 1_780_000_000_000) })
        }
    }
}

extension Deed {
    static let test = Deed(account: nil, signature: "a test", role: "program", purpose: "test")
}

extension Child {
    static func sample(
        _ code: String = "900001",
        id: ID<Child>? = nil,
        born: CivilDate = "2014-09-09"
    ) -> Child {
        Child(id: id ?? ID("child-\(code)"), code: code, bornOn: born, sex: .female, ethnicity: "BAFR")
    }
}

extension Episode {
    /// An episode of an invented child, in the order in which a return says it.
    static func sample(
        _ began: CivilDate,
        _ reason: ReasonBegun = .startedCare,
        _ status: LegalStatus = .fullCareOrder,
        _ place: String = "U6",
        to ceased: CivilDate? = nil,
        _ reasonCeased: ReasonCeased? = nil,
        of child: ID<Child> = ID("child-900001")
    ) -> Episode {
        Episode(
            id: ID("episode-\(child)-\(began.iso)"),
            child: child,
            beganOn: began,
            reasonBegun: reason,
            legalStatus: status,
            need: "N1",
            place: place,
            provider: place.hasPrefix("T") ? nil : "PR1",
            ceasedOn: ceased,
            reasonCeased: reasonCeased ?? (ceased == nil ? nil : .continues)
        )
    }
}
