/// The pages of a child's record.
enum ChildPages {
    static func add(to routes: Routes) {
        let app = routes.app
        OverviewPage(app: app).add(to: routes)
        ReviewsPage(app: app).add(to: routes)
        RecordHeldPage(app: app).add(to: routes)
        SettlePage(app: app).add(to: routes)
        HistoryPage(app: app).add(to: routes)
        NamesPage(app: app).add(to: routes)
        VersionsPage(app: app).add(to: routes)
        HoldPage(app: app).add(to: routes)
        LiftHoldPage(app: app).add(to: routes)
        UnsentPage(app: app).add(to: routes)
        TellPage(app: app).add(to: routes)
        RevokeLinkPage(app: app).add(to: routes)
        WhoLookedPage(app: app).add(to: routes)
    }
}
