"""Writes every file for other programs (write), and compares what openpyxl reads in them with the same table as open
JSON (compare). Not here: the pictures, which somebody has to look at."""

import datetime
import json
import pathlib
import subprocess
import sys
import zipfile

import openpyxl


def write(cli, data, folder):
    def call(command, request):
        given = json.dumps(request, ensure_ascii=False)
        ran = subprocess.run(
            [cli, "--data", data, "--today", "2026-11-23", "--json", "call", command, given],
            capture_output=True,
            text=True,
        )
        answer = json.loads(ran.stdout)
        return answer

    for row in call("document_form_list", {})["rows"]:
        for edition in ["public", "internal"]:
            if edition == "public" and not row["public"]:
                continue
            for form in row["formats"]:
                name = "-".join(filter(None, [row["document"], row["form"], edition]))
                wanted = {"document": row["document"], "form": row["form"], "edition": edition}
                out = f"{folder}/{name}.{form}"
                answer = call("document_export", {"wanted": wanted, "format": form, "out": out})
                fault = answer.get("fault", {}).get("code")
                # Minutes without the speakers' consent have no public edition.
                if fault and fault != "edition.none":
                    sys.exit(f"{name}.{form}: {answer}")
    for form in ["xlsx", "csv", "json"]:
        out = f"{folder}/roster.{form}"
        answer = call("roster_export", {"format": form, "out": out})
        if "fault" in answer:
            sys.exit(f"roster.{form}: {answer}")


def meant(kind, value):
    if value is None:
        return None
    if kind == "day" and isinstance(value, str):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            return value
    return value


def compare(folder, pages):
    wrong, cells = [], 0
    books = sorted(pathlib.Path(folder).glob("*.xlsx"))
    for path in books:
        table = json.loads(path.with_suffix(".json").read_text())
        sheet = openpyxl.load_workbook(path).active
        headers = [column["header"] for column in table["columns"]]
        rows = list(sheet.iter_rows())
        at = next(
            n for n, row in enumerate(rows) if [cell.value for cell in row] == headers
        )
        for n, row in enumerate(table["rows"]):
            for column, cell in zip(table["columns"], rows[at + 1 + n]):
                value = cell.value
                if isinstance(value, datetime.datetime):
                    value = value.date()
                cells += 1
                if value != meant(column["kind"], row[column["key"]]):
                    wrong.append(f"{path.name} {cell.coordinate}: {value!r}")
                if cell.data_type == "f":
                    wrong.append(f"{path.name} {cell.coordinate}: a formula")
        place = f"A{at + 2}"
        if sheet.freeze_panes != place:
            wrong.append(f"{path.name}: header stays at {sheet.freeze_panes}")
        if not sheet.print_title_rows or not sheet.print_area:
            wrong.append(f"{path.name}: no repeated header or no print area")
        if table["rows"] and not sheet.auto_filter.ref:
            wrong.append(f"{path.name}: no filter")
    letters = sorted(pathlib.Path(folder).glob("*.docx"))
    for path in letters:
        with zipfile.ZipFile(path) as parts:
            document = parts.read("word/document.xml").decode()
        if "<w:pStyle w:val=\"a3\"/>" not in document:
            wrong.append(f"{path.name}: no title")
    for path in books + letters:
        kind = "tables" if path.suffix == ".xlsx" else "letters"
        if not (pathlib.Path(pages) / kind / f"{path.stem}.pdf").exists():
            wrong.append(f"{path.name}: LibreOffice did not open it")
    print(f"{len(books)} tables, {cells} cells, {len(letters)} letters")
    for line in wrong[:40]:
        print(line)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    {"write": write, "compare": compare}[sys.argv[1]](*sys.argv[2:])
