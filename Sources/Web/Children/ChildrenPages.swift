/// The pages that lead to a child: the lists, and finding one.
enum ChildrenPages {
    static func add(to routes: Routes) {
        ChildrenPage(app: routes.app).add(to: routes)
        GivenChildrenPage(app: routes.app).add(to: routes)
        FindPage(app: routes.app).add(to: routes)
    }
}
