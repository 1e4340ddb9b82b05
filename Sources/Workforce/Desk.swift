import Clocks
import Vocabulary

/// Whose work it is: an officer's own, or what falls to everybody of a role.
package enum Desk: Hashable, Sendable {
    /// What an officer owes the children who are theirs today.
    case officer(ID<Officer>)
    /// What a role owes, whoever's the child is.
    case duty(Clock.Duty)
}
