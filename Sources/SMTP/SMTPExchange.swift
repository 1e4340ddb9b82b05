import CCurl
import Notify

/// One mail handed to the server: a connection, the message, and the server's answer.
struct SMTPExchange {
    private let server: SMTPServer
    private let recipient: String
    private let source: MessageSource

    init(_ server: SMTPServer, to recipient: String, _ message: [UInt8]) {
        self.server = server
        self.recipient = recipient
        source = MessageSource(message)
    }

    /// Runs until the server has answered or the time is over; gives what went wrong, if anything did.
    func run() -> MailFault? {
        guard let handle = curl_easy_init() else { return .unreachable }
        defer { curl_easy_cleanup(handle) }
        guard let recipients = curl_slist_append(nil, recipient) else { return .unreachable }
        defer { curl_slist_free_all(recipients) }
        guard set(handle), curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients) == CURLE_OK else { return .notAllowed }
        let result = withExtendedLifetime(source) { curl_easy_perform(handle) }
        return result == CURLE_OK ? nil : fault(result, answer: answer(of: handle))
    }

    /// Tells the library everything; whether it took all of it.
    private func set(_ handle: UnsafeMutableRawPointer) -> Bool {
        var texts = [
            (CURLOPT_URL, server.url), (CURLOPT_MAIL_FROM, server.sender), (CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
        ]
        if let trust = server.trust { texts.append((CURLOPT_CAINFO, trust)) }
        if let signIn = server.signIn {
            texts += [(CURLOPT_USERNAME, signIn.name), (CURLOPT_PASSWORD, signIn.password)]
        }
        let numbers = [
            (CURLOPT_NOSIGNAL, 1), (CURLOPT_UPLOAD, 1), (CURLOPT_CONNECTTIMEOUT, server.connectSeconds),
            (CURLOPT_TIMEOUT, server.wholeSeconds), (CURLOPT_USE_SSL, encryption), (CURLOPT_SSL_VERIFYPEER, 1),
            (CURLOPT_SSL_VERIFYHOST, 2),
        ]
        return texts.allSatisfy { curl_set_text(handle, $0, $1) == CURLE_OK }
            && numbers.allSatisfy { curl_set_long(handle, $0, $1) == CURLE_OK }
            && curl_set_reader(handle, MessageSource.read) == CURLE_OK
            && curl_set_pointer(handle, CURLOPT_READDATA, Unmanaged.passUnretained(source).toOpaque()) == CURLE_OK
    }

    private var encryption: Int {
        switch server.encryption {
        case .always, .afterGreeting: Int(CURLUSESSL_ALL.rawValue)
        case .none: Int(CURLUSESSL_NONE.rawValue)
        }
    }

    /// The last number that the server said.
    private func answer(of handle: UnsafeMutableRawPointer) -> Int {
        var number = 0
        return curl_get_long(handle, CURLINFO_RESPONSE_CODE, &number) == CURLE_OK ? number : 0
    }

    /// What the library's result means for the message.
    private func fault(_ result: CURLcode, answer: Int) -> MailFault {
        switch result {
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CONNECT_ERROR: return .notTrusted
        case CURLE_USE_SSL_FAILED: return .noEncryption
        case CURLE_LOGIN_DENIED: return .signInRefused
        default: break
        }
        if source.isAtEnd { return answer >= 400 ? .refused : .noAnswer }
        if (500...599).contains(answer) { return .readerRefused }
        return (400...499).contains(answer) ? .refused : .unreachable
    }
}

/// A message as the library takes it, piece by piece. It lives on one thread, for one call.
private final class MessageSource {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    /// Whether all of it was taken: from then on it may arrive.
    var isAtEnd: Bool { rest.isEmpty }

    /// Fills the library's buffer with what comes next.
    static let read: curl_reader = { buffer, size, count, source in
        guard let buffer, let source else { return 0 }
        let message = Unmanaged<MessageSource>.fromOpaque(source).takeUnretainedValue()
        let piece = message.rest.prefix(size * count)
        for (place, byte) in piece.enumerated() { buffer[place] = CChar(bitPattern: byte) }
        message.rest = message.rest.dropFirst(piece.count)
        return piece.count
    }
}
