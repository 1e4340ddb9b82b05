import Crypto
import CryptoExtras
import NIOPosix
import Synchronization

/// Does the heavy work on passwords, on threads of its own, so that sign-ins wait for each other and never for a page.
package final class PasswordHasher: Sendable {
    /// The cost of what is made from now on; what was made before keeps the cost it names.
    package let cost: ScryptCost
    private let pool: NIOThreadPool
    private let work = Atomic<Int>(0)

    /// With two threads at the standard cost, it takes some 64 MiB however many people sign in at once.
    package init(cost: ScryptCost = .standard, threads: Int = 2) {
        self.cost = cost
        pool = NIOThreadPool(numberOfThreads: threads)
        pool.start()
    }

    /// How often scrypt has run.
    package var runs: Int { work.load(ordering: .relaxed) }

    package func digest(of password: String) async throws -> PasswordDigest {
        let salt = randomBytes(16)
        return PasswordDigest(cost: cost, salt: salt, key: try await derive(password, salt, cost))
    }

    /// Whether a password is the one that was kept. Where none was, as much work is done and the answer is no. Of the costs
    /// that others are kept at, each is worked off too, so that an account is not known by how long it takes.
    package func matches(
        _ password: String,
        _ kept: PasswordDigest?,
        amid costs: Set<ScryptCost> = []
    ) async throws -> Bool {
        let salt = kept?.salt ?? Array(repeating: 0, count: 16)
        let key = try await derive(password, salt, kept?.cost ?? cost)
        for other in costs.union([cost]) where other != kept?.cost ?? cost {
            _ = try await derive(password, salt, other)
        }
        let same = isSame(key, kept?.key ?? Array(repeating: 0, count: 32))
        return same && kept != nil && !password.isEmpty
    }

    /// Ends the threads once what is running has finished.
    package func close() async throws {
        try await pool.shutdownGracefully()
    }

    private func derive(_ password: String, _ salt: [UInt8], _ cost: ScryptCost) async throws -> [UInt8] {
        // The library reads the first byte of what it is given, so an empty password is worked on as something else.
        let bytes = password.isEmpty ? [0] : Array(password.utf8)
        work.add(1, ordering: .relaxed)
        return try await pool.runIfActive {
            let key = try KDF.Scrypt.deriveKey(
                from: bytes,
                salt: salt,
                outputByteCount: 32,
                rounds: cost.rounds,
                blockSize: cost.blockSize,
                parallelism: cost.lanes
            )
            return key.withUnsafeBytes { Array($0) }
        }
    }
}
