"""The pages in a real browser: `run.py [--program FOOTPRINT] [--only pages|journeys]`. Prints a line for each check."""

import argparse
import os
import shutil
import sys

from playwright.sync_api import sync_playwright

from checks import Eyes
from journeys import journeys
from pages import REACHED, Visitor, look_at_all, look_at_doors
from report import Report
from service import ROOT, Service

CHROMIUM = "/usr/bin/chromium"


def launch(playwright):
    """Debian's browser. It refuses to shut itself in as root, and needs to be told."""
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    return playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)


def look(report, browser, program, pictures):
    with Service(program) as service:
        eyes = Eyes(report, pictures)
        look_at_doors(eyes, browser, service)
        for role in REACHED:
            visitor = Visitor(browser, service, role, service.links[role])
            look_at_all(eyes, visitor)
            visitor.close()
        report.check("the program logged no error", service.complaints)


def main():
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--program", default=str(ROOT / ".build/debug/footprint"))
    reader.add_argument("--only", choices=["pages", "journeys"])
    wanted = reader.parse_args()
    pictures = ROOT / ".check" / "screenshots"
    shutil.rmtree(pictures, ignore_errors=True)
    pictures.mkdir(parents=True)
    report = Report()
    with sync_playwright() as playwright:
        browser = launch(playwright)
        if wanted.only != "journeys":
            look(report, browser, wanted.program, pictures)
        if wanted.only != "pages":
            with Service(wanted.program) as service:
                journeys(report, browser, service, Eyes(report, pictures))
        browser.close()
    sys.exit(report.close())


if __name__ == "__main__":
    main()
