"""Whether a service that has just been started is whole: `fetch.py ADDRESS`. Its health, its first page, its stylesheet."""

import re
import sys
import time
import urllib.request

ADDRESS = sys.argv[1]
WAIT = 20


def fetch(path):
    with urllib.request.urlopen(ADDRESS + path, timeout=10) as answer:
        return answer.read().decode()


began = time.monotonic()
while True:
    try:
        health = fetch("/health")
        break
    except OSError:
        if time.monotonic() > began + WAIT:
            sys.exit(f"It did not answer within {WAIT} seconds.")
        time.sleep(0.02)
took = time.monotonic() - began
page = fetch("/sign-in")
stylesheet = re.search(r'href="(/assets/[^"]+\.css)"', page)
if '"state":"well"' not in health or "<h1>Sign in</h1>" not in page or not stylesheet:
    sys.exit(f"It is not whole: {health} {page[:400]}")
css = fetch(stylesheet.group(1))
if "--paper" not in css:
    sys.exit("Its stylesheet is not the one it should be.")
print(f"Answers after {took * 1000:.0f} ms; {len(page)} bytes of page, {len(css)} bytes of stylesheet.")
