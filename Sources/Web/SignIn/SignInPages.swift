/// The pages by which people come in and go out.
enum SignInPages {
    static func add(to routes: Routes) {
        let app = routes.app
        SignInPage(app: app).add(to: routes)
        SecondHalfPage(app: app, kind: .code).add(to: routes)
        SecondHalfPage(app: app, kind: .recoveryCode).add(to: routes)
        EnrolAtDoorPage(app: app).add(to: routes)
        LinkPage(app: app).add(to: routes)
        ForgottenPage(app: app).add(to: routes)
        AgainPage(app: app).add(to: routes)
        SignOutPage.add(to: routes)
    }
}
