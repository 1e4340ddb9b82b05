import Hummingbird
import Logging

/// The whole site over one app: its pages, and what stands around them.
package enum Site {
    /// What answers requests, saying how long each answer took where that is asked for.
    package static func responder(
        _ app: App,
        behind proxies: TrustedProxies = TrustedProxies(),
        timings: Bool = false
    ) -> some HTTPResponder<Visit> {
        let router = Router(context: Visit.self)
        router.add(middleware: proxies)
        if timings { router.add(middleware: Timings()) }
        router.add(middleware: HostCookies(secureCookies: app.secureCookies))
        router.add(middleware: SafeHeaders(secureCookies: app.secureCookies))
        router.add(middleware: PaceAtDoor(app: app, isForStrangers: false))
        router.add(middleware: ErrorPages(app: app))
        router.add(middleware: ProfilesInForce(app: app))
        router.add(middleware: Sessions(app: app))
        router.add(middleware: PaceAtDoor(app: app, isForStrangers: true))
        // Once more, since only now it is known who is told.
        router.add(middleware: ErrorPages(app: app))
        add(pagesTo: Routes(app: app, router: router))
        return router.buildResponder()
    }

    /// What pages look like, for documents that are files of their own.
    package static var stylesheet: [UInt8] { Assets.stylesheet.bytes }

    /// Every page of the site, folder by folder.
    static func add(pagesTo routes: Routes) {
        let app = routes.app
        Assets.add(to: routes)
        HealthPage(app: app).add(to: routes)
        SignInPages.add(to: routes)
        AccountPages.add(to: routes)
        DraftsPages.add(to: routes)
        SingleSignOnPages.add(to: routes)
        AboutPages.add(to: routes)
        AccessLogPages.add(to: routes)
        WorkPages.add(to: routes)
        DashboardPage(app: app).add(to: routes)
        FiguresOverviewPage(app: app).add(to: routes)
        InspectionPage(app: app).add(to: routes)
        MeasuresPages.add(to: routes)
        ReportsPages.add(to: routes)
        PublishedPages.add(to: routes)
        ChildrenPages.add(to: routes)
        ChildPages.add(to: routes)
        SightPages.add(to: routes)
        AllocationPages.add(to: routes)
        AutomationPages.add(to: routes)
        ChildLinkPage(app: app).add(to: routes)
        CalendarPages.add(to: routes)
        PeoplePages.add(to: routes)
        SettingsPages.add(to: routes)
        ImportsPages.add(to: routes)
    }
}
