/// The pages of this folder.
enum AccessLogPages {
    static func add(to routes: Routes) {
        AccessLogPage(app: routes.app).add(to: routes)
        AccessLogFile(app: routes.app).add(to: routes)
        ChainsPage(app: routes.app).add(to: routes)
    }
}
