import Access
import Samples
import Store
import TestDatabases
import Testing
import Vocabulary

@testable import Notify

@Suite("Hold on automation")
struct HoldTests {
    @Test("what waits is not sent from the minute of the hold, and waits for a person", arguments: TestDatabase.all)
    func holdsBack(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            let wren = try await office.person("Wren Ashgrove")
            let (held, other) = (try await office.child(seenBy: [wren]), try await office.child(seenBy: [wren]))
            try await office.enqueue(to: wren, about: [held])
            try await office.enqueue(to: wren, about: [other])
            try await office.hold(held)
            try await office.delivery().round()
            #expect(office.tray.mails.count == 1)
            #expect(try await office.states() == [.sent: 1, .held: 1])
            let unsent = try await office.database.recall { try $0.all(UnsentEntry.held(limit: 9)) }
            #expect(unsent.map(\.child) == [held])
        }
    }

    @Test("a notice about several children leaves while one of them is not on hold", arguments: TestDatabase.all)
    func several(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            let wren = try await office.person("Wren Ashgrove")
            let children = [try await office.child(seenBy: [wren]), try await office.child(seenBy: [wren])]
            try await office.hold(children[0])
            try await office.enqueue(to: wren, about: children)
            try await office.delivery().round()
            #expect(try await office.states() == [.sent: 1])
            let looks = try await office.database.looks(at: children[0], seenBy: .program, limit: 5)
            #expect(looks == [])
            try await office.hold(children[1])
            try await office.enqueue(to: wren, about: children)
            try await office.delivery().round()
            #expect(try await office.states() == [.sent: 1, .held: 1])
        }
    }

    @Test(
        "lifting a hold sends nothing by itself: what was not sent still waits for a person",
        arguments: TestDatabase.all
    )
    func lifted(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            let wren = try await office.person("Wren Ashgrove")
            let child = try await office.child(seenBy: [wren])
            try await office.enqueue(to: wren, about: [child])
            try await office.hold(child)
            try await office.delivery().round()
            let kept = try await office.database.read { try $0.allKept(Hold.of(child, seenBy: .program)) }
            try await office.write { try $0.lift(kept[0].seen, because: "It was another child", by: .program) }
            try await office.delivery().round()
            #expect(try await office.states() == [.held: 1])
            try await office.enqueue(to: wren, about: [child])
            try await office.delivery().round()
            #expect(try await office.states() == [.held: 1, .sent: 1])
        }
    }

    @Test(
        "a person sends it anyway or drops it, in a deed, even where the program stopped before doing so",
        arguments: TestDatabase.all,
        [UnsentDecision.Choice.send, .drop]
    )
    func decided(on kind: TestDatabase, choice: UnsentDecision.Choice) async throws {
        try await PostOffice.open(kind) { office in
            let wren = try await office.person("Wren Ashgrove")
            let child = try await office.child(seenBy: [wren])
            try await office.enqueue(to: wren, about: [child])
            try await office.hold(child)
            try await office.delivery().round()
            let entry = try #require(try await office.entries(.held).first)
            try await office.write { try $0.decide(choice, entry, of: child) }
            await #expect(throws: HoldRefusal.nothingUnsent) {
                try await office.write { try $0.decide(choice, entry, of: child) }
            }
            try await office.delivery().round()
            #expect(try await office.states() == [choice == .send ? .sent : .cancelled: 1])
        }
    }

    @Test("what somebody let go is held again by a hold that came after", arguments: TestDatabase.all)
    func laterHold(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            let wren = try await office.person("Wren Ashgrove")
            let child = try await office.child(seenBy: [wren])
            try await office.enqueue(to: wren, about: [child])
            let waiting = try #require(try await office.entries(.waiting).first)
            await #expect(throws: HoldRefusal.nothingUnsent) {
                try await office.write { try $0.decide(.send, waiting, of: child) }
            }
            try await office.hold(child)
            try await office.write { try $0.decide(.send, waiting, of: child) }
            office.clock.pass(seconds: 60)
            try await office.write {
                try $0.holdAutomation(about: child, .restriction, from: PostOffice.today, because: "By order")
            }
            try await office.delivery().round()
            #expect(try await office.states() == [.held: 1])
            try await office.write { try $0.decide(.send, waiting, of: child) }
            try await office.delivery().round()
            #expect(try await office.states() == [.sent: 1])
        }
    }

    @Test("what somebody let go for one child goes about that child only", arguments: TestDatabase.all)
    func ownChild(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            let wren = try await office.person("Wren Ashgrove")
            let children = [try await office.child(seenBy: [wren]), try await office.child(seenBy: [wren])]
            try await office.enqueue(to: wren, about: children)
            for child in children { try await office.hold(child) }
            try await office.delivery().round()
            let entry = try #require(try await office.entries(.held).first)
            try await office.write { try $0.decide(.send, entry, of: children[1]) }
            let passage = try await office.database.read {
                try $0.passage(of: entry, about: children, on: PostOffice.today)
            }
            guard case .free(let leave) = passage else {
                Issue.record("it is held")
                return
            }
            #expect(leave.children == [children[1]])
        }
    }

    @Test(
        "every kind of hold holds every kind of message and link about the child, and none about no child",
        arguments: Hold.Kind.allCases,
        Notice.allCases
    )
    func everyKind(hold: Hold.Kind, notice: Notice) async throws {
        try await PostOffice.open(.sqlite) { office in
            let wren = try await office.person("Wren Ashgrove")
            let child = try await office.child(seenBy: [wren])
            try await office.enqueue(notice, to: wren, about: [child])
            try await office.write {
                try $0.holdAutomation(about: child, hold, from: PostOffice.today, because: "As it must be")
            }
            try await office.delivery().round()
            #expect(office.tray.mails.isEmpty)
            #expect(try await office.states() == [.held: 1])
            #expect(try await !office.isHeld([]))
        }
    }

    @Test("a cause puts a hold on once, and never again once a person lifted it", arguments: TestDatabase.all)
    func causes(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            let child = try await office.child()
            let cause = HoldCause(child: child, kind: .death, on: "2026-03-28")
            try await office.write { try $0.putOn([cause]) }
            try await office.write { try $0.putOn([cause, HoldCause(child: child, kind: .death, on: "2026-03-29")]) }
            let kept = try await office.database.read { try $0.allKept(Hold.of(child, seenBy: .program)) }
            #expect(kept.map(\.fact.from) == ["2026-03-28"])
            try await office.write { try $0.lift(kept[0].seen, because: "Entered for another child", by: .program) }
            try await office.write { try $0.putOn([cause]) }
            #expect(try await !office.isHeld([child]))
            try await office.write { try $0.putOn([HoldCause(child: child, kind: .death, on: "2026-03-29")]) }
            #expect(try await office.isHeld([child]))
        }
    }

    @Test("the same hold is not put on twice, nor lifted twice", arguments: TestDatabase.all)
    func twice(on kind: TestDatabase) async throws {
        try await PostOffice.open(kind) { office in
            let child = try await office.child()
            try await office.hold(child)
            await #expect(throws: HoldRefusal.alreadyOn(.managersHold, since: PostOffice.today)) {
                try await office.hold(child)
            }
            let kept = try await office.database.read { try $0.allKept(Hold.of(child, seenBy: .program)) }
            try await office.write { try $0.lift(kept[0].seen, because: "Over", by: .program) }
            let again = try await office.database.read { try $0.allKept(Hold.of(child, seenBy: .program)) }
            await #expect(throws: HoldRefusal.alreadyLifted(on: PostOffice.today)) {
                try await office.write { try $0.lift(again[0].seen, because: "Over", by: .program) }
            }
        }
    }

    @Test(
        "the day decides from when it holds",
        arguments: [("2026-03-29", true), ("2026-03-30", true), ("2026-03-31", false)] as [(CivilDate, Bool)]
    )
    func day(from: CivilDate, isHeld: Bool) async throws {
        try await PostOffice.open(.sqlite) { office in
            let child = try await office.child()
            try await office.write {
                try $0.holdAutomation(about: child, .protectedMove, from: from, because: "A move nobody may know of")
            }
            #expect(try await office.isHeld([child]) == isHeld)
        }
    }

    @Test("what concerns no child is never held")
    func noChild() async throws {
        try await PostOffice.open(.sqlite) { office in
            let held = try await office.isHeld([])
            #expect(!held)
        }
    }
}

extension PostOffice {
    func isHeld(_ children: [Subject]) async throws -> Bool {
        try await database.read { try $0.leave(about: children, on: PostOffice.today) } == nil
    }

    func hold(_ child: Subject) async throws {
        try await write {
            try $0.holdAutomation(about: child, .managersHold, from: PostOffice.today, because: "Asked by the family")
        }
    }
}
