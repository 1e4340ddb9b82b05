extension CheckCase {
    /// A child looked after from before the year to after it, by one episode.
    private static let inCare = "Episodes DECOM=01/05/2024 RNE=S LS=C2"
    private static let items = "IMMUNISATIONS=1 TEETH_CHECK=1 HEALTH_ASSESSMENT=1 SUBSTANCE_MISUSE=0"

    static let health: [CheckCase] =
        healthAlone + wholeYear + [
            CheckCase(
                "157",
                "!OC2 DOB=01/04/2021 SDQ_REASON=SDQ1; \(inCare)",
                beside: "OC2 DOB=02/04/2021 SDQ_REASON=SDQ1; \(inCare)"
            ),
            CheckCase(
                "157",
                "!OC2 DOB=31/03/2010 SDQ_REASON=SDQ1; \(inCare)",
                beside: "OC2 DOB=30/03/2010 SDQ_REASON=SDQ1; \(inCare)"
            ),
            CheckCase("186", "!OC2 DOB=01/04/2021; \(inCare)", beside: "OC2 DOB=02/04/2021; \(inCare)"),
            CheckCase(
                "186",
                "!OC2 DOB=01/04/2009; \(inCare)",
                beside: "OC2 DOB=31/03/2009; OC2 DOB=01/04/2015 SDQ_REASON=SDQ2; \(inCare)"
            ),
            CheckCase("197B", "!OC2 DOB=31/03/2022; \(inCare)", beside: "OC2 DOB=01/04/2022; \(inCare)"),
            CheckCase("197B", "!OC2 DOB=01/04/2008; \(inCare)", beside: "OC2 DOB=31/03/2008; \(inCare)"),
            CheckCase(
                "543",
                "!OC2 DOB=31/03/2016; \(inCare)",
                beside: "OC2 DOB=01/04/2016; OC2 DOB=31/03/2016 CONVICTED=0; \(inCare)"
            ),
            CheckCase(
                "545",
                "!OC2 DOB=01/04/2021; \(inCare)",
                beside: "OC2 DOB=31/03/2021; OC2 DOB=01/04/2021 HEALTH_CHECK=0; \(inCare)"
            ),
            CheckCase(
                "546",
                "!OC2 DOB=31/03/2021 HEALTH_CHECK=1; \(inCare)",
                beside: "OC2 DOB=01/04/2021 HEALTH_CHECK=1; \(inCare)"
            ),
        ]

    /// What makes a child looked after for the whole year, told by rules that depend on it.
    private static let wholeYear: [CheckCase] = [
        CheckCase(
            "185",
            "!OC2 SDQ_SCORE=12; Episodes DECOM=02/04/2025 RNE=S LS=C2",
            beside: "OC2 SDQ_SCORE=12; Episodes DECOM=01/04/2025 RNE=S LS=C2"
        ),
        CheckCase(
            "185",
            "!OC2 SDQ_SCORE=12; Episodes DECOM=01/05/2024 RNE=S LS=C2 DEC=30/03/2026 REC=E4A",
            beside: "OC2 SDQ_SCORE=12; Episodes DECOM=01/05/2024 RNE=S LS=C2 DEC=31/03/2026 REC=E4A"
        ),
        CheckCase(
            "185",
            "!OC2 SDQ_SCORE=12; Episodes DECOM=01/05/2024 RNE=S LS=V3",
            beside: "OC2 SDQ_SCORE=; Episodes DECOM=01/05/2024 RNE=S LS=V3"
        ),
        CheckCase(
            "190",
            "!OC2 CONVICTED=0; Episodes DECOM=01/05/2023 RNE=S LS=C2 DEC=31/03/2025 REC=E4A",
            beside: """
                OC2 CONVICTED=0; Episodes DECOM=01/05/2023 RNE=S LS=C2 DEC=01/06/2025 REC=X1; \
                Episodes DECOM=01/06/2025 RNE=P LS=C2
                """
        ),
        CheckCase("198", "!OC2 SDQ_REASON=SDQ2; Episodes CHILD=2", beside: "OC2 SDQ_REASON=SDQ2; \(inCare)"),
        CheckCase("191", "!OC2; \(inCare)", beside: "OC2 \(items); \(inCare)"),
        CheckCase(
            "191",
            "!\(inCare); Episodes DECOM=01/06/2025 RNE=P LS=C2",
            beside: "Episodes DECOM=02/04/2025 RNE=S LS=C2; OC2"
        ),
        CheckCase("187", "!OC3 ACTIV=0; !AD1 NB_ADOPTR=1; \(inCare)", beside: "OC3; AD1; \(inCare)"),
        CheckCase(
            "187",
            "!OC3 ACTIV=0; AD1; \(inCare)",
            beside: "OC3 ACTIV=0; AD1 NB_ADOPTR=1; Episodes DECOM=02/04/2025 RNE=S"
        ),
    ]

    private static let healthAlone: [CheckCase] = [
        CheckCase(
            "158",
            "!OC2 INTERVENTION_RECEIVED=1 INTERVENTION_OFFERED=0",
            beside: "OC2 INTERVENTION_RECEIVED=1; OC2 INTERVENTION_RECEIVED=0 INTERVENTION_OFFERED=0"
        ),
        CheckCase(
            "159",
            "!OC2 SUBSTANCE_MISUSE=1 INTERVENTION_RECEIVED=0",
            beside:
                "OC2 SUBSTANCE_MISUSE=1 INTERVENTION_RECEIVED=0 INTERVENTION_OFFERED=0; OC2 SUBSTANCE_MISUSE=1 INTERVENTION_RECEIVED=1"
        ),
        CheckCase(
            "180",
            "!OC2 SDQ_SCORE=41; !OC2 SDQ_SCORE=-1; !OC2 SDQ_SCORE=X; !OC2 SDQ_SCORE=1.5",
            beside: "OC2 SDQ_SCORE=0; OC2 SDQ_SCORE=40; OC2"
        ),
        CheckCase("181", "!OC2 TEETH_CHECK=2; !OC2 INTERVENTION_OFFERED=N", beside: "OC2 \(items); OC2"),
        CheckCase("182", "!OC2 CONVICTED=0 TEETH_CHECK=1", beside: "OC2 TEETH_CHECK=1; OC2 CONVICTED=0 \(items)"),
        CheckCase(
            "188",
            "!OC2 DOB=01/04/2022 SDQ_REASON=SDQ1",
            beside: "OC2 DOB=31/03/2022 SDQ_REASON=SDQ1; OC2 DOB=01/04/2022"
        ),
        CheckCase(
            "189",
            "!OC2 DOB=31/03/2008 SDQ_SCORE=3",
            beside: "OC2 DOB=01/04/2008 SDQ_SCORE=3; OC2 DOB=31/03/2008"
        ),
        CheckCase(
            "192",
            "!OC2 SUBSTANCE_MISUSE=1",
            beside: "OC2 SUBSTANCE_MISUSE=1 INTERVENTION_RECEIVED=0; OC2 SUBSTANCE_MISUSE=0"
        ),
        CheckCase(
            "193",
            "!OC2 SUBSTANCE_MISUSE=0 INTERVENTION_RECEIVED=0; !OC2 INTERVENTION_OFFERED=0",
            beside: "OC2 SUBSTANCE_MISUSE=1 INTERVENTION_RECEIVED=0; OC2 SUBSTANCE_MISUSE=0"
        ),
        CheckCase("196", "!OC2 SDQ_REASON=SDQ6", beside: "OC2 SDQ_REASON=sdq5; OC2"),
        CheckCase("197a", "!OC2 SDQ_SCORE=0 SDQ_REASON=SDQ1", beside: "OC2 SDQ_SCORE=0; OC2 SDQ_REASON=SDQ1"),
        CheckCase(
            "542",
            "!OC2 DOB=01/04/2016 CONVICTED=0",
            beside: "OC2 DOB=31/03/2016 CONVICTED=0; OC2 DOB=01/04/2016"
        ),
        CheckCase("544", "!OC2 CONVICTED=1 TEETH_CHECK=1", beside: "OC2 CONVICTED=1 \(items); OC2 CONVICTED=0"),
        CheckCase("547", "!OC2 HEALTH_CHECK=1", beside: "OC2 HEALTH_CHECK=1 \(items); OC2 HEALTH_CHECK=0"),
    ]

    static let careLeavers: [CheckCase] =
        eligibility + [
            CheckCase("131", "!OC3 IN_TOUCH=Y; !OC3", beside: "OC3 IN_TOUCH=yes; OC3 IN_TOUCH=RHOM"),
            CheckCase("132", "!OC3 ACTIV=F3; !OC3", beside: "OC3 ACTIV=0; OC3 ACTIV=g6"),
            CheckCase("133", "!OC3 ACCOM=S1; !OC3 ACCOM=X1; !OC3", beside: "OC3 ACCOM=S2; OC3 ACCOM=0"),
            CheckCase(
                "134",
                "!AD1 NB_ADOPTR=1; OC3 IN_TOUCH=YES",
                beside: "AD1; OC3 IN_TOUCH=YES; AD1 CHILD=2 NB_ADOPTR=1; OC3 CHILD=2"
            ),
            CheckCase(
                "153",
                "!OC3 IN_TOUCH=YES ACTIV=F1; !OC3 ACCOM=B1",
                beside: "OC3; OC3 IN_TOUCH=YES ACTIV=F1 ACCOM=B1"
            ),
            CheckCase("215", "!OC3 ACTIV=F1; !OC2 CONVICTED=0", beside: "OC3 ACTIV=F1; OC2 SDQ_SCORE=3"),
            CheckCase(
                "344",
                "!OC3 IN_TOUCH=DIED ACTIV=0 ACCOM=B1; !OC3 IN_TOUCH=RHOM",
                beside: "OC3 IN_TOUCH=DIED ACTIV=0 ACCOM=0; OC3 IN_TOUCH=NO ACCOM=B1"
            ),
            CheckCase(
                "345",
                "!OC3 IN_TOUCH=YES ACTIV=0 ACCOM=B1; !OC3 IN_TOUCH=YES ACTIV=F1 ACCOM=0",
                beside: "OC3 IN_TOUCH=YES ACTIV=F1 ACCOM=B1; OC3 IN_TOUCH=NO ACTIV=0"
            ),
            CheckCase(
                "347",
                "!OC3 DOB=02/04/2007 ACCOM=T1",
                beside: "OC3 DOB=01/04/2007 ACCOM=T1; OC3 DOB=02/04/2007 ACCOM=U1"
            ),
            CheckCase(
                "348",
                "!OC3 IN_TOUCH=YES; last.OC3 IN_TOUCH=DIED",
                beside: "OC3 IN_TOUCH=DIED; last.OC3 IN_TOUCH=DIED"
            ),
            CheckCase(
                "391",
                "!OC3 DOB=01/04/2009 IN_TOUCH=YES",
                beside: "OC3 DOB=31/03/2009 IN_TOUCH=YES; OC3 DOB=01/04/2009"
            ),
            CheckCase("3001", "Header DOB=01/04/2008; !OC3 ACCOM=Z1", beside: "Header DOB=31/03/2008; OC3 ACCOM=Z1"),
            CheckCase("3001", "Header DOB=31/03/2009; !OC3 ACCOM=Z2", beside: "Header DOB=01/04/2009; OC3 ACCOM=Z2"),
        ]

    private static let eligibility: [CheckCase] = [
        CheckCase("1000", "!OC3; Episodes REC=E2", beside: "OC3; Episodes REC=E8"),
        CheckCase("1000", "!OC3; last.Episodes REC=E2", beside: "OC3; last.Episodes CHILD=2 REC=E2"),
        CheckCase(
            "1001",
            "Header DOB=01/05/2008; !OC3; Episodes DECOM=02/04/2025 DEC=01/07/2025; last.Episodes DECOM=01/01/2020 DEC=01/05/2022",
            beside:
                "Header DOB=01/05/2008; OC3; Episodes DECOM=02/04/2025 DEC=01/07/2025; last.Episodes DECOM=01/01/2020 DEC=02/05/2022"
        ),
        CheckCase(
            "1001",
            "Header DOB=01/05/2008; !OC3; Episodes DECOM=02/04/2025 DEC=02/07/2025 REC=E12; last.Episodes DECOM=01/01/2020 DEC=01/06/2022",
            beside: "Header DOB=01/05/2008; OC3; Episodes DECOM=30/12/2025; last.Episodes CHILD=2"
        ),
        CheckCase("1002", "!OC3; Episodes CHILD=2", beside: "OC3; last.Episodes"),
        CheckCase(
            "1007",
            "!OC3 DOB=01/05/2008 IN_TOUCH=YES; Episodes DECOM=01/05/2025 DEC=02/05/2025",
            beside: "OC3 DOB=01/05/2008 IN_TOUCH=YES; Episodes DECOM=01/05/2024 DEC=01/05/2025"
        ),
        CheckCase(
            "1007",
            "!OC3 DOB=29/02/2008 IN_TOUCH=YES; Episodes DECOM=28/02/2026",
            beside: "OC3 DOB=29/02/2008 IN_TOUCH=YES; Episodes DECOM=01/03/2026"
        ),
        CheckCase(
            "1007",
            "!OC3 DOB=01/04/2007 IN_TOUCH=YES; Episodes DECOM=01/04/2025",
            beside: "OC3 DOB=31/03/2007 IN_TOUCH=YES; Episodes DECOM=01/04/2025"
        ),
        CheckCase(
            "1010",
            "!OC3; last.Episodes DECOM=01/05/2024",
            beside: "OC3; last.Episodes DECOM=01/05/2024; Episodes"
        ),
        CheckCase(
            "1010",
            "!OC3; last.Episodes DECOM=01/05/2024; last.Episodes DECOM=01/04/2024 DEC=01/05/2024",
            beside: "OC3; last.Episodes DECOM=01/04/2024; last.Episodes DECOM=01/05/2024 DEC=01/06/2024"
        ),
        CheckCase(
            "1011",
            "!OC3 IN_TOUCH=YES; Episodes DECOM=01/06/2025 REC=E3; Episodes DECOM=01/05/2025 REC=X1",
            beside: "OC3 IN_TOUCH=YES; Episodes DECOM=01/06/2025 REC=E8; Episodes DECOM=01/05/2025 REC=E3"
        ),
        CheckCase(
            "1016",
            "!OC3 DOB=01/05/2008 IN_TOUCH=YES; Episodes DEC=01/05/2025",
            beside: "OC3 DOB=01/05/2008 IN_TOUCH=YES; Episodes DEC=30/04/2025"
        ),
        CheckCase(
            "1016",
            "!OC3 DOB=01/05/2007 IN_TOUCH=YES; Episodes DEC=01/05/2025",
            beside: "OC3 DOB=01/05/2006 IN_TOUCH=YES; Episodes DEC=01/05/2025"
        ),
    ]
}
