import Access
import Vocabulary

/// Something that the provider publishes, fetched once for all who want it at a time, and kept for a while.
actor Fetched<Value: Sendable> {
    private let fetch: @Sendable (Instant) async throws(ProviderFault) -> Value
    private var kept: (value: Value, at: Instant)?
    private var underWay: Task<Result<Value, ProviderFault>, Never>?

    init(_ fetch: @escaping @Sendable (Instant) async throws(ProviderFault) -> Value) {
        self.fetch = fetch
    }

    /// The value, if need be fetched anew: what is kept is good for so many seconds.
    func value(noOlderThan seconds: Int, at now: Instant) async throws(ProviderFault) -> Value {
        if let kept, kept.at.seconds(to: now) < seconds { return kept.value }
        let task =
            underWay ?? Task { [fetch] in await Result { () async throws(ProviderFault) in try await fetch(now) } }
        underWay = task
        let result = await task.value
        if underWay == task {
            underWay = nil
            if case .success(let value) = result { kept = (value, now) }
        }
        return try result.get()
    }
}

extension Result where Success: Sendable, Failure == ProviderFault {
    fileprivate init(_ body: () async throws(ProviderFault) -> Success) async {
        do throws(ProviderFault) {
            self = .success(try await body())
        } catch {
            self = .failure(error)
        }
    }
}
