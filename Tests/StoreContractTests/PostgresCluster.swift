import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A PostgreSQL server that a test starts for itself, so that it may kill it.
struct PostgresCluster: Sendable {
    let folder: String
    private let programs: String

    /// Where the server's programs are, or nothing where there are none.
    static var programs: String? {
        if let named = ProcessInfo.processInfo.environment["FOOTPRINT_TEST_POSTGRES_BIN"] { return named }
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        return versions.sorted { (Int($0) ?? 0) < (Int($1) ?? 0) }.last.map { "/usr/lib/postgresql/\($0)/bin" }
    }

    /// It listens to nobody but those who can see its folder.
    var address: String { "postgresql://app@/postgres?host=\(folder)&port=5432" }

    init(programs: String) throws {
        self.programs = programs
        folder = "/tmp/footprint_cluster_\(getpid())"
        try run("initdb", "-D", folder, "-U", "app", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8")
    }

    func start() throws {
        let settings = "-p 5432 -c listen_addresses='' -c unix_socket_directories=\(folder) -c log_min_messages=panic"
        try run("pg_ctl", "-D", folder, "-l", "\(folder)/log", "-o", settings, "-w", "start")
    }

    /// Kills the server, where it is running, and every process of its own; waits until they are gone.
    func kill() throws {
        guard let file = try? String(contentsOfFile: "\(folder)/postmaster.pid", encoding: .utf8),
            let server = file.split(separator: "\n").first.flatMap({ pid_t($0) })
        else { return }
        let all = Self.children(of: server) + [server]
        for process in all { _ = Foundation.kill(process, SIGKILL) }
        for _ in 0..<500 where all.contains(where: Self.isRunning) { usleep(10_000) }
        // Until its parent has noticed, a process that is gone still has a number, and its locks would still count.
        for lock in ["postmaster.pid", ".s.PGSQL.5432.lock"] {
            try FileManager.default.removeItem(atPath: "\(folder)/\(lock)")
        }
    }

    func remove() throws {
        try kill()
        try FileManager.default.removeItem(atPath: folder)
    }

    /// Runs one of the server's programs, as somebody other than root: it would refuse.
    private func run(_ program: String, _ arguments: String...) throws {
        let path = "\(programs)/\(program)"
        if getuid() == 0 {
            try Child.run("/usr/sbin/runuser", ["-u", "postgres", "--", path] + arguments)
        } else {
            try Child.run(path, arguments)
        }
    }

    private static func children(of parent: pid_t) -> [pid_t] {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return processes.compactMap { pid_t($0) }.filter { status(of: $0)?.parent == parent }
    }

    private static func isRunning(_ process: pid_t) -> Bool {
        guard let status = status(of: process) else { return false }
        return status.state != "Z"
    }

    /// The state and the parent of a process, which stand behind its name in brackets.
    private static func status(of process: pid_t) -> (state: Substring, parent: pid_t)? {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
            let fields = text.split(separator: ")").last?.split(separator: " "), fields.count > 1,
            let parent = pid_t(fields[1])
        else { return nil }
        return (fields[0], parent)
    }
}
