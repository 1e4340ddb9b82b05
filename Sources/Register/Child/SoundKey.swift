enum SoundKey {
    static func key(of names: [String]) -> String { "" }
}
