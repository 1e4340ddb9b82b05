import Foundation

/// Input that nobody meant to send: sound samples, bent at random, the same on every run.
struct Mutation: RandomNumberGenerator {
    /// How many inputs each parser is given; `scripts/fuzz` asks for more than a test run does.
    static let rounds = ProcessInfo.processInfo.environment["FOOTPRINT_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 2000

    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// One of the samples with up to eight faults: bytes changed, taken out, doubled, cut off, or pieces of another put in.
    mutating func bent(_ samples: [String], with signs: String) -> [UInt8] {
        var bytes = pick(samples)
        let signs = Array(signs.utf8)
        for _ in 0..<Int.random(in: 0...8, using: &self) {
            let place = Int.random(in: 0...bytes.count, using: &self)
            switch Int.random(in: 0..<6, using: &self) {
            case 0: bytes.insert(UInt8.random(in: 0...255, using: &self), at: place)
            case 1: bytes.insert(signs[Int.random(in: 0..<signs.count, using: &self)], at: place)
            case 2: if place < bytes.count { bytes.remove(at: place) }
            case 3: bytes.removeSubrange(place...)
            case 4: bytes.insert(contentsOf: pick(samples).prefix(20), at: place)
            default:
                let end = min(bytes.count, place + 12)
                bytes.insert(contentsOf: bytes[place..<end], at: place)
            }
        }
        return bytes
    }

    private mutating func pick(_ samples: [String]) -> [UInt8] {
        Array((samples.randomElement(using: &self) ?? "").utf8)
    }
}
