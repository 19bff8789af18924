"""Every sample paper as an archive would read it: valid PDF/A-2b, and a tree of tags that says what the pages show.

    pdfa.py FILE…

Prints what is wrong, file by file, and the counts; ends with 1 if anything is.
"""

import sys
from collections import Counter
from pathlib import Path

import pikepdf
from pikepdf import pdfa


def main(files: list[Path]) -> int:
    wrong, counts = [], Counter()
    for file in files:
        with pikepdf.open(file) as pdf:
            faults, counted = tree(pdf)
        counts += counted
        wrong += [f"{file.name}: {fault}" for fault in faults]
        findings = pdfa.validate_written(file, "2b").findings
        wrong += [f"{file.name}: {finding}" for finding in findings]
    print("\n".join(wrong) if wrong else "no finding", file=sys.stderr if wrong else sys.stdout)
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items()))
    print(f"{len(files)} papers, {kinds}")
    return 1 if wrong else 0


def tree(pdf: pikepdf.Pdf) -> tuple[list[str], Counter]:
    """What is wrong with the tags, and how many there are of each kind."""
    root = pdf.Root.get("/StructTreeRoot")
    if root is None or not pdf.Root.MarkInfo.Marked:
        return ["no tags"], Counter()
    faults, counted = [], Counter()
    tables = []
    for element in elements(root.K):
        kind = str(element.S)[1:]
        counted[kind] += 1
        if kind == "Figure" and not str(element.get("/Alt", "")):
            faults.append("a figure without words")
        if kind == "Table":
            tables.append(element)
    if counted["H1"] < 1:
        faults.append("no title")
    for table in tables:
        faults += rows(table)
    return faults, counted


def rows(table) -> list[str]:
    """Every row of a table has a cell for every column of its header, or one that goes across several."""
    faults, columns = [], 0
    for row in kids(table):
        if str(row.get("/S", "")) != "/TR":
            faults.append(f"{row.get('/S')} in a table")
            continue
        cells = list(kids(row))
        width = sum(int(cell.get("/A", {}).get("/ColSpan", 1)) for cell in cells)
        if all(str(cell.S) == "/TH" for cell in cells):
            columns = width
        elif columns and width != columns:
            faults.append(f"a row of {width} under {columns} columns")
    return faults


def kids(element) -> list:
    """The elements right below one."""
    below = element.get("/K", [])
    below = list(below) if isinstance(below, pikepdf.Array) else [below]
    return [kid for kid in below if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def elements(element):
    """One and all below it."""
    yield element
    for kid in kids(element):
        yield from elements(kid)


if __name__ == "__main__":
    sys.exit(main([Path(file) for file in sys.argv[1:]]))
