#!/usr/bin/env python3
"""Measures what sign-ins cost those who are at work: My work alone, then beside so many sign-ins a second by password.

    Benchmarks/sign_ins.py --binary .build-release/release/footprint [--rate 20] [--seconds 20] [--postgres …] [--json figures.json]

A password costs some 200 ms of a processor, so that many at once wait in a queue of their own. What is measured is what
that does to a page: the 95th percentile of My work beside them must be within twice its own. Needs a quiet machine.
"""

import argparse
import csv
import json
import random
import shutil
import sys
import tempfile
import threading
import time
from statistics import median

from service import PATIENCE, Service, Site, Visitor, hidden
from walk import percentile

PASSWORD = "heron kettle nine {}"
LIMIT = 2.0


class Door:
    """A browser before the sign-in page, which it has opened; each comes from an address of its own."""

    def __init__(self, site, number):
        self.visitor = Visitor(site)
        self.visitor.origin = f"10.{number // 65536 % 256}.{number // 256 % 256}.{number % 256}"
        self.fields = dict(hidden(self.visitor.get("/sign-in").text))

    def sign_in(self, email, password):
        began = time.perf_counter()
        answer = self.visitor.post("/sign-in", self.fields | {"email": email, "password": password})
        return (time.perf_counter() - began) * 1000, answer.status


class Readers:
    """A few people at work, each opening My work again and again with a moment between."""

    def __init__(self, visitor, count, pause):
        self.visitor, self.count, self.pause = visitor, count, pause

    def during(self, body):
        times, stop = [], threading.Event()

        def read(seed):
            chance = random.Random(seed)
            while not stop.is_set():
                reader = Visitor(self.visitor.site)
                reader.cookies = self.visitor.cookies
                began = time.perf_counter()
                answer = reader.get("/my-work")
                if answer.status != 200:
                    raise SystemExit(f"My work answered {answer.status}")
                times.append((time.perf_counter() - began) * 1000)
                time.sleep(chance.uniform(0, 2 * self.pause))

        threads = [threading.Thread(target=read, args=(seed,), daemon=True) for seed in range(self.count)]
        for thread in threads:
            thread.start()
        result = body()
        stop.set()
        for thread in threads:
            thread.join()
        return result, times


def storm(given, site, emails):
    """So many sign-ins a second, whether or not those before have been answered; gives how long each took and its answer."""
    doors = [Door(site, number) for number in range(given.rate * given.seconds)]
    done = []

    def come_in(number):
        email = number % len(emails)
        done.append(doors[number].sign_in(emails[email], PASSWORD.format(email)))

    def run():
        began, threads = time.perf_counter(), []
        for number in range(len(doors)):
            time.sleep(max(0, began + number / given.rate - time.perf_counter()))
            thread = threading.Thread(target=come_in, args=(number,), daemon=True)
            thread.start()
            threads.append(thread)
        for thread in threads:
            thread.join(PATIENCE)

    return run, done


def people(given, service):
    """The sample's people with a password each, but for the first, who comes by link and reads. (An account opened today would have no role on the sample's day.)"""
    with open(f"{given.samples}/officers.csv", encoding="utf-8") as file:
        emails = [row["email"] for row in csv.DictReader(file)][1:]
    for number, email in enumerate(emails):
        service.run("account", "set-password", email, typed=PASSWORD.format(number) + "\n")
    return emails


def main():
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--binary", default=".build-release/release/footprint")
    reader.add_argument("--samples", default="Samples")
    reader.add_argument("--profile", default="profiles/default.yaml")
    reader.add_argument("--postgres")
    reader.add_argument("--today", default="2026-03-30")
    reader.add_argument("--rate", type=int, default=20)
    reader.add_argument("--seconds", type=int, default=20)
    reader.add_argument("--readers", type=int, default=4)
    reader.add_argument("--pause", type=float, default=0.1)
    reader.add_argument("--json")
    given = reader.parse_args()
    given.work = tempfile.mkdtemp(prefix="footprint-sign-ins-")
    service = Service(given, "sign_ins")
    try:
        service.empty()
        loaded = service.load(given.samples, given.today)
        emails = people(given, service)
        service.settle()
        with Site(service, given.today, "--trusted-proxy", "127.0.0.1") as site:
            figures = measure(given, site, loaded.links[0], emails)
    finally:
        service.drop()
        shutil.rmtree(given.work, ignore_errors=True)
    for name, value in figures.items():
        print(f"{name:55}{value:>12.1f}")
    if given.json:
        with open(given.json, "w", encoding="utf-8") as file:
            json.dump(figures, file, indent=1)
    ratio = figures["My work beside sign-ins, 95th percentile, to its own"]
    print(f"Within {LIMIT}×." if ratio <= LIMIT else f"Over {LIMIT}×.")
    sys.exit(ratio > LIMIT)


def measure(given, site, link, emails):
    readers = Readers(site.sign_in(link), given.readers, given.pause)
    readers.during(lambda: time.sleep(3))
    _, own = readers.during(lambda: time.sleep(given.seconds))
    run, done = storm(given, site, emails)
    _, beside = readers.during(run)
    refused = [status for _, status in done if status != 303]
    if refused:
        raise SystemExit(f"{len(refused)} of {len(done)} sign-ins answered {refused[0]}")
    waits = [milliseconds for milliseconds, _ in done]
    return {
        "My work alone, median, ms": median(own),
        "My work alone, 95th percentile, ms": percentile(own, 0.95),
        "My work beside sign-ins, median, ms": median(beside),
        "My work beside sign-ins, 95th percentile, ms": percentile(beside, 0.95),
        "My work beside sign-ins, 95th percentile, to its own": percentile(beside, 0.95) / percentile(own, 0.95),
        "sign-ins": len(done),
        "sign-ins, median, ms": median(waits),
        "sign-ins, slowest, ms": max(waits),
    }


if __name__ == "__main__":
    main()
