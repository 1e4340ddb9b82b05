import Policy

/// The pages on which the service's settings are seen and changed.
enum SettingsPages {
    static func add(to routes: Routes) {
        let app = routes.app
        SettingsPage(app: app).add(to: routes)
        RolesPage(app: app, book: routes.book).add(to: routes)
        ProfilePage(app: app).add(to: routes)
        for area in SettingArea.allCases {
            if area != .profile { SettingAreaPage(app: app, area: area).add(to: routes) }
            SettingPage(app: app, area: area).add(to: routes)
        }
    }
}
