//! 点题卡, blank question cards. Not here: how it looks (`print::documents::cards`).

use chrono::{Datelike, Days};
use print::documents::cards::{self, Cards};
use print::documents::{MeetingLine, Paper};
use rules::chinese::short_day;
use rules::templates::fill;
use rules::words::PostKind;
use store::meetings::Meeting;
use store::villages::Village;

use super::masking::Masking;
use super::{Make, called, print_fault};
use crate::fault::Fault;
use crate::nouns::meeting_view;
use crate::nouns::templates::wording;

/// Cards come back so many days before the meeting, if there are as many.
const DAYS_BEFORE: u64 = 2;

/// Lays the paper out; gives its pages, title and number of items. One sheet to be copied, or a card for every
/// household; none of them is any household's own.
pub(super) fn lay_out(
    make: &Make<'_>,
    _masking: &mut Masking,
) -> Result<(Paper, String, u32), Fault> {
    let meeting = make.wanted.of_meeting()?;
    let title = make.title("cards_title", meeting.day.year())?;
    let count = match make.wanted.form {
        "households" => called::households(make.view, meeting)?.len().max(1),
        _ => 4,
    };
    let blank = Cards {
        sheet: make.sheet(title.clone(), title.clone())?,
        meeting: MeetingLine {
            ordinal: make.session(meeting)?,
            ..make.meeting_line(meeting)?
        },
        answerers: answerers(&make.view.get(make.view.village)?),
        anonymous: wording::of(make.view, "card_anonymous")?,
        hand_in: hand_in(make, meeting)?,
        count,
    };
    let paper = cards::plan(&blank, make.call.desk.shelf()).map_err(|f| print_fault(&f))?;
    Ok((paper, title, meeting_view::len(count)))
}

/// `村里`, `镇里`, `县里`: by what the places are called here.
fn answerers(village: &Village) -> Vec<String> {
    let named = |name: &str, endings: &[&str], otherwise: &str| {
        let found = endings.iter().find(|ending| name.ends_with(**ending));
        found.map_or(otherwise, |ending| *ending).to_owned() + "里"
    };
    vec![
        named(&village.name, &["社区"], "村"),
        named(&village.township, &["街道", "乡"], "镇"),
        named(&village.county, &["区", "市", "旗"], "县"),
    ]
}

/// `11月23日前交网格长，或投村委会门口意见箱`.
fn hand_in(make: &Make<'_>, meeting: &Meeting) -> Result<String, Fault> {
    let today = make.call.today();
    let last = meeting.day.checked_sub_days(Days::new(DAYS_BEFORE));
    let when = match last.filter(|day| *day >= today) {
        Some(day) => format!("{}前", short_day(day, today)),
        None => "开会前".to_owned(),
    };
    let chief = make.roster.levels.post(PostKind::GridChief);
    let words = wording::of(make.view, "card_return")?;
    Ok(fill(&words, &[("时间", &when), ("网格长", &chief)]))
}
