import Vocabulary

/// A child the council looks after, or has looked after, as the national return knows them: by a code, without a name.
package struct Child: Hashable, Sendable {
    package internal(set) var id: ID<Child>
    /// The council's own identifier, the same in every return.
    package let code: String
    package let bornOn: CivilDate
    package let sex: Sex
    /// A code of `CodeList.ethnicity`; nothing where the return left it out.
    package let ethnicity: String?
    package let upn: String?
    /// Whether she is a mother: asked of girls only.
    package let isMother: Bool?
    package let motherChildBornOn: CivilDate?
    package let collectionYear: Int?

    package init(
        id: ID<Child>,
        code: String,
        bornOn: CivilDate,
        sex: Sex,
        ethnicity: String?,
        upn: String? = nil,
        isMother: Bool? = nil,
        motherChildBornOn: CivilDate? = nil,
        collectionYear: Int? = nil
    ) {
        self.id = id
        self.code = code
        self.bornOn = bornOn
        self.sex = sex
        self.ethnicity = ethnicity
        self.upn = upn
        self.isMother = isMother
        self.motherChildBornOn = motherChildBornOn
        self.collectionYear = collectionYear
    }

    package var naturalKey: String { code }

    package func renewed(as id: ID<Child>) -> Child {
        var child = self
        child.id = id
        return child
    }
}
