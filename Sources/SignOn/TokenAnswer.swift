import Access
import Foundation

/// What the provider answers to a code: a token that says who signed in, or why there is none.
struct TokenAnswer {
    let token: String

    init(_ reply: ProviderLine.Reply) throws(ProviderFault) {
        let document = try? JSONDecoder().decode(Document.self, from: Data(reply.bytes))
        switch reply.status {
        case 200:
            guard let token = document?.token, !token.isEmpty else { throw .nonsense(.tokens) }
            self.token = token
        case 401: throw .clientDeclined
        case 400..<500:
            let isAboutUs = ["invalid_client", "unauthorized_client"].contains(document?.error)
            throw isAboutUs ? .clientDeclined : .codeDeclined
        case 500...: throw .nonsense(.trouble)
        default: throw .nonsense(.tokens)
        }
    }

    private struct Document: Decodable {
        let token: String?
        let error: String?

        enum CodingKeys: String, CodingKey {
            case token = "id_token"
            case error
        }
    }
}
