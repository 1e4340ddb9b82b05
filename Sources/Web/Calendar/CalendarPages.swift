/// The pages on which bank holidays are kept.
enum CalendarPages {
    static func add(to routes: Routes) {
        CalendarPage(app: routes.app).add(to: routes)
        AddHolidayPage(app: routes.app).add(to: routes)
        RemoveHolidayPage(app: routes.app).add(to: routes)
        CalendarFilePage(app: routes.app).add(to: routes)
    }
}
