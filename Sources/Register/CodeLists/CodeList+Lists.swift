import Vocabulary

extension CodeList {
    package static let ethnicity = CodeList(csv: PackageResources.ethnicity_csv)
    /// The heading under which an ethnicity is counted.
    package static let ethnicityGroup = CodeList(csv: PackageResources.ethnicity_group_csv)
    package static let upnUnknown = CodeList(csv: PackageResources.upn_unknown_csv)
    package static let need = CodeList(csv: PackageResources.category_of_need_csv)
    package static let place = CodeList(csv: PackageResources.place_csv)
    package static let provider = CodeList(csv: PackageResources.place_provider_csv)
    package static let reasonPlaceChange = CodeList(csv: PackageResources.reason_place_change_csv)
    package static let workerChange = CodeList(csv: PackageResources.sw_change_reason_csv)
    package static let decisionCeased = CodeList(csv: PackageResources.reason_placed_ceased_csv)
    package static let adoptedByCarers = CodeList(csv: PackageResources.ad1_foster_care_csv)
    package static let adopters = CodeList(csv: PackageResources.ad1_number_of_adopters_csv)
    package static let adoptersSex = CodeList(csv: PackageResources.ad1_adopter_sex_csv)
    package static let adoptersStatus = CodeList(csv: PackageResources.ad1_adopter_legal_status_csv)
    package static let previousPermanence = CodeList(csv: PackageResources.previous_permanence_csv)
    package static let authorityOutsideEngland = CodeList(csv: PackageResources.placement_la_outside_england_csv)
    package static let sdqReason = CodeList(csv: PackageResources.sdq_reason_csv)
    package static let inTouch = CodeList(csv: PackageResources.oc3_in_touch_csv)
    package static let activity = CodeList(csv: PackageResources.oc3_activity_csv)
    package static let accommodation = CodeList(csv: PackageResources.oc3_accommodation_csv)
    /// As returned: with the two figures that stood for male and female until 2023/24.
    package static let sex = CodeList(csv: PackageResources.sex_csv)

    // Lists whose cases rules look at: the words stand with the enum, and only the days here.
    package static let reasonBegun = CodeList(ReasonBegun.self)
    package static let missingKind = CodeList(MissingKind.self)
    package static let legalStatus = CodeList(
        LegalStatus.self,
        from: [.placementOrder: CivilDate(year: 2005, month: 12, day: 1)]
    )
    package static let reasonCeased = CodeList(
        ReasonCeased.self,
        from: [
            .guardianFormerCarersRelatives: lawOf2018, .guardianFormerCarersOther: lawOf2018,
            .guardianRelatives: lawOf2018, .guardianOther: lawOf2018,
        ],
        to: [
            .guardianFormerCarers: lawOf2018?.adding(days: -1), .guardianOthers: lawOf2018?.adding(days: -1),
        ]
    )

    /// When the codes for special guardianship orders were told apart.
    private static let lawOf2018 = CivilDate(year: 2018, month: 4, day: 1)
}
