import Dispatch
import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A program that a test started, and ends by its number.
final class Child: Sendable {
    struct NotStarted: Error {}

    let pid: pid_t
    private let output: Int32

    /// Starts a program whose output the test reads.
    init(_ path: String, _ arguments: String...) throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw NotStarted() }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        output = ends[0]
        pid = try Self.spawn([path] + arguments, output: ends[1])
    }

    /// Starts a program that writes to a file, which is closed here.
    private static func spawn(_ words: [String], output: Int32) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var number = pid_t()
        let failure = posix_spawn(&number, words[0], &actions, nil, &arguments, environ)
        close(output)
        guard failure == 0 else { throw NotStarted() }
        return number
    }

    deinit {
        close(output)
    }

    func kill() {
        _ = Foundation.kill(pid, SIGKILL)
    }

    /// What comes next, or nothing once the program has ended.
    func read() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = Foundation.read(output, &bytes, bytes.count)
        return Array(bytes.prefix(max(0, count)))
    }

    /// Waits until the program has ended; gives what it said until then, and how it ended.
    func ended() -> (said: [UInt8], status: Int32) {
        var said: [UInt8] = []
        while case let more = read(), !more.isEmpty { said += more }
        var status: Int32 = 0
        waitpid(pid, &status, 0)
        return (said, status)
    }

    /// Runs a program to its end. What it starts in turn may go on: nothing is read of it.
    static func run(_ path: String, _ arguments: [String]) throws {
        let number = try spawn([path] + arguments, output: open("/dev/null", O_WRONLY))
        var status: Int32 = 0
        waitpid(number, &status, 0)
        guard status == 0 else { throw NotStarted() }
    }
}

/// Does what blocks on a thread of its own, so that no other test waits for it.
func blocking<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(with: Result(catching: work)) }
    }
}
