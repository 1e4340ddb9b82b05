/// Solving a puzzle: elimination, and bounds that narrow one another.
extension ReportPuzzle {
    /// The numbers from 1 to 5 to which the reader comes nearer than that, each with what it can still be: fewer than five.
    var told: [String] {
        var bounds = numbers.map { number in
            number.isSeen || number.truth == 0 && number.least == 1
                ? (low: number.truth, high: number.truth) : (low: number.least, high: Int.max)
        }
        let all = equations.map { (terms: $0.terms.mapValues(Double.init), constant: Double($0.constant)) }
        let rows = all + eliminated(all, hidden: { bounds[$0].low < bounds[$0].high })
        var isNarrowing = true
        while isNarrowing {
            isNarrowing = false
            for row in rows where narrow(&bounds, by: row.terms, row.constant) { isNarrowing = true }
        }
        return zip(numbers, bounds).compactMap { number, bound in
            let isSafe = number.isSeen || !number.isGuarded || !(1...5).contains(number.truth)
            return isSafe || bound.high - bound.low >= 4
                ? nil : "\(number.name): \(number.truth) in \(bound.low) to \(bound.high)"
        }
    }

    /// One pass over an equation; whether any bound came closer.
    private func narrow(_ bounds: inout [(low: Int, high: Int)], by terms: [Int: Double], _ constant: Double) -> Bool {
        var hasNarrowed = false
        for (place, factor) in terms {
            let others = terms.filter { $0.key != place }
            // factor × number = −constant − the others.
            var (low, high) = (-constant, -constant)
            for (other, weight) in others {
                let bound = bounds[other]
                let ends = [bound.low, bound.high].map { $0 == Int.max ? Double.infinity : Double($0) }
                low -= weight > 0 ? weight * ends[1] : weight * ends[0]
                high -= weight > 0 ? weight * ends[0] : weight * ends[1]
            }
            let ends = factor > 0 ? (low / factor, high / factor) : (high / factor, low / factor)
            if ends.0.isFinite, Int((ends.0 - 0.001).rounded(.up)) > bounds[place].low {
                bounds[place].low = Int((ends.0 - 0.001).rounded(.up))
                hasNarrowed = true
            }
            if ends.1.isFinite, Int((ends.1 + 0.001).rounded(.down)) < bounds[place].high {
                bounds[place].high = Int((ends.1 + 0.001).rounded(.down))
                hasNarrowed = true
            }
        }
        return hasNarrowed
    }

    /// The equations of the hidden numbers in reduced form: what is determined stands alone in one of them.
    private func eliminated(
        _ equations: [(terms: [Int: Double], constant: Double)],
        hidden isHidden: (Int) -> Bool
    ) -> [(terms: [Int: Double], constant: Double)] {
        var rows = equations.map { equation in
            let seen = equation.terms.filter { !isHidden($0.key) }
            let known = seen.reduce(0) { $0 + $1.value * Double(numbers[$1.key].truth) }
            return (terms: equation.terms.filter { isHidden($0.key) }, constant: equation.constant + known)
        }
        var done: [(terms: [Int: Double], constant: Double)] = []
        while let row = rows.popLast() {
            guard let pivot = row.terms.keys.min(), let factor = row.terms[pivot] else { continue }
            let scaled = (terms: row.terms.mapValues { $0 / factor }, constant: row.constant / factor)
            func without(_ other: (terms: [Int: Double], constant: Double)) -> (terms: [Int: Double], constant: Double)
            {
                guard let weight = other.terms[pivot] else { return other }
                var terms = other.terms
                for (place, value) in scaled.terms { terms[place, default: 0] -= weight * value }
                return (terms.filter { abs($0.value) > 1e-9 }, other.constant - weight * scaled.constant)
            }
            rows = rows.map(without)
            done = done.map(without) + [scaled]
        }
        return done
    }
}
