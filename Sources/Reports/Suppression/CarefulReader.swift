/// Somebody who works out what they can: they see every count that is shown, know which add up, and know that what is hidden
/// is at least 1.
///
/// A hidden count is safe when another set of counts would look the same to this reader and has another number in its place.
/// Such a set is looked for among those in which every count is off by one at most: for rows and columns with totals there is
/// one whenever there is any.
struct CarefulReader {
    private let values: [Int]
    private let places: [Quantities.Name: Int]
    /// For each sum, its hidden members, each with its sign: parts count up, the total down.
    private let members: [[(count: Int, sign: Int)]]
    /// For each hidden count, the sums it stands in.
    private let sums: [[(sum: Int, sign: Int)]]

    /// So many steps are searched for one count; what is not found by then counts as worked out, which hides more.
    private static let patience = 4_000

    init(_ quantities: Quantities, hidden: Set<Quantities.Name>) {
        let names = hidden.sorted()
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
    }

    func canWorkOut(_ name: Quantities.Name) -> Bool {
        guard let count = places[name] else { return false }
        return !couldBe(count, off: 1) && !(values[count] > 1 && couldBe(count, off: -1))
    }

    /// Whether the count could be off by this much, others making up for it.
    private func couldBe(_ count: Int, off: Int) -> Bool {
        var guess = Guess(offs: Array(repeating: 0, count: values.count), faults: [:], patience: CarefulReader.patience)
        change(count, by: off, in: &guess)
        return canMend(&guess)
    }

    private struct Guess {
        /// By how much each hidden count is off.
        var offs: [Int]
        /// By how much each sum that no longer comes out is off.
        var faults: [Int: Int]
        var patience: Int
    }

    private func change(_ count: Int, by off: Int, in guess: inout Guess) {
        guess.offs[count] += off
        for (sum, sign) in sums[count] {
            let fault = guess.faults[sum, default: 0] + sign * off
            guess.faults[sum] = fault == 0 ? nil : fault
        }
    }

    private func canMend(_ guess: inout Guess) -> Bool {
        guard let (sum, fault) = guess.faults.min(by: { $0.key < $1.key }) else { return true }
        guess.patience -= 1
        if guess.patience < 0 { return false }
        let moves = members[sum].filter { guess.offs[$0.count] == 0 }
            .map { (count: $0.count, off: fault > 0 ? -$0.sign : $0.sign) }
            .filter { values[$0.count] + $0.off >= 1 }
            .map { (move: $0, left: faults(after: $0.count, $0.off, guess)) }
            .sorted { ($0.left, $0.move.count) < ($1.left, $1.move.count) }
        for (move, _) in moves {
            change(move.count, by: move.off, in: &guess)
            if canMend(&guess) { return true }
            change(move.count, by: -move.off, in: &guess)
        }
        return false
    }

    /// How many sums would not come out after a move: what mends most is tried first.
    private func faults(after count: Int, _ off: Int, _ guess: Guess) -> Int {
        sums[count].reduce(0) { left, place in
            left + abs(guess.faults[place.sum, default: 0] + place.sign * off)
        }
    }
}
