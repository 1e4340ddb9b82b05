extension CheckCase {
    static let identity: [CheckCase] =
        inHeader + sameBirth + [
            CheckCase("INT21", "Header SEX=M; !UASC SEX=F", beside: "Header SEX=M; UASC SEX=M"),
            CheckCase("INT21", "Header SEX=M; !UASC SEX=F", beside: "Header SEX=M; UASC SEX="),
            CheckCase("INT31", "!AD1; !AD1", beside: "AD1; AD1 CHILD=2"),
            CheckCase(
                "INT32",
                "!Header; !Header; Header CHILD=2",
                beside: "Header; Header CHILD=2; Header CHILD=; Header CHILD="
            ),
            CheckCase("INT33", "!OC2; !OC2", beside: "OC2; OC2 CHILD=2"),
            CheckCase("INT34", "!OC3; !OC3", beside: "OC3; OC3 CHILD=2"),
            CheckCase("INT35", "!PrevPerm; !PrevPerm", beside: "PrevPerm; PrevPerm CHILD=2"),
            CheckCase("INT36", "!UASC; !UASC", beside: "UASC; UASC CHILD=2"),
            CheckCase("EPI", "!Header", beside: "Header; OC3"),
            CheckCase("EPI", "!Header; Episodes CHILD=2", beside: "Header; Episodes"),
        ]

    private static let inHeader: [CheckCase] = [
        ("INT01", "AD1"), ("INT02", "PlacedAdoption"), ("INT03", "Episodes"), ("INT04", "Missing"), ("INT05", "OC2"),
        ("INT06", "OC3"), ("INT07", "PrevPerm"), ("INT08", "Reviews"), ("INT09", "UASC"),
    ].map { number, table in
        CheckCase(number, "Header CHILD=2; !\(table); \(table) CHILD=2", beside: "Header; \(table)")
    }

    private static let sameBirth: [CheckCase] = [
        ("INT11", "AD1"), ("INT12", "PlacedAdoption"), ("INT13", "Missing"), ("INT14", "OC2"), ("INT15", "OC3"),
        ("INT16", "PrevPerm"), ("INT17", "Reviews"), ("INT18", "UASC"),
    ].flatMap { number, table in
        let broken = "Header DOB=01/05/2012; !\(table) DOB=02/05/2012"
        return [
            CheckCase(number, broken, beside: "Header DOB=01/05/2012; \(table) DOB=1/5/2012"),
            CheckCase(number, broken, beside: "Header DOB=01/05/2012; \(table) DOB=31/02/2012"),
        ]
    }

    static let header: [CheckCase] = [
        CheckCase(
            "101",
            "!Header SEX=1; !Header SEX=; !Header SEX=MF",
            beside: "Header SEX=m; Header SEX=F; Header SEX=U"
        ),
        CheckCase("101", "!Header SEX=M", beside: "Header SEX=1; Header SEX=2", year: 2024),
        CheckCase(
            "102",
            "!Header DOB=31/06/2012; !Header DOB=; !Header DOB=2012-06-01",
            beside: "Header DOB=30/06/2012"
        ),
        CheckCase("103", "!Header ETHNIC=WXXX; !Header ETHNIC=", beside: "Header ETHNIC=WBRI; Header ETHNIC=nobt"),
        CheckCase(
            "168",
            "!Header UPN=I123456789012; !Header UPN=A12345678901; !Header UPN=A1234567890BC; !Header UPN=UN6",
            beside: "Header UPN=A123456789012; Header UPN=H12345678901B; Header UPN=UN5; Header UPN="
        ),
        CheckCase("442", "!Header; Episodes LS=V3; Episodes LS=C2", beside: "Header; Episodes LS=V3; Episodes LS=V4"),
        CheckCase("442", "!Header; Episodes LS=C2", beside: "Header UPN=UN4; Episodes LS=C2"),
        CheckCase(
            "444",
            "!Header UPN=A123456789012; Header CHILD=2 UPN=A123456789013; !Header CHILD=3 UPN=A123456789012",
            beside: "Header UPN=UN1; Header CHILD=2 UPN=UN1; Header CHILD=3; Header CHILD=4"
        ),
        CheckCase(
            "209",
            "!Header UPN=UN1 DOB=31/08/2020",
            beside: "Header UPN=UN1 DOB=01/09/2020; Header UPN=UN2 DOB=31/08/2020"
        ),
        CheckCase("231", "!Header DOB=01/04/2015; UASC", beside: "Header DOB=31/03/2015; UASC"),
        CheckCase("231", "!Header DOB=01/04/2015; UASC", beside: "Header DOB=01/04/2015"),
        CheckCase("232", "!Header SEX=U", beside: "Header SEX=F"),
        CheckCase("301", "!Header DOB=01/04/2026", beside: "Header DOB=31/03/2026"),
        CheckCase("351", "!Header DOB=31/03/2000", beside: "Header DOB=01/04/2000"),
        CheckCase("171", "!Header MC_DOB=30/02/2024", beside: "Header MC_DOB=29/02/2024; Header MC_DOB="),
        CheckCase(
            "174",
            "!Header SEX=M MC_DOB=01/05/2025",
            beside: "Header SEX=F MC_DOB=01/05/2025; Header SEX=M MC_DOB="
        ),
        CheckCase("174", "!Header SEX=1 MC_DOB=01/05/2023", beside: "Header SEX=2 MC_DOB=01/05/2023", year: 2024),
        CheckCase("611", "!Header MOTHER=1", beside: "Header MOTHER=1 MC_DOB=01/05/2025; Header MOTHER=0"),
        CheckCase(
            "612",
            "!Header SEX=F MOTHER=0 MC_DOB=01/05/2025; !Header SEX=F MC_DOB=01/05/2025",
            beside: "Header SEX=F MOTHER=1 MC_DOB=01/05/2025; Header SEX=M MC_DOB=01/05/2025"
        ),
        CheckCase("393", "!Header SEX=F; Episodes LS=C2", beside: "Header SEX=F MOTHER=0; Episodes LS=C2"),
        CheckCase("393", "!Header SEX=F; Episodes LS=C2", beside: "Header SEX=F; Episodes LS=V3"),
        CheckCase("393", "!Header SEX=2; Episodes LS=C2", beside: "Header SEX=1; Episodes LS=C2", year: 2024),
        CheckCase(
            "165",
            "!Header SEX=F; Episodes LS=C2 DECOM=31/03/2026; !OC3",
            beside: "Header SEX=F; Episodes LS=C2 DECOM=01/04/2026; OC3"
        ),
        CheckCase("165", "!Header SEX=M MOTHER=0; Episodes LS=C2", beside: "Header SEX=M; Episodes LS=C2"),
        CheckCase("165", "!Header MOTHER=2; Episodes LS=C2", beside: "Header MOTHER=2; Episodes LS=V3"),
        CheckCase(
            "165",
            "!Header SEX=F MOTHER=0; Episodes LS=C2 DECOM=01/04/2020 DEC=31/03/2025; !OC3 IN_TOUCH=YES",
            beside: "Header SEX=F MOTHER=0; Episodes LS=C2 DECOM=01/04/2020 DEC=01/04/2025; OC3 IN_TOUCH=YES"
        ),
        CheckCase(
            "607",
            "!Header SEX=F; !Episodes LS=C2 DEC=01/04/2025 REC=E4A; Episodes LS=C2 DEC=01/05/2025 REC=X1",
            beside: "Header SEX=F; Episodes LS=C2 DEC=31/03/2025 REC=E4A; Episodes LS=V3 DEC=01/04/2025 REC=E4A"
        ),
        CheckCase("620", "!Header MOTHER=1 DOB=02/04/2014", beside: "Header MOTHER=1 DOB=01/04/2014"),
        CheckCase(
            "621",
            "!Header DOB=01/05/2010 MC_DOB=01/05/2010; !Header DOB=? MC_DOB=01/05/2010",
            beside: "Header DOB=01/05/2010 MC_DOB=02/05/2010"
        ),
        CheckCase("625", "!Header MC_DOB=01/04/2026", beside: "Header MC_DOB=31/03/2026"),
        CheckCase(
            "625",
            """
            !Header MC_DOB=02/06/2025; Episodes DECOM=01/05/2024 DEC=01/05/2025; \
            !Episodes DECOM=01/05/2025 DEC=01/06/2025
            """,
            beside: "Header MC_DOB=02/06/2025; Episodes DECOM=01/05/2024 DEC=01/05/2025; Episodes DECOM=01/05/2025"
        ),
        CheckCase("628", "!Header MOTHER=0; OC3 IN_TOUCH=YES", beside: "Header MOTHER=0; OC3 IN_TOUCH=YES; Episodes"),
        CheckCase("628", "!Header MOTHER=0; OC3 IN_TOUCH=YES", beside: "Header MOTHER=; OC3 IN_TOUCH=YES"),
    ]

    static let lastYear: [CheckCase] = [
        CheckCase("202", "!Header SEX=M; last.Header SEX=F", beside: "Header SEX=M; last.Header SEX=M"),
        CheckCase("202", "!Header SEX=M; last.Header SEX=2", beside: "Header SEX=M; last.Header SEX=1", year: 2025),
        CheckCase(
            "203",
            "!Header DOB=01/05/2012; last.Header DOB=02/05/2012",
            beside: "Header DOB=01/05/2012; last.Header DOB=1/5/2012"
        ),
        CheckCase(
            "203",
            "!Header DOB=01/05/2012; last.Header DOB=?",
            beside: "Header DOB=01/05/2012; last.Header CHILD=2 DOB=02/05/2012"
        ),
        CheckCase(
            "204",
            "!Header ETHNIC=WBRI; last.Header ETHNIC=WIRI",
            beside: "Header ETHNIC=WBRI; last.Header ETHNIC=wbri"
        ),
        CheckCase(
            "207",
            "!Header MOTHER=0; Episodes; last.Header MOTHER=1",
            beside: "Header MOTHER=1; Episodes; last.Header MOTHER=1"
        ),
        CheckCase("207", "!Header; Episodes; last.Header MOTHER=1", beside: "Header; last.Header MOTHER=1"),
        CheckCase("208", "!Header UPN=A1; last.Header UPN=A2", beside: "Header UPN=A1; last.Header UPN=UN3"),
        CheckCase("208", "!Header UPN=UN3; last.Header UPN=UN2", beside: "Header UPN=UN3; last.Header UPN=UN1"),
        CheckCase("208", "!Header UPN=UN1; last.Header UPN=", beside: "Header UPN=UN4; last.Header UPN="),
        CheckCase("208", "!Header UPN=; last.Header UPN=A1", beside: "Header UPN=; last.Header UPN="),
        CheckCase(
            "624",
            "!Header MC_DOB=; last.Header MC_DOB=01/05/2024",
            beside: "Header MC_DOB=01/05/2024; last.Header MC_DOB=1/05/2024"
        ),
        CheckCase(
            "624",
            "!Header MC_DOB=02/05/2024; last.Header MC_DOB=01/05/2024",
            beside: "Header MC_DOB=01/05/2024; last.Header"
        ),
        CheckCase(
            "626",
            "!Header MOTHER=1 MC_DOB=31/03/2025; last.Header MOTHER=0",
            beside: "Header MOTHER=1 MC_DOB=01/04/2025; last.Header MOTHER=0"
        ),
        CheckCase(
            "626",
            "!Header MOTHER=1 MC_DOB=31/03/2025; last.Header MOTHER=0",
            beside: "Header MOTHER=1 MC_DOB=31/03/2025; last.Header"
        ),
    ]

    static let reviews: [CheckCase] = [
        CheckCase("166", "!Reviews REVIEW=; !Reviews REVIEW=31/04/2025", beside: "Reviews REVIEW=30/04/2025"),
        CheckCase(
            "167",
            "!Reviews REVIEW=30/04/2025; !Reviews REVIEW=30/04/2025 REVIEW_CODE=PN8; !Reviews REVIEW_CODE=PN1",
            beside: "Reviews REVIEW=30/04/2025 REVIEW_CODE=PN7; Reviews; Reviews REVIEW=31/04/2025 REVIEW_CODE=PN1"
        ),
        CheckCase(
            "440",
            "!Reviews DOB=01/04/2021 REVIEW=02/04/2025 REVIEW_CODE=PN0",
            beside:
                "Reviews DOB=01/04/2021 REVIEW=01/04/2025 REVIEW_CODE=PN0; Reviews DOB=01/04/2021 REVIEW=02/04/2025 REVIEW_CODE=PN1"
        ),
        CheckCase(
            "441",
            "!Reviews DOB=02/04/2021 REVIEW=01/04/2025 REVIEW_CODE=PN1",
            beside:
                "Reviews DOB=01/04/2021 REVIEW=01/04/2025 REVIEW_CODE=PN1; Reviews DOB=02/04/2021 REVIEW=01/04/2025 REVIEW_CODE=PN0"
        ),
        CheckCase(
            "441",
            "!Reviews DOB=29/02/2020 REVIEW=28/02/2024 REVIEW_CODE=PN7",
            beside: "Reviews DOB=29/02/2020 REVIEW=29/02/2024 REVIEW_CODE=PN7",
            year: 2024
        ),
        CheckCase(
            "399",
            "!Header; !Episodes LS=V3; !Reviews REVIEW=01/05/2025; Reviews",
            beside: "Header; Episodes LS=V3; Episodes LS=V2; Reviews REVIEW=01/05/2025"
        ),
        CheckCase("399", "!Header MOTHER=0; !Episodes LS=V4; !Reviews", beside: "Header; Episodes LS=V4; Reviews"),
        CheckCase(
            "1012",
            "!PlacedAdoption; !Missing; !Reviews; !AD1; !PrevPerm; !OC2; UASC; OC3; SWEpisodes; Episodes CHILD=2",
            beside: "PlacedAdoption; Missing; Reviews; AD1; PrevPerm; OC2; Episodes"
        ),
    ]
}
