/// The pages of what the service publishes.
enum PublishedPages {
    static func add(to routes: Routes) {
        PublishedPage(app: routes.app).add(to: routes)
        PublishedReportPage(app: routes.app).add(to: routes)
    }
}
