import Testing

/// Nothing about a child leaves by itself but through the outbox, and nothing passes it without the check of holds.
@Suite("One way out")
struct OneWayOutTests {
    @Test(
        "what sends, or makes a link about a child, stands in one file",
        arguments: [
            ("mailer.send(", ["Sources/Notify/Outbox/Delivery.swift"]),
            ("makeLink(for", ["Sources/Notify/Links/ChildLink+Store.swift", "Sources/Notify/Outbox/Delivery.swift"]),
            ("INTO child_link", ["Sources/Notify/Links/ChildLink+Store.swift"]),
            ("INTO outbox ", ["Sources/Notify/Outbox/Outbox+Store.swift"]),
            ("Leave(about:", ["Sources/Notify/Hold/Leave.swift"]),
            ("import CCurl", ["Sources/SMTP/SMTPExchange.swift", "Sources/SMTP/SMTPMailer.swift"]),
            ("curl_easy_perform", ["Sources/SMTP/SMTPExchange.swift"]),
        ]
    )
    func onePlace(phrase: String, files: [String]) {
        #expect(Repository.sources.filter { $0.says(phrase) }.map(\.path).sorted() == files)
    }

    @Test(
        "what sends, or makes a link about a child, takes a leave, which only the check of holds can make",
        arguments: [
            ("Sources/Notify/Mail/Mail.swift", "func send(_ mail: Mail, by leave: Leave)"),
            ("Sources/Notify/Links/ChildLink+Store.swift", "lasting seconds: Int, by leave: Leave,"),
            ("Sources/Notify/Hold/Leave.swift", "fileprivate init(about children: [Subject])"),
        ]
    )
    func takesLeave(path: String, phrase: String) {
        #expect(Repository.sources.contains { $0.path == path && $0.says(phrase) })
    }

    @Test("no program is started to send, and no other way of mail is named")
    func noOtherWay() {
        for phrase in ["sendmail", "smtp://", "webhook"] {
            let files = Repository.sources.filter { $0.literals.contains { $0.lowercased().contains(phrase) } }
            #expect(Set(files.map(\.module)).isSubset(of: ["SMTP", "footprint"]), "\(phrase)")
        }
    }
}

extension SourceFile {
    fileprivate func says(_ phrase: String) -> Bool {
        code.contains { $0.contains(phrase) } || literals.contains { $0.contains(phrase) }
    }
}
