/// The pages on which children are given an officer.
enum AllocationPages {
    static func add(to routes: Routes) {
        AllocationPage(app: routes.app).add(to: routes)
        AllocateChildPage(app: routes.app).add(to: routes)
        ConflictsPage(app: routes.app).add(to: routes)
    }
}
