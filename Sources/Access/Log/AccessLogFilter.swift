import Vocabulary

/// Which entries of the access log somebody asks for.
package struct AccessLogFilter: Hashable, Sendable {
    package var person: ID<Account>?
    package var verb: AccessEntry.Verb?
    package var outcome: AccessEntry.Outcome?
    /// The first and the last day, both included, as London counts them.
    package var from: CivilDate?
    package var to: CivilDate?
    /// Children of whom nothing is told: what shows them alone is left out, and they are not counted among others.
    package var unnamed: [Subject] = []

    package init() {}
}
