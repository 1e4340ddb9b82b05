#!/usr/bin/env python3
"""Measures the pages that read the access log, on a log of five million entries.

    Benchmarks/access_log.py --binary .build-release/release/footprint [--entries 5000000] [--postgres …] [--json figures.json]

The entries are written into the database directly, spread over the sample's people and children and over ten years: pages read
them as any others. Their chain is left out, since no page reads it but the one that is asked to read the whole log again.
"""

import argparse
import json
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta
from statistics import median

from service import Service, Site
from walk import percentile

LIMIT = 10
WHAT = ["my-work", "children", "children/:child", "children/:child/reviews", "children/:child/history", "service"]
PART = 100_000


def entries(given, people, children):
    """So many entries, the latest an hour before the sample's day: mostly looks at one child; one in a hundred refused."""
    chance = random.Random(1)
    end = datetime.fromisoformat(f"{given.today}T05:00:00")
    step = timedelta(days=3650) / given.entries
    for number in range(1, given.entries + 1):
        moment = (end - step * (given.entries - number)).strftime("%Y-%m-%dT%H:%M:%S.000Z")
        account, name = chance.choice(people)
        verb = "read" if chance.random() < 0.9 else "write"
        outcome = "refused" if chance.random() < 0.01 else "allowed"
        child = chance.choice(children) if chance.random() < 0.7 else None
        yield (number, moment, account, name, "iro", verb, chance.choice(WHAT), outcome, "127.0.0.1", "", ""), child


class OnSQLite:
    def __init__(self, service):
        self.facts = sqlite3.connect(f"{service.folder}/facts.sqlite")
        self.log = sqlite3.connect(f"{service.folder}/kept.sqlite")

    def ask(self, sql):
        return self.facts.execute(sql).fetchall()

    def clear(self):
        self.log.execute("DELETE FROM access_child")
        self.log.execute("DELETE FROM access_entry")

    def write(self, rows, children):
        self.log.executemany(f"INSERT INTO access_entry VALUES ({','.join('?' * 11)})", rows)
        self.log.executemany("INSERT INTO access_child VALUES (?, ?)", children)

    def close(self):
        self.log.commit()
        self.log.close()
        self.facts.close()


class OnPostgres:
    def __init__(self, service):
        self.place = service.place()[1]

    def psql(self, sql, typed=None):
        return subprocess.run(["psql", self.place, "-qAtF", "\t", "-c", sql], input=typed, check=True, capture_output=True,
                              text=True).stdout

    def ask(self, sql):
        return [tuple(line.split("\t")) for line in self.psql(sql).splitlines()]

    def clear(self):
        self.psql("TRUNCATE access_entry, access_child")

    def write(self, rows, children):
        for table, values in (("access_entry", rows), ("access_child", children)):
            self.psql(f"COPY {table} FROM STDIN", "".join("\t".join(map(str, row)) + "\n" for row in values))

    def close(self):
        self.psql("ANALYZE")


def fill(given, service):
    """Writes the log anew."""
    book = (OnPostgres if given.postgres else OnSQLite)(service)
    people = book.ask("SELECT id, name FROM account ORDER BY id")
    children = [row[0] for row in book.ask("SELECT id FROM child ORDER BY id")]
    book.clear()
    rows, links = [], []
    for row, child in entries(given, people, children):
        rows.append(row)
        if child:
            links.append((row[0], child))
        if len(rows) == PART:
            book.write(rows, links)
            rows, links = [], []
    book.write(rows, links)
    book.close()
    return people, children


def addresses(given, people, children):
    """The pages that read the log, with what is common and what is rare."""
    year = int(given.today[:4])
    days = f"from-day=1&from-month=6&from-year={year - 4}&to-day=3&to-month=6&to-year={year - 4}"
    log = "/settings/access-log"
    return {
        "the log, its first page": [log],
        "narrowed to a person": [f"{log}?person={person}" for person, _ in people[:4]],
        "to what was done": [f"{log}?did={verb}" for verb in ("read", "write", "mail", "sign-out")],
        "to what was refused": [f"{log}?outcome=refused", f"{log}?outcome=refused&did=mail", f"{log}?outcome=refused&did=write"],
        "to three days four years ago": [f"{log}?{days}", f"{log}?{days}&outcome=refused"],
        "to a person, refused, on those days": [f"{log}?{days}&outcome=refused&person={people[0][0]}"],
        "who looked at a child": [f"/children/{child}/access" for child in children[:4]],
        "who looked at my children, a week": ["/my-work/looks"],
        "My work beside a log so long": ["/my-work"],
    }


def main():
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--binary", default=".build-release/release/footprint")
    reader.add_argument("--samples", default="Samples")
    reader.add_argument("--profile", default="profiles/default.yaml")
    reader.add_argument("--postgres")
    reader.add_argument("--today", default="2026-03-30")
    reader.add_argument("--entries", type=int, default=5_000_000)
    reader.add_argument("--fetches", type=int, default=20)
    reader.add_argument("--work", help="a folder to work in; a temporary one otherwise")
    reader.add_argument("--json")
    given = reader.parse_args()
    made = None if given.work else tempfile.mkdtemp(prefix="footprint-access-log-")
    given.work = given.work or made
    service = Service(given, "access_log")
    try:
        service.empty()
        loaded = service.load(given.samples, given.today)
        people, children = fill(given, service)
        service.settle()
        with Site(service, given.today) as site:
            figures = measure(given, site, loaded.links, addresses(given, people, children))
    finally:
        service.drop()
        if made:
            shutil.rmtree(made, ignore_errors=True)
    print(f"{given.entries} entries, {'PostgreSQL' if given.postgres else 'SQLite'}")
    for name, (middle, high, queries) in figures.items():
        print(f"{name:40}{middle:>10.1f}{high:>10.1f} ms{queries:>4} queries  {'PASS' if high <= LIMIT else 'over'}")
    if given.json:
        with open(given.json, "w", encoding="utf-8") as file:
            json.dump(figures, file, indent=1)
    sys.exit(any(high > LIMIT for _, high, _ in figures.values()))


def measure(given, site, links, places):
    officer, manager = (site.sign_in(links[place]) for place in (0, 1))
    figures = {}
    for name, paths in places.items():
        times, queries = [], 0
        for path in paths:
            visitor = officer if path.startswith("/my-work") else manager
            visitor.get(path)
            for _ in range(given.fetches):
                answer = visitor.get(path)
                if answer.status != 200:
                    raise SystemExit(f"{path} answered {answer.status}")
                times.append(answer.milliseconds)
                queries = max(queries, answer.queries)
        figures[name] = (median(times), percentile(times, 0.95), queries)
    return figures


if __name__ == "__main__":
    main()
