import Vocabulary

extension ID {
    /// An identity that nothing else has: 100 random bits, in letters and digits that cannot be mistaken for each other.
    package static func fresh() -> ID {
        // Twelve letters from each number, since each number is a call of the operating system.
        var generator = SystemRandomNumberGenerator()
        var text: [UInt8] = []
        text.reserveCapacity(20)
        var (bits, left) = (UInt64(0), 0)
        while text.count < 20 {
            if left == 0 { (bits, left) = (generator.next(), 12) }
            text.append(letters[Int(bits & 31)])
            bits >>= 5
            left -= 1
        }
        return ID(text: text)
    }

    private init(text: [UInt8]) {
        self.init(String(decoding: text, as: UTF8.self))
    }
}

private let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
