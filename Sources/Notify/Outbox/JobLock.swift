import Store
import Vocabulary

extension KeepTransaction {
    /// Takes a job for one node for some time, or holds on to it. Gives whether it is that node's now: where the database
    /// serves several, one does the job and the others leave it.
    package func take(_ job: String, for node: String, at now: Instant, lasting seconds: Int) throws -> Bool {
        try execute(
            """
            INSERT INTO job_lock (job, node, until_at) VALUES (\(job), \(node), \(now.adding(seconds: seconds)))
            ON CONFLICT (job) DO UPDATE SET node = excluded.node, until_at = excluded.until_at
            WHERE job_lock.node = excluded.node OR job_lock.until_at <= \(now)
            """
        ) > 0
    }

    /// Lets a job go, so that another node need not wait.
    package func letGo(_ job: String, by node: String) throws {
        try execute("DELETE FROM job_lock WHERE job = \(job) AND node = \(node)")
    }
}
