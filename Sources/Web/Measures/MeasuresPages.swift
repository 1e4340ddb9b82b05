/// The pages of figures: how they are counted, each by itself, the rows behind it, and all of it as files.
enum MeasuresPages {
    static func add(to routes: Routes) {
        MeasuresPage(app: routes.app).add(to: routes)
        MeasurePage(app: routes.app).add(to: routes)
        MeasureRowsPage(app: routes.app).add(to: routes)
        MeasureFiles(app: routes.app).add(to: routes)
    }
}
