#!/usr/bin/env python3
"""Makes an invented service in the layout of Samples/: national returns (SSDA903), names and officers.

    Benchmarks/make_returns.py --children 600 OUT

Every child is made from random numbers with a seed, so the same call writes the same bytes. Nobody in here exists.

Returns are written for the collection years that the importer knows, 2023 to 2027. History before them (from --from on)
is carried by the first return, which then holds the episodes, reviews and missing episodes of all the years up to its own,
as when a service takes over its records. A register of ten years therefore holds ten years of facts, although only five
returns are read.
"""

import argparse
import csv
import os
import random
from datetime import date, timedelta

KNOWN = range(2023, 2028)

GIVEN = """Alwen Bexley Corrin Dainty Eluned Farro Gwilly Hesper Isolde Jorrin Kestra Linnet Marlo Nerys Orrin Perrin
Quill Rowan Sorrel Tamsin Ulric Verity Wystan Xanthe Yestin Zelda Abiona Bahiru Chidike Dilwyn Efosa Fenella Gethin Hiraeth
Ilesha Jessamy Kofinor Lowri Mireille Nonyelum Oluwade Pryderi Rhodri Saffiya Tegan Umarrah Vasilka Winslow Yaruba
Zbignar""".split()
FIRST = """Apple Ash Barley Birch Bramble Cliff Copper Dew Elder Fallow Fern Frost Glen Gorse Hazel Heather Iron Ivy Juniper
Kestrel Lark Maple Marsh Meadow Nettle Oaken Otter Pebble Quarry Reed River Rook Sedge Star Tamar Thorn Under Vale Wren
Yarrow""".split()
SECOND = """bourne bridge brook by combe croft dale den fold ford garth gate ham holt hurst leigh ley mere mount ness nook
over pool rigg royd shaw side slade stead stone thwaite ton wade water well wick wood worth yard yate""".split()
ETHNIC = ["WBRI"] * 68 + ["WOTH"] * 5 + ["MWBC"] * 5 + ["MOTH"] * 4 + ["BAFR"] * 5 + ["APKN"] * 3 + ["AOTH"] * 3 + [
    "OOTH"] * 5 + ["REFU", "NOBT"]
MOVED = ["CARPL"] * 8 + ["CREQB"] * 4 + ["CREQO"] * 4 + ["CHILD", "STAND", "LAREQ", "OTHER", "OTHER"]

COLUMNS = {
    "header": "CHILD SEX DOB ETHNIC UPN MOTHER MC_DOB",
    "episodes": "CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN",
    "reviews": "CHILD DOB REVIEW REVIEW_CODE",
    "uasc": "CHILD SEX DOB DUC",
    "oc2": "CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT "
           "SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED",
    "oc3": "CHILD DOB IN_TOUCH ACTIV ACCOM",
    "ad1": "CHILD DOB DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR",
    "placed_for_adoption": "CHILD DOB DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED",
    "previous_permanence": "CHILD DOB PREV_PERM LA_PERM DATE_PERM",
    "missing": "CHILD DOB MISSING MIS_START MIS_END",
    "sw_episodes": "CHILD DOB SW_ID SW_DECOM SW_DEC SW_REASON",
    "dolo": "CHILD DOB DOLO_START DOLO_END",
}


def day(year, month, number):
    return date(year, month, number).toordinal()


def first_of(year):
    """The first day of a collection year, which is named by the year it ends in."""
    return day(year - 1, 4, 1)


def last_of(year):
    return day(year, 3, 31)


_written = {}


def written(number):
    if number is None:
        return ""
    text = _written.get(number)
    if text is None:
        text = _written[number] = date.fromordinal(number).strftime("%d/%m/%Y")
    return text


def years_after(number, years):
    d = date.fromordinal(number)
    try:
        return d.replace(year=d.year + years).toordinal()
    except ValueError:
        return day(d.year + years, 3, 1)


def on_working_day(number):
    """The same day, or the Friday before a weekend; bank holidays are met in full on purpose."""
    weekday = date.fromordinal(number).weekday()
    return number - max(0, weekday - 4)


class Child:
    __slots__ = ("code", "sex", "born", "ethnic", "upn", "unaccompanied", "home", "need", "episodes", "reviews",
                 "missing", "workers", "decision", "adoption", "liberty", "entries", "left", "left_as")

    def __init__(self, number, rng, born, sex, unaccompanied):
        self.code = str(100_000 + number)
        self.sex, self.born, self.unaccompanied = sex, born, unaccompanied
        self.ethnic = rng.choice(["OOTH", "BAFR", "AOTH"]) if unaccompanied else rng.choice(ETHNIC)
        self.upn = "UN2" if unaccompanied else f"A{number:011d}{number % 10}" if rng.random() < 0.7 else "UN1"
        self.home = "" if unaccompanied else postcode(rng)
        self.need = "N8" if unaccompanied else rng.choice(["N1"] * 13 + ["N2", "N3", "N4", "N4", "N5", "N5", "N5", "N6"])
        self.episodes, self.reviews, self.missing, self.workers = [], [], [], []
        self.decision = self.adoption = self.liberty = None
        self.entries, self.left, self.left_as = [], None, None


def postcode(rng):
    """There is no postcode area FP."""
    return f"FP{rng.randint(1, 40)} {rng.randint(1, 9)}{rng.choice('ABDEFGHJ')}{rng.choice('ABDEFGHJ')}"


class Service:
    """N places that are always taken: when a child leaves, another comes within days. A few places open over the years."""

    def __init__(self, children, first, last, seed):
        self.rng = random.Random(seed)
        self.begin, self.end = first_of(first), last_of(last)
        self.children, self.leavers = [], []
        self.worker_count = max(4, children // 14)
        for place in range(children):
            opens = self.begin if place < children * 0.85 else self.begin + self.rng.randint(
                0, max(1, (self.end - self.begin) * 6 // 10))
            self.fill(opens, place_is_old=opens == self.begin)

    def fill(self, opens, place_is_old):
        rng = self.rng
        arrives = opens
        if place_is_old:
            stay = max(self.stay(), self.stay())
            arrives = opens - rng.randint(0, stay)
            arrives = self.live(arrives, max(stay, opens - arrives + 5)) + rng.randint(0, 20)
        while arrives <= self.end:
            arrives = self.live(arrives, self.stay()) + rng.randint(0, 20)

    def stay(self):
        rng, kind = self.rng, self.rng.random()
        if kind < 0.22:
            return rng.randint(3, 90)
        if kind < 0.55:
            return rng.randint(90, 700)
        return rng.randint(700, 3600)

    def newcomer(self, arrives):
        rng = self.rng
        for _ in range(3 if rng.random() < 0.1 and self.leavers else 0):
            child = rng.choice(self.leavers)
            if child.left is not None and child.left + 60 < arrives < years_after(child.born, 16):
                return child
        unaccompanied = rng.random() < 0.08
        if unaccompanied:
            age = rng.randint(15 * 365, 17 * 365 + 200)
        else:
            low, high = rng.choice([(0, 1)] * 20 + [(1, 5)] * 19 + [(5, 10)] * 20 + [(10, 16)] * 30 + [(16, 17)] * 11)
            age = rng.randint(low * 365 + 3, high * 365 + 200)
        sex = "M" if rng.random() < (0.92 if unaccompanied else 0.55) else "F"
        child = Child(len(self.children) + 1, rng, arrives - age, sex, unaccompanied)
        self.children.append(child)
        return child

    def live(self, arrives, stay):
        """One period of care; gives the day it ended, or the day after all there is to tell."""
        rng = self.rng
        child = self.newcomer(arrives)
        eighteen = years_after(child.born, 18)
        ends = min(arrives + stay, eighteen)
        adopted = ends - child.born < 5 * 365 and 300 < ends - arrives and rng.random() < 0.45
        child.entries.append((arrives, ends))
        self.episodes_of(child, arrives, ends, adopted, ends == eighteen)
        self.reviews_of(child, arrives, ends)
        self.missing_of(child, arrives, ends)
        self.workers_of(child, arrives, ends)
        if rng.random() < 0.01 and ends > last_of(2026):
            began = max(arrives, first_of(2027)) + rng.randint(0, 60)
            if began < min(ends, last_of(2027)):
                child.liberty = (began, began + rng.randint(10, 80))
        child.left, child.left_as = ends, "adopted" if adopted else "grown" if ends == eighteen else "home"
        if not adopted:
            self.leavers.append(child)
        return ends

    def placement(self, child, on):
        rng, age = self.rng, (on - child.born) / 365.25
        if age >= 16 and rng.random() < 0.45:
            return ("K3" if on >= day(2023, 5, 1) else "H5"), "PR4", postcode(rng), f"SC{rng.randint(100000, 999999)}"
        if age >= 9 and rng.random() < 0.16:
            return "K2", rng.choice(["PR1", "PR4", "PR4"]), postcode(rng), f"SC{rng.randint(100000, 999999)}"
        place = rng.choice(["U1", "U3", "U3", "U4", "U4", "U6", "U6", "U6", "U6"])
        provider = "PR1" if place in ("U1", "U3") else rng.choice(["PR1", "PR4"])
        return place, provider, postcode(rng), f"SC{rng.randint(100000, 999999)}" if provider == "PR4" else "XXXXXXX"

    def episodes_of(self, child, arrives, ends, adopted, grown):
        rng = self.rng
        changes = {}
        on = arrives
        while True:
            on += max(2, int(rng.expovariate(1 / 480)))
            if on >= ends:
                break
            changes[on] = "P"
        if not child.unaccompanied and rng.random() < 0.6:
            status, order = "C1", arrives + rng.randint(150, 300)
            if order < ends and order not in changes:
                changes[order] = "L"
        else:
            status = "V2"
        if adopted:
            decided = arrives + rng.randint(180, 260)
            child.decision = decided
            changes[decided] = "E"
            moved = decided + (ends - decided) // 2
            if decided < moved < ends:
                changes[moved] = "A"
            child.adoption = (ends, decided, moved)
        place = self.placement(child, arrives)
        began, reason = arrives, "S"
        for on in sorted(changes) + [ends]:
            change = changes.get(on)
            last = change is None
            code = self.ending(child, adopted, grown) if last else "X1"
            moved = "" if last or change in "LE" else "CARPL" if change == "A" else rng.choice(MOVED)
            child.episodes.append((began, reason, status, place, on, code, moved))
            if last:
                break
            began = on
            if change == "L":
                reason, status = "L", "C2"
            elif change == "E":
                reason, status = "L", "E1"
            elif change == "A":
                reason, place = "P", ("A6", "PR2", postcode(rng), "XXXXXXX")
            else:
                reason, place = "P", self.placement(child, on)

    def ending(self, child, adopted, grown):
        rng = self.rng
        if adopted:
            return rng.choice(["E11", "E12"])
        if grown:
            return rng.choice(["E17", "E5", "E5", "E6"])
        return rng.choice(["E4A"] * 6 + ["E4B", "E13", "E41", "E45", "E47", "E8"])

    def reviews_of(self, child, arrives, ends):
        """First within 20 working days, second within three months, then within six; some seven in a hundred late."""
        rng = self.rng
        due, step = arrives + 27, 0
        while True:
            late = rng.random() < 0.07
            held = on_working_day(due + rng.randint(3, 25) if late else due - rng.randint(0, min(14, 7 + step * 4)))
            if held >= ends or held > self.end:
                return
            age = (held - child.born) / 365.25
            code = "PN0" if age < 4 else rng.choice(["PN1"] * 9 + ["PN2", "PN2", "PN3", "PN4", "PN5", "PN6", "PN6", "PN7"])
            child.reviews.append((held, code))
            step += 1
            due = held + (90 if step == 1 else 182)

    def missing_of(self, child, arrives, ends):
        rng = self.rng
        if rng.random() > 0.11:
            return
        on = max(arrives, years_after(child.born, 11))
        while True:
            on += max(2, int(rng.expovariate(1 / 110)))
            back = on + rng.choice([0, 0, 1, 1, 1, 2, 3, 9])
            if back >= ends or back > self.end:
                return
            child.missing.append((on, back, rng.choice("MMMMA")))
            on = back

    def workers_of(self, child, arrives, ends):
        rng, on, reason = self.rng, arrives, "FCONTA"
        while on < ends:
            until = min(ends, on + max(20, int(rng.expovariate(1 / 420))))
            child.workers.append((f"SW{rng.randint(1, self.worker_count):06d}", on, until, reason))
            on, reason = until, rng.choice(["MANAGE", "LEFTRL", "TSPROC", "ORGRST"])


class Return:
    """One year's return, with the history before it where it is the first."""

    def __init__(self, service, year, since):
        self.service, self.year = service, year
        self.first, self.last = first_of(since), last_of(year)
        self.year_began = first_of(year)
        self.rng = random.Random(f"{year}")
        self.rows = {table: [] for table in COLUMNS}
        if year < 2024:
            del self.rows["sw_episodes"]
        if year < 2027:
            del self.rows["dolo"]
        for child in service.children:
            self.add(child)

    def ended(self, on):
        return on if on <= self.last else None

    def add(self, child):
        here = [e for e in child.entries if e[0] <= self.last and e[1] >= self.first]
        leaver = self.is_leaver(child)
        if not here and not leaver:
            return
        sex = child.sex if self.year >= 2025 else {"M": "1", "F": "2"}[child.sex]
        mother = "" if child.sex == "M" or not here else "0"
        born = written(child.born)
        self.rows["header"].append((child.code, sex, born, child.ethnic, child.upn, mother, ""))
        if leaver:
            row = self.rng.choice([("YES", "F2", "U1"), ("YES", "F5", "D1"), ("YES", "G5", "B1"), ("NO", "0", "0")])
            self.rows["oc3"].append((child.code, born, *row))
        if here:
            self.add_care(child, here, born, sex)

    def is_leaver(self, child):
        if child.left_as != "grown" or child.left >= self.year_began:
            return False
        return years_after(child.born, 17) <= self.last and years_after(child.born, 21) >= self.year_began

    def add_care(self, child, here, born, sex):
        code, rows = child.code, self.rows
        for began, reason, status, place, ended, how, moved in child.episodes:
            if began > self.last or ended < self.first:
                continue
            over = ended <= self.last
            rows["episodes"].append((
                code, written(began), reason, status, child.need, place[0], place[1],
                written(ended) if over else "", how if over else "", moved if over else "", child.home, place[2], place[3]))
        rows["reviews"] += [(code, born, written(held), how) for held, how in child.reviews if self.first <= held <= self.last]
        rows["missing"] += [
            (code, born, kind, written(start), written(self.ended(back)))
            for start, back, kind in child.missing if start <= self.last and back >= self.first]
        if child.unaccompanied:
            rows["uasc"].append((code, sex, born, written(years_after(child.born, 18))))
        if "sw_episodes" in rows:
            rows["sw_episodes"] += [
                (code, born, worker, written(start), written(self.ended(until)), reason)
                for worker, start, until, reason in child.workers if start <= self.last and until >= self.year_began]
        if "dolo" in rows and child.liberty and child.liberty[0] <= self.last:
            rows["dolo"].append((code, born, written(child.liberty[0]), written(self.ended(child.liberty[1]))))
        if child.decision and self.first <= child.decision <= self.last:
            rows["placed_for_adoption"].append((code, born, written(child.decision), "", ""))
        if child.adoption and self.first <= child.adoption[0] <= self.last:
            _, decided, matched = child.adoption
            rows["ad1"].append((code, born, written(decided), written(matched), "0", "2", "MF", "L11"))
        if any(self.first <= start for start, _ in here):
            rows["previous_permanence"].append((code, born, "Z1", "", ""))
        if any(start <= self.year_began and end > self.last for start, end in here):
            rows["oc2"].append((code, born, *self.health(child)))

    def health(self, child):
        rng, age = self.rng, (self.last - child.born) / 365.25
        score, reason = ("", "SDQ1") if age < 4 or age > 17 else (str(rng.randint(0, 32)), "")
        convicted = "" if age < 10 else "1" if rng.random() < 0.03 else "0"
        misuse = "1" if age > 12 and rng.random() < 0.05 else "0"
        flags = ["1" if rng.random() < share else "0" for share in (0.87, 0.75, 0.9)]
        return (score, reason, convicted, "1" if age < 5 else "", *flags, misuse, "1" if misuse == "1" else "", "")

    def write(self, folder):
        os.makedirs(folder, exist_ok=True)
        for table, rows in self.rows.items():
            with open(f"{folder}/{table}.csv", "w", newline="", encoding="utf-8") as file:
                writer = csv.writer(file, lineterminator="\r\n")
                writer.writerow(COLUMNS[table].split())
                writer.writerows(rows)
        return {table: len(rows) for table, rows in self.rows.items()}


def write_people(service, children, folder):
    rng = random.Random("names")
    with open(f"{folder}/names.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["child", "given_name", "family_name", "preferred_name"])
        for child in service.children:
            writer.writerow([child.code, rng.choice(GIVEN), rng.choice(FIRST) + rng.choice(SECOND), ""])
    with open(f"{folder}/officers.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["given_name", "family_name", "email", "role", "full_time_equivalent"])
        roles = ["iro"] * max(2, round(children / 52)) + ["manager", "support"]
        # No two have the same name, however many there are.
        names = [(given, first + second) for second in SECOND for first in FIRST for given in GIVEN]
        rng.shuffle(names)
        for number, role in enumerate(roles):
            given, family = names[number]
            mail = f"{given}.{family}.{number}@example.org".lower()
            writer.writerow([given, family, mail, role, rng.choice(["1.0", "1.0", "0.8", "0.6"]) if role == "iro" else "1.0"])


def make(children, first, last, seed, folder):
    service = Service(children, first, last, seed)
    os.makedirs(folder, exist_ok=True)
    counts = {}
    opening = max(first, KNOWN[0])
    for year in range(opening, last + 1):
        counts[year] = Return(service, year, first if year == opening else year).write(f"{folder}/return-{year}")
    write_people(service, children, folder)
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", help="where to write the service")
    parser.add_argument("--children", type=int, default=600, help="how many are in care at any time")
    parser.add_argument("--from", dest="first", type=int, default=2018, help="the first collection year of its history")
    parser.add_argument("--to", dest="last", type=int, default=2027, help="the last, at most 2027")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    if given.last not in KNOWN or given.first > given.last:
        parser.error(f"--to must be from {KNOWN[0]} to {KNOWN[-1]}, and --from no later")
    for year, tables in make(given.children, given.first, given.last, given.seed, given.folder).items():
        print(f"return-{year}: {sum(tables.values())} rows; " + ", ".join(f"{t} {n}" for t, n in tables.items()))


if __name__ == "__main__":
    main()
