"""A line for each check, and at the end how many passed and failed."""

import time


class Report:
    def __init__(self):
        self.passed = 0
        self.failed = 0
        self.notes = {}
        self._began = time.monotonic()

    def check(self, what, faults):
        """`faults` is a list of sentences, empty where all is well; or whether all is well."""
        if isinstance(faults, bool):
            faults = [] if faults else ["it is not so"]
        if faults:
            self.failed += 1
            print(f"FAILED  {what}", flush=True)
            for fault in faults[:8]:
                print(f"          {fault}", flush=True)
            if len(faults) > 8:
                print(f"          and {len(faults) - 8} more", flush=True)
        else:
            self.passed += 1
            print(f"passed  {what}", flush=True)
        return not faults

    def note(self, what, where):
        """Something to look at once, which is no fault."""
        self.notes.setdefault(what, set()).add(where)

    def close(self):
        for what, places in sorted(self.notes.items()):
            print(f"note    {what}: {len(places)} pages, {', '.join(sorted(places)[:3])}")
        print(f"{time.monotonic() - self._began:.0f} seconds")
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed or not self.passed else 0
