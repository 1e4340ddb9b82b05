#!/usr/bin/env python3
"""Measures Footprint on an invented service, and says by how much each figure keeps within its limit.

    scripts/bench [600] [10000] [84000]
    Benchmarks/run.py [--children 600] [--postgres postgresql://user@host/postgres] [--json figures.json]

The service is made by make_returns.py, the same each time, and loaded by the program's own commands. Times of pages are
those that `footprint serve --timings` gives: from the request's arrival to the finished answer. This is no part of the
package: the program is measured from outside, so its build pays nothing for it.
"""

import argparse
import json
import os
import platform
import re
import shutil
import sys
import tempfile
import time
from datetime import date, timedelta
from statistics import median

import raw
from figures import Figures
from make_returns import KNOWN, make
from pages import Pages, holiday, saves
from readers import Readers
from service import Service, Site, Visitor
from walk import Walk, percentile


def machine():
    model = "unknown processor"
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        for line in file:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**30
    return f"{os.cpu_count()} × {model}, {memory} GB, {platform.system()} {platform.release()}"


def rows_of(folder):
    total = 0
    for name in os.listdir(folder):
        with open(f"{folder}/{name}", encoding="utf-8") as file:
            total += sum(1 for _ in file) - 1
    return total


def bytes_read(folder):
    """The milliseconds in which the same bytes are read and nothing else is done."""
    began = time.perf_counter()
    for name in os.listdir(folder):
        with open(f"{folder}/{name}", "rb") as file:
            while file.read(1_048_576):
                pass
    return (time.perf_counter() - began) * 1000


def measure_check(given, source, figures):
    """Holds the last return against the national rules, beside the one before."""
    if not Service(given, "none").knows("check903"):
        return
    last, before = f"{source}/return-{given.last}", f"{source}/return-{given.last - 1}"
    previous = ["--previous", before] if os.path.isdir(before) else []
    words = ["check903", last, "--year", str(given.last), *previous, "--format", "json"]
    best = min((Service(given, "none").run(*words, anywhere=True) for _ in range(given.repeats)), key=lambda run: run.wall)
    figures.add("check903", best.wall, "ms", f"{best.cpu:.0f} ms of processor; {rows_of(last)} rows; "
                                             f"{best.wall / max(bytes_read(last), 0.1):.0f} × reading the bytes")
    figures.add("check903, memory", best.memory, "MB")


def measure_import(given, source, figures):
    """Loads all years but the last, then takes in the last as `footprint import` does: alone, and beside readers."""
    parts, last = f"{given.work}/source-before", f"{source}/return-{given.last}"
    shutil.rmtree(parts, ignore_errors=True)
    shutil.copytree(source, parts)
    shutil.rmtree(f"{parts}/return-{given.last}")
    before = Service(given, "before")
    before.empty()
    loaded = before.load(parts, given.today)
    figures.add("load of the years before", loaded.wall, "ms", f"{loaded.cpu:.0f} ms of processor, {loaded.memory:.0f} MB")
    best = None
    for _ in range(given.repeats):
        taken = before.copy("again").take_in(last, given.last)
        best = taken if best is None or taken.wall < best.wall else best
    figures.add("import of the last yearly return", best.wall, note=(
        f"{rows_of(last)} rows; {best.cpu:.0f} ms of processor, {best.memory:.0f} MB; "
        f"{best.wall / max(bytes_read(last), 0.1):.0f} × reading the bytes; best of {given.repeats}"))
    Service(given, "again").drop()
    measure_readers(given, before, loaded.links, last, figures)
    before.drop()


def measure_readers(given, service, links, last, figures):
    """32 readers by themselves, then beside an import of the last return."""
    service.settle()
    with Site(service, given.today) as site:
        readers = Readers(Pages(site, [site.sign_in(link) for link in links]))
        _, own = readers.during(lambda: time.sleep(given.seconds))
        taken, beside = readers.during(lambda: service.take_in(last, given.last))
    name = "32 readers"
    figures.add(f"{name}, 95th percentile", own["p95"], "ms", f"median {own['median']:.1f}; {own['a second']:.0f} pages a second")
    figures.add(f"{name} beside an import, 95th percentile", beside["p95"], "ms",
                f"median {beside['median']:.1f}; {beside['a second']:.0f} pages a second; the import took {taken.wall:.0f} ms"
                + (f"; {beside['given up']} pages given up" if beside["given up"] else ""))
    figures.add(f"{name}, entry in the access log", own["log"], "ms", "median")
    figures.add(f"{name} beside an import, 95th percentile, to their own", beside["p95"] / own["p95"], "×")


def measure_single(given, source, figures):
    """Takes one return into an empty register: what a first year costs, child by child."""
    empty = Service(given, "single")
    empty.empty()
    taken = empty.take_in(f"{source}/return-{given.last}", given.last)
    children = rows_of_table(f"{source}/return-{given.last}/header.csv")
    figures.add("one return into an empty register", taken.wall, "ms",
                f"{children} children, {taken.wall / children:.2f} ms a child ({taken.cpu / children:.2f} of processor)")
    figures.add("memory of that import", taken.memory, "MB")
    figures.add("database after it", empty.size(), "MB")
    empty.drop()


def rows_of_table(path):
    with open(path, encoding="utf-8") as file:
        return sum(1 for _ in file) - 1


def measure_service(given, source, figures):
    service = Service(given, "whole")
    service.empty()
    loaded = service.load(source, given.today)
    figures.add("load of all years", loaded.wall, "ms", f"{loaded.cpu:.0f} ms of processor, {loaded.memory:.0f} MB")
    rebuilt = min((service.rebuild() for _ in range(given.repeats)), key=lambda run: run.wall)
    figures.add("all clocks rebuilt", rebuilt.wall, "ms", f"{rebuilt.cpu:.0f} ms of processor, {rebuilt.memory:.0f} MB")
    service.settle()
    with Site(service, given.today) as site:
        people = [site.sign_in(link) for link in loaded.links]
        measure_start(given, site, people, figures)
        pages = Pages(site, people)
        pages.measure(given.warm)
        named = pages.measure(given.fetches)
        add_pages(given, service, site, named, figures)
        measure_deeds(given, pages, figures)
        measure_figures(given, pages, figures)
        walked = measure_walk(given, site, people, figures) if given.children <= 10_000 else []
        figures.add("memory after all of this" if not walked else "memory after walking all pages", site.memory(), "MB")
    measure_report(given, service, figures)
    figures.add("database", service.size(), "MB")
    if not given.keep:
        service.drop()
    return named, walked


def measure_start(given, site, people, figures):
    starts = []
    for _ in range(given.repeats):
        site.stop()
        starts.append(site.start(people[0]))
    figures.add("start to first page", min(starts), "ms")
    figures.add("memory after the first page", site.memory(), "MB")


def add_pages(given, service, site, named, figures):
    """The pages with a promise of their own, the plain route, and the same rows asked of the database alone."""
    plain = Visitor(site)
    health = [plain.get("/health").milliseconds for _ in range(50)]
    alone = raw.measure(service, given.today, 20)
    for page in named:
        figures.add(f"{page['page']}, median", page["median"], "ms")
        figures.add(f"{page['page']}, 95th percentile", page["p95"], "ms",
                    f"at most {page['queries']} queries; first look {page['first'] or 0:.1f}; slowest {page['slowest']}")
        if page["page"] in alone:
            figures.add(f"{page['page']}, to its raw SQL", page["median"] / alone[page["page"]], "×",
                        f"{alone[page['page']]:.2f} ms in the database's own client")
    figures.add("who asks, what they may and what waits for them", max(page["visitor"] for page in named), "ms",
                "of a page; the median of the page where it is most")
    figures.add("entry in the access log", max(page["log"] for page in named), "ms", "likewise")
    by_name = {page["page"]: page["median"] for page in named}
    figures.add("children list, the narrowest role's to the widest's",
                by_name["Children list of an IRO"] / by_name["Children list of a manager"], "×")
    known = [taken for taken in health if taken is not None]
    if known:
        figures.add("plain route, median", median(known), "ms")


def measure_deeds(given, pages, figures):
    """Saves of reviews, and a bank holiday looked at and added."""
    saved = saves(pages, 20, given.today)
    times = [answer.milliseconds for answer in saved]
    if times:
        figures.add("save of a review, median", median(times), "ms")
        figures.add("save of a review, 95th percentile", percentile(times, 0.95), "ms",
                    f"{len(times)} saves, at most {max(answer.queries for answer in saved)} queries")
    day = date.fromisoformat(given.today) + timedelta(days=8)
    while day.weekday() > 4:
        day += timedelta(days=1)
    looked, added = holiday(pages, day.isoformat())
    moved = re.search(r"These (\d+) dates", looked.text)
    figures.add("bank holiday, what it would move", looked.milliseconds, "ms",
                f"{looked.queries} queries; {moved[1] if moved else 'at most one'} dates")
    figures.add("bank holiday added", added.milliseconds, "ms", f"{added.queries} queries")


def measure_figures(given, pages, figures):
    """The service page and every measure, right after a deed and again."""
    _, manager, _ = pages.people
    first = manager.get("/service")
    if first.status != 200:
        return
    figures.add("service page, first look after a deed", first.milliseconds, "ms", f"{first.queries} queries")
    again = [manager.get("/service").milliseconds for _ in range(20)]
    figures.add("service page, looked at again", percentile(again, 0.95), "ms", "95th percentile")
    measures = sorted(set(re.findall(r'href="(/measures/[\w-]+)"', manager.get("/measures").text)))
    slowest = (0, "")
    for address in measures:
        saves(pages, 1, given.today)
        answer = manager.get(address)
        if answer.status == 200 and answer.milliseconds > slowest[0]:
            slowest = (answer.milliseconds, address)
    figures.add("slowest measure, first look after a deed", slowest[0], "ms", f"of {len(measures)}; {slowest[1]}")


def measure_walk(given, site, people, figures):
    """Every page that can be reached."""
    walk = Walk(given.samples, given.fetches)
    for visitor in people:
        walk.by(visitor)
    pages = walk.pages()
    slowest, slow = max(pages, key=lambda page: page["median"]), max(pages, key=lambda page: page["p95"])
    most, busy = max(pages, key=lambda page: page["queries"]), max(pages, key=lambda page: page["worked"])
    figures.add("slowest page, median", slowest["median"], "ms", slowest["page"])
    figures.add("slowest page, 95th percentile", slow["p95"], "ms", slow["page"])
    figures.add("most processor time of a page", busy["worked"], "ms", f"median; {busy['page']}")
    figures.add("most queries of a page", most["queries"], note=f"{most['page']}; {walk.fetched} pages fetched")
    return pages


def measure_report(given, service, figures):
    if not service.knows("report"):
        return
    year = f"{given.last - 1}-{given.last % 100:02d}"
    taken = service.run("report", "annual", "--year", year, "--today", given.today, "--out", f"{given.work}/annual.html")
    figures.add("annual report", taken.wall, "ms", f"{taken.cpu:.0f} ms of processor, {taken.memory:.0f} MB")


def page_table(pages):
    lines = [f"{'page':<58} {'fetches':>7} {'median':>8} {'p95':>8} {'worked':>8} {'queries':>8}"]
    for page in sorted(pages, key=lambda page: -page["median"]):
        lines.append(f"{page['page']:<58} {page['fetches']:>7} {page['median']:>8.2f} {page['p95']:>8.2f} "
                     f"{page['worked']:>8.2f} {page['queries']:>8}")
    return "\n".join(lines)


def arguments():
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
    parser.add_argument("--warm", type=int, default=6,
                        help="how often each is fetched before: PostgreSQL plans a statement anew for its first five runs")
    parser.add_argument("--seconds", type=int, default=10, help="how long 32 readers read by themselves")
    parser.add_argument("--work", help="a folder to work in; a temporary one otherwise")
    parser.add_argument("--keep", action="store_true", help="leave the loaded service in the work folder")
    parser.add_argument("--single", action="store_true", help="only take the last return into an empty register")
    parser.add_argument("--only", choices=["check", "import", "service"], help="only this part of the run")
    parser.add_argument("--json", help="where to write the figures too")
    given = parser.parse_args()
    given.today = f"{given.last}-03-31"
    if given.last not in KNOWN:
        parser.error(f"--to must be from {KNOWN[0]} to {KNOWN[-1]}")
    return given


def main():
    given = arguments()
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
    figures, named, walked = Figures(given.children), [], []
    load = os.getloadavg()[0]
    if given.single:
        measure_single(given, source, figures)
    else:
        if given.only in (None, "check"):
            measure_check(given, source, figures)
        if given.only in (None, "import"):
            measure_import(given, source, figures)
        if given.only in (None, "service"):
            named, walked = measure_service(given, source, figures)
    where = "PostgreSQL" if given.postgres else "SQLite"
    print(f"{given.children} children in care, collection years {first} to {given.last}, {where}, {machine()}, "
          f"load {load:.1f} before\n")
    print(figures.table())
    for pages in (named, walked):
        if pages:
            print("\n" + page_table(pages))
    if given.json:
        with open(given.json, "w", encoding="utf-8") as file:
            json.dump({"children": given.children, "years": [first, given.last], "database": where, "machine": machine(),
                       "load": load, "figures": figures.rows, "pages": named, "walked": walked}, file, indent=1)
    if any(row["verdict"] == "over" for row in figures.rows):
        sys.exit(1)


if __name__ == "__main__":
    main()
