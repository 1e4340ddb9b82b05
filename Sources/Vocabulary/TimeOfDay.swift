/// A time on the wall, to the minute, of no particular day.
package struct TimeOfDay: Hashable, Sendable {
    package let hour: Int
    package let minute: Int

    /// The time with these parts, or nothing if no clock shows it.
    package init?(hour: Int, minute: Int) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        self.init(minuteOfDay: hour * 60 + minute)
    }

    /// The time so many minutes after midnight; whole days drop out.
    init(minuteOfDay: Int) {
        let minutes = (minuteOfDay % 1_440 + 1_440) % 1_440
        hour = minutes / 60
        minute = minutes % 60
    }
}

extension TimeOfDay: Comparable {
    package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        (left.hour, left.minute) < (right.hour, right.minute)
    }
}

extension TimeOfDay: CustomStringConvertible {
    /// The time as pages write it: "4pm", "5:12pm", "12 noon".
    package var description: String {
        if minute == 0 && hour == 0 { return "12 midnight" }
        if minute == 0 && hour == 12 { return "12 noon" }
        let half = hour < 12 ? "am" : "pm"
        let shown = hour % 12 == 0 ? 12 : hour % 12
        return minute == 0 ? "\(shown)\(half)" : "\(shown):\(padded(minute, to: 2))\(half)"
    }
}
