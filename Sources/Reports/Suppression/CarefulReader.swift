/// Somebody who works out what they can: they see every count that is shown, know which add up, and know that what is hidden
/// is at least 1.
///
/// What a hidden count could be to this reader is shown by an example: other numbers for the hidden counts with which every
/// sum comes out as before. The search goes in steps in which every count moves by one at most. For rows and columns with
/// totals it finds an example whenever there is one; what it does not find counts as worked out, which hides more.
struct CarefulReader {
    private let values: [Int]
    private let places: [Quantities.Name: Int]
    private var isHidden: [Bool]
    /// For each sum, its members, each with its sign: parts count up, the total down.
    private let members: [[(count: Int, sign: Int)]]
    /// For each count, the sums it stands in.
    private let sums: [[(sum: Int, sign: Int)]]

    /// So many moves are tried in one step.
    private static let patience = 1_500

    /// What the reader runs against when another number is tried: the first sum in which nothing hidden can make up for it,
    /// and all the sums that do not come out then.
    struct Obstacle {
        let sum: Int
        let faults: Set<Int>
    }

    init(_ quantities: Quantities, hidden: Set<Quantities.Name>) {
        let names = quantities.counts.keys.sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        let members = quantities.sums.map { sum in
            sum.parts.compactMap { name in places[name].map { ($0, 1) } } + (places[sum.total].map { [($0, -1)] } ?? [])
        }
        var sums = Array(repeating: [(sum: Int, sign: Int)](), count: names.count)
        for (index, sum) in members.enumerated() {
            for (count, sign) in sum { sums[count].append((index, sign)) }
        }
        self.places = places
        self.members = members.map { $0.map { (count: $0.0, sign: $0.1) } }
        self.sums = sums
        values = names.map { quantities.counts[$0, default: 0] }
        isHidden = names.map(hidden.contains)
    }

    /// Takes a count from the reader's sight.
    mutating func hide(_ name: Quantities.Name) {
        if let count = places[name] { isHidden[count] = true }
    }

    /// Why the count could not be so many other numbers, next to one another; nothing where it could.
    func obstacle(to others: Int, of name: Quantities.Name) -> Obstacle? {
        guard let count = places[name], isHidden[count] else { return nil }
        let above = steps(of: count, by: 1, atMost: others)
        if above.taken == others { return nil }
        let below = steps(of: count, by: -1, atMost: others - above.taken)
        return above.taken + below.taken == others ? nil : above.obstacle
    }

    /// How far the count could be off in one direction, others making up for it, and what keeps it from more.
    private func steps(of count: Int, by off: Int, atMost most: Int) -> (taken: Int, obstacle: Obstacle?) {
        var guess = Guess()
        for taken in 0..<most {
            guard values[count] + guess.offs[count, default: 0] + off >= 1 else { return (taken, nil) }
            guess.moved = []
            guess.patience = CarefulReader.patience
            guess.deadEnd = nil
            change(count, by: off, in: &guess)
            guard canMend(&guess) else {
                return (taken, guess.deadEnd ?? Obstacle(sum: sums[count].first?.sum ?? 0, faults: []))
            }
        }
        return (most, nil)
    }

    private struct Guess {
        /// By how much each hidden count is off.
        var offs: [Int: Int] = [:]
        /// The counts that have moved in this step.
        var moved: Set<Int> = []
        /// By how much each sum that does not come out is off.
        var faults: [Int: Int] = [:]
        var patience = 0
        var deadEnd: Obstacle?
    }

    private func change(_ count: Int, by off: Int, in guess: inout Guess) {
        guess.offs[count, default: 0] += off
        if guess.moved.remove(count) == nil { guess.moved.insert(count) }
        for (sum, sign) in sums[count] {
            let fault = guess.faults[sum, default: 0] + sign * off
            guess.faults[sum] = fault == 0 ? nil : fault
        }
    }

    private func canMend(_ guess: inout Guess) -> Bool {
        guard let (sum, fault) = guess.faults.min(by: { $0.key < $1.key }) else { return true }
        guess.patience -= 1
        if guess.patience < 0 { return false }
        let moves = moves(against: sum, fault, guess)
        if moves.isEmpty, guess.deadEnd == nil {
            guess.deadEnd = Obstacle(sum: sum, faults: Set(guess.faults.keys))
        }
        for move in moves {
            change(move.count, by: move.off, in: &guess)
            if canMend(&guess) { return true }
            change(move.count, by: -move.off, in: &guess)
        }
        return false
    }

    private struct Move {
        let count: Int
        let off: Int
        /// How many more sums do not come out after it.
        let faults: Int
    }

    /// What makes up for a sum that is off: first what mends most.
    private func moves(against sum: Int, _ fault: Int, _ guess: Guess) -> [Move] {
        var moves: [Move] = []
        for (count, sign) in members[sum] where isHidden[count] && !guess.moved.contains(count) {
            let off = fault > 0 ? -sign : sign
            guard values[count] + guess.offs[count, default: 0] + off >= 1 else { continue }
            moves.append(Move(count: count, off: off, faults: faults(after: count, off, guess)))
        }
        return moves.sorted { ($0.faults, $0.count) < ($1.faults, $1.count) }
    }

    private func faults(after count: Int, _ off: Int, _ guess: Guess) -> Int {
        var change = 0
        for (sum, sign) in sums[count] {
            let fault = guess.faults[sum, default: 0]
            change += abs(fault + sign * off) - abs(fault)
        }
        return change
    }
}
