/// A fixed list whose raw value is the code in tables and returns, and whose title is the only place its words are kept.
package protocol Coded: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    var title: String { get }
}
