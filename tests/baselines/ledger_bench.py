"""A Chinese ledger of ten columns beside typst: the same cells, in the same run, turn by turn, whole processes.

    ledger_bench.py BANDENG-CLI FOLDER [ROWS…]

Both sides write tagged PDF/A-2b on A4 landscape. Prints medians of time and peak memory, bytes and pages, and
the ratio; then time and memory a page of ours at the other sizes. Further peers (WeasyPrint, ReportLab,
Chromium) join as another entry of PEERS: a command that reads rows.json and header.json and writes a PDF.
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
TODAY = "2026-11-20"
HERE = Path(__file__).parent
ASSETS = HERE.parent.parent / "assets"
COLUMNS = {
    "ordinal": "序号",
    "number": "编号",
    "meeting_day": "会议日期",
    "grid": "网格",
    "category": "类别",
    "summary": "问题概要",
    "department": "责任单位",
    "measure": "工作举措",
    "deadline": "解决时限",
    "progress": "工作进展",
}
LAMPS = {"green": "按期", "yellow": "快到期", "red": "逾期", "done": "办结"}
TYPST = (
    "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], pdf_standards=['a-2b'])"
)
PEERS = {
    "typst": lambda folder, out: [sys.executable, "-c", TYPST, folder / "ledger.typ", out, ASSETS / "fonts"],
}


def main(cli: str, folder: Path, sizes: list[int]) -> None:
    subprocess.run(["rm", "-rf", folder], check=True)
    folder.mkdir(parents=True)
    for rows in sizes:
        beside(cli, folder / str(rows), rows)


def beside(cli: str, folder: Path, wanted: int) -> None:
    """One size: the village is made, both sides print it turn by turn."""
    folder.mkdir()
    data = folder / "village"
    call(cli, data, "demo", "--years", str(3 * wanted // 500), "--households", "120")
    # Both sides have the bundled faces.
    call(cli, data, "call", "setting_put", json.dumps({"key": "installed_faces", "value": "off"}))
    begin, issues = period(cli, data, wanted)
    noted = notes(data)
    rows = [row(n, issue, noted) for n, issue in enumerate(issues, 1)]
    (folder / "rows.json").write_text(json.dumps(rows, ensure_ascii=False))
    (folder / "header.json").write_text(json.dumps(list(COLUMNS.values()), ensure_ascii=False))
    (folder / "ledger.typ").write_text((HERE / "ledger.typ").read_text())
    ours = folder / "ours.pdf"
    commands = {"ours": [cli, "--data", data, "--today", TODAY, "print", "ledger", "--edition", "internal"]}
    commands["ours"] += ["--form", "full", "--columns", ",".join(COLUMNS)]
    commands["ours"] += ["--from", begin, "--to", TODAY, "--out", ours]
    files = {"ours": ours} | {name: folder / f"{name}.pdf" for name in PEERS}
    commands |= {name: command(folder, files[name]) for name, command in PEERS.items()}
    turns = [{name: measure(command) for name, command in commands.items()} for _ in range(TURNS)]
    tell(len(rows), turns, files)


def period(cli: str, data: Path, wanted: int) -> tuple[str, list]:
    """The latest first day from which the ledger holds at least so many matters, and these matters."""
    request = json.dumps({"from": "2000-01-01", "to": TODAY, "limit": 100000})
    found = json.loads(call(cli, data, "call", "issue_list", request))["issues"]
    found = [issue for issue in found if issue["raised_on"]]
    days = sorted((issue["raised_on"] for issue in found), reverse=True)
    begin = days[min(wanted, len(days)) - 1]
    return begin, [issue for issue in found if issue["raised_on"] >= begin]


def notes(data: Path) -> dict:
    """Day and words of each matter's progress: what was noted, answered and done, as our column has it."""
    told: dict = {}
    with sqlite3.connect(data / "bandeng.db") as base:
        rows = base.execute(
            """SELECT issue, civil_day, words, 0 AS source FROM progress WHERE kind <> 'evidence'
               UNION ALL
               SELECT e.issue, e.civil_day, e.words, 1 FROM issue_events e
               WHERE e.kind IN ('done', 'answered', 'returned') AND e.words <> ''
                 AND e.round = (SELECT max(round) FROM issue_events x WHERE x.issue = e.issue)
               ORDER BY 2, 4"""
        )
        for issue, day, words, _ in rows:
            told.setdefault(issue, []).append([long_day(day).replace("\n", ""), words])
    return told


def row(n: int, issue: dict, noted: dict) -> list:
    lamp = issue["lamp"]
    state = lamp["words"] if lamp["words"].startswith("超") else LAMPS.get(lamp["lamp"], issue["state_name"])
    return [
        str(n),
        issue["number"].replace("-", "-\n"),
        long_day(issue["meeting_day"]),
        issue["grid_name"] or "—",
        issue["category_name"] or "—",
        issue["summary"],
        issue["department_name"] or "—",
        issue["measure"] or issue["words"] or "—",
        [long_day(issue["deadline"]) or "—", state],
        noted.get(issue["id"], []),
    ]


def long_day(day: str | None) -> str:
    if not day:
        return ""
    year, month, date = day.split("-")
    return f"{year}年\n{int(month)}月{int(date)}日"


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


def tell(rows: int, turns: list, files: dict) -> None:
    peers = [name for name in files if name != "ours"]
    print(f"{f'ledger of {rows} matters, medians of {TURNS} turns':<42} {'ours':>8}", end="")
    print("".join(f"  {name:>8}  {'ratio':>6}" for name in peers))
    lines = [
        ("time (s)", lambda name: statistics.median(turn[name][0] for turn in turns), "8.3f"),
        ("peak memory (MiB)", lambda name: statistics.median(turn[name][1] for turn in turns), "8.0f"),
        ("bytes (k)", lambda name: files[name].stat().st_size / 1000, "8.0f"),
        ("pages", lambda name: pages(files[name]), "8.0f"),
        ("time a page (ms)", lambda name: 1000 * lines[0][1](name) / pages(files[name]), "8.2f"),
    ]
    for what, value, form in lines:
        mine = value("ours")
        print(f"{what:<42} {mine:{form}}", end="")
        print("".join(f"  {value(name):{form}}  {mine / value(name):>6.2f}" for name in peers))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), [int(size) for size in sys.argv[3:]] or [500])
