/// The pages about who may see which child: restricted records, sight for a time, and who looked.
enum SightPages {
    static func add(to routes: Routes) {
        let app = routes.app
        SightPage(app: app).add(to: routes)
        RestrictPage(app: app).add(to: routes)
        RestrictedPage(app: app).add(to: routes)
        GlassPage(app: app).add(to: routes)
        AddressesPage(app: app).add(to: routes)
        LooksPage(app: app).add(to: routes)
        CoverPage(app: app).add(to: routes)
    }
}
