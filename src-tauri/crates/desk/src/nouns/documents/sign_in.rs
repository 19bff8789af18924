//! 签到表, the sign-in sheet. Not here: how it looks (`print::documents::sign_in`).

use chrono::Datelike;
use print::documents::Paper;
use print::documents::sign_in::{self, Guest, SignIn, SignInForm, SignInGroup};
use rules::ids::PersonId;
use store::meetings::Meeting;

use super::masking::Masking;
use super::{Make, called, print_fault};
use crate::fault::Fault;
use crate::nouns::meeting_view;
use crate::roster_cache::Home;

/// Lays the paper out; gives its pages, title and number of items.
pub(super) fn lay_out(
    make: &Make<'_>,
    _masking: &mut Masking,
) -> Result<(Paper, String, u32), Fault> {
    let (sign_in, count) = gather(make)?;
    let paper = sign_in::plan(&sign_in, make.call.desk.shelf()).map_err(|f| print_fault(&f))?;
    Ok((paper, sign_in.sheet.title, count))
}

/// What it says, and how many households it has.
pub(super) fn gather(make: &Make<'_>) -> Result<(SignIn, u32), Fault> {
    let meeting = make.wanted.of_meeting()?;
    let mut title = make.title("sign_in_title", meeting.day.year())?;
    let form = if make.wanted.form == "thumb" {
        title.push_str("（手印）");
        SignInForm::Thumb
    } else {
        SignInForm::Sheet
    };
    let mut sheet = make.sheet(title.clone(), title)?;
    // Before it is opened, a meeting has no number.
    sheet.number = sheet.number.filter(|number| !number.is_empty());
    // Who hosts and who records stand above; the sheet is filled in by those who come.
    sheet.filled_in_by = None;
    let groups = groups(make, meeting)?;
    let count = groups.iter().map(|group| group.households.len()).sum();
    let sign_in = SignIn {
        sheet,
        meeting: make.meeting_line(meeting)?,
        host: named(make, meeting.host, &meeting.host_text),
        recorder: named(make, meeting.recorder, &meeting.recorder_text),
        form,
        groups,
        guests: guests(make, meeting)?,
    };
    Ok((sign_in, meeting_view::len(count)))
}

fn named(make: &Make<'_>, person: Option<PersonId>, words: &str) -> Option<String> {
    let name = make.roster.name(person);
    let name = if name.is_empty() {
        words.to_owned()
    } else {
        name
    };
    Some(name).filter(|name| !name.is_empty())
}

/// Households of one place stand under its name.
fn groups(make: &Make<'_>, meeting: &Meeting) -> Result<Vec<SignInGroup>, Fault> {
    let mut groups: Vec<SignInGroup> = Vec::new();
    for id in called::households(make.view, meeting)? {
        let Some(home) = make.roster.any_home(id) else {
            continue;
        };
        let (grid, unit) = place_words(make, home);
        let name = make.roster.name(home.household.head);
        let name = if name.is_empty() {
            home.household.code.clone()
        } else {
            name
        };
        match groups.last_mut() {
            Some(group) if group.grid == grid && group.unit == unit => group.households.push(name),
            _ => groups.push(SignInGroup {
                grid,
                unit,
                households: vec![name],
            }),
        }
    }
    Ok(groups)
}

/// `第二网格`, `老桥单元`; the group counts to the unit. Households right below the village stand under its name.
fn place_words(make: &Make<'_>, home: &Home) -> (String, String) {
    let mut way = home.path.iter().filter(|name| !name.is_empty());
    let village = || make.roster.place_name(make.roster.village_place);
    let grid = way.next().cloned().unwrap_or_else(village);
    let unit: Vec<&str> = way.map(String::as_str).collect();
    (grid, unit.join("　"))
}

fn guests(make: &Make<'_>, meeting: &Meeting) -> Result<Vec<Guest>, Fault> {
    let invited = called::invited(make, meeting)?.into_iter();
    Ok(invited
        .map(|guest| Guest {
            name: guest.name,
            department: Some(guest.from),
        })
        .collect())
}
