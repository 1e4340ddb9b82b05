#!/usr/bin/env python3
"""Counts the sample's figures again, from its files alone, and compares them with what the program says.

    .check/venv/bin/python scripts/figures/check.py [--program .build/debug/footprint] [--returns FOLDER] [--year 2026]

The program takes in the returns of a folder, `return-2025` and so on, and prints its figures of a year as JSON. The same
measures are worked out here with pandas from the CSV files, by their definitions and by nothing of the program's. Any
difference fails. Both times are printed: the program's is that of the whole command, from its start to its end.

Reviews in time are compared child by child for those whose every due day the returns alone can tell: in care since after the
first return began, never placed or authorised for adoption, and without short breaks. The caseload is that of the sample as
`sample load` allocates it, counted from the children of the returns and the allocations in the database.
"""

import argparse
import csv
import json
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pandas as pd

ROOT = Path(__file__).resolve().parents[2]
FIRST, LAST = pd.Timestamp("2025-04-01"), pd.Timestamp("2026-03-31")  # of the year that is counted; main() sets them
SHORT = ["V3", "V4"]
TEMPORARY = ["T0", "T1", "T2", "T3", "T4"]


def returns_in(folder):
    """The folders of the returns, by the year each ends in."""
    return sorted((int(path.name.split("-")[1]), path) for path in Path(folder).glob("return-*"))


class Program:
    """The program over all returns: its figures of the year, and the seconds it took to work them out."""

    def __init__(self, program, returns, folder):
        self.program, self.data = program, ["--data", folder]
        self.days = ["--from", str(FIRST.date()), "--to", str(LAST.date()), "--today", str(LAST.date())]
        self.run("set-up", *self.data, "--profile", "profiles/default.yaml", "--in-use-since", str(FIRST.date()))
        for year, path in returns_in(returns):
            # Rows that the sample spoils on purpose make the command fail, once it has taken in all the others.
            files = map(str, sorted(path.glob("*.csv")))
            self.run("import", "ssda903", *self.data, "--year", str(year), *files, may_fail=True)
        start = time.monotonic()
        printed = self.run("figures", *self.data, *self.days, "--format", "json")
        self.seconds = time.monotonic() - start
        self.figures = {figure["measure"]: figure["whole"] for figure in json.loads(printed)["figures"]}

    def run(self, *words, may_fail=False):
        done = subprocess.run([self.program, *words], cwd=ROOT, capture_output=True, text=True)
        if not may_fail:
            done.check_returncode()
        return done.stdout

    def rows(self, measure, side, children):
        """How many rows a figure opens to, of some children."""
        printed = self.run("figures", *self.data, *self.days, "--measure", measure, "--rows", side)
        rows = csv.DictReader(printed.splitlines()[1:])
        return sum(row["child"] in children for row in rows)


class Sample:
    """All returns: where a row stands in two, the later one holds."""

    def __init__(self, returns):
        self.returns = returns_in(returns)
        self.children = self.table("header", ["CHILD"], ["DOB"], ["CHILD", "SEX", "DOB"])
        self.episodes = self.table("episodes", ["CHILD", "DECOM"], ["DECOM", "DEC"], ["CHILD", "DECOM", "RNE", "LS", "PLACE"])
        self.episodes = self.episodes[
            ~(self.episodes.DEC.notna() & (self.episodes.DEC <= self.episodes.DECOM))
        ].sort_values(["CHILD", "DECOM"])
        born = self.children.set_index("CHILD").DOB
        self.reviews = self.of_children("reviews", ["CHILD", "REVIEW"], ["DOB", "REVIEW"], born)
        self.missing = self.of_children("missing", ["CHILD", "MIS_START"], ["DOB", "MIS_START", "MIS_END"], born)
        self.workers = self.of_children("sw_episodes", ["CHILD", "SW_DECOM"], ["DOB", "SW_DECOM", "SW_DEC"], born)
        self.unaccompanied = self.of_children("uasc", ["CHILD"], ["DOB", "DUC"], born)
        holidays = pd.read_csv(ROOT / "Sources/Policy/Calendar/england-bank-holidays.csv")
        self.holidays = set(pd.to_datetime(holidays.iloc[:, 0]))

    def table(self, name, key, days, needed):
        parts = []
        for _, folder in self.returns:
            if (folder / f"{name}.csv").exists():
                parts.append(pd.read_csv(folder / f"{name}.csv", dtype=str))
        rows = pd.concat(parts, ignore_index=True)
        for column in days:
            rows[column] = pd.to_datetime(rows[column], format="%d/%m/%Y", errors="coerce")
        return rows.dropna(subset=needed).drop_duplicates(subset=key, keep="last")

    def of_children(self, name, key, days, born):
        """Rows whose date of birth is that of the child, as the importer demands."""
        rows = self.table(name, key, days, key)
        return rows[rows.DOB == rows.CHILD.map(born)]

    def full(self):
        return self.episodes[~self.episodes.LS.isin(SHORT)]

    def open_on(self, day):
        """The episode of each child in care on a day, short breaks left out."""
        known = self.episodes[self.episodes.DECOM <= day].groupby("CHILD").tail(1)
        known = known[known.DEC.isna() | (known.DEC > day)]
        return known[~known.LS.isin(SHORT)]

    def on_short_breaks(self, rows, day):
        """Which rows happened within short breaks: by the latest episode begun by the day."""
        latest = rows.reset_index().merge(self.episodes[["CHILD", "DECOM", "LS"]], on="CHILD", how="left")
        latest = latest[latest.DECOM <= latest[day]].sort_values("DECOM").groupby("index").tail(1)
        return rows.index.isin(latest[latest.LS.isin(SHORT)]["index"])

    def entered(self, rows, day):
        """The day on which the care began that the child was in, or had last left, on the day of each row; long ago for others."""
        starts = self.episodes[self.episodes.RNE == "S"][["CHILD", "DECOM"]]
        met = rows.reset_index().merge(starts, on="CHILD", how="left")
        latest = met[met.DECOM <= met[day]].groupby("index").DECOM.max()
        return latest.reindex(rows.index).fillna(pd.Timestamp.min)

    def in_care(self, rows, day):
        """Which rows happened in care, and not within short breaks: by the latest episode begun by the day."""
        latest = rows.reset_index().merge(self.episodes[["CHILD", "DECOM", "DEC", "LS"]], on="CHILD", how="left")
        latest = latest[latest.DECOM <= latest[day]].sort_values("DECOM").groupby("index").tail(1)
        full = latest[~latest.LS.isin(SHORT) & (latest.DEC.isna() | (latest.DEC > latest[day]))]
        return rows.index.isin(full["index"])

    def working_day(self, start, count):
        day = start
        while count:
            day += pd.Timedelta(days=1)
            if day.dayofweek < 5 and day not in self.holidays:
                count -= 1
        return day


def share(part, whole):
    return int(part), int(whole)


def figures(sample):
    """Ten measures and more, each as its counts."""
    found = {}
    care = sample.open_on(LAST)
    found["looked-after"] = (len(care), None)
    until = sample.unaccompanied.set_index("CHILD").DUC
    alone = care[care.CHILD.isin(until.index)]
    found["unaccompanied"] = share((alone.CHILD.map(until).isna() | (alone.CHILD.map(until) > LAST)).sum(), len(care))

    full = sample.full()
    starts = full[(full.RNE == "S") & full.DECOM.between(FIRST, LAST)]
    found["started"] = (starts.CHILD.nunique(), None)
    ends = full[full.DEC.between(FIRST, LAST) & full.REC.notna() & (full.REC != "X1")]
    found["ceased"] = (ends.CHILD.nunique(), None)
    met = full[(full.DECOM <= LAST) & (full.DEC.isna() | (full.DEC > FIRST))]
    found["in-care-at-any-time"] = (met.CHILD.nunique(), None)

    found.update(placements(sample, care))

    held = sample.reviews[sample.reviews.REVIEW.between(FIRST, LAST)]
    held = held[~sample.on_short_breaks(held, "REVIEW")]
    found["reviews-held"] = (len(held), None)
    asked = held[held.REVIEW_CODE != "PN0"]
    heard = asked.REVIEW_CODE.isin(["PN1", "PN2", "PN3", "PN5", "PN6"])
    found["took-part"] = share(heard.sum(), len(asked))
    recorded = asked.REVIEW_CODE.isin([f"PN{number}" for number in range(1, 8)])
    found["took-part-where-recorded"] = share(heard.sum(), recorded.sum())
    found["views-not-given"] = share(asked.REVIEW_CODE.isin(["PN4", "PN7"]).sum(), len(asked))
    every = heard.groupby(asked.CHILD).all()
    found["took-part-every-time"] = share(every.sum(), len(every))

    pairs = sample.reviews.sort_values(["CHILD", "REVIEW"]).copy()
    pairs["BEFORE"] = pairs.groupby("CHILD").REVIEW.shift()
    pairs = pairs[pairs.index.isin(held.index)].dropna(subset=["BEFORE"])
    pairs = pairs[pairs.BEFORE >= sample.entered(pairs, "REVIEW")]
    limit = pairs.BEFORE.map(lambda day: day + pd.DateOffset(months=6))
    found["later-reviews-in-time"] = share((pairs.REVIEW <= limit).sum(), len(pairs))
    found["first-reviews-in-time"] = first_reviews(sample)

    gone = sample.missing[sample.missing.MIS_START.between(FIRST, LAST)]
    gone = gone[sample.in_care(gone, "MIS_START")]
    runs = gone[gone.MISSING == "M"]
    found["missing-incidents"] = (len(runs), None)
    found["away-incidents"] = ((gone.MISSING == "A").sum(), None)
    found["went-missing"] = share(runs.CHILD[runs.CHILD.isin(met.CHILD)].nunique(), met.CHILD.nunique())

    workers = sample.workers[
        (sample.workers.SW_DECOM <= LAST) & (sample.workers.SW_DEC.isna() | (sample.workers.SW_DEC > FIRST))
    ]
    counts = workers[workers.CHILD.isin(care.CHILD)].groupby("CHILD").SW_ID.nunique()
    found["three-workers"] = share((counts >= 3).sum(), len(counts))
    return found


def placements(sample, care):
    """The three readings of three or more placements in the year."""
    tallies = {"three-placements": 0, "three-placements-by-carer": 0, "three-placements-all-moves": 0}
    at_start = set(sample.open_on(FIRST).CHILD)
    rows_of = dict(list(sample.full()[sample.full().DECOM <= LAST].groupby("CHILD")))
    for child in care.CHILD:
        rows = rows_of[child]
        later = rows[rows.DECOM > FIRST]
        changes = later[later.RNE.isin(["S", "P", "B"])]
        if child not in at_start and len(changes) and changes.iloc[0].RNE == "S":
            changes = changes.iloc[1:]
        tallies["three-placements"] += len(changes) >= 2
        standing = rows[(rows.DECOM <= FIRST) & (rows.DEC.isna() | (rows.DEC > FIRST))].tail(1)
        year = pd.concat([standing, later])
        moves = year.iloc[1:].RNE.isin(["S", "P", "T", "B", "U"]).sum()
        tallies["three-placements-all-moves"] += 1 + moves >= 3
        tallies["three-placements-by-carer"] += carers(year) >= 3
    return {key: share(count, len(care)) for key, count in tallies.items()}


def carers(year):
    count, home, away = 1, None, False
    for number, row in enumerate(year.itertuples()):
        place = (row.PLACE, row.PL_POST)
        if row.PLACE in TEMPORARY:
            away = True
            continue
        is_back = away and home in (None, place)
        if number and row.RNE in ("S", "P", "B") and not is_back:
            count += 1
        home, away = place, False
    return count


def first_reviews(sample):
    """Children who came into care, whose twentieth working day lies in the year and in their care."""
    whole = part = 0
    full = sample.full()
    rows_of = dict(list(full.groupby("CHILD")))
    held_of = dict(list(sample.reviews.groupby("CHILD").REVIEW))
    none = sample.reviews.REVIEW.iloc[:0]
    for start in full[(full.RNE == "S") & full.DECOM.between(FIRST - pd.Timedelta(days=60), LAST)].itertuples():
        due = sample.working_day(start.DECOM, 20)
        if due < FIRST:
            continue
        period = rows_of[start.CHILD]
        period = period[period.DECOM >= start.DECOM]
        again = period[(period.RNE == "S") & (period.DECOM > start.DECOM)].DECOM.min()
        if pd.notna(again):
            period = period[period.DECOM < again]
        last = period.iloc[-1]
        ended = last.DEC if pd.notna(last.REC) and last.REC != "X1" else pd.NaT
        reviews = held_of.get(start.CHILD, none)
        reviews = reviews[reviews >= start.DECOM]
        reviews = reviews[reviews <= (ended if pd.notna(ended) else LAST)]
        is_held = len(reviews) > 0
        if due > LAST or (pd.notna(ended) and ended <= due and not is_held):
            continue
        if due == LAST and not is_held:
            continue
        whole += 1
        part += bool(is_held and reviews.min() <= due)
    return share(part, whole)


def ordinary_children(sample):
    """Those whose every due day follows from the returns alone, each with the days on which care began and ended."""
    known_since = pd.Timestamp(sample.returns[0][0] - 1, 4, 1)
    found = {}
    for child, rows in sample.episodes.groupby("CHILD"):
        apart = rows.LS.isin(SHORT + ["E1"]) | rows.PLACE.str.startswith("A", na=False)
        if apart.any() or rows.iloc[0].RNE != "S" or rows.iloc[0].DECOM < known_since:
            continue
        stays, is_whole = [], True
        for row in rows.itertuples():
            if row.RNE == "S":
                stays.append([row.DECOM, pd.NaT])
            elif row.DECOM != before:
                is_whole = False
            before = row.DEC
            if pd.notna(row.REC) and row.REC != "X1":
                stays[-1][1] = row.DEC
        if is_whole:
            found[child] = stays
    return found


def timeliness(sample, children):
    """Reviews in time, of those due and of those held, of children whose reviews are due as regulation 33 has it."""
    counts = {key: [0, 0] for key in ("reviews-in-time", "reviews-held-in-time")}
    held_of = dict(list(sample.reviews[sample.reviews.CHILD.isin(children)].groupby("CHILD").REVIEW))
    for child, stays in children.items():
        reviews = sorted(held_of.get(child, []))
        for began, ended in stays:
            last = ended if pd.notna(ended) else LAST
            held = [day for day in reviews if began <= day <= last]
            due = sample.working_day(began, 20)
            for number, day in enumerate(held + [None]):
                is_over = day is None and pd.notna(ended) and ended <= due
                is_open = day is None and due >= LAST
                if FIRST <= due <= LAST and not is_over and not is_open:
                    counts["reviews-in-time"][1] += 1
                    counts["reviews-in-time"][0] += day is not None and day <= due
                if day is not None:
                    if FIRST <= day <= LAST:
                        counts["reviews-held-in-time"][1] += 1
                        counts["reviews-held-in-time"][0] += day <= due
                    due = day + pd.DateOffset(months=3 if number == 0 else 6)
    return counts


def caseload(program):
    """The sample's caseload as it is told, and as it is counted from its returns and its allocations."""
    day = pd.Timestamp("2026-03-30")
    with tempfile.TemporaryDirectory() as folder:
        run = lambda *words: subprocess.run([program, *words], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        run("sample", "load", "--data", folder, "--today", str(day.date()))
        days = ["--from", "2025-04-01", "--to", str(day.date()), "--today", str(day.date())]
        told = json.loads(run("figures", "--data", folder, *days, "--measure", "caseload", "--format", "json"))
        database = sqlite3.connect(Path(folder) / "facts.sqlite")
        rows = pd.read_sql("SELECT code, officer_id, from_on, to_on FROM allocation JOIN child ON child.id = child_id", database)
        officers = pd.read_sql("SELECT id, full_time_percent, started_on, ended_on FROM officer", database)
        database.close()
    on = str(day.date())
    officers = officers[(officers.started_on <= on) & (officers.ended_on.isna() | (officers.ended_on >= on))]
    rows = rows[(rows.from_on <= on) & (rows.to_on.isna() | (rows.to_on >= on)) & rows.officer_id.isin(officers.id)]
    care = Sample(ROOT / "Samples").open_on(day)
    counted = care.CHILD.isin(rows.code).sum(), officers.full_time_percent.sum()
    whole = told["figures"][0]["whole"]
    return share(*counted), (whole["numerator"], whole["denominator"])


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--program", default=str(ROOT / ".build/debug/footprint"))
    options.add_argument("--returns", default=str(ROOT / "Samples"), help="a folder with return-2025 and so on")
    options.add_argument("--year", type=int, default=2026, help="the year to count, by the one it ends in")
    options = options.parse_args()
    global FIRST, LAST
    FIRST, LAST = pd.Timestamp(options.year - 1, 4, 1), pd.Timestamp(options.year, 3, 31)
    start = time.monotonic()
    sample = Sample(options.returns)
    counted = {key: (int(part), whole) for key, (part, whole) in figures(sample).items()}
    children = ordinary_children(sample)
    in_time = {key: share(*counts) for key, counts in timeliness(sample, children).items()}
    counted_in = time.monotonic() - start
    with tempfile.TemporaryDirectory() as folder:
        program = Program(options.program, options.returns, folder)
        told = {key: (program.figures[key].get("numerator"), program.figures[key].get("denominator")) for key in counted}
        for key in in_time:
            told[key] = tuple(program.rows(key, side, children) for side in ("numerator", "denominator"))
    counted.update(in_time)
    counted["caseload"], told["caseload"] = caseload(options.program)
    differences = 0
    for key, ours in counted.items():
        agrees = told[key] == ours
        differences += not agrees
        print(f"{'agrees ' if agrees else 'DIFFERS'} {key}: counted {ours[0]} of {ours[1]}, told {told[key]}")
    print(f"{len(counted)} measures: counted apart in {counted_in:.2f} s, told in {program.seconds:.2f} s; {differences} differ.")
    print(f"Reviews in time are those of {len(children)} children whose every due day the returns tell.")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
