"""What the database alone takes for a page: its queries as plain SQL, through the database's own client."""

import os
import re
import sqlite3
import subprocess
import time
from statistics import median

REVIEWS = "('review', 'adoption-review')"
IN_CARE = "EXISTS (SELECT 1 FROM care_span span WHERE span.child_id = {0} AND span.began_on <= :day AND span.until_on > :day)"
ALLOCATED = "allocation.from_on <= :day AND (allocation.to_on IS NULL OR allocation.to_on >= :day)"

#: Which rows each page cannot do without. `:child` is a child, `:officer` an officer, `:day` the day.
STATEMENTS = {
    "My work": [
        f"""SELECT clock.*, child.code, child_name.given, child_name.family FROM allocation
            CROSS JOIN clock JOIN child ON child.id = clock.subject_id
            LEFT JOIN child_name ON child_name.child_id = child.id
            WHERE allocation.officer_id = :officer AND {ALLOCATED} AND clock.subject_id = allocation.child_id
            AND clock.standing = 'running' AND clock.due_on <= '9000' ORDER BY clock.due_on LIMIT 60""",
        f"""SELECT COUNT(*), SUM(CASE WHEN clock.due_on < :day THEN 1 ELSE 0 END) FROM allocation CROSS JOIN clock
            WHERE allocation.officer_id = :officer AND {ALLOCATED} AND clock.subject_id = allocation.child_id
            AND clock.standing = 'running'""",
        f"SELECT COUNT(*) FROM allocation WHERE officer_id = :officer AND {ALLOCATED} AND "
        + IN_CARE.format("allocation.child_id"),
        "SELECT day, name FROM bank_holiday ORDER BY day",
    ],
    "Child": [
        "SELECT * FROM child LEFT JOIN child_name ON child_name.child_id = child.id WHERE child.id = :child",
        "SELECT * FROM episode WHERE child_id = :child ORDER BY began_on",
        "SELECT * FROM review WHERE child_id = :child ORDER BY held_on",
        "SELECT * FROM clock WHERE subject_id = :child ORDER BY started_on",
        "SELECT * FROM allocation JOIN officer ON officer.id = allocation.officer_id WHERE child_id = :child",
        "SELECT * FROM missing_episode WHERE child_id = :child",
        "SELECT * FROM social_worker_episode WHERE child_id = :child",
        "SELECT day, name FROM bank_holiday ORDER BY day",
    ],
    "Children list": [
        f"""SELECT clock.subject_id, clock.due_on, clock.because, child.*, child_name.given, child_name.family,
                (SELECT MAX(held_on) FROM review WHERE review.child_id = child.id),
                (SELECT legal_status FROM episode WHERE episode.child_id = child.id AND began_on <= :day
                    ORDER BY began_on DESC LIMIT 1),
                (SELECT officer_id FROM allocation WHERE allocation.child_id = child.id AND {ALLOCATED} LIMIT 1)
            FROM clock CROSS JOIN child LEFT JOIN child_name ON child_name.child_id = child.id
            WHERE clock.standing = 'running' AND clock.due_on > '' AND clock.kind || '' IN {REVIEWS}
            AND child.id = clock.subject_id AND {IN_CARE.format("clock.subject_id")}
            ORDER BY clock.due_on, clock.subject_id LIMIT 51""",
        "SELECT * FROM officer ORDER BY name",
    ],
    "Search": [
        "SELECT child_id FROM child_name WHERE search_key LIKE '%kestrl%' ORDER BY search_key, child_id LIMIT 51",
        "SELECT child_id FROM child_name WHERE sound_key LIKE '%|KSTRL|%' ORDER BY search_key, child_id LIMIT 51",
        "SELECT * FROM officer ORDER BY name",
    ],
}


def measure(service, day, repeats):
    """The milliseconds of each page's statements, all together, in the middle of some runs."""
    run = postgres if service.given.postgres else sqlite
    values = {"day": day}
    values["child"] = run(service, ["SELECT subject_id FROM clock WHERE standing = 'running' ORDER BY due_on LIMIT 1"],
                          values, 1)[1]
    values["officer"] = run(service, [f"SELECT officer_id FROM allocation WHERE {ALLOCATED} LIMIT 1"], values, 1)[1]
    return {page: run(service, statements, values, repeats)[0] for page, statements in STATEMENTS.items()}


def sqlite(service, statements, values, repeats):
    database = sqlite3.connect(f"file:{service.folder}/facts.sqlite?mode=ro", uri=True)
    database.execute("PRAGMA cache_size = -5000")
    times, row = [], None
    for _ in range(repeats + 1):
        began = time.perf_counter()
        for statement in statements:
            rows = database.execute(statement, values).fetchall()
            row = rows[0][0] if rows else None
        times.append((time.perf_counter() - began) * 1000)
    database.close()
    return median(times[1:] or times), row


def postgres(service, statements, values, repeats):
    """Through psql, which says itself how long each statement took, from sending it to the last row."""
    text = ["\\timing on", "\\pset footer off"]
    for turn in range(repeats + 1):
        text.append(f"\\echo turn {turn}")
        text += [quoted(statement, values) + ";" for statement in statements]
    address = service.place()[1]
    asked = subprocess.run(["psql", address, "-qAtX", "-v", "ON_ERROR_STOP=1"], input="\n".join(text), text=True,
                           capture_output=True, check=True, env=os.environ).stdout
    turns = asked.split("turn ")[1:]
    times = [sum(float(taken) for taken in re.findall(r"^Time: ([\d.]+) ms", turn, re.M)) for turn in turns]
    first = turns[0].splitlines()[1:2]
    return median(times[1:] or times), first[0].split("|")[0] if first else None


def quoted(statement, values):
    return re.sub(r":(day|child|officer)\b", lambda found: f"'{values[found[1]]}'", " ".join(statement.split()))
