let badKeys: [BadFile] = [
    .following("timrs: {iro_allocated: 5 wd}", "4: “timrs” is no key of a profile: did you mean “timers”?"),
    .following(
        "timers:\n  iro_alocated: 5 wd",
        "5: “iro_alocated” is no key of timers: did you mean “iro_allocated”?"
    ),
    .following(
        "timers:\n  holidays: 5 wd",
        "5: “holidays” is no key of timers, which has service_told, iro_allocated."
    ),
    .following("iro_allocated: 5 wd", "4: “iro_allocated” belongs under “timers:”, indented."),
    .following(
        "bananas: 3",
        "4: “bananas” is no key of a profile, which has name, title, council, print_marking, words, timers, reviews, "
            + "sessions, late_reasons, caseload, figures, ethnicity_headings, population_under_18, report_chapters, "
            + "second_factor."
    ),
    .following("words: {irö: {one: a, many: b}}", "4: “irö” is no key of words: did you mean “iro”?"),
    .following(
        "words: {iro: {one: a, meny: b}}",
        "4: “meny” is no key of words.iro: did you mean “many”?",
        "4: words.iro needs both “one” and “many”."
    ),
    .following("? [a, b]\n: c", "4: A key must be a plain word before the colon."),
    .following("\"\": c", "4: A key must be a plain word before the colon."),
    BadFile(
        "name: a\ncouncil: A",
        "1: title is missing. What the profile is, for whoever picks one."
    ),
    BadFile(
        "title: A",
        "1: name is missing. What the profile's file is called, without its ending.",
        "1: council is missing. The council's name, as pages show it."
    ),
    // Repeated keys, wherever they stand, and what else is wrong besides.
    .following(
        "name: b\nhome: x\nname: c",
        "4: “name” is given twice, first in line 1.",
        "5: “home” belongs under “words:”, indented.",
        "6: “name” is given twice, first in line 1."
    ),
    .following(
        "timers:\n  iro_allocated: 5 wd\n  # again\n\n  \"iro_allocated\" : 6 wd\ncouncil: B",
        "8: “iro_allocated” is given twice, first in line 5.",
        "9: “council” is given twice, first in line 3."
    ),
    .following(
        "timers:\n  iro_allocated: 5 wd\nreviews:\n  iro_allocated: 5 wd",
        "7: “iro_allocated” is no key of reviews, which has first_target."
    ),
    .following("words: {iro: {one: a, one: b, many: c}}", "4: “one” is given twice."),
]

let badValues: [BadFile] = [
    .following("timers: 5 wd", "4: timers must have its settings under it (service_told, iro_allocated), not “5 wd”."),
    .following("timers:", "4: timers must have its settings under it (service_told, iro_allocated), not nothing."),
    .following(
        "timers:\n  iro_allocated: 5 weeks\n  service_told: soon",
        "5: timers.iro_allocated must be a number from 1 to 60 and a unit "
            + "(wd for working days, cd for calendar days, or months), like “5 wd”, not “5 weeks”.",
        "6: timers.service_told must be a number from 1 to 60 and a unit "
            + "(wd for working days, cd for calendar days, or months), like “5 wd”, not “soon”."
    ),
    .following(
        "timers: {iro_allocated: 0 wd}",
        "4: timers.iro_allocated must be a number from 1 to 60 and a unit "
            + "(wd for working days, cd for calendar days, or months), like “5 wd”, not “0 wd”."
    ),
    .following(
        "reviews:\n  first_target: 28",
        "5: reviews.first_target must be a number from 1 to 60 and a unit "
            + "(wd for working days, cd for calendar days, or months), like “5 wd”, not “28”."
    ),
    .following(
        "caseload:\n  full_time: 70 to 50\n  part_time_cap: lots",
        "5: caseload.full_time must be two whole numbers from 1 to 200, the smaller first, like “50 to 70”, "
            + "not “70 to 50”.",
        "6: caseload.part_time_cap must be a whole number from 1 to 200, not “lots”."
    ),
    .following(
        "caseload: {part_time_cap: 900}",
        "4: caseload.part_time_cap must be a whole number from 1 to 200, not “900”."
    ),
    .following("caseload:\n  part_time_cap: [30]", "5: caseload.part_time_cap must be one line of text, not a list."),
    .following(
        "caseload:\n  part_time_cap: {a: 30}",
        "5: caseload.part_time_cap must be one line of text, not named parts."
    ),
    .following(
        "caseload:\n  part_time_cap:",
        "5: caseload.part_time_cap is empty: give it a value, or leave the line out."
    ),
    BadFile(
        "name: East Sussex\ntitle: A\ncouncil:",
        "1: name must be small letters, digits and hyphens, like “east-sussex”, not “East Sussex”.",
        "3: council is empty: give it a value, or leave the line out."
    ),
    BadFile(
        "name: a\ntitle: \"two\\nlines\"\ncouncil: ' A'",
        "2: title must be one line of text, with no space at its ends and no hidden characters.",
        "3: council must be one line of text, with no space at its ends and no hidden characters."
    ),
    BadFile(
        "name: a\ntitle: A\ncouncil: " + String(repeating: "x", count: 201),
        "3: council has 201 characters: at most 200 fit on a page."
    ),
]

let badLists: [BadFile] = [
    .following(
        "late_reasons:\n  travel: Travel\n  travel: Trains",
        "6: “travel” is given twice, first in line 5."
    ),
    .following(
        "late_reasons:\n  Too Late: Late\n  travel:",
        "5: “Too Late” cannot be a code: small letters, digits and underscores, like “late_notice”.",
        "6: late_reasons.travel is empty: give it a value, or leave the line out."
    ),
    .following(
        "late_reasons: [travel]",
        "4: late_reasons must be named parts, like “travel: Travel”, not a list."
    ),
    .following("late_reasons:", "4: late_reasons is empty: give it a value, or leave the line out."),
    .following("late_reasons: {}", "4: late_reasons is empty: give it a value, or leave the line out."),
    .following(
        "report_chapters:\n  law: The law\n  timelines: In time",
        "6: “timelines” is no key of report_chapters: did you mean “timeliness”?"
    ),
    .following(
        "report_chapters: [law]",
        "4: report_chapters must be named parts, like “timeliness: Reviews held in time”, not a list."
    ),
    .following("report_chapters:", "4: report_chapters is empty: give it a value, or leave the line out."),
    .following(
        "words:\n  iro: IRO",
        "5: words.iro must be named parts, like “{one: review, many: reviews}”, not “IRO”."
    ),
    .following(
        "words:\n  iro: {one: officer, many: officers, short: IRO}",
        "5: words.iro needs both “short” and “short_many”, or neither."
    ),
    .following("words:\n  iro: {one: officer}", "5: words.iro needs both “one” and “many”."),
    .following(
        "words:\n  iro: {one: [a], many: ''}",
        "5: words.iro.one must be one line of text, not a list.",
        "5: words.iro.many is empty: give it a value, or leave the line out."
    ),
]

let badText: [BadFile] = [
    BadFile("", "1: The file is empty: a profile has at least name, title, council."),
    BadFile("# only this\n\n", "1: The file is empty: a profile has at least name, title, council."),
    BadFile("just words", "1: A profile is keys, each followed by a colon and what is chosen."),
    BadFile("\n- name\n- title", "2: A profile is keys, each followed by a colon and what is chosen."),
    .following(
        "timers:\n\tiro_allocated: 5 wd\n\tservice_told: 2 wd",
        "5: The line begins with a tab: indent with spaces.",
        "6: The line begins with a tab: indent with spaces."
    ),
    BadFile(
        "name: a\ntitle: A: B",
        "2: A colon is out of place here: put a text that has one in quotes, and check the indentation."
    ),
    BadFile(
        "name: a\ntitle\ncouncil: A",
        "3: The line before has no colon: a setting is a key, a colon and a value."
    ),
    BadFile("name: a\ntitle: \"A\ncouncil: A\n", "4: A quotation mark is opened and never closed."),
    BadFile("name: a\n---\nname: b", "2: A second document begins here: a profile is one."),
    BadFile(
        "name: a\ntitle: A\u{0}B",
        "2: The file has a character that no text has: it may not be a text file."
    ),
    .following(
        "timers: &t\n  iro_allocated: 5 wd\nreviews: *t",
        "4: A profile cannot refer to another place with “&” and “*”: write the value out.",
        "4: A profile cannot refer to another place with “&” and “*”: write the value out."
    ),
    BadFile("name: *a", "1: This cannot be read as YAML: found undefined alias."),
]

let badFigures: [BadFile] = [
    .following(
        "figures: {age_bands: \"under 1, 1 to 5, 5 to 9\"}",
        "4: figures.age_bands has “1 to 5” and “5 to 9”, which overlap: a child of 5 would be counted twice."
    ),
    .following(
        "figures: {age_bands: \"10 and over, 16 and over\"}",
        "4: figures.age_bands has “10 and over” and “16 and over”, which overlap: a child of 16 would be counted twice."
    ),
    .following(
        "figures: {age_bands: \"1 to 4, teens\"}",
        "4: figures.age_bands must be bands with commas between, like “under 1, 1 to 4, 5 to 15, 16 and over”, "
            + "not “1 to 4, teens”."
    ),
    .following(
        "figures: {age_bands: 4 to 1}",
        "4: figures.age_bands must be bands with commas between, like “under 1, 1 to 4, 5 to 15, 16 and over”, "
            + "not “4 to 1”."
    ),
    .following(
        "figures: {participation_counts: PN1 PN0}",
        "4: figures.participation_counts must be codes from PN1 to PN7 with spaces between, like “PN1 PN2 PN3 PN5 PN6”, "
            + "not “PN1 PN0”."
    ),
    .following(
        "figures: {timeliness_of: reviews}",
        "4: figures.timeliness_of must be “reviews due” or “reviews held”, not “reviews”."
    ),
    .following(
        "figures: {target_took_part: 101}",
        "4: figures.target_took_part must be a whole number from 1 to 100, not “101”."
    ),
    .following(
        "ethnicity_headings:\n  White: WBRI WIRI\n  Irish: WIRI wirt",
        "6: WIRI stands under “White” and under “Irish”: a child would be counted twice.",
        "6: “wirt” is no code of ethnicity: four capital letters, like “WBRI”."
    ),
    .following(
        "population_under_18:\n  2017: many\n  17: 41620",
        "5: population_under_18 must be a year and how many people, like “2024: 41620”.",
        "6: population_under_18 must be a year and how many people, like “2024: 41620”."
    ),
]
