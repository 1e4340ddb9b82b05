#!/usr/bin/env python3
"""Measures Footprint on an invented service, and says by how much each figure keeps within its limit.

    swift build -c release --product footprint --scratch-path .build-release
    Benchmarks/run.py [--children 600] [--postgres postgresql://user@host/postgres] [--json figures.json]

The service is made by make_returns.py, loaded by the program's own commands, and its pages are walked as a reviewing
officer, a manager and business support by following every link, with the times that `footprint serve --timings` gives.
"""

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile

from make_returns import KNOWN, make
from service import Service, Site
from walk import Walk

LIMITS = {
    "import of the last yearly return": (2000, "ms"),
    "all clocks rebuilt": (1000, "ms"),
    "start to first page": (1000, "ms"),
    "slowest page, median": (10, "ms"),
    "slowest page, 95th percentile": (10, "ms"),
    "most queries of a page": (12, ""),
    "memory after walking all pages": (120, "MB"),
}


class Figures:
    """What was measured, beside its limit where it has one."""

    def __init__(self):
        self.rows = []

    def add(self, name, value, unit=None, note=""):
        limit, limit_unit = LIMITS.get(name, (None, unit))
        ratio = None if limit is None else round(value / limit, 2)
        verdict = "" if limit is None else "PASS" if value <= limit else "over"
        self.rows.append({"figure": name, "measured": round(value, 1), "unit": limit_unit or "", "limit": limit,
                          "ratio": ratio, "verdict": verdict, "note": note})

    def table(self):
        lines = [f"{'figure':<36} {'measured':>12} {'limit':>10} {'ratio':>7}  verdict"]
        for row in self.rows:
            unit = f" {row['unit']}" if row["unit"] else ""
            limit = "" if row["limit"] is None else f"{row['limit']}{unit}"
            ratio = "" if row["ratio"] is None else f"{row['ratio']:.2f}"
            lines.append(f"{row['figure']:<36} {row['measured']:>9}{unit:<3} {limit:>10} {ratio:>7}  {row['verdict']:<5} "
                         f"{row['note']}".rstrip())
        return "\n".join(lines)


def machine():
    model = "unknown processor"
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        for line in file:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**30
    return f"{os.cpu_count()} × {model}, {memory} GB, {platform.system()} {platform.release()}"


def measure_import(given, source, figures):
    """Loads all years but the last, then takes in the last as `footprint import` does."""
    parts = f"{given.work}/source-before"
    shutil.rmtree(parts, ignore_errors=True)
    shutil.copytree(source, parts)
    shutil.rmtree(f"{parts}/return-{given.last}")
    before = Service(given, "before")
    before.empty()
    loaded = before.load(parts, given.today)
    figures.add("load of the years before", loaded.wall, "ms", f"{loaded.cpu:.0f} ms of processor")
    best = None
    for _ in range(given.repeats):
        copy = before.copy("again")
        taken = copy.take_in(f"{source}/return-{given.last}", given.last)
        best = taken if best is None or taken.wall < best.wall else best
    rows = sum(len(open(f"{source}/return-{given.last}/{name}", encoding="utf-8").readlines()) - 1
               for name in os.listdir(f"{source}/return-{given.last}"))
    figures.add("import of the last yearly return", best.wall, note=f"{rows} rows, {best.cpu:.0f} ms of processor, "
                                                                  f"{best.memory:.0f} MB, best of {given.repeats}")
    before.drop()
    copy.drop()


def measure_single(given, source, figures):
    """Takes one return into an empty register: what a first year costs, child by child."""
    empty = Service(given, "single")
    empty.empty()
    taken = empty.take_in(f"{source}/return-{given.last}", given.last)
    children = len(open(f"{source}/return-{given.last}/header.csv", encoding="utf-8").readlines()) - 1
    figures.add("one return into an empty register", taken.wall, "ms",
                f"{children} children, {taken.wall / children:.2f} ms a child ({taken.cpu / children:.2f} of processor)")
    figures.add("memory of that import", taken.memory, "MB")
    figures.add("database after it", empty.size(), "MB")
    empty.drop()


def measure_service(given, source, figures):
    service = Service(given, "whole")
    service.empty()
    loaded = service.load(source, given.today)
    figures.add("load of all years", loaded.wall, "ms", f"{loaded.cpu:.0f} ms of processor, {loaded.memory:.0f} MB")
    rebuilt = min((service.rebuild() for _ in range(given.repeats)), key=lambda run: run.wall)
    figures.add("all clocks rebuilt", rebuilt.wall, note=f"{rebuilt.cpu:.0f} ms of processor, {rebuilt.memory:.0f} MB")
    with Site(service, given.today) as site:
        visitors = [site.sign_in(link) for link in loaded.links]
        starts = []
        for _ in range(given.repeats):
            site.stop()
            starts.append(site.start(visitors[0]))
        figures.add("start to first page", min(starts))
        figures.add("memory after the first page", site.memory(), "MB")
        walk = Walk(given.samples, given.fetches)
        for visitor in visitors:
            walk.by(visitor)
        pages = walk.pages()
        slowest = max(pages, key=lambda page: page["median"])
        slow = max(pages, key=lambda page: page["p95"])
        most = max(pages, key=lambda page: page["queries"])
        figures.add("slowest page, median", slowest["median"], note=slowest["page"])
        figures.add("slowest page, 95th percentile", slow["p95"], note=slow["page"])
        busy = max(pages, key=lambda page: page["worked"])
        figures.add("most processor time of a page", busy["worked"], "ms", f"median; {busy['page']}")
        figures.add("most queries of a page", most["queries"], note=most["page"])
        figures.add("memory after walking all pages", site.memory(), note=f"{walk.fetched} pages fetched")
    figures.add("database", service.size(), "MB")
    if not given.keep:
        service.drop()
    return pages


def page_table(pages):
    lines = [f"{'page':<58} {'fetches':>7} {'median':>8} {'p95':>8} {'worked':>8} {'95':>8} {'queries':>8} {'kB':>6}"]
    for page in sorted(pages, key=lambda page: -page["median"]):
        lines.append(f"{page['page']:<58} {page['fetches']:>7} {page['median']:>8.2f} {page['p95']:>8.2f} "
                     f"{page['worked']:>8.2f} {page['worked95']:>8.2f} {page['queries']:>8} {page['size'] / 1000:>6.1f}")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--children", type=int, default=600)
    parser.add_argument("--from", dest="first", type=int, default=2018, help="the first collection year of the history")
    parser.add_argument("--to", dest="last", type=int, default=2027)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--binary", default=".build-release/release/footprint")
    parser.add_argument("--profile", default="profiles/default.yaml")
    parser.add_argument("--postgres", help="a database to make others from, as postgresql://user@host:port/postgres")
    parser.add_argument("--repeats", type=int, default=3, help="how often a command is measured; the best counts")
    parser.add_argument("--samples", type=int, default=12, help="how many addresses of a page are fetched")
    parser.add_argument("--fetches", type=int, default=4, help="how often each address is fetched")
    parser.add_argument("--work", help="a folder to work in; a temporary one otherwise")
    parser.add_argument("--keep", action="store_true", help="leave the loaded service in the work folder")
    parser.add_argument("--single", action="store_true", help="only take the last return into an empty register")
    parser.add_argument("--json", help="where to write the figures too")
    given = parser.parse_args()
    given.today = f"{given.last}-03-31"
    if given.last not in KNOWN:
        parser.error(f"--to must be from {KNOWN[0]} to {KNOWN[-1]}")
    made = tempfile.mkdtemp(prefix="footprint-bench-") if given.work is None else None
    given.work = os.path.abspath(given.work or made)
    try:
        report(given)
    finally:
        if made and not given.keep:
            shutil.rmtree(made, ignore_errors=True)


def report(given):
    source = f"{given.work}/source"
    first = given.last if given.single else given.first
    make(given.children, first, given.last, given.seed, source)
    figures, pages = Figures(), []
    if given.single:
        measure_single(given, source, figures)
    else:
        measure_import(given, source, figures)
        pages = measure_service(given, source, figures)
    where = "PostgreSQL" if given.postgres else "SQLite"
    print(f"{given.children} children in care, collection years {first} to {given.last}, {where}, {machine()}\n")
    print(figures.table())
    if pages:
        print("\n" + page_table(pages))
    if given.json:
        with open(given.json, "w", encoding="utf-8") as file:
            json.dump({"children": given.children, "years": [first, given.last], "database": where, "machine": machine(),
                       "figures": figures.rows, "pages": pages}, file, indent=1)
    if any(row["verdict"] == "over" for row in figures.rows):
        sys.exit(1)


if __name__ == "__main__":
    main()
