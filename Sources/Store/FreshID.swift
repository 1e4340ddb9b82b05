import Vocabulary

extension ID {
    /// An identity that nothing else has: 100 random bits, in letters and digits that cannot be mistaken for each other.
    package static func fresh() -> ID {
        var generator = SystemRandomNumberGenerator()
        return ID(text: (0..<20).map { _ in letters[Int(generator.next() % 32)] })
    }

    private init(text: [UInt8]) {
        self.init(String(decoding: text, as: UTF8.self))
    }
}

private let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
