import HTMLKit
import Policy
import Reviews
import Workforce

/// The fields that narrow the list, as they stand.
struct ChildrenFilters: Component {
    private let query: ChildrenQuery
    private let reader: ChildrenReader
    private let words: Words

    init(_ query: ChildrenQuery, _ reader: ChildrenReader, _ words: Words) {
        self.query = query
        self.reader = reader
        self.words = words
    }

    var body: HTML {
        let sorted = (query.isDescending ? "-" : "") + query.order.rawValue
        return "\(FilterPanel(to: "/children", clear: "/children", keeping: [.init("sort", sorted)], fields))"
    }

    private var form: Form {
        Form(query.answers, prefix: "filter-")
    }

    private var fields: HTML {
        """
        \(if: reader.seesEverybody, "\(officer)")\(due)\(Select(ChildrenQuery.care, in: form, among: [.left, .all], nothing: ChildFilter.Care.inCare.title))\
        \(Select(ChildrenQuery.age, in: form, nothing: "Any age"))\(if: reader.seesFile, file)\
        \(Tick(ChildrenQuery.new, in: form))\(Tick(ChildrenQuery.turning, in: form))
        """
    }

    private var file: HTML {
        """
        \(Select(ChildrenQuery.legal, in: form, nothing: "Any legal status"))\(Tick(ChildrenQuery.alone, in: form))
        """
    }

    private var officer: Select {
        let iro = words[.iro].short
        let question = Question<String?>(ChildrenQuery.officer.name, iro, called: ChildrenQuery.officer.called)
        let choices = reader.officers.map { Choice($0.id, $0.name) } + [Choice(ChildrenQuery.nobody, "No \(iro) yet")]
        return Select(question, in: form, choices: choices, nothing: "Any \(iro)")
    }

    private var due: Select {
        let next = "Next \(words[.review].one)"
        let question = Question<String?>(ChildrenQuery.due.name, next, called: ChildrenQuery.due.called)
        let choices = ChildFilter.Due.all.map { Choice($0.code, $0.title) }
        return Select(question, in: form, choices: choices, nothing: "Any date")
    }
}
