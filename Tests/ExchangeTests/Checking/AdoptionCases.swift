extension RuleCase {
    private static let whole = "DATE_INT=01/05/2024 DATE_MATCH=01/10/2024 FOSTER_CARE=0 NB_ADOPTR=1 SEX_ADOPTR=F1 LS_ADOPTR=L0"

    static let adoption: [RuleCase] = adopters + [
        RuleCase("112", "!AD1 DATE_INT=31/06/2025", beside: "AD1 DATE_INT=30/06/2025; AD1"),
        RuleCase("113", "!AD1 DATE_MATCH=31/06/2025", beside: "AD1 DATE_MATCH=30/06/2025; AD1"),
        RuleCase("114", "!AD1 FOSTER_CARE=2", beside: "AD1 FOSTER_CARE=0; AD1 FOSTER_CARE=1; AD1"),
        RuleCase("151", "!AD1 DATE_INT=01/05/2024; !AD1 SEX_ADOPTR=F1", beside: "AD1; AD1 \(whole)"),
        RuleCase(
            "333",
            "!AD1 DATE_INT=02/10/2024 DATE_MATCH=01/10/2024; !AD1 DATE_MATCH=01/10/2024",
            beside: "AD1 DATE_INT=01/10/2024 DATE_MATCH=01/10/2024; AD1 DATE_INT=02/10/2024"
        ),
        RuleCase(
            "331",
            "!AD1 DATE_MATCH=02/05/2025; !Episodes DECOM=01/05/2025 REC=E11; Episodes DECOM=01/04/2025 REC=X1",
            beside: "AD1 DATE_MATCH=01/05/2025; Episodes DECOM=01/05/2025 REC=E12"
        ),
        RuleCase(
            "334",
            "!AD1 DATE_INT=30/04/2024; Episodes RNE=S DECOM=01/01/2020; !Episodes RNE=S DECOM=01/05/2024; Episodes RNE=P DECOM=01/05/2025",
            beside: "AD1 DATE_INT=01/05/2024; Episodes RNE=S DECOM=01/05/2024; Episodes RNE=P DECOM=01/05/2025"
        ),
        RuleCase(
            "335",
            "!AD1 FOSTER_CARE=0; !Episodes PLACE=A5 REC=E11; Episodes PLACE=A5 REC=X1",
            beside: "AD1 FOSTER_CARE=1; Episodes PLACE=A5 REC=E11"
        ),
        RuleCase("335", "!AD1 FOSTER_CARE=1; !Episodes PLACE=A6 REC=E12", beside: "AD1 FOSTER_CARE=0; Episodes PLACE=A6 REC=E12"),
        RuleCase(
            "521",
            "!AD1 DATE_INT=02/05/2025; !Episodes PLACE=A6 DECOM=01/05/2025; Episodes PLACE=U6 DECOM=01/04/2025",
            beside: "AD1 DATE_INT=01/05/2025; Episodes PLACE=A6 DECOM=01/05/2025"
        ),
        RuleCase(
            "582",
            "!Episodes REC=E12 DEC=01/05/2025; AD1 DATE_MATCH=01/05/2025",
            beside: "Episodes REC=E12 DEC=02/05/2025; Episodes REC=E4A DEC=01/05/2025; AD1 DATE_MATCH=01/05/2025"
        ),
        RuleCase("601", "!Episodes REC=E12 DEC=01/04/2025; !AD1 DATE_INT=01/05/2024", beside: "Episodes REC=E12 DEC=31/03/2025; AD1 DATE_INT=01/05/2024"),
        RuleCase("601", "!Episodes REC=E11 DEC=31/03/2026; !AD1", beside: "Episodes REC=E11 DEC=31/03/2026; AD1 \(whole)"),
        RuleCase("602", "!AD1 LS_ADOPTR=L0; Episodes REC=E4A DEC=01/05/2025", beside: "AD1 LS_ADOPTR=L0; Episodes REC=E12 DEC=01/05/2025"),
        RuleCase("602", "!AD1 LS_ADOPTR=L0; Episodes REC=E12 DEC=31/03/2025", beside: "AD1; Episodes REC=E4A DEC=01/05/2025"),
    ]

    private static let adopters: [RuleCase] = [
        RuleCase("175", "!AD1 NB_ADOPTR=3", beside: "AD1 NB_ADOPTR=1; AD1 NB_ADOPTR=2; AD1"),
        RuleCase("176", "!AD1 SEX_ADOPTR=M", beside: "AD1 SEX_ADOPTR=M1; AD1 SEX_ADOPTR=MF; AD1"),
        RuleCase("177", "!AD1 LS_ADOPTR=L1", beside: "AD1 LS_ADOPTR=L11; AD1 LS_ADOPTR=L4; AD1"),
        RuleCase("511", "!AD1 NB_ADOPTR=2 SEX_ADOPTR=F1", beside: "AD1 NB_ADOPTR=2 SEX_ADOPTR=FF; AD1 NB_ADOPTR=1 SEX_ADOPTR=F1"),
        RuleCase("514", "!AD1 LS_ADOPTR=L0 SEX_ADOPTR=MF; !AD1 LS_ADOPTR=L0", beside: "AD1 LS_ADOPTR=L0 SEX_ADOPTR=M1"),
        RuleCase("517", "!AD1 LS_ADOPTR=L3 SEX_ADOPTR=MM", beside: "AD1 LS_ADOPTR=L3 SEX_ADOPTR=MF"),
        RuleCase("518", "!AD1 LS_ADOPTR=L4 SEX_ADOPTR=MF", beside: "AD1 LS_ADOPTR=L4 SEX_ADOPTR=FF"),
        RuleCase("519", "!AD1 LS_ADOPTR=L2 SEX_ADOPTR=M1", beside: "AD1 LS_ADOPTR=L2 SEX_ADOPTR=MF"),
        RuleCase("520", "!AD1 LS_ADOPTR=L11 SEX_ADOPTR=MM", beside: "AD1 LS_ADOPTR=L11 SEX_ADOPTR=MF"),
        RuleCase("524", "!AD1 LS_ADOPTR=L12 SEX_ADOPTR=MF", beside: "AD1 LS_ADOPTR=L12 SEX_ADOPTR=MM"),
    ]

    static let decisions: [RuleCase] = decisionsAlone + decisionsInCare + [
        RuleCase("559", "!PlacedAdoption DATE_PLACED=31/03/2025", beside: "PlacedAdoption DATE_PLACED=01/04/2025"),
        RuleCase(
            "559",
            "!PlacedAdoption DATE_PLACED=31/03/2025; last.PlacedAdoption",
            beside: "PlacedAdoption DATE_PLACED=31/03/2025; last.PlacedAdoption DATE_PLACED=31/03/2025"
        ),
        RuleCase(
            "560",
            "!PlacedAdoption DATE_PLACED=02/05/2024; last.PlacedAdoption DATE_PLACED=01/05/2024",
            beside: "PlacedAdoption DATE_PLACED=02/05/2024; last.PlacedAdoption DATE_PLACED=01/05/2024 DATE_PLACED_CEASED=01/06/2024"
        ),
        RuleCase(
            "561",
            "!PlacedAdoption DATE_PLACED=01/05/2024; last.PlacedAdoption DATE_PLACED=01/05/2024 REASON_PLACED_CEASED=RD1",
            beside: "PlacedAdoption DATE_PLACED=01/05/2024; last.PlacedAdoption DATE_PLACED=01/05/2024"
        ),
        RuleCase(
            "584",
            """
            !PlacedAdoption DATE_PLACED=01/05/2024; !PlacedAdoption; \
            last.PlacedAdoption DATE_PLACED=01/05/2024 DATE_PLACED_CEASED=01/06/2024
            """,
            beside: "PlacedAdoption DATE_PLACED=02/05/2024; last.PlacedAdoption DATE_PLACED=01/05/2024 DATE_PLACED_CEASED=01/06/2024"
        ),
    ]

    private static let decisionsAlone: [RuleCase] = [
        RuleCase("115", "!PlacedAdoption DATE_PLACED=31/06/2025", beside: "PlacedAdoption DATE_PLACED=30/06/2025; PlacedAdoption"),
        RuleCase("116", "!PlacedAdoption DATE_PLACED_CEASED=31/06/2025", beside: "PlacedAdoption DATE_PLACED_CEASED=30/06/2025"),
        RuleCase(
            "119",
            "!PlacedAdoption DATE_PLACED_CEASED=30/06/2025; !PlacedAdoption REASON_PLACED_CEASED=RD1",
            beside: "PlacedAdoption DATE_PLACED_CEASED=30/06/2025 REASON_PLACED_CEASED=RD1; PlacedAdoption"
        ),
        RuleCase("120", "!PlacedAdoption REASON_PLACED_CEASED=RD5", beside: "PlacedAdoption REASON_PLACED_CEASED=RD4; PlacedAdoption"),
        RuleCase(
            "184",
            "!PlacedAdoption DOB=02/05/2024 DATE_PLACED=01/05/2024; !PlacedAdoption DATE_PLACED=01/05/2024",
            beside: "PlacedAdoption DOB=01/05/2024 DATE_PLACED=01/05/2024"
        ),
        RuleCase(
            "522",
            "!PlacedAdoption DATE_PLACED=02/05/2024 DATE_PLACED_CEASED=01/05/2024",
            beside: "PlacedAdoption DATE_PLACED=01/05/2024 DATE_PLACED_CEASED=01/05/2024"
        ),
        RuleCase(
            "563",
            "!PlacedAdoption DATE_PLACED_CEASED=01/05/2024 REASON_PLACED_CEASED=RD1",
            beside: "PlacedAdoption DATE_PLACED_CEASED=01/05/2024; PlacedAdoption DATE_PLACED=01/05/2024 DATE_PLACED_CEASED=01/05/2024 REASON_PLACED_CEASED=RD1"
        ),
        RuleCase(
            "579",
            "!PlacedAdoption DATE_PLACED=01/05/2025; PlacedAdoption DATE_PLACED=01/05/2024 DATE_PLACED_CEASED=02/05/2025",
            beside: "PlacedAdoption DATE_PLACED=01/05/2025; PlacedAdoption DATE_PLACED=01/05/2024 DATE_PLACED_CEASED=01/05/2025"
        ),
        RuleCase("579", "!PlacedAdoption DATE_PLACED=01/05/2025; PlacedAdoption DATE_PLACED=01/05/2024", beside: "PlacedAdoption DATE_PLACED=01/05/2025"),
        RuleCase(
            "583",
            "PlacedAdoption DATE_PLACED=01/05/2025; !PlacedAdoption DATE_PLACED=30/04/2025",
            beside: "PlacedAdoption DATE_PLACED=01/05/2025; PlacedAdoption DATE_PLACED=30/04/2025 DATE_PLACED_CEASED=30/04/2025"
        ),
    ]

    private static let decisionsInCare: [RuleCase] = [
        RuleCase(
            "117",
            "!PlacedAdoption DATE_PLACED=02/05/2025; !Episodes DECOM=01/05/2024 DEC=01/05/2025 REC=E4A",
            beside: "PlacedAdoption DATE_PLACED=01/05/2025; Episodes DECOM=01/05/2024 DEC=01/05/2025 REC=E4A"
        ),
        RuleCase(
            "117",
            "!PlacedAdoption DATE_PLACED_CEASED=01/04/2026; Episodes DECOM=01/05/2024 DEC=01/06/2024 REC=X1; !Episodes DECOM=01/06/2024",
            beside: "PlacedAdoption DATE_PLACED_CEASED=31/03/2026; Episodes DECOM=01/06/2024"
        ),
        RuleCase(
            "118",
            "!PlacedAdoption DATE_PLACED_CEASED=31/03/2025; !Episodes DECOM=01/05/2024; Episodes DECOM=01/06/2024",
            beside: "PlacedAdoption DATE_PLACED_CEASED=01/04/2025; Episodes DECOM=01/05/2024"
        ),
        RuleCase(
            "118",
            "!PlacedAdoption DATE_PLACED_CEASED=30/04/2025; Episodes LS=V3 DECOM=01/04/2025; !Episodes DECOM=01/05/2025",
            beside: "PlacedAdoption DATE_PLACED_CEASED=01/05/2025; Episodes DECOM=01/05/2025"
        ),
        RuleCase("523", "!PlacedAdoption DATE_PLACED=01/05/2024; !AD1 DATE_INT=02/05/2024", beside: "PlacedAdoption DATE_PLACED=01/05/2024; AD1 DATE_INT=01/05/2024"),
        RuleCase("523", "!PlacedAdoption DATE_PLACED=01/05/2024; !AD1 DATE_INT=02/05/2024", beside: "PlacedAdoption; AD1 DATE_INT=02/05/2024"),
        RuleCase("525", "!PlacedAdoption DATE_PLACED_CEASED=01/05/2025; !AD1 NB_ADOPTR=1", beside: "PlacedAdoption DATE_PLACED_CEASED=01/05/2025; AD1"),
        RuleCase("551", "!Episodes PLACE=A3", beside: "Episodes PLACE=A3; PlacedAdoption DATE_PLACED=01/05/2024"),
        RuleCase("551", "!Episodes PLACE=A6; PlacedAdoption", beside: "Episodes PLACE=U5; PlacedAdoption"),
        RuleCase(
            "552",
            """
            !PlacedAdoption DATE_PLACED=02/05/2024; PlacedAdoption DATE_PLACED=01/04/2024; \
            !Episodes PLACE=A4 DECOM=01/05/2024; Episodes PLACE=A4 DECOM=01/06/2024; Episodes PLACE=U1 DECOM=01/04/2024
            """,
            beside: "PlacedAdoption DATE_PLACED=01/05/2024; Episodes PLACE=A4 DECOM=01/05/2024"
        ),
        RuleCase("553", "!Episodes LS=E1; Episodes LS=C2", beside: "Episodes LS=E1; PlacedAdoption"),
        RuleCase(
            "553",
            "Episodes LS=E1; !PlacedAdoption REASON_PLACED_CEASED=RD1",
            beside: "Episodes LS=E1 DEC=01/05/2025; PlacedAdoption REASON_PLACED_CEASED=RD1"
        ),
        RuleCase(
            "554",
            "!PlacedAdoption DATE_PLACED=02/05/2024; !Episodes LS=E1 DECOM=01/05/2024; Episodes LS=E1 DECOM=02/05/2024",
            beside: "PlacedAdoption DATE_PLACED=01/05/2024; Episodes LS=E1 DECOM=01/05/2024"
        ),
        RuleCase("557", "!Episodes LS=E1 REC=E4A; !PlacedAdoption", beside: "Episodes LS=E1 REC=E4A; PlacedAdoption DATE_PLACED_CEASED=01/05/2025 REASON_PLACED_CEASED=RD1"),
        RuleCase("557", "!Episodes PLACE=A3 REC=E4A", beside: "Episodes PLACE=A3 REC=E12; Episodes PLACE=A3 REC=X1; Episodes PLACE=A3; Episodes LS=D1 REC=E4A"),
        RuleCase("557", "!Episodes LS=D1 REC=E4A", beside: "Episodes LS=C2 REC=E4A", year: 2024),
        RuleCase(
            "558",
            "!Episodes REC=E11; PlacedAdoption DATE_PLACED_CEASED=01/05/2024; PlacedAdoption DATE_PLACED_CEASED=01/05/2025",
            beside: "Episodes REC=E11; PlacedAdoption DATE_PLACED_CEASED=01/05/2024; PlacedAdoption"
        ),
        RuleCase(
            "1003",
            "!PlacedAdoption DATE_PLACED=30/04/2024; !Episodes RNE=S DECOM=01/05/2024; Episodes RNE=S DECOM=01/05/2025",
            beside: "PlacedAdoption DATE_PLACED=01/05/2024; Episodes RNE=S DECOM=01/05/2024"
        ),
    ]

    static let permanence: [RuleCase] = [
        RuleCase("630", "!Episodes RNE=S DECOM=01/04/2025", beside: "Episodes RNE=S DECOM=31/03/2025; Episodes RNE=P DECOM=01/04/2025"),
        RuleCase("630", "!Episodes RNE=S DECOM=01/04/2025; PrevPerm PREV_PERM=P1 LA_PERM=891", beside: "Episodes RNE=S DECOM=01/04/2025; PrevPerm PREV_PERM=Z1"),
        RuleCase("630", "!Episodes RNE=S DECOM=01/04/2025; PrevPerm", beside: "Episodes RNE=S DECOM=01/04/2025; PrevPerm PREV_PERM=P1 LA_PERM=891 DATE_PERM=zz/zz/zzzz"),
        RuleCase("631", "!PrevPerm PREV_PERM=P5", beside: "PrevPerm PREV_PERM=P4; PrevPerm PREV_PERM=z1; PrevPerm"),
        RuleCase(
            "632",
            "!PrevPerm DATE_PERM=01/05/2024; !Episodes DECOM=01/05/2024; Episodes DECOM=01/05/2025",
            beside: "PrevPerm DATE_PERM=30/04/2024; Episodes DECOM=01/05/2024"
        ),
        RuleCase("632", "!PrevPerm DATE_PERM=zz/05/2024; !Episodes DECOM=31/05/2024", beside: "PrevPerm DATE_PERM=zz/05/2024; Episodes DECOM=01/06/2024"),
        RuleCase("632", "!PrevPerm DATE_PERM=zz/zz/2024; !Episodes DECOM=31/12/2024", beside: "PrevPerm DATE_PERM=zz/zz/2024; Episodes DECOM=01/01/2025"),
        RuleCase("632", "!PrevPerm DATE_PERM=05/2024; !Episodes DECOM=31/12/2024", beside: "PrevPerm DATE_PERM=zz/zz/zzzz; Episodes DECOM=01/01/2025"),
        RuleCase("633", "!PrevPerm LA_PERM=999X; !PrevPerm LA_PERM=939", beside: "PrevPerm LA_PERM=943; PrevPerm LA_PERM=wal; PrevPerm LA_PERM=999; PrevPerm"),
        RuleCase("634", "!PrevPerm PREV_PERM=P1; !Episodes DECOM=31/03/2016", beside: "PrevPerm PREV_PERM=P1; Episodes DECOM=01/04/2016"),
        RuleCase("634", "!PrevPerm PREV_PERM=P1; !Episodes DECOM=31/03/2016", beside: "PrevPerm; Episodes DECOM=31/03/2016"),
        RuleCase("635", "!PrevPerm LA_PERM=891; !PrevPerm PREV_PERM=Z1 DATE_PERM=01/05/2024", beside: "PrevPerm PREV_PERM=P1 LA_PERM=891; PrevPerm PREV_PERM=Z1"),
    ]
}
