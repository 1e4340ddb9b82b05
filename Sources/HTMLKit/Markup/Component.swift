/// A part of a page that occurs more than once: a struct of what it shows.
package protocol Component {
    var body: HTML { get }
}

/// What a page shows, between its navigation and its footer. It decides nothing: it is given words and booleans.
package protocol View {
    /// What the page is, for the window's title; the heading often says the same.
    var title: String { get }
    var body: HTML { get }
    /// The way back up; none on a page at the top.
    var crumbs: [Crumb] { get }
    /// What can be jumped to besides the main content.
    var skips: [Link] { get }
    /// What has just been done, or holds for the whole page.
    var banner: Banner? { get }
}

extension View {
    package var crumbs: [Crumb] { [] }
    package var skips: [Link] { [] }
    package var banner: Banner? { nil }
}
