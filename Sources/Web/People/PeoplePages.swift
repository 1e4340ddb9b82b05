/// The pages on which the manager looks after who may come in.
enum PeoplePages {
    static func add(to routes: Routes) {
        let app = routes.app
        PeoplePage(app: app).add(to: routes)
        InvitePage(app: app).add(to: routes)
        PersonPage(app: app).add(to: routes)
        HandOverPage(app: app).add(to: routes)
        GiveRolePage(app: app).add(to: routes)
        EndRolePage(app: app).add(to: routes)
        SuspendPage(app: app).add(to: routes)
        ResetFactorPage(app: app).add(to: routes)
        ChangeEmailPage(app: app).add(to: routes)
        ChangePostPage(app: app).add(to: routes)
        LeftBehindPage(app: app).add(to: routes)
        WorkersPage(app: app).add(to: routes)
    }
}
