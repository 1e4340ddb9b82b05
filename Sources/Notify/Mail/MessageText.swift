import Vocabulary

/// A mail as it goes over the wire: headers and text in plain ASCII, lines short and ended as mail wants it.
///
/// Nothing that was typed can add a header: what is not printable ASCII is encoded, line ends among it.
package struct MessageText: Hashable, Sendable {
    package let bytes: [UInt8]

    /// A mail from an address, of a moment.
    package init(_ mail: Mail, from sender: String, at moment: Instant) {
        let domain = sender.split(separator: "@").last.map(String.init) ?? "footprint"
        let headers = [
            "From: Footprint <\(sender)>",
            "To: <\(mail.recipient)>",
            "Subject: \(MessageText.header(mail.subject))",
            "Date: \(MessageText.date(moment))",
            "Message-ID: <\(mail.id.text)@\(domain)>",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
            "Auto-Submitted: auto-generated",
        ]
        let text = headers.joined(separator: "\r\n") + "\r\n\r\n" + MessageText.quotedPrintable(mail.text)
        bytes = Array(text.utf8)
    }

    /// A header's words: as they are where they are plain, else as encoded words of at most 75 letters each.
    static func header(_ words: String) -> String {
        let isPlain =
            words.utf8.count < 60 && words.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !words.contains("=?")
        if isPlain { return words }
        var parts: [[UInt8]] = [[]]
        for letter in words.unicodeScalars {
            let bytes = Array(String(letter).utf8)
            if !parts[parts.count - 1].isEmpty, parts[parts.count - 1].count + bytes.count > 39 { parts.append([]) }
            parts[parts.count - 1] += bytes
        }
        return parts.map { "=?utf-8?B?\(base64($0))?=" }.joined(separator: "\r\n ")
    }

    /// Text in which every byte is printable ASCII and no line is longer than 76.
    static func quotedPrintable(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(line).joined(separator: "\r\n")
    }

    private static func line(_ words: Substring) -> String {
        var lines = [""]
        let bytes = Array(words.utf8)
        for (place, byte) in bytes.enumerated() {
            // A dot that begins a line would end the message where a server on the way forgets to double it.
            let isFirstDot = byte == UInt8(ascii: ".") && lines[lines.count - 1].isEmpty
            let isPlain = (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=") && !isFirstDot
            let isSpaceWithin = byte == UInt8(ascii: " ") && place + 1 < bytes.count
            let piece = isPlain || isSpaceWithin ? String(UnicodeScalar(byte)) : "=" + hex(byte)
            if lines[lines.count - 1].utf8.count + piece.utf8.count > 75 {
                lines[lines.count - 1] += "="
                lines.append("")
            }
            lines[lines.count - 1] += piece
        }
        return lines.joined(separator: "\r\n")
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                text.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : "=")
            }
        }
        return text
    }

    /// "Mon, 30 Mar 2026 09:15:00 +0000".
    static func date(_ moment: Instant) -> String {
        let (days, months) = (
            ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        )
        guard let day = CivilDate(iso: moment.iso.prefix(10)) else { return "" }
        let time = moment.iso.dropFirst(11).prefix(8)
        return "\(days[day.weekday.rawValue - 1]), \(day.day) \(months[day.month - 1]) \(day.year) \(time) +0000"
    }
}
