import Clocks
import Register
import Store
import Vocabulary

/// The one way to write: what a task changes, then the clocks and the sight of every child it touched, in one transaction.
///
/// Pages, the API, imports, jobs and commands share it, so none of them can forget what follows from a fact.
package struct Casebook: Sendable {
    let ledger: Ledger

    package init(_ ledger: Ledger) {
        self.ledger = ledger
    }

    /// Does a task as one deed, and all that follows from it for the children it touched.
    package func write<T: Sendable>(
        as deed: Deed,
        _ task: @escaping @Sendable (WriteTransaction) throws -> T
    ) async throws -> T {
        try await ledger.write(as: deed) { transaction in
            let result = try task(transaction)
            try transaction.follow(transaction.touched)
            return result
        }
    }

    /// Does a task that touches everybody, such as another timer; gives the clocks that moved.
    package func writeForAll<T: Sendable>(
        as deed: Deed,
        _ task: @escaping @Sendable (WriteTransaction) throws -> T
    ) async throws -> (result: T, moves: [ClockMove]) {
        try await ledger.write(as: deed) { try $0.doForAll(task) }
    }

    /// Does a task that changes the calendar; gives the clocks that moved.
    package func writeCalendar<T: Sendable>(
        as deed: Deed,
        _ task: @escaping @Sendable (WriteTransaction) throws -> T
    ) async throws -> (result: T, moves: [ClockMove]) {
        try await ledger.write(as: deed) { try $0.changeCalendar(task) }
    }

    /// What a task that changes the calendar would move: the deed itself, rolled back, so that no second reckoning can
    /// differ. Only what it came to is not written first.
    package func rehearseCalendar<T: Sendable>(
        as deed: Deed,
        _ task: @escaping @Sendable (WriteTransaction) throws -> T
    ) async throws -> (result: T, moves: [ClockMove]) {
        try await ledger.rehearse(as: deed) { try $0.changeCalendar(task, writing: false) }
    }

    /// Works out every running clock again. Gives what differed, which is nothing unless a rule has changed.
    package func rebuildClocks(as deed: Deed) async throws -> [ClockMove] {
        try await writeForAll(as: deed) { _ in }.moves
    }
}

extension WriteTransaction {
    /// What follows from facts of these children: who may see them, when they were in care, whether automation about them
    /// is on hold, and what is due. Tells of each clock that moves.
    func follow(_ children: some Collection<Subject>, _ moved: (ClockMove) -> Void = { _ in }) throws {
        guard !children.isEmpty else { return }
        let children = children.sorted { $0.id < $1.id }
        try refreshSight(of: children)
        try refresh(ClockRules(readIn: self), for: children, moved) { part in
            try refreshCare(of: part)
            try refreshHolds(of: part)
        }
    }

    /// Works out again the clocks of these children, some hundreds at a time, so that no more than theirs stand in memory
    /// and their rows are read where they were just written. What is wanted first is done for the same children just before.
    func refresh(
        _ rules: ClockRules,
        for children: [Subject],
        writing: Bool = true,
        _ moved: (ClockMove) -> Void,
        first: ([Subject]) throws -> Void = { _ in }
    ) throws {
        var clocks = ClockRefresh(rules.all, writing: writing)
        // What is rolled back holds no clock but those that move.
        for part in children.chunks(of: writing ? 300 : 1000).map({ Array($0) }) {
            try first(part)
            try clocks.take(part, in: self, moved)
        }
        try clocks.finish(in: self, moved)
    }

    fileprivate func doForAll<T>(_ task: (WriteTransaction) throws -> T) throws -> (result: T, moves: [ClockMove]) {
        let result = try task(self)
        let everybody = try all(Query<String>("SELECT id FROM child ORDER BY id")).map(Subject.init(id:))
        var moves: [ClockMove] = []
        try follow(everybody) { moves.append($0) }
        return (result, moves)
    }
}
