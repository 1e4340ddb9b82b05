import Store
import Vocabulary

extension Setting {
    /// The key that says that the children of this database are invented.
    static let sampleKey = "sample"
}

extension Transaction {
    /// Whether the children of this database are invented, so that it may be shown on another day than today.
    package func isSample() throws -> Bool {
        try all(Setting.all).contains { $0.key == Setting.sampleKey }
    }
}

extension WriteTransaction {
    /// Marks a database as a sample, for good.
    package func markAsSample(on day: CivilDate) throws {
        guard try !isSample() else { return }
        try begin(Setting(id: .fresh(), key: Setting.sampleKey, value: nil, inForceFrom: day))
    }
}
