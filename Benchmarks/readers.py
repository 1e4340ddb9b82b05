"""Readers who look at pages at once, for as long as something else is done."""

import random
import threading
import time
from statistics import median

from service import PATIENCE, Visitor
from walk import percentile


class Readers:
    """So many visitors, each asking for one page after another."""

    def __init__(self, pages, count=32):
        self.pages, self.count = pages, count

    def during(self, body):
        """Reads while the body runs; gives what it gave, and the milliseconds of every page: of one given up, those waited."""
        places = [place for name, found in self.pages.addresses.items() if name not in ("Team", "Allocation")
                  for place in found]
        times, log, stop, failed, given_up = [], [], threading.Event(), [], []

        def read(seed):
            chance = random.Random(seed)
            while not stop.is_set():
                who, address = chance.choice(places)
                reader = Visitor(self.pages.site)
                reader.cookies = who.cookies
                try:
                    answer = reader.get(address)
                except OSError:
                    given_up.append(address)
                    times.append(PATIENCE * 1000)
                    continue
                if answer.status == 200:
                    times.append(answer.milliseconds)
                    log.append(answer.log)
                elif answer.status >= 500:
                    failed.append(f"{address} answered {answer.status}")

        threads = [threading.Thread(target=read, args=(seed,), daemon=True) for seed in range(self.count)]
        for thread in threads:
            thread.start()
        began = time.perf_counter()
        try:
            result = body()
        finally:
            stop.set()
            for thread in threads:
                thread.join()
        if failed:
            raise SystemExit(f"{len(failed)} pages failed beside something else: {failed[0]}")
        seconds = time.perf_counter() - began
        return result, {"pages": len(times), "a second": len(times) / seconds, "median": median(times),
                        "p95": percentile(times, 0.95), "log": median(log), "given up": len(given_up)}
