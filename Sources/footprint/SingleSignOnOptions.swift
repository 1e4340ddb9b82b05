import Access
import ArgumentParser
import Foundation
import SignOn
import Vocabulary

/// What `footprint serve` is told about the council's own sign-on.
struct SingleSignOnOptions: ParsableArguments {
    @Option(help: "Single sign-on: the provider's issuer, an https address, to the letter.")
    var signOnIssuer: String?
    @Option(help: "Single sign-on: the name that the provider knows this service by, its client id.")
    var signOnClient: String?
    @Option(help: "Single sign-on: a file that holds the client secret, and that nobody else may read.")
    var signOnSecretFile: String?
    @Option(
        help: "Single sign-on: what the council's accounts are called, such as Eastmere for “your Eastmere account”."
    )
    var signOnName: String?
    @Option(help: "Single sign-on: how the provider signs its tokens: RS256, ES256 or PS256.")
    var signOnAlgorithm: String?
    @Option(help: "Single sign-on: by how many seconds the provider's clock may differ; 60 where none is named.")
    var signOnSkew: Int?
    @Option(help: "Single sign-on: the claim that names a person's groups; groups where none is named.")
    var signOnGroups: String?
    @Option(help: "Single sign-on: a role that a group suggests, as manager=IRO-Managers. It gives nobody the role.")
    var signOnSuggest: [String] = []
    @Option(
        help: "Single sign-on: the proxy by which this machine reaches the provider, as http://proxy.example.org:3128."
    )
    var signOnProxy: String?
    @Flag(help: "Single sign-on: let those who come in by it choose a password here too, for the day it does not work.")
    var signOnPasswords = false

    /// The provider, where one is set; throws a refusal in one sentence for settings that do not go together.
    func provider(publicAddress: String?) throws -> OpenIDProvider? {
        guard let signOnIssuer else {
            guard isEmpty else { throw CommandRefusal(description: "Single sign-on needs --sign-on-issuer.") }
            return nil
        }
        guard let signOnClient, let signOnSecretFile, let publicAddress, signOnName?.isEmpty == false else {
            throw CommandRefusal(
                description: "Single sign-on needs --sign-on-client, --sign-on-secret-file, --sign-on-name and "
                    + "--public-address too."
            )
        }
        guard let algorithm = TokenAlgorithm(rawValue: signOnAlgorithm ?? "RS256") else {
            throw CommandRefusal(description: "--sign-on-algorithm wants RS256, ES256 or PS256.")
        }
        _ = try suggestions()
        do {
            return OpenIDProvider(
                try ProviderSettings(
                    issuer: signOnIssuer,
                    client: signOnClient,
                    secret: try SecretFile(path: signOnSecretFile).text(),
                    publicAddress: publicAddress,
                    algorithm: algorithm,
                    skew: signOnSkew ?? 60,
                    groupsClaim: signOnGroups ?? "groups"
                ),
                through: try signOnProxy.map { try OutboundProxy($0) }
            )
        } catch let refusal as any Refusal {
            throw CommandRefusal(description: refusal.explanation)
        }
    }

    /// The council's sign-on by this provider, where there is one.
    func council(
        by provider: OpenIDProvider?,
        suggesting suggestions: [String: Set<Role>],
        sealing keys: @escaping @Sendable () -> KeyRing,
        over signIn: SignIn
    ) -> SingleSignOn? {
        guard let provider, let signOnName else { return nil }
        return SingleSignOn(called: signOnName, by: provider, suggesting: suggestions, sealing: keys, over: signIn)
            .allowingPasswords(signOnPasswords)
    }

    /// The roles that each group suggests.
    func suggestions() throws -> [String: Set<Role>] {
        try signOnSuggest.reduce(into: [:]) { suggestions, text in
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let role = Role(rawValue: parts[0]) else {
                let roles = Role.allCases.map(\.rawValue).joined(separator: ", ")
                throw CommandRefusal(
                    description:
                        "--sign-on-suggest wants a role and a group, as manager=IRO-Managers; roles are \(roles)."
                )
            }
            suggestions[parts[1], default: []].insert(role)
        }
    }

    private var isEmpty: Bool {
        signOnClient == nil && signOnSecretFile == nil && signOnName == nil && signOnAlgorithm == nil
            && signOnSkew == nil && signOnGroups == nil && signOnSuggest.isEmpty && signOnProxy == nil
            && !signOnPasswords
    }
}

/// A file that holds one secret. Nobody but the user that runs the program may read it.
struct SecretFile {
    let path: String

    func text() throws -> String {
        guard let bytes = FileManager.default.contents(atPath: path), bytes.count <= 4096 else {
            throw CommandRefusal(description: "There is no file \(path) with a secret in it.")
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        guard let mode = attributes[.posixPermissions] as? NSNumber, mode.intValue & 0o077 == 0 else {
            throw CommandRefusal(description: "Others may read the secret: run chmod 600 \(path) first.")
        }
        return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
