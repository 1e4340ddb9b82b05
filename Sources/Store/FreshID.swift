import Vocabulary

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension ID {
    /// An identity that nothing else has, in letters and digits that cannot be mistaken for each other: 45 bits of the time
    /// in milliseconds, then 55 random ones.
    ///
    /// What is made later sorts later, so that rows made together lie together in every table and index: a large import
    /// then writes at the end of each, and not all over. Nothing else is ever read from the time in it.
    package static func fresh() -> ID {
        var generator = SystemRandomNumberGenerator()
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return ID(milliseconds: UInt64(now.tv_sec) * 1000 + UInt64(now.tv_nsec) / 1_000_000, random: generator.next())
    }

    private init(milliseconds: UInt64, random: UInt64) {
        var text: [UInt8] = []
        text.reserveCapacity(20)
        for place in (0..<9).reversed() { text.append(letters[Int(milliseconds >> (place * 5) & 31)]) }
        for place in 0..<11 { text.append(letters[Int(random >> (place * 5) & 31)]) }
        self.init(String(decoding: text, as: UTF8.self))
    }
}

private let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
