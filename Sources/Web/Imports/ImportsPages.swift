/// The pages on which returns are taken in.
enum ImportsPages {
    static func add(to routes: Routes) {
        ImportsPage(app: routes.app).add(to: routes)
        ImportPage(app: routes.app).add(to: routes)
        ImportFindingsPage(app: routes.app).add(to: routes)
        ImportDifferencesPage(app: routes.app).add(to: routes)
        ImportEffectsPage(app: routes.app).add(to: routes)
        ImportChecksPage(app: routes.app).add(to: routes)
        ImportBreachesPage(app: routes.app).add(to: routes)
    }
}
