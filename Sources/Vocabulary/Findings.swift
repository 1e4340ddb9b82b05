/// One thing that is wrong with what was given: where, and a sentence that says what to do.
package struct Finding: Hashable, Sendable {
    /// The question's name on a form, or the column's in a file.
    package let place: String
    /// What was given there, as it was given.
    package let value: String
    /// One clear sentence.
    package let message: String

    package init(_ place: String, value: String = "", _ message: String) {
        self.place = place
        self.value = value
        self.message = message
    }
}

/// All that is wrong with what was given; never empty.
package struct Findings: Error, Hashable, Sendable {
    package let all: [Finding]

    package init(_ all: [Finding]) {
        precondition(!all.isEmpty, "findings without a finding")
        self.all = all
    }

    package init(_ place: String, value: String = "", _ message: String) {
        self.init([Finding(place, value: value, message)])
    }
}

/// A value read from what was given, or everything that is wrong with it.
package typealias Checked<Value> = Result<Value, Findings>

/// Builds a value from checked parts; when any part failed, gathers the findings of them all.
package func check<each Part, Whole>(
    _ parts: repeat Checked<each Part>,
    into whole: (repeat each Part) -> Whole
) -> Checked<Whole> {
    do throws(Findings) {
        return .success(whole(repeat try (each parts).get()))
    } catch {
        var gathered: [Finding] = []
        for part in repeat each parts {
            if case .failure(let findings) = part { gathered += findings.all }
        }
        return .failure(Findings(gathered))
    }
}
