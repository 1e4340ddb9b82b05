/// The pages of a person's own account.
enum AccountPages {
    static func add(to routes: Routes) {
        AccountPage(app: routes.app).add(to: routes)
    }
}
