/// The pages on which people keep their own account.
enum AccountPages {
    static func add(to routes: Routes) {
        PasswordPage(app: routes.app).add(to: routes)
        SecondFactorPage(app: routes.app).add(to: routes)
        RecoveryCodesPage(app: routes.app).add(to: routes)
    }
}
