/// Why a rule declined: a small closed set per subject, each with words for the person who asked.
package protocol Refusal: Error, Hashable, Sendable {
    /// One clear sentence, as a page shows it.
    var explanation: String { get }
}
