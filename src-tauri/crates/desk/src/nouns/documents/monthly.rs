//! 月报表, the monthly return: the figures of the window, in three columns. Not here: counting (`nouns::figures`), how
//! it looks (`print::documents::monthly`).

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use print::documents::monthly::{self, Figures, LateTyping, Monthly, QuotaWords};
use print::documents::{Paper, Sheet};
use rules::figures::{Attendance, IssueFigures, Period, year_before};
use store::figures::Asked;
use store::kinds::Kind;

use super::masking::Masking;
use super::{Make, print_fault, quota_words};
use crate::fault::Fault;
use crate::nouns::{figures, plan};

/// Lays the return out; gives its pages, title and number of matters collected in its period. Faults:
/// `period.backwards`, `record.not_found`.
pub(super) fn lay_out(
    make: &Make<'_>,
    _masking: &mut Masking,
) -> Result<(Paper, String, u32), Fault> {
    let (from, to) = (make.wanted.from, make.wanted.to);
    if to < from {
        return Err(Fault::new("period.backwards").at("to"));
    }
    let on = make.wanted.as_of(make.call.today());
    let title = make.title("monthly_title", on.year())?;
    let columns = Columns { make };
    let asked = columns.asked(from, to, on);
    let place = figures::below_village(make.view, &asked)?.map(|place| place.name);
    let period = columns.counted(&asked)?;
    let earlier = Asked {
        period: asked.period.before(),
        ..asked
    };
    let earlier = columns.counted(&earlier)?;
    let year = columns.counted(&columns.asked(new_year(on), on, on))?;
    let before = year_before(on);
    let last_year = columns.counted(&columns.asked(new_year(before), before, before))?;
    let monthly = Monthly {
        sheet: Sheet {
            // 填表人 signs under the table.
            filled_in_by: None,
            ..make.sheet(title.clone(), title.clone())?
        },
        quotas: match &place {
            None => quotas(make, on)?,
            Some(_) => Vec::new(),
        },
        place,
        kind: kind_name(make, &asked)?,
        from,
        to,
        on,
        sentence: year.sentence.clone(),
        late: late(make, &asked)?,
        year: column(year),
        last_year: Some(column(last_year)).filter(is_recorded),
        before: Some(column(earlier)).filter(is_recorded),
        period: column(period),
    };
    let items = figures::n(monthly.period.issues.collected);
    let paper = monthly::plan(&monthly, make.call.desk.shelf()).map_err(|f| print_fault(&f))?;
    Ok((paper, title, items))
}

/// The kind that is told of. Fault: `record.not_found`.
fn kind_name(make: &Make<'_>, asked: &Asked) -> Result<Option<String>, Fault> {
    let kind = asked.kind.map(|kind| make.view.get::<Kind>(kind));
    Ok(kind.transpose()?.map(|kind| kind.name))
}

/// The questions that the columns ask.
struct Columns<'a, 'b> {
    make: &'a Make<'b>,
}

impl Columns<'_, '_> {
    fn asked(&self, from: NaiveDate, to: NaiveDate, on: NaiveDate) -> Asked {
        Asked {
            everywhere: false,
            place: self.make.wanted.place,
            kind: self.make.wanted.kind,
            period: Period {
                from,
                to,
                on,
                known: None,
            },
        }
    }

    fn counted(&self, asked: &Asked) -> Result<figures::Counted, Fault> {
        figures::counted(self.make.view, asked, self.make.call.today())
    }
}

fn column(counted: figures::Counted) -> Figures {
    Figures {
        sessions: counted.kinds,
        came: counted.came,
        issues: counted.counts.figures,
        rates: counted.counts.rates,
        market_days: counted.markets.map(|markets| u64::from(markets.held)),
    }
}

/// A year of which nothing is recorded says nothing of the village.
fn is_recorded(figures: &Figures) -> bool {
    !(figures.sessions.is_empty()
        && figures.came == Attendance::default()
        && figures.issues == IssueFigures::default()
        && figures.market_days.unwrap_or(0) == 0)
}

fn new_year(day: NaiveDate) -> NaiveDate {
    day.with_ordinal(1).unwrap_or(day)
}

/// The quotas that bind, as they stand on day D.
fn quotas(make: &Make<'_>, on: NaiveDate) -> Result<Vec<QuotaWords>, Fault> {
    let year = plan::of_year(make.view, make.roster, on.year(), on)?;
    let words = year.kinds.into_iter().filter_map(|kind| {
        quota_words::stands(&kind).map(|words| QuotaWords {
            kind: kind.name,
            words,
        })
    });
    Ok(words.collect())
}

/// 补记: what is counted otherwise than it was when a return of this period and place was printed: of the
/// newest such print that anything was typed after.
fn late(make: &Make<'_>, asked: &Asked) -> Result<Option<LateTyping>, Fault> {
    let Period { from, to, .. } = asked.period;
    for sheet in make.view.printed_of(make.wanted.document, from, to)? {
        if make.view.place_shown(sheet.id)? != asked.place
            || make.view.kind_shown(sheet.id)? != asked.kind
        {
            continue;
        }
        let known = sheet.known.as_deref().map(DateTime::parse_from_rfc3339);
        let Some(Ok(known)) = known else {
            continue;
        };
        // As of the day it told of: what happened later is no late typing.
        let period = Period {
            on: to.min(sheet.print_day.max(from)),
            known: Some(known.with_timezone(&Utc)),
            ..asked.period
        };
        let count = make.view.late_count(&Asked { period, ..*asked })?;
        if count > 0 {
            return Ok(Some(LateTyping {
                count,
                printed_on: sheet.print_day,
                number: sheet.number,
            }));
        }
    }
    Ok(None)
}
