import HTMLKit
import Policy
import Register
import Reviews
import Workforce

/// The filters in use, each a link that takes it away.
struct PickedFilters {
    let links: [Link]

    init(_ filter: ChildFilter, _ officers: [Officer], _ words: Words) {
        let iro = words[.iro].short
        let whose = filter.whose.map { whose in
            switch whose {
            case .officer(let id): "\(iro): \(officers.first { $0.id == id }?.name ?? "not in post")"
            case .nobody: "No \(iro) yet"
            }
        }
        let picked: [(String?, (inout ChildFilter) -> Void)] = [
            (filter.care == .inCare ? nil : filter.care.title, { $0.care = .inCare }),
            (whose, { $0.whose = nil }),
            (filter.due.map { "Next \(words[.review].one): \($0.title)" }, { $0.due = nil }),
            (filter.legalStatus?.title, { $0.legalStatus = nil }),
            (filter.age.map { "Age: \($0.title)" }, { $0.age = nil }),
            (filter.isUnaccompanied ? ChildrenQuery.alone.words : nil, { $0.isUnaccompanied = false }),
            (filter.isNew ? ChildrenQuery.new.words : nil, { $0.isNew = false }),
            (filter.isTurningAdult ? ChildrenQuery.turning.words : nil, { $0.isTurningAdult = false }),
        ]
        links = picked.compactMap { name, taken in
            guard let name else { return nil }
            var without = filter
            taken(&without)
            return Link(name, to: ChildrenQuery.address(of: without))
        }
    }
}
