import Vocabulary

/// How a form stands, above it: everything that is wrong with it, each message leading to its field; or that it holds what
/// was typed before; nothing when there is nothing to say.
package struct ErrorSummary: Component {
    private let form: Form

    package init(_ form: Form) {
        self.form = form
    }

    package var body: HTML {
        if form.findings.isEmpty { return "\(form.typedBefore.map { KeptNotice(form, $0) })" }
        var html: HTML = """
            <div class="errors" role="alert" tabindex="-1" autofocus aria-labelledby="errors-title">\
            <h2 id="errors-title">There is a problem</h2><ul>\(each: form.findings, message)</ul></div>
            """
        html.hasErrors = true
        return html
    }

    private func message(_ finding: Finding) -> HTML {
        if finding.place.isEmpty { return "<li>\(finding.message)</li>" }
        return "<li><a href=\"#\(form.id(finding.place))\">\(finding.message)</a></li>"
    }
}
