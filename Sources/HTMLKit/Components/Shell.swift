/// What stands around every page, always in the same order.
package struct Shell {
    /// Who is signed in, and how they sign out.
    package struct Person {
        fileprivate let name: String
        fileprivate let role: String
        fileprivate let account: Address
        fileprivate let signOut: Address
        fileprivate let form: Form

        /// The form carries the cross-site token.
        package init(_ name: String, role: String, account: Address, signOut: Address, form: Form) {
            self.name = name
            self.role = role
            self.account = account
            self.signOut = signOut
            self.form = form
        }
    }

    package let stylesheet: Address
    /// What improves pages for those who are signed in, and which no page needs.
    package let script: Address?
    package let home: Address
    package let council: String
    package let person: Person?
    package let find: SearchBox?
    package let places: [Place]
    /// What holds for the whole service, such as "Training: these children are invented".
    package let standing: String?
    package let footer: [Link]
    /// Until when one stays signed in, the last line of the footer.
    package let sessionEnd: SessionEnd?
    /// What stands at the end of the page on paper, and only there: for whom it was made and when.
    package let printed: String?

    /// Before signing in there is nobody, nothing to find and nowhere to go.
    package init(
        stylesheet: Address,
        script: Address? = nil,
        home: Address,
        council: String,
        person: Person? = nil,
        find: SearchBox? = nil,
        places: [Place] = [],
        standing: String? = nil,
        footer: [Link] = [],
        sessionEnd: SessionEnd? = nil,
        printed: String? = nil
    ) {
        self.stylesheet = stylesheet
        self.script = script
        self.home = home
        self.council = council
        self.person = person
        self.find = find
        self.places = places
        self.standing = standing
        self.footer = footer
        self.sessionEnd = sessionEnd
        self.printed = printed
    }

    /// The whole page.
    package func page(_ view: some View) -> HTML {
        let content = view.body
        let frame: HTML = """
            \(skips(view))\(header)\(Breadcrumb(view.crumbs))\
            \(view.banner.map { "<div class=\"wrap mt\">\($0)</div>" })\
            <main id="main" class="wrap" tabindex="-1">\(content)</main>\(foot)
            """
        return """
            <!DOCTYPE html>
            <html lang="en-GB"><head><meta charset="utf-8">\
            <meta name="viewport" content="width=device-width, initial-scale=1">\
            <meta name="color-scheme" content="light dark">\
            <title>\(if: content.hasErrors, "Error: ")\(view.title) – Footprint</title>\
            <link rel="stylesheet" href="\(stylesheet)">\
            \(script.map { "<script defer src=\"\($0)\"></script>" })</head>
            <body>\(Icon.shapes(frame.icons))\(frame)</body></html>
            """
    }

    private func skips(_ view: some View) -> HTML {
        """
        <a class="skip" href="#main">Skip to main content</a>\
        \(each: view.skips, { "<a class=\"skip\" href=\"\($0.address)\">\($0.words)</a>" })
        """
    }

    private var header: HTML {
        """
        <header class="top">\(standing.map { "<p class=\"standing\"><span class=\"wrap\">\($0)</span></p>" })\
        <div class="wrap top__row"><a class="brand" href="\(home)">\(Icon.mark.html)Footprint</a>\
        <span class="top__org">\(council)</span>\(find)\(person.map(who))</div>\
        \(if: !places.isEmpty, "<nav class=\"nav wrap\" aria-label=\"Main\"><ul>\(each: places, \.html)</ul></nav>")</header>
        """
    }

    private func who(_ person: Person) -> HTML {
        """
        <form class="who" method="post" action="\(person.signOut)">\(person.form.hidden)\
        <span><a href="\(person.account)">\(person.name)<span class="vh">: your account</span></a>, \(person.role)</span> · <button class="link">Sign out</button></form>
        """
    }

    private var foot: HTML {
        """
        <footer class="foot"><div class="wrap"><ul>\(each: footer, { "<li>\($0)</li>" })\
        \(sessionEnd.map { "<li>\($0)</li>" })</ul></div></footer>\
        \(printed.map { "<p class=\"printed\">\($0)</p>" })
        """
    }
}
