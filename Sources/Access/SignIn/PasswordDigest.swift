import Store

/// How much work one try at a password is: 2 to the power of `log` rounds of scrypt.
package struct ScryptCost: Hashable, Sendable {
    package let log: Int
    package let blockSize: Int
    package let lanes: Int

    /// 32 MiB and some 200 ms a try.
    package static let standard = ScryptCost(log: 15, blockSize: 8, lanes: 3)

    package init(log: Int, blockSize: Int, lanes: Int) {
        self.log = min(max(log, 1), 20)
        self.blockSize = min(max(blockSize, 1), 16)
        self.lanes = min(max(lanes, 1), 16)
    }

    var rounds: Int { 1 << log }
}

/// A password as it is kept: what scrypt made of it, with the salt and the cost it was made with.
package struct PasswordDigest: Hashable, Sendable {
    let cost: ScryptCost
    let salt: [UInt8]
    let key: [UInt8]

    init(cost: ScryptCost, salt: [UInt8], key: [UInt8]) {
        self.cost = cost
        self.salt = salt
        self.key = key
    }
}

extension PasswordDigest: RawRepresentable, Stored {
    /// `$scrypt$ln=15,r=8,p=3$salt$key`, salt and key in hexadecimal digits.
    package var rawValue: String {
        "$scrypt$ln=\(cost.log),r=\(cost.blockSize),p=\(cost.lanes)$\(Digest.hex(salt))$\(Digest.hex(key))"
    }

    package init?(rawValue text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt",
            let cost = ScryptCost(text: parts[2]), let salt = bytes(hex: parts[3]), let key = bytes(hex: parts[4]),
            !salt.isEmpty, key.count == 32
        else { return nil }
        self.init(cost: cost, salt: salt, key: key)
    }
}

extension ScryptCost {
    fileprivate init?(text: Substring) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let names = ["ln=", "r=", "p="]
        guard parts.count == names.count, zip(parts, names).allSatisfy({ $0.hasPrefix($1) }) else { return nil }
        let numbers = zip(parts, names).compactMap { Int($0.dropFirst($1.count)) }
        guard numbers.count == 3, (1...20).contains(numbers[0]), (1...16).contains(numbers[1]),
            (1...16).contains(numbers[2])
        else { return nil }
        self.init(log: numbers[0], blockSize: numbers[1], lanes: numbers[2])
    }
}

private func bytes(hex text: Substring) -> [UInt8]? {
    let digits = Array(text)
    guard digits.count.isMultiple(of: 2) else { return nil }
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    return bytes.count * 2 == digits.count ? bytes : nil
}
