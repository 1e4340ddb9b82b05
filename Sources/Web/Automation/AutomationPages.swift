/// The pages about what goes out by itself: whose is on hold, and what waits to be sent.
enum AutomationPages {
    static func add(to routes: Routes) {
        OnHoldPage(app: routes.app).add(to: routes)
        OutboxPage(app: routes.app).add(to: routes)
    }
}
