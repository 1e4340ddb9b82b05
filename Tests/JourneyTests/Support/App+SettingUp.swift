import Access
import Casework
import Policy
import Register
import Reviews
import Samples
import Store
import Vocabulary
import Workforce

@testable import Web

extension App {
    /// Gives a service its profile, its calendar, its people and, where wanted, its children.
    ///
    /// The second factor is offered, so that a password brings its owner in; tests of the factor itself require it.
    func setUpTest(withChildren: Bool) async throws {
        let profile = try Profile.test(secondFactor: .offered)
        _ = try await casebook.writeForAll(as: .test) { transaction in
            _ = try transaction.adopt(profile, inForceFrom: TestService.inUseSince)
            try transaction.recordInUse(since: TestService.inUseSince)
            for certainty in HolidayEntry.Certainty.allCases {
                try transaction.add(EnglandsBankHolidays.of(certainty), certainty)
            }
        }
        try await casebook.write(as: .test) { transaction in
            for person in TestPerson.allCases { try transaction.employ(person) }
        }
        for person in TestPerson.allCases {
            try await signIn.setPassword(Password(person.password), of: person.account, at: now())
        }
        guard withChildren else { return }
        try await casebook.write(as: .test) { try $0.takeIn(TestChild.allCases) }
    }
}

extension WriteTransaction {
    /// An account and a role, and for those who review children a post.
    func employ(_ person: TestPerson) throws {
        try begin(Account(id: person.account, name: person.name, email: person.email))
        try giveRole(person.role, to: person.account, from: "2024-09-02")
        if let officer = person.officer { try begin(officer) }
    }

    /// All the facts of these children.
    func takeIn(_ children: [TestChild]) throws {
        try begin(children.map(\.child))
        try begin(children.map(\.childName))
        try begin(children.flatMap(\.episodes))
        try begin(children.flatMap(\.heldReviews))
        try begin(children.compactMap(\.allocation))
        let alone = children.filter { $0 == .hostile }
        try begin(alone.map { UnaccompaniedStatus(id: ID("alone-\($0.code)"), child: $0.id, endsOn: "2026-09-12") })
    }
}

extension TestChild {
    fileprivate var child: Child {
        Child(id: id, code: code, bornOn: bornOn, sex: .unknown, ethnicity: "WBRI")
    }

    fileprivate var childName: ChildName {
        ChildName(id: ID("name-\(rawValue.lowercased())"), child: id, given: given, family: family)
    }

    fileprivate var heldReviews: [Review] {
        reviews.map { day in
            Review(
                id: ID("review-\(rawValue.lowercased())-\(day.iso)"),
                child: id,
                heldOn: day,
                participation: bornOn.age(on: day) < 4 ? .underFour : .spoke
            )
        }
    }

    fileprivate var allocation: Allocation? {
        officer?.officer.map { officer in
            Allocation(
                id: ID("allocation-\(rawValue.lowercased())"),
                child: Subject(id),
                officer: officer.id,
                fromOn: allocatedOn
            )
        }
    }
}

extension Profile {
    /// The standard profile but for who must have a second factor.
    static func test(secondFactor rule: SecondFactorRule) throws -> Profile {
        let text = "name: default\ntitle: Standard\ncouncil: Our council\nsecond_factor: \(rule.rawValue)\n"
        return try ProfileReader(file: "test.yaml").read(Array(text.utf8)).get()
    }
}
