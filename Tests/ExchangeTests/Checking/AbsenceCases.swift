extension CheckCase {
    static let unaccompanied: [CheckCase] = [
        CheckCase("104", "!UASC DUC=31/03/2025; !UASC DUC=31/04/2025", beside: "UASC DUC=01/04/2025; UASC DUC="),
        CheckCase("304", "!UASC DOB=01/05/2008 DUC=02/05/2026", beside: "UASC DOB=01/05/2008 DUC=01/05/2026"),
        CheckCase(
            "205A",
            "!Header; last.Header; last.UASC DUC=31/03/2024; UASC CHILD=2",
            beside: "Header; last.Header; last.UASC DUC=01/04/2024; UASC CHILD=2"
        ),
        CheckCase(
            "205A",
            "!Header; last.Header; last.UASC DUC=01/04/2025",
            beside: "Header; last.Header; last.UASC DUC=31/03/2025"
        ),
        CheckCase(
            "205B",
            "!Header; !UASC DUC=01/04/2026; last.Header; last.UASC DOB=01/05/2009 DUC=01/05/2027",
            beside: "Header; UASC DUC=31/03/2026; last.Header; last.UASC DOB=01/05/2009 DUC=01/05/2027"
        ),
        CheckCase(
            "205B",
            "!Header; !UASC DUC=02/05/2027; last.Header; last.UASC DOB=01/05/2009 DUC=02/05/2027",
            beside: "Header; UASC DUC=01/05/2027; last.Header; last.UASC DOB=01/05/2009 DUC=01/05/2027"
        ),
        CheckCase("205C", "!UASC DUC=01/05/2025; Header CHILD=2", beside: "UASC DUC=01/05/2025; Header"),
        CheckCase("205C", "!UASC DUC=01/05/2025; last.UASC", beside: "UASC DUC=01/05/2025; last.UASC; last.Header"),
        CheckCase("205D", "!Header; UASC; last.Header", beside: "Header; UASC; last.Header; last.UASC"),
        CheckCase("205D", "!Header; UASC; last.Header", beside: "Header; UASC"),
        CheckCase(
            "1014",
            "!UASC; !OC3 IN_TOUCH=YES; Episodes DECOM=01/05/2023 DEC=31/03/2025",
            beside: "UASC; OC3 IN_TOUCH=YES; Episodes DECOM=01/05/2023 DEC=01/04/2025"
        ),
        CheckCase(
            "1014",
            "!UASC; !OC3 IN_TOUCH=YES; Episodes DECOM=01/04/2026",
            beside: "UASC; OC3 IN_TOUCH=YES; Episodes DECOM=31/03/2026"
        ),
    ]

    static let missing: [CheckCase] =
        missingAlone + [
            CheckCase(
                "575",
                "!Missing MIS_START=01/06/2025; Episodes DECOM=01/05/2025 DEC=01/06/2025; Episodes DECOM=01/06/2025",
                beside:
                    "Missing MIS_START=02/06/2025; Episodes DECOM=01/05/2025 DEC=01/06/2025; Episodes DECOM=01/06/2025"
            ),
            CheckCase(
                "577",
                "!Missing MIS_START=20/05/2025; Episodes DECOM=01/05/2025 DEC=01/06/2025",
                beside: "Missing MIS_START=20/05/2025 MIS_END=01/06/2025; Episodes DECOM=01/05/2025 DEC=01/06/2025"
            ),
            CheckCase(
                "577",
                "!Missing MIS_START=20/05/2025 MIS_END=02/06/2025; Episodes DECOM=01/05/2025 DEC=01/06/2025",
                beside: """
                    Missing MIS_START=20/05/2025 MIS_END=02/06/2025; Episodes DECOM=01/05/2025 DEC=01/06/2025; \
                    Episodes DECOM=01/06/2025 DEC=01/07/2025
                    """
            ),
            CheckCase(
                "578",
                "!Missing MIS_START=02/06/2025; Episodes DECOM=01/05/2025 DEC=01/06/2025; Episodes DECOM=03/06/2025",
                beside:
                    "Missing MIS_START=01/06/2025; Episodes DECOM=01/05/2025 DEC=01/06/2025; Episodes DECOM=03/06/2025"
            ),
            CheckCase(
                "578",
                "!Missing MIS_START=30/04/2025; Episodes DECOM=01/05/2025",
                beside: "Missing MIS_START=01/05/2025; Episodes DECOM=01/05/2025"
            ),
            CheckCase(
                "580",
                "!Episodes DEC=01/05/2025 REC=E17; Missing DOB=01/05/2007 MIS_END=01/05/2025",
                beside: "Episodes DEC=01/05/2025 REC=E8; Missing DOB=01/05/2007 MIS_END=01/05/2025"
            ),
            CheckCase(
                "580",
                "!Episodes DEC=01/05/2025 REC=E17; Missing DOB=01/05/2007 MIS_END=01/05/2025",
                beside: "Episodes DEC=02/05/2025 REC=E17; Missing DOB=01/05/2007 MIS_END=01/05/2025"
            ),
            CheckCase(
                "581",
                "!Missing MIS_START=30/04/2025; !Missing MIS_START=; Episodes DECOM=01/05/2025 DEC=01/06/2025",
                beside: "Missing MIS_START=01/06/2025; Missing CHILD=2; Episodes DECOM=01/05/2025 DEC=01/06/2025"
            ),
        ]

    private static let missingAlone: [CheckCase] = [
        CheckCase("1004", "!Missing MIS_START=; !Missing MIS_START=31/06/2025", beside: "Missing MIS_START=30/06/2025"),
        CheckCase("1005", "!Missing MIS_END=31/06/2025", beside: "Missing MIS_END=30/06/2025; Missing MIS_END="),
        CheckCase("1006", "!Missing MISSING=X", beside: "Missing MISSING=M; Missing MISSING=a; Missing"),
        CheckCase(
            "564",
            "!Missing MISSING=M; !Missing MISSING=A MIS_START=; Missing MISSING=A MIS_START=?",
            beside: "Missing MISSING=M MIS_START=30/06/2025; Missing"
        ),
        CheckCase(
            "565",
            "!Missing MIS_START=30/06/2025; !Missing MIS_START=?",
            beside: "Missing MISSING=M MIS_START=30/06/2025; Missing MIS_START="
        ),
        CheckCase("566", "!Missing MIS_END=30/06/2025", beside: "Missing MISSING=M MIS_END=30/06/2025"),
        CheckCase(
            "567",
            "!Missing MIS_START=02/06/2025 MIS_END=01/06/2025",
            beside: "Missing MIS_START=01/06/2025 MIS_END=01/06/2025"
        ),
        CheckCase("570", "!Missing MIS_START=01/04/2026", beside: "Missing MIS_START=31/03/2026"),
        CheckCase(
            "571",
            "!Missing MIS_END=31/03/2025; !Missing MIS_END=01/04/2026",
            beside: "Missing MIS_END=01/04/2025; Missing MIS_END=31/03/2026"
        ),
        CheckCase(
            "586",
            "!Missing DOB=01/06/2025 MIS_START=01/06/2025",
            beside: "Missing DOB=01/06/2025 MIS_START=02/06/2025"
        ),
        CheckCase(
            "574",
            "!Missing MIS_START=09/06/2025 MIS_END=20/06/2025; Missing MIS_START=01/06/2025 MIS_END=10/06/2025",
            beside: "Missing MIS_START=10/06/2025 MIS_END=20/06/2025; Missing MIS_START=01/06/2025 MIS_END=10/06/2025"
        ),
        CheckCase(
            "574",
            "Missing MIS_START=01/06/2025; !Missing MIS_START=02/06/2025 MIS_END=20/06/2025",
            beside: "Missing MIS_START=21/06/2025; Missing MIS_START=02/06/2025 MIS_END=20/06/2025"
        ),
        CheckCase(
            "576",
            "Missing MIS_START=02/06/2025; !Missing MIS_START=01/05/2025; last.Missing MIS_START=01/03/2025",
            beside: "Missing MIS_START=02/06/2025; Missing MIS_START=01/03/2025; last.Missing MIS_START=01/03/2025"
        ),
        CheckCase(
            "576",
            "!Missing MIS_START=01/05/2025; last.Missing MIS_START=01/03/2025",
            beside: "Missing MIS_START=01/05/2025; last.Missing MIS_START=01/03/2025 MIS_END=31/03/2025"
        ),
    ]
}
