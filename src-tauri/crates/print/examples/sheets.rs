//! Prints sample sheets into a folder, to be looked at: `cargo run -p print --example sheets -- DIR [--long]`.
//! Development only; the words and people are invented.

use std::path::PathBuf;

use chrono::{FixedOffset, TimeZone};
use print::documents::ledger::LedgerForm;
use print::documents::sign_in::SignInForm;
use print::documents::{
    Paper, PaperSize, Sheet, archive_list, cards, commitments, handover, ledger, manual, minutes,
    monthly, notice, results, sign_in, slips, timetable, year_plan,
};
use print::font::FontShelf;
use print::pdf;

#[path = "../tests/samples/mod.rs"]
mod samples;

type Fault = Box<dyn std::error::Error>;

struct Desk {
    shelf: FontShelf,
    folder: PathBuf,
}

impl Desk {
    fn print(&self, name: &str, sheet: &Sheet, paper: &Paper) -> Result<(), Fault> {
        let china = FixedOffset::east_opt(8 * 3600).ok_or("no such offset")?;
        let properties = pdf::Properties {
            title: sheet.title.clone(),
            author: sheet.signer.clone(),
            subject: sheet.number.clone().unwrap_or_default(),
            edition: match sheet.edition {
                rules::words::Edition::Public => pdf::Edition::Public,
                rules::words::Edition::Internal => pdf::Edition::Internal,
            },
            printed_at: china
                .with_ymd_and_hms(2026, 11, 20, 9, 0, 0)
                .single()
                .ok_or("no such time")?,
        };
        let bytes = pdf::write(&self.shelf, &paper.pages, &properties)?;
        std::fs::write(self.folder.join(format!("{name}.pdf")), bytes)?;
        Ok(())
    }
}

fn main() -> Result<(), Fault> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "sheets".into()));
    std::fs::create_dir_all(&folder)?;
    let fonts = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/fonts");
    let desk = Desk {
        shelf: FontShelf::bundled(fonts),
        folder,
    };
    print_commitments(&desk)?;
    print_timetables(&desk)?;
    print_ledgers(&desk)?;
    print_returns(&desk)?;
    print_plans(&desk)?;
    print_archives(&desk)?;
    print_forms(&desk)?;
    print_letters(&desk)?;
    print_results(&desk)?;
    print_handovers(&desk)?;
    print_manual(&desk)?;
    if std::env::args().any(|word| word == "--long") {
        print_long(&desk)?;
    }
    Ok(())
}

/// What takes its time: a county's ledger, a slip for every household of a large village.
fn print_long(desk: &Desk) -> Result<(), Fault> {
    let book = samples::ledger(LedgerForm::Full, 5000);
    let printed = ledger::plan(&book, &desk.shelf)?;
    desk.print("ledger-full-5000", &book.sheet, &printed)?;
    let all = samples::slips::slips(512);
    let printed = slips::plan(&all, &desk.shelf)?;
    desk.print("slips-512", &all.sheet, &printed)
}

/// The manual that ships.
fn print_manual(desk: &Desk) -> Result<(), Fault> {
    let (parts, pictures) = samples::manual::shipped()?;
    let printed = manual::plan(&samples::manual::booklet(&parts, &pictures), &desk.shelf)?;
    let mut sheet = samples::cards::cards(1).sheet;
    sheet.title = "板凳使用手册".into();
    desk.print("manual", &sheet, &printed)
}

fn print_results(desk: &Desk) -> Result<(), Fault> {
    for (name, paper, count, photos) in [
        ("results-a4-2", PaperSize::A4, 2, 2),
        ("results-a4-7", PaperSize::A4, 7, 3),
        ("results-a4-5", PaperSize::A4, 5, 0),
        ("results-a4-0", PaperSize::A4, 0, 0),
        ("results-a3-2", PaperSize::A3, 2, 2),
        ("results-a3-7", PaperSize::A3, 7, 3),
        ("results-a3-0", PaperSize::A3, 0, 0),
    ] {
        let told = samples::results::results(paper, count, photos);
        let printed = results::plan(&told, &desk.shelf)?;
        desk.print(name, &told.sheet, &printed)?;
    }
    let mut long = samples::results::results(PaperSize::A4, 3, 2);
    samples::results::lengthen(&mut long);
    let printed = results::plan(&long, &desk.shelf)?;
    desk.print("results-a4-long", &long.sheet, &printed)
}

fn print_handovers(desk: &Desk) -> Result<(), Fault> {
    let mut long = samples::handover::handover(1);
    samples::handover::lengthen(&mut long);
    for (name, slips) in [
        ("handover-1", samples::handover::handover(1)),
        ("handover-3", samples::handover::handover(3)),
        ("handover-0", samples::handover::handover(0)),
        ("handover-long", long),
    ] {
        let printed = handover::plan(&slips, &desk.shelf)?;
        desk.print(name, &slips.sheet, &printed)?;
    }
    Ok(())
}

fn print_commitments(desk: &Desk) -> Result<(), Fault> {
    for (name, paper, count, colour) in [
        ("commitments-a4-9", PaperSize::A4, 9, false),
        ("commitments-a4-3", PaperSize::A4, 3, true),
        ("commitments-a4-0", PaperSize::A4, 0, false),
        ("commitments-a4-30", PaperSize::A4, 30, false),
        ("commitments-a3-3", PaperSize::A3, 3, false),
        ("commitments-a3-3-colour", PaperSize::A3, 3, true),
        ("commitments-a3-14", PaperSize::A3, 14, false),
        ("commitments-a3-30", PaperSize::A3, 30, false),
        ("commitments-a3-1", PaperSize::A3, 1, false),
    ] {
        let mut list = samples::commitments(paper, count);
        list.sheet.colour = colour;
        let printed = commitments::plan(&list, &desk.shelf)?;
        desk.print(name, &list.sheet, &printed)?;
    }
    Ok(())
}

fn print_timetables(desk: &Desk) -> Result<(), Fault> {
    let mut tables = vec![
        ("timetable-a4", samples::timetable(PaperSize::A4, 11)),
        ("timetable-a4-colour", samples::timetable(PaperSize::A4, 14)),
        ("timetable-a4-0", samples::timetable(PaperSize::A4, 0)),
        ("timetable-a3", samples::timetable(PaperSize::A3, 8)),
        ("timetable-year-a3", samples::year_timetable(PaperSize::A3)),
        ("timetable-year-a4", samples::year_timetable(PaperSize::A4)),
    ];
    tables[1].1.sheet.colour = true;
    for (name, table) in tables {
        let printed = timetable::plan(&table, &desk.shelf)?;
        desk.print(name, &table.sheet, &printed)?;
    }
    Ok(())
}

fn print_ledgers(desk: &Desk) -> Result<(), Fault> {
    let mut chosen = samples::ledger(LedgerForm::Full, 12);
    chosen.columns = Some(
        ["ordinal", "summary", "measure", "progress", "deadline"]
            .into_iter()
            .filter_map(ledger::Column::parse)
            .collect(),
    );
    let mut long = samples::ledger(LedgerForm::Full, 6);
    if let ledger::LedgerRows::Internal(rows) = &mut long.rows {
        let again = rows[1].0.progress.clone();
        (0..6).for_each(|_| rows[1].0.progress.extend(again.clone()));
    }
    for (name, book) in [
        ("ledger-four", samples::ledger(LedgerForm::Four, 12)),
        ("ledger-four-0", samples::ledger(LedgerForm::Four, 0)),
        ("ledger-full", samples::ledger(LedgerForm::Full, 30)),
        ("ledger-full-long", long),
        ("ledger-flat", samples::ledger(LedgerForm::Flat, 30)),
        ("ledger-chosen", chosen),
    ] {
        let printed = ledger::plan(&book, &desk.shelf)?;
        desk.print(name, &book.sheet, &printed)?;
    }
    Ok(())
}

fn print_returns(desk: &Desk) -> Result<(), Fault> {
    for (name, returned) in [
        ("monthly", samples::monthly::november()),
        ("monthly-first", samples::monthly::first()),
        ("monthly-nothing", samples::monthly::nothing()),
        ("monthly-full", samples::monthly::full()),
        ("monthly-quarter", samples::monthly::quarter_of_a_grid()),
    ] {
        let printed = monthly::plan(&returned, &desk.shelf)?;
        desk.print(name, &returned.sheet, &printed)?;
    }
    Ok(())
}

fn print_plans(desk: &Desk) -> Result<(), Fault> {
    for (name, plan) in [
        ("year-plan", samples::year_plan::six_grids()),
        ("year-plan-many", samples::year_plan::many_grids(23)),
        ("year-plan-kinds", samples::year_plan::eight_kinds()),
        ("year-plan-one", samples::year_plan::one_kind()),
        ("year-plan-nothing", samples::year_plan::nothing()),
        ("year-plan-crowded", samples::year_plan::crowded()),
    ] {
        let printed = year_plan::plan(&plan, &desk.shelf)?;
        desk.print(name, &plan.sheet, &printed)?;
    }
    Ok(())
}

fn print_archives(desk: &Desk) -> Result<(), Fault> {
    for (name, list) in [
        ("archive-list", samples::archive_list::archive_list(4)),
        ("archive-list-bare", samples::archive_list::bare()),
        (
            "archive-list-many",
            samples::archive_list::archive_list(120),
        ),
        ("archive-list-long", samples::archive_list::long_name()),
    ] {
        let printed = archive_list::plan(&list, &desk.shelf)?;
        desk.print(name, &list.sheet, &printed)?;
    }
    Ok(())
}

fn print_forms(desk: &Desk) -> Result<(), Fault> {
    for count in [0, 3, 4, 6] {
        let all = samples::slips::slips(count);
        let printed = slips::plan(&all, &desk.shelf)?;
        desk.print(&format!("slips-{count}"), &all.sheet, &printed)?;
    }
    for count in [1, 9] {
        let blank = samples::cards::cards(count);
        let printed = cards::plan(&blank, &desk.shelf)?;
        desk.print(&format!("cards-{count}"), &blank.sheet, &printed)?;
    }
    let one = samples::sign_in::ONE_PAGE;
    let grids = [
        ("第一网格", "老桥单元", 45),
        ("第一网格", "南坡单元", 7),
        ("第二网格", "塘下单元", 60),
        ("第三网格", "", 12),
    ];
    for (name, form) in [("sheet", SignInForm::Sheet), ("thumb", SignInForm::Thumb)] {
        for (size, sizes) in [("one", &one[..]), ("many", &grids[..]), ("none", &[])] {
            let paper = samples::sign_in::sign_in(form, sizes);
            let printed = sign_in::plan(&paper, &desk.shelf)?;
            desk.print(&format!("sign-in-{name}-{size}"), &paper.sheet, &printed)?;
        }
    }
    Ok(())
}

fn print_letters(desk: &Desk) -> Result<(), Fault> {
    for (name, notice) in [
        ("notice", samples::letters::notice()),
        ("notice-bare", samples::letters::bare_notice()),
    ] {
        let printed = notice::plan(&notice, &desk.shelf)?;
        desk.print(name, &notice.sheet, &printed)?;
    }
    let mut long = samples::letters::minutes(2);
    if let minutes::Matters::Internal(matters) = &mut long.matters {
        matters[1].0.words = "先勘测再施工，避开冬灌。".repeat(170);
    }
    for (name, letter) in [
        ("minutes-3", samples::letters::minutes(3)),
        ("minutes-0", samples::letters::minutes(0)),
        ("minutes-30", samples::letters::minutes(30)),
        ("minutes-public-7", samples::letters::public_minutes(7)),
        ("minutes-long", long),
    ] {
        let printed = minutes::plan(&letter, &desk.shelf)?;
        desk.print(name, &letter.sheet, &printed)?;
    }
    Ok(())
}
