"""Single sign-on with a real provider on this machine: `run.py [--program FOOTPRINT]`. Prints a line for each check."""

import argparse
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts" / "browser"))

from program import Program  # noqa: E402
from provider import PERSON, SECRET, Provider  # noqa: E402
from proxy import Proxy  # noqa: E402
from report import Report  # noqa: E402
from walks import Walks  # noqa: E402


def main():
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--program", default=str(ROOT / ".build/debug/footprint"))
    wanted = reader.parse_args()
    report = Report()
    with tempfile.TemporaryDirectory(prefix="footprint-signon-") as folder:
        proxy = Proxy()
        with Provider(folder, proxy.address) as provider:
            proxy.behind = provider.address.removeprefix("http://")
            proxy.start()
            program = Program(wanted.program, folder, provider.issuer, SECRET, PERSON["email"])
            council = f"{program.address}/sign-in/council"
            provider.set_up(back=f"{council}/back", out=f"{council}/out", told=f"{council}/sign-out")
            program.set_up()
            program.start()
            try:
                Walks(report, program, provider, proxy).all()
            finally:
                program.stop()
                proxy.stop()
        report.check("the program logged no error", [w for w in program_log(folder) if " error " in w])
    sys.exit(report.close())


def program_log(folder):
    return (Path(folder) / "footprint.log").read_text(errors="replace").splitlines()


if __name__ == "__main__":
    main()
