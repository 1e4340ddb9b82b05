/// The pages that say what is to be done: one's own work, and everybody's.
enum WorkPages {
    static func add(to routes: Routes) {
        MyWorkPage(app: routes.app).add(to: routes)
        TeamPage(app: routes.app).add(to: routes)
    }
}
