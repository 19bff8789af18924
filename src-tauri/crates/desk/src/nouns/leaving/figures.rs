//! The figures of a period as a table: what they count, the number, what it is counted of. Not here: the figures.

use std::path::PathBuf;

use exchange::out::{About, Cell, Column, Kind, Page, Table};
use rules::chinese::{long_day, short_day};
use store::villages::Village;

use super::{about, lay, left};
use crate::commands::figures::{FiguresBeside, FiguresView, RateView, ReportView};
use crate::commands::leaving::{FiguresExport, FiguresExported};
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::figures as counted;

/// Writes them. Faults: those of the figures, `export.no_such_format`, `file.unwritable`.
pub(crate) fn figures(call: &Call<'_>, request: FiguresExport) -> Result<FiguresExported, Fault> {
    let report = counted::report::show(call, request.wanted.clone())?;
    let view = counted::show(call, request.wanted)?;
    let path = PathBuf::from(&request.out);
    let (part, bytes) = call.transact(|tx| {
        let village: Village = tx.get(tx.village)?;
        let about = about(call, tx, format!("{}议事统计", village.name))?;
        let table = table(&view, &report, about);
        let laid = lay(call, &table, request.format, &path)?;
        left(call, tx, "figures", table.rows.len() as u64)?;
        Ok::<_, Fault>(laid)
    })?;
    let path = part.name().map_err(|e| Fault::unwritable(&path, &e))?;
    Ok(FiguresExported {
        path: path.display().to_string(),
        bytes,
    })
}

/// The figures as a table: the sentence above, each figure a row, parts below their sum, the periods beside in columns
/// of their own, the paragraph below.
pub(crate) fn table(view: &FiguresView, report: &ReportView, about: About) -> Table {
    let period = format!(
        "{}　{}至{}（截至{}）",
        view.place,
        long_day(view.from),
        short_day(view.to, view.from),
        short_day(view.on, view.from)
    );
    let mut table = Table {
        sheet: "统计".into(),
        lines: vec![period, view.sentence.clone()],
        columns: vec![
            Column::new("figure", "指标", Kind::Text, 26.0),
            Column::new("count", "数", Kind::Number, 10.0),
            Column::new("of", "分母", Kind::Number, 10.0),
            Column::new("share", "占比", Kind::Share, 10.0),
            Column::new("note", "说明", Kind::Text, 30.0),
        ],
        rows: rows(view),
        empty: String::new(),
        notes: vec![report.paragraph.clone()],
        page: Page::default(),
        about,
    };
    for (nth, other) in report.beside.iter().enumerate() {
        put_beside(&mut table, nth, other);
    }
    table
}

fn rows(view: &FiguresView) -> Vec<Vec<Cell>> {
    [meetings(view), matters(view), beside(view), rates(view)].concat()
}

/// Two columns before the note: the same figures of another period, number and share; nothing where nothing is
/// recorded of it.
fn put_beside(table: &mut Table, nth: usize, other: &FiguresBeside) {
    let at = table.columns.len() - 1;
    let name = other.name.as_str();
    let columns = [
        Column::new(&format!("beside_{nth}"), name, Kind::Number, 12.0),
        Column::new(&format!("beside_{nth}_share"), "占比", Kind::Share, 10.0),
    ];
    table.columns.splice(at..at, columns);
    let theirs = rows(&other.figures);
    for row in &mut table.rows {
        let same = theirs.iter().find(|their| their.first() == row.first());
        let cells = match same {
            _ if other.nothing => [Cell::None, Cell::None],
            Some(their) => [1, 3].map(|nth| their.get(nth).cloned().unwrap_or_default()),
            // A kind of meeting or a part that it had none of.
            None => [Cell::count(0), Cell::None],
        };
        row.splice(at..at, cells);
    }
}

/// A figure alone.
fn plain(name: &str, count: u32, note: &str) -> Vec<Cell> {
    vec![
        name.into(),
        Cell::count(count),
        Cell::None,
        Cell::None,
        note.into(),
    ]
}

/// A figure of so many.
fn part(name: &str, count: u32, of: u32, note: &str) -> Vec<Cell> {
    let share = match of {
        0 => Cell::None,
        of => Cell::Share(f64::from(count) / f64::from(of)),
    };
    vec![
        name.into(),
        Cell::count(count),
        Cell::count(of),
        share,
        note.into(),
    ]
}

fn meetings(view: &FiguresView) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    if view.villages_total > 1 {
        rows.push(part(
            "覆盖村",
            view.villages_covered,
            view.villages_total,
            "",
        ));
    }
    rows.push(plain("开会（场）", view.sessions_total, ""));
    let kinds = view.sessions.iter();
    rows.extend(kinds.map(|one| plain(&format!("　{}", one.kind), one.count, "")));
    rows.push(plain("参与群众（人次）", view.person_times, ""));
    rows.push(plain("参与群众（人）", view.people, "列名的，每人算一次"));
    rows.push(plain("参与干部（人次）", view.cadre_times, ""));
    rows.push(plain("未列名（人次）", view.unnamed, ""));
    rows
}

/// What was collected, then its parts, which add up to it.
fn matters(view: &FiguresView) -> Vec<Vec<Cell>> {
    let mut rows = vec![plain("收集问题（件）", view.collected, "以下各项之和")];
    rows.extend(view.parts.iter().map(|one| {
        let note = match one.merged {
            0 => String::new(),
            merged => format!("其中并入{merged}件"),
        };
        part(&format!("　{}", one.name), one.count, view.collected, &note)
    }));
    rows
}

fn beside(view: &FiguresView) -> Vec<Vec<Cell>> {
    vec![
        plain("另有待议（件）", view.pending, "还没上会，不在收集问题之内"),
        plain(
            "本期办结（件）",
            view.done_in_period,
            "期内办结，不论何时提出",
        ),
        part(
            "逾期（件）",
            view.overdue,
            view.promised,
            "在办承诺里过了时限的",
        ),
        plain("延期（次）", view.extensions, ""),
        plain("重开（次）", view.reopened, ""),
    ]
}

fn rates(view: &FiguresView) -> Vec<Vec<Cell>> {
    let rate = |name: &str, of: &RateView, note: &str| part(name, of.part, of.whole, note);
    let days = view.mean_days.as_deref().and_then(|days| days.parse().ok());
    vec![
        rate("响应率", &view.response, "按时首次答复／应答复"),
        rate("解决率", &view.resolution, "回访时已解决／已回访"),
        rate("满意率", &view.satisfaction, "满意和基本满意／已评价"),
        vec![
            "平均办理天数".into(),
            days.map_or(Cell::None, Cell::Number),
            Cell::count(view.mean_days_of),
            Cell::None,
            "自承诺之日至办结之日".into(),
        ],
    ]
}
