/// The pages on which people keep their own account.
enum AccountPages {
    static func add(to routes: Routes) {
        AccountPage(app: routes.app).add(to: routes)
        PasswordPage(app: routes.app).add(to: routes)
        SecondFactorPage(app: routes.app).add(to: routes)
        RecoveryCodesPage(app: routes.app).add(to: routes)
    }
}
