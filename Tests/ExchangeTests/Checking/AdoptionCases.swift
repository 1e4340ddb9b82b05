extension CheckCase {
    private static let whole =
        "DATE_INT=01/05/2024 DATE_MATCH=01/10/2024 FOSTER_CARE=0 NB_ADOPTR=1 SEX_ADOPTR=F1 LS_ADOPTR=L0"

    static let adoption: [CheckCase] =
        adopters + [
            CheckCase("112", "!AD1 DATE_INT=31/06/2025", beside: "AD1 DATE_INT=30/06/2025; AD1"),
            CheckCase("113", "!AD1 DATE_MATCH=31/06/2025", beside: "AD1 DATE_MATCH=30/06/2025; AD1"),
            CheckCase("114", "!AD1 FOSTER_CARE=2", beside: "AD1 FOSTER_CARE=0; AD1 FOSTER_CARE=1; AD1"),
            CheckCase("151", "!AD1 DATE_INT=01/05/2024; !AD1 SEX_ADOPTR=F1", beside: "AD1; AD1 \(whole)"),
            CheckCase(
                "333",
                "!AD1 DATE_INT=02/10/2024 DATE_MATCH=01/10/2024; !AD1 DATE_MATCH=01/10/2024",
                beside: "AD1 DATE_INT=01/10/2024 DATE_MATCH=01/10/2024; AD1 DATE_INT=02/10/2024"
            ),
            CheckCase(
                "331",
                "!AD1 DATE_MATCH=02/05/2025; !Episodes DECOM=01/05/2025 REC=E11; Episodes DECOM=01/04/2025 REC=X1",
                beside: "AD1 DATE_MATCH=01/05/2025; Episodes DECOM=01/05/2025 REC=E12"
            ),
            CheckCase(
                "334",
                "!AD1 DATE_INT=30/04/2024; Episodes RNE=S DECOM=01/01/2020; !Episodes RNE=S DECOM=01/05/2024; Episodes RNE=P DECOM=01/05/2025",
                beside: "AD1 DATE_INT=01/05/2024; Episodes RNE=S DECOM=01/05/2024; Episodes RNE=P DECOM=01/05/2025"
            ),
            CheckCase(
                "335",
                "!AD1 FOSTER_CARE=0; !Episodes PLACE=A5 REC=E11; Episodes PLACE=A5 REC=X1",
                beside: "AD1 FOSTER_CARE=1; Episodes PLACE=A5 REC=E11"
            ),
            CheckCase(
                "335",
                "!AD1 FOSTER_CARE=1; !Episodes PLACE=A6 REC=E12",
                beside: "AD1 FOSTER_CARE=0; Episodes PLACE=A6 REC=E12"
            ),
            CheckCase(
                "336",
                "Episodes DECOM=01/05/2024 PLACE=K2; !Episodes DECOM=01/06/2024 PLACE=A3",
                beside:
                    "Episodes DECOM=01/05/2024 PLACE=U4; Episodes DECOM=01/06/2024 PLACE=A3; Episodes CHILD=2 PLACE=A4"
            ),
            CheckCase(
                "521",
                "!AD1 DATE_INT=02/05/2025; !Episodes PLACE=A6 DECOM=01/05/2025; Episodes PLACE=U6 DECOM=01/04/2025",
                beside: "AD1 DATE_INT=01/05/2025; Episodes PLACE=A6 DECOM=01/05/2025"
            ),
            CheckCase(
                "582",
                "!Episodes REC=E12 DEC=01/05/2025; AD1 DATE_MATCH=01/05/2025",
                beside: "Episodes REC=E12 DEC=02/05/2025; Episodes REC=E4A DEC=01/05/2025; AD1 DATE_MATCH=01/05/2025"
            ),
            CheckCase(
                "601",
                "!Episodes REC=E12 DEC=01/04/2025; !AD1 DATE_INT=01/05/2024",
                beside: "Episodes REC=E12 DEC=31/03/2025; AD1 DATE_INT=01/05/2024"
            ),
            CheckCase(
                "601",
                "!Episodes REC=E11 DEC=31/03/2026; !AD1",
                beside: "Episodes REC=E11 DEC=31/03/2026; AD1 \(whole)"
            ),
            CheckCase(
                "602",
                "!AD1 LS_ADOPTR=L0; Episodes REC=E4A DEC=01/05/2025",
                beside: "AD1 LS_ADOPTR=L0; Episodes REC=E12 DEC=01/05/2025"
            ),
            CheckCase(
                "602",
                "!AD1 LS_ADOPTR=L0; Episodes REC=E12 DEC=31/03/2025",
                beside: "AD1; Episodes REC=E4A DEC=01/05/2025"
            ),
        ]

    private static let adopters: [CheckCase] = [
        CheckCase("175", "!AD1 NB_ADOPTR=3", beside: "AD1 NB_ADOPTR=1; AD1 NB_ADOPTR=2; AD1"),
        CheckCase("176", "!AD1 SEX_ADOPTR=M", beside: "AD1 SEX_ADOPTR=M1; AD1 SEX_ADOPTR=MF; AD1"),
        CheckCase("177", "!AD1 LS_ADOPTR=L1", beside: "AD1 LS_ADOPTR=L11; AD1 LS_ADOPTR=L4; AD1"),
        CheckCase(
            "511",
            "!AD1 NB_ADOPTR=2 SEX_ADOPTR=F1",
            beside: "AD1 NB_ADOPTR=2 SEX_ADOPTR=FF; AD1 NB_ADOPTR=1 SEX_ADOPTR=F1"
        ),
        CheckCase(
            "514",
            "!AD1 LS_ADOPTR=L0 SEX_ADOPTR=MF; !AD1 LS_ADOPTR=L0",
            beside: "AD1 LS_ADOPTR=L0 SEX_ADOPTR=M1"
        ),
        CheckCase("517", "!AD1 LS_ADOPTR=L3 SEX_ADOPTR=MM", beside: "AD1 LS_ADOPTR=L3 SEX_ADOPTR=MF"),
        CheckCase("518", "!AD1 LS_ADOPTR=L4 SEX_ADOPTR=MF", beside: "AD1 LS_ADOPTR=L4 SEX_ADOPTR=FF"),
        CheckCase("519", "!AD1 LS_ADOPTR=L2 SEX_ADOPTR=M1", beside: "AD1 LS_ADOPTR=L2 SEX_ADOPTR=MF"),
        CheckCase("520", "!AD1 LS_ADOPTR=L11 SEX_ADOPTR=MM", beside: "AD1 LS_ADOPTR=L11 SEX_ADOPTR=MF"),
        CheckCase("524", "!AD1 LS_ADOPTR=L12 SEX_ADOPTR=MF", beside: "AD1 LS_ADOPTR=L12 SEX_ADOPTR=MM"),
    ]

    static let decisions: [CheckCase] =
        decisionsAlone + decisionsInCare + [
            CheckCase("559", "!PlacedAdoption DATE_PLACED=31/03/2025", beside: "PlacedAdoption DATE_PLACED=01/04/2025"),
            CheckCase(
                "559",
                "!PlacedAdoption DATE_PLACED=31/03/2025; last.PlacedAdoption",
                beside: "PlacedAdoption DATE_PLACED=31/03/2025; last.PlacedAdoption DATE_PLACED=31/03/2025"
            ),
            CheckCase(
                "560",
                "!PlacedAdoption DATE_PLACED=02/05/2024; last.PlacedAdoption DATE_PLACED=01/05/2024",
                beside:
                    "PlacedAdoption DATE_PLACED=02/05/2024; last.PlacedAdoption DATE_PLACED=01/05/2024 DATE_PLACED_CEASED=01/06/2024"
            ),
            CheckCase(
                "561",
                "!PlacedAdoption DATE_PLACED=01/05/2024; last.PlacedAdoption DATE_PLACED=01/05/2024 REASON_PLACED_CEASED=RD1",
                beside: "PlacedAdoption DATE_PLACED=01/05/2024; last.PlacedAdoption DATE_PLACED=01/05/2024"
            ),
            CheckCase(
                "584",
                """
                !PlacedAdoption DATE_PLACED=01/05/2024; !PlacedAdoption; \
                last.PlacedAdoption DATE_PLACED=01/05/2024 DATE_PLACED_CEASED=01/06/2024
                """,
                beside:
                    "PlacedAdoption DATE_PLACED=02/05/2024; last.PlacedAdoption DATE_PLACED=01/05/2024 DATE_PLACED_CEASED=01/06/2024"
            ),
        ]

    private static let decisionsAlone: [CheckCase] = [
        CheckCase(
            "115",
            "!PlacedAdoption DATE_PLACED=31/06/2025",
            beside: "PlacedAdoption DATE_PLACED=30/06/2025; PlacedAdoption"
        ),
        CheckCase(
            "116",
            "!PlacedAdoption DATE_PLACED_CEASED=31/06/2025",
            beside: "PlacedAdoption DATE_PLACED_CEASED=30/06/2025"
        ),
        CheckCase(
            "119",
            "!PlacedAdoption DATE_PLACED_CEASED=30/06/2025; !PlacedAdoption REASON_PLACED_CEASED=RD1",
            beside: "PlacedAdoption DATE_PLACED_CEASED=30/06/2025 REASON_PLACED_CEASED=RD1; PlacedAdoption"
        ),
        CheckCase(
            "120",
            "!PlacedAdoption REASON_PLACED_CEASED=RD5",
            beside: "PlacedAdoption REASON_PLACED_CEASED=RD4; PlacedAdoption"
        ),
        CheckCase(
            "184",
            "!PlacedAdoption DOB=02/05/2024 DATE_PLACED=01/05/2024; !PlacedAdoption DATE_PLACED=01/05/2024",
            beside: "PlacedAdoption DOB=01/05/2024 DATE_PLACED=01/05/2024"
        ),
        CheckCase(
            "522",
            "!PlacedAdoption DATE_PLACED=02/05/2024 DATE_PLACED_CEASED=01/05/2024",
            beside: "PlacedAdoption DATE_PLACED=01/05/2024 DATE_PLACED_CEASED=01/05/2024"
        ),
        CheckCase(
            "563",
            "!PlacedAdoption DATE_PLACED_CEASED=01/05/2024 REASON_PLACED_CEASED=RD1",
            beside:
                "PlacedAdoption DATE_PLACED_CEASED=01/05/2024; PlacedAdoption DATE_PLACED=01/05/2024 DATE_PLACED_CEASED=01/05/2024 REASON_PLACED_CEASED=RD1"
        ),
        CheckCase(
            "579",
            "!PlacedAdoption DATE_PLACED=01/05/2025; PlacedAdoption DATE_PLACED=01/05/2024 DATE_PLACED_CEASED=02/05/2025",
            beside:
                "PlacedAdoption DATE_PLACED=01/05/2025; PlacedAdoption DATE_PLACED=01/05/2024 DATE_PLACED_CEASED=01/05/2025"
        ),
        CheckCase(
            "579",
            "!PlacedAdoption DATE_PLACED=01/05/2025; PlacedAdoption DATE_PLACED=01/05/2024",
            beside: "PlacedAdoption DATE_PLACED=01/05/2025"
        ),
        CheckCase(
            "583",
            "PlacedAdoption DATE_PLACED=01/05/2025; !PlacedAdoption DATE_PLACED=30/04/2025",
            beside:
                "PlacedAdoption DATE_PLACED=01/05/2025; PlacedAdoption DATE_PLACED=30/04/2025 DATE_PLACED_CEASED=30/04/2025"
        ),
    ]

    private static let decisionsInCare: [CheckCase] = [
        CheckCase(
            "117",
            "!PlacedAdoption DATE_PLACED=02/05/2025; !Episodes DECOM=01/05/2024 DEC=01/05/2025 REC=E4A",
            beside: "PlacedAdoption DATE_PLACED=01/05/2025; Episodes DECOM=01/05/2024 DEC=01/05/2025 REC=E4A"
        ),
        CheckCase(
            "117",
            "!PlacedAdoption DATE_PLACED_CEASED=01/04/2026; Episodes DECOM=01/05/2024 DEC=01/06/2024 REC=X1; !Episodes DECOM=01/06/2024",
            beside: "PlacedAdoption DATE_PLACED_CEASED=31/03/2026; Episodes DECOM=01/06/2024"
        ),
        CheckCase(
            "118",
            "!PlacedAdoption DATE_PLACED_CEASED=31/03/2025; !Episodes DECOM=01/05/2024; Episodes DECOM=01/06/2024",
            beside: "PlacedAdoption DATE_PLACED_CEASED=01/04/2025; Episodes DECOM=01/05/2024"
        ),
        CheckCase(
            "118",
            "!PlacedAdoption DATE_PLACED_CEASED=30/04/2025; Episodes LS=V3 DECOM=01/04/2025; !Episodes DECOM=01/05/2025",
            beside: "PlacedAdoption DATE_PLACED_CEASED=01/05/2025; Episodes DECOM=01/05/2025"
        ),
        CheckCase(
            "523",
            "!PlacedAdoption DATE_PLACED=01/05/2024; !AD1 DATE_INT=02/05/2024",
            beside: "PlacedAdoption DATE_PLACED=01/05/2024; AD1 DATE_INT=01/05/2024"
        ),
        CheckCase(
            "523",
            "!PlacedAdoption DATE_PLACED=01/05/2024; !AD1 DATE_INT=02/05/2024",
            beside: "PlacedAdoption; AD1 DATE_INT=02/05/2024"
        ),
        CheckCase(
            "525",
            "!PlacedAdoption DATE_PLACED_CEASED=01/05/2025; !AD1 NB_ADOPTR=1",
            beside: "PlacedAdoption DATE_PLACED_CEASED=01/05/2025; AD1"
        ),
        CheckCase("551", "!Episodes PLACE=A3", beside: "Episodes PLACE=A3; PlacedAdoption DATE_PLACED=01/05/2024"),
        CheckCase("551", "!Episodes PLACE=A6; PlacedAdoption", beside: "Episodes PLACE=U5; PlacedAdoption"),
        CheckCase(
            "552",
            """
            !PlacedAdoption DATE_PLACED=02/05/2024; PlacedAdoption DATE_PLACED=01/04/2024; \
            !Episodes PLACE=A4 DECOM=01/05/2024; Episodes PLACE=A4 DECOM=01/06/2024; Episodes PLACE=U1 DECOM=01/04/2024
            """,
            beside: "PlacedAdoption DATE_PLACED=01/05/2024; Episodes PLACE=A4 DECOM=01/05/2024"
        ),
        CheckCase("553", "!Episodes LS=E1; Episodes LS=C2", beside: "Episodes LS=E1; PlacedAdoption"),
        CheckCase(
            "553",
            "Episodes LS=E1; !PlacedAdoption REASON_PLACED_CEASED=RD1",
            beside: "Episodes LS=E1 DEC=01/05/2025; PlacedAdoption REASON_PLACED_CEASED=RD1"
        ),
        CheckCase(
            "554",
            "!PlacedAdoption DATE_PLACED=02/05/2024; !Episodes LS=E1 DECOM=01/05/2024; Episodes LS=E1 DECOM=02/05/2024",
            beside: "PlacedAdoption DATE_PLACED=01/05/2024; Episodes LS=E1 DECOM=01/05/2024"
        ),
        CheckCase(
            "557",
            "!Episodes LS=E1 REC=E4A; !PlacedAdoption",
            beside: "Episodes LS=E1 REC=E4A; PlacedAdoption DATE_PLACED_CEASED=01/05/2025 REASON_PLACED_CEASED=RD1"
        ),
        CheckCase(
            "557",
            "!Episodes PLACE=A3 REC=E4A",
            beside: "Episodes PLACE=A3 REC=E12; Episodes PLACE=A3 REC=X1; Episodes PLACE=A3; Episodes LS=D1 REC=E4A"
        ),
        CheckCase("557", "!Episodes LS=D1 REC=E4A", beside: "Episodes LS=C2 REC=E4A", year: 2024),
        CheckCase(
            "558",
            "!Episodes REC=E11; PlacedAdoption DATE_PLACED_CEASED=01/05/2024; PlacedAdoption DATE_PLACED_CEASED=01/05/2025",
            beside: "Episodes REC=E11; PlacedAdoption DATE_PLACED_CEASED=01/05/2024; PlacedAdoption"
        ),
        CheckCase(
            "1003",
            "!PlacedAdoption DATE_PLACED=30/04/2024; !Episodes RNE=S DECOM=01/05/2024; Episodes RNE=S DECOM=01/05/2025",
            beside: "PlacedAdoption DATE_PLACED=01/05/2024; Episodes RNE=S DECOM=01/05/2024"
        ),
    ]

    static let permanence: [CheckCase] = [
        CheckCase(
            "630",
            "!Episodes RNE=S DECOM=01/04/2025",
            beside: "Episodes RNE=S DECOM=31/03/2025; Episodes RNE=P DECOM=01/04/2025"
        ),
        CheckCase(
            "630",
            "!Episodes RNE=S DECOM=01/04/2025; PrevPerm PREV_PERM=P1 LA_PERM=891",
            beside: "Episodes RNE=S DECOM=01/04/2025; PrevPerm PREV_PERM=Z1"
        ),
        CheckCase(
            "630",
            "!Episodes RNE=S DECOM=01/04/2025; PrevPerm",
            beside: "Episodes RNE=S DECOM=01/04/2025; PrevPerm PREV_PERM=P1 LA_PERM=891 DATE_PERM=zz/zz/zzzz"
        ),
        CheckCase("631", "!PrevPerm PREV_PERM=P5", beside: "PrevPerm PREV_PERM=P4; PrevPerm PREV_PERM=z1; PrevPerm"),
        CheckCase(
            "632",
            "!PrevPerm DATE_PERM=01/05/2024; !Episodes DECOM=01/05/2024; Episodes DECOM=01/05/2025",
            beside: "PrevPerm DATE_PERM=30/04/2024; Episodes DECOM=01/05/2024"
        ),
        CheckCase(
            "632",
            "!PrevPerm DATE_PERM=zz/05/2024; !Episodes DECOM=31/05/2024",
            beside: "PrevPerm DATE_PERM=zz/05/2024; Episodes DECOM=01/06/2024"
        ),
        CheckCase(
            "632",
            "!PrevPerm DATE_PERM=zz/zz/2024; !Episodes DECOM=31/12/2024",
            beside: "PrevPerm DATE_PERM=zz/zz/2024; Episodes DECOM=01/01/2025"
        ),
        CheckCase(
            "632",
            "!PrevPerm DATE_PERM=05/2024; !Episodes DECOM=31/12/2024",
            beside: "PrevPerm DATE_PERM=zz/zz/zzzz; Episodes DECOM=01/01/2025"
        ),
        CheckCase(
            "633",
            "!PrevPerm LA_PERM=999X; !PrevPerm LA_PERM=939",
            beside: "PrevPerm LA_PERM=943; PrevPerm LA_PERM=wal; PrevPerm LA_PERM=999; PrevPerm"
        ),
        CheckCase(
            "634",
            "!PrevPerm PREV_PERM=P1; !Episodes DECOM=31/03/2016",
            beside: "PrevPerm PREV_PERM=P1; Episodes DECOM=01/04/2016"
        ),
        CheckCase(
            "634",
            "!PrevPerm PREV_PERM=P1; !Episodes DECOM=31/03/2016",
            beside: "PrevPerm; Episodes DECOM=31/03/2016"
        ),
        CheckCase(
            "635",
            "!PrevPerm LA_PERM=891; !PrevPerm PREV_PERM=Z1 DATE_PERM=01/05/2024",
            beside: "PrevPerm PREV_PERM=P1 LA_PERM=891; PrevPerm PREV_PERM=Z1"
        ),
    ]
}
