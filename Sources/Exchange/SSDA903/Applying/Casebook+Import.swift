import Casework
import Store
import Vocabulary

extension Casebook {
    /// Applies an import as one deed, with the clocks of every child it touches.
    @discardableResult
    package func applyReturn(_ run: ID<ImportRun>, as deed: Deed) async throws -> ImportSummary {
        try await write(as: deed) { try $0.applyImport(run) }
    }

    /// Undoes an import as one deed, with the clocks of every child it touched.
    package func undoReturn(_ run: ID<ImportRun>, in schema: Schema, as deed: Deed) async throws {
        try await write(as: deed) { try $0.undoImport(run, in: schema) }
    }
}
