/// The pages of reports: which there are, and each of them.
enum ReportsPages {
    static func add(to routes: Routes) {
        ReportsPage(app: routes.app).add(to: routes)
        AnnualReportPage(app: routes.app).add(to: routes)
    }
}
