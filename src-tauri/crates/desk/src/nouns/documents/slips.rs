//! 入户通知单, a slip for every household. Not here: how it looks (`print::documents::slips`).

use std::collections::HashMap;

use chrono::Datelike;
use print::documents::slips::{self, Slip, Slips};
use print::documents::{MeetingLine, Paper};
use rules::ids::PlaceId;
use rules::words::{AttendeeRole, Edition, PostKind, Scale};
use store::issues::{Issue, IssueRow};
use store::meetings::Meeting;
use store::places::Place;

use super::masking::Masking;
use super::{Make, called, print_fault, rows};
use crate::fault::Fault;
use crate::nouns::meeting_view;
use crate::roster_cache::Home;

/// Lays the paper out; gives its pages, title and number of items.
pub(super) fn lay_out(
    make: &Make<'_>,
    masking: &mut Masking,
) -> Result<(Paper, String, u32), Fault> {
    let meeting = make.wanted.of_meeting()?;
    let title = make.title("slips_title", meeting.day.year())?;
    let chiefs = Chiefs::of(make);
    let homes = called::households(make.view, meeting)?.into_iter();
    let homes = homes.filter_map(|id| make.roster.any_home(id));
    let own: Vec<Slip> = homes.map(|home| chiefs.slip(home)).collect();
    let count = meeting_view::len(own.len());
    let all = Slips {
        sheet: make.sheet(title.clone(), title.clone())?,
        meeting: MeetingLine {
            ordinal: make.session(meeting)?,
            ..make.meeting_line(meeting)?
        },
        title: meeting.title.clone(),
        rain_place: Some(meeting.rain_place.clone()).filter(|place| !place.is_empty()),
        topics: topics(make, masking, meeting)?,
        guests: guests(make, meeting)?,
        duty_phone: make
            .view
            .setting("duty_phone")?
            .filter(|phone| !phone.is_empty()),
        slips: own,
    };
    let paper = slips::plan(&all, make.call.desk.shelf()).map_err(|f| print_fault(&f))?;
    Ok((paper, title, count))
}

/// What will be talked about. Every household reads it: masked as on the board, and private matters are left out.
fn topics(make: &Make<'_>, masking: &mut Masking, meeting: &Meeting) -> Result<Vec<String>, Fault> {
    let mut public = Masking::new(make.view, make.roster, Edition::Public)?;
    let mut topics = Vec::new();
    if !rows::promised_before(make.view, meeting)?.is_empty() {
        topics.push("上次承诺反馈".to_owned());
    }
    for (number, row) in (1..).zip(on_agenda(make, meeting)?) {
        let (field, text) = if row.short_title.is_empty() {
            ("summary", first_clause(&row.summary))
        } else {
            ("short_title", row.short_title.as_str())
        };
        topics.push(public.text(number, field, text, &row.reporter_text));
    }
    masking.hits.append(&mut public.hits);
    masking.settled.append(&mut public.settled);
    Ok(topics)
}

fn on_agenda(make: &Make<'_>, meeting: &Meeting) -> Result<Vec<IssueRow>, Fault> {
    let mut ids = Vec::new();
    for item in make.view.agenda_of(meeting.id)? {
        let issue: Issue = make.view.get(item.issue)?;
        ids.extend((issue.scale != Scale::Private).then_some(issue.id));
    }
    rows::some(make.view, ids)
}

/// The matter in its first clause.
fn first_clause(summary: &str) -> &str {
    let end = summary.find(['，', '。', '；', ',', ';', '\n']);
    summary[..end.unwrap_or(summary.len())].trim()
}

/// Who comes from outside to answer.
fn guests(make: &Make<'_>, meeting: &Meeting) -> Result<Vec<String>, Fault> {
    let at_home = [
        AttendeeRole::GridChief,
        AttendeeRole::Host,
        AttendeeRole::Recorder,
    ];
    let invited = called::invited(make, meeting)?.into_iter();
    let coming = invited.filter(|guest| !at_home.contains(&guest.role));
    Ok(coming
        .map(|guest| format!("{}{}", guest.from, guest.name))
        .collect())
}

/// Grid chiefs by their grids, to be named to the households there.
struct Chiefs<'a> {
    places: HashMap<PlaceId, Place>,
    chiefs: HashMap<PlaceId, String>,
    make: &'a Make<'a>,
}

impl<'a> Chiefs<'a> {
    fn of(make: &'a Make<'a>) -> Self {
        let mut chiefs = HashMap::new();
        let today = make.call.today();
        for someone in &make.roster.people {
            for post in &someone.posts {
                let chief = post.kind == PostKind::GridChief && post.in_force(today);
                if let Some(place) = post.place.filter(|_| chief) {
                    let title = make.roster.levels.post(post.kind);
                    let words = format!("{title} {}", someone.person.name);
                    chiefs.entry(place).or_insert(words);
                }
            }
        }
        let places = make.roster.places.iter();
        Self {
            places: places.map(|place| (place.id, place.clone())).collect(),
            chiefs,
            make,
        }
    }

    fn slip(&self, home: &Home) -> Slip {
        let household = &home.household;
        let way = called::upwards(&self.places, household.place);
        let chief = way.iter().find_map(|place| self.chiefs.get(&place.id));
        let head = household
            .head
            .map(|_| self.make.roster.name(household.head));
        Slip {
            head: head.unwrap_or_default(),
            number: Some(household.code.clone()).filter(|code| !code.is_empty()),
            chief: chief.cloned(),
        }
    }
}
