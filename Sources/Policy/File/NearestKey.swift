/// The sentence for a key that a profile does not have, with the nearest one that it does.
func unknown(_ key: String, in group: String?, knowing known: [String]) -> String {
    let place = group.map { "“\(key)” is no key of \($0)" } ?? "“\(key)” is no key of a profile"
    if let near = nearest(to: key, among: known) { return "\(place): did you mean “\(near)”?" }
    return "\(place), which has \(known.joined(separator: ", "))."
}

/// The known key that differs least, if the difference may be a slip of the hand.
func nearest(to key: String, among known: [String]) -> String? {
    let near = known.map { (key: $0, slips: slips(from: key, to: $0)) }.min { $0.slips < $1.slips }
    guard let near, near.slips <= max(2, near.key.count / 3) else { return nil }
    return near.key
}

/// How many letters must be put in, taken out or changed to make one text the other.
private func slips(from left: String, to right: String) -> Int {
    let left = Array(left.lowercased().prefix(60))
    let right = Array(right.lowercased())
    var row = Array(0...right.count)
    for (down, letter) in left.enumerated() {
        var diagonal = row[0]
        row[0] = down + 1
        for (across, other) in right.enumerated() {
            let changed = diagonal + (letter == other ? 0 : 1)
            diagonal = row[across + 1]
            row[across + 1] = min(changed, diagonal + 1, row[across] + 1)
        }
    }
    return row[right.count]
}
