"""A ledger of 500 matters beside typst: the same rows, in the same run, turn by turn, whole processes.

    ledger_bench.py BANDENG-CLI FOLDER

Prints medians of time and peak memory, bytes and pages, and the ratio. Typst must be importable.
"""

import json
import os
import sqlite3
import statistics
import subprocess
import sys
import time
from pathlib import Path

TURNS = 7
ROWS = 500
TODAY = "2026-11-20"
HERE = Path(__file__).parent
ASSETS = HERE.parent.parent / "assets"
HEADER = [
    ["序号", "编号"],
    ["反映人", "会议日期", "网格"],
    ["类别", "来源", "分类"],
    ["问题概要"],
    ["责任单位", "责任人"],
    ["工作举措"],
    ["工作进展"],
    ["解决时限", "状态", "延期"],
    ["群众评价", "办结日期"],
    ["复核人", "销号日期"],
]
TYPST = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]])"


def main(cli: str, folder: Path) -> None:
    data = folder / "village"
    subprocess.run(["rm", "-rf", folder], check=True)
    folder.mkdir(parents=True)
    call(cli, data, "demo", "--years", "3", "--households", "120")
    begin, issues = period(cli, data)
    rows = [row(n, issue, notes(data)) for n, issue in enumerate(issues, 1)]
    (folder / "rows.json").write_text(json.dumps(rows, ensure_ascii=False))
    (folder / "header.json").write_text(json.dumps(HEADER, ensure_ascii=False))
    (folder / "ledger.typ").write_text((HERE / "ledger.typ").read_text())
    ours, theirs = folder / "ours.pdf", folder / "typst.pdf"
    print_ours = [cli, "--data", data, "--today", TODAY, "print", "ledger", "--edition", "internal"]
    print_ours += ["--form", "full", "--from", begin, "--to", TODAY, "--out", ours]
    print_theirs = [sys.executable, "-c", TYPST, folder / "ledger.typ", theirs, ASSETS / "fonts"]
    turns = [(measure(print_ours), measure(print_theirs)) for _ in range(TURNS)]
    tell(len(rows), turns, ours, theirs)


def period(cli: str, data: Path) -> tuple[str, list]:
    """The latest first day from which the ledger holds at least 500 matters, and these matters."""
    request = json.dumps({"from": "2000-01-01", "to": TODAY, "limit": 5000})
    found = json.loads(call(cli, data, "call", "issue_list", request))["issues"]
    found = [issue for issue in found if issue["raised_on"]]
    days = sorted((issue["raised_on"] for issue in found), reverse=True)
    begin = days[ROWS - 1]
    return begin, [issue for issue in found if issue["raised_on"] >= begin]


def notes(data: Path) -> dict:
    """Day and words of each matter's progress."""
    found: dict = {}
    with sqlite3.connect(data / "bandeng.db") as base:
        for issue, day, words in base.execute(
            "SELECT issue, civil_day, words FROM progress ORDER BY civil_day"
        ):
            found.setdefault(issue, []).append(f"{day} {words}")
    return found


def row(n: int, issue: dict, progress: dict) -> list[str]:
    day = lambda value: value or ""
    cells = [
        [str(n), issue["number"][5:]],
        [issue["reporter_name"], day(issue["meeting_day"]), issue["grid_name"]],
        [issue["category_name"], "现场提出", issue["outcome_name"]],
        [issue["summary"]],
        [issue["department_name"], issue["person_name"]],
        [issue["measure"] or issue["words"]],
        progress.get(issue["id"], [""]),
        [day(issue["deadline"]), issue["lamp"]["words"], str(issue["extensions"])],
        [day(issue["rating"]), day(issue["done_on"])],
        ["", day(issue["struck_off_on"])],
    ]
    return ["\n".join(lines) for lines in cells]


def call(cli: str, data: Path, *words: str) -> str:
    command = [cli, "--data", data, "--today", TODAY, *words]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def measure(command: list) -> tuple[float, float]:
    """Seconds and peak MiB of a whole process."""
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    if status != 0:
        sys.exit(f"{command[0]}: {said.decode()}")
    return time.monotonic() - begun, usage.ru_maxrss / 1024


def pages(pdf: Path) -> int:
    said = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    return int(next(line.split()[1] for line in said.splitlines() if line.startswith("Pages:")))


def tell(rows: int, turns: list, ours: Path, theirs: Path) -> None:
    print(f"ledger of {rows} matters, medians of {TURNS} turns      ours     typst    ratio")
    lines = [
        ("time (s)", lambda side: statistics.median(turn[side][0] for turn in turns), "8.2f"),
        ("peak memory (MiB)", lambda side: statistics.median(turn[side][1] for turn in turns), "8.0f"),
        ("bytes (k)", lambda side: (ours, theirs)[side].stat().st_size / 1000, "8.0f"),
        ("pages", lambda side: pages((ours, theirs)[side]), "8.0f"),
    ]
    for what, value, form in lines:
        mine, peer = value(0), value(1)
        print(f"{what:<42} {mine:{form}}  {peer:{form}}  {mine / peer:>7.2f}")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
