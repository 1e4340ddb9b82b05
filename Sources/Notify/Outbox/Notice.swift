import Access
import Store
import Vocabulary

/// Everything that mail is ever sent for, with the words it has. No word of it is about a person: neither a child nor
/// anybody else is named, so that a mail says nothing to whoever else reads it.
package enum Notice: String, Coded, Stored {
    case signInLink = "sign-in-link"
    case invitation
    case allocation
    case recordOpened = "record-opened"
    case officerOfChild = "officer-of-child"
    case linkCode = "link-code"
    case chainEnds = "chain-ends"
    case codesTried = "codes-tried"

    /// Where its address leads.
    package enum Lead: Hashable, Sendable {
        /// A page that asks who one is.
        case page(String)
        /// A link made when the mail is, which signs in once and lasts so many hours.
        case signIn(hours: Int)
        /// A personal link about a child, made when the mail is, which lasts so many days.
        case childLink(days: Int)
        /// Nowhere: it brings the code that a personal link asks for.
        case code
        /// Nowhere: it brings the ends of both chains, as they were told on its day.
        case ends
    }

    /// What it is called on pages.
    package var title: String {
        switch self {
        case .signInLink: "A link to sign in with"
        case .invitation: "An invitation to Footprint"
        case .allocation: "Children allocated to an officer"
        case .recordOpened: "A record opened by somebody without the child"
        case .officerOfChild: "Who reviews a child’s plan"
        case .linkCode: "A code for a personal link"
        case .chainEnds: "The last numbers of the day, to keep"
        case .codesTried: "Wrong codes for an account"
        }
    }

    /// The subject line of the mail.
    package var subject: String {
        switch self {
        case .signInLink: "Your link to sign in to Footprint"
        case .invitation: "Your invitation to Footprint"
        case .allocation: "Footprint: you have been allocated new work"
        case .recordOpened: "Footprint: a record was opened for a reason that you should look at"
        case .officerOfChild: "Footprint: there is something for you to read and confirm"
        case .linkCode: "Your code for Footprint"
        case .chainEnds: "Footprint: the last numbers of the day, to keep"
        case .codesTried: "Footprint: somebody who has your password tried to sign in"
        }
    }

    /// What the mail says, before its address.
    package var words: String {
        switch self {
        case .signInLink:
            "Here is the link with which you sign in. It works once, for an hour. Nobody else should have it."
        case .invitation:
            "You have been invited to Footprint. This link works once, for seven days, and nobody else should have it."
        case .allocation: "There is something for you in Footprint: one or more children have been allocated to you."
        case .recordOpened:
            "There is something for you in Footprint: somebody opened a record that is not among their own, and said why."
        case .officerOfChild:
            "There is something for you in Footprint: who reviews the plan of a child you work with. Read it and confirm that you have been told."
        case .linkCode: "Type this code on the page that asked for it. It works for ten minutes."
        case .chainEnds:
            "Keep this message where nobody who runs the database can change it. With it anybody can show later that nothing was cut off the end of the service's books."
        case .codesTried:
            "Somebody gave your password for Footprint and then too many wrong codes. If it was not you, choose another password."
        }
    }

    package var lead: Lead {
        switch self {
        case .signInLink: .signIn(hours: 1)
        case .invitation: .signIn(hours: 7 * 24)
        case .allocation: .page("/my-work")
        case .recordOpened: .page("/")
        case .officerOfChild: .childLink(days: 14)
        case .linkCode: .code
        case .chainEnds: .ends
        case .codesTried: .page("/account/password")
        }
    }

    /// Whether it goes only to those who may see the child at that moment. That a record was opened is told to the manager
    /// whoever's record it was.
    var needsSight: Bool {
        switch self {
        case .allocation: true
        case .signInLink, .invitation, .recordOpened, .officerOfChild, .linkCode, .chainEnds, .codesTried: false
        }
    }

    /// How long it is worth sending: nobody who asked for a code an hour ago is still waiting for it.
    var hoursOfUse: Int {
        switch self {
        case .linkCode, .signInLink: 1
        case .invitation, .allocation, .recordOpened, .officerOfChild, .chainEnds, .codesTried: 7 * 24
        }
    }
}
