//! What a request asks: its days, seen from which day, by what was known when; and how the place is called.

use chrono::{Datelike, NaiveDate};
use rules::figures::{Period, end_of_day};
use rules::words::PlaceLevel;
use store::View;
use store::figures::Asked;
use store::places::Place;
use store::villages::Village;

use crate::commands::figures::FiguresShow;
use crate::desk::Call;
use crate::fault::Fault;

/// A question as the store takes it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Question {
    pub asked: Asked,
    today: NaiveDate,
}

impl Question {
    /// Reads a request. Fault: `period.backwards`.
    pub fn of(call: &Call<'_>, request: FiguresShow) -> Result<Self, Fault> {
        let today = call.today();
        let new_year = NaiveDate::from_ymd_opt(today.year(), 1, 1);
        let from = request.from.or(new_year).unwrap_or(today);
        let to = request.to.unwrap_or(today.max(from));
        if to < from {
            return Err(Fault::new("period.backwards").at("to"));
        }
        let period = Period {
            from,
            to,
            on: to.min(today.max(from)),
            known: request.known,
        };
        let asked = Asked {
            everywhere: request.all_villages,
            place: request.place,
            kind: request.kind,
            period,
        };
        Ok(Self { asked, today })
    }

    /// The same as it was known then: at the instant given, else when day D ended. A day that is not over has
    /// no late typing.
    pub fn late(&self) -> Asked {
        let Period { on, known, .. } = self.asked.period;
        let ended = (on < self.today).then(|| end_of_day(on));
        Asked {
            period: self.asked.period.as_known(known.or(ended)),
            ..self.asked
        }
    }
}

/// 全村, 全社区, 全镇, or the place's own name. Fault: `record.not_found` for a place of no village asked.
pub(crate) fn place_words(view: &View<'_>, asked: &Asked) -> Result<String, Fault> {
    if let Some(place) = below_village(view, asked)? {
        return Ok(place.name);
    }
    let villages = match asked.everywhere {
        true => view.villages()?,
        false => vec![view.get(view.village)?],
    };
    Ok(whole(&villages))
}

/// The place asked, if it is a part of a village. Fault: `record.not_found` for a place of no village asked.
pub(crate) fn below_village(view: &View<'_>, asked: &Asked) -> Result<Option<Place>, Fault> {
    let Some(place) = asked.place else {
        return Ok(None);
    };
    let found = match asked.everywhere {
        true => view.find::<Place>(place)?,
        false => Some(view.get::<Place>(place)?),
    };
    let below = |place: &Place| {
        !matches!(
            place.level,
            PlaceLevel::County | PlaceLevel::Township | PlaceLevel::Village
        )
    };
    Ok(found.filter(below))
}

/// How people call all of it.
fn whole(villages: &[Village]) -> String {
    let ends = |name: &str, end: &str| name.ends_with(end);
    let Some((first, rest)) = villages.split_first() else {
        return "全村".to_owned();
    };
    if rest.is_empty() {
        let community = ends(&first.name, "社区");
        return if community { "全社区" } else { "全村" }.to_owned();
    }
    let one_township = rest.iter().all(|other| other.township == first.township);
    let (name, usual, kinds): (&str, &str, &[&str]) = if one_township {
        (&first.township, "镇", &["街道", "乡", "镇"])
    } else {
        (&first.county, "县", &["自治县", "区", "市", "旗", "县"])
    };
    let kind = kinds.iter().find(|kind| ends(name, kind)).unwrap_or(&usual);
    format!("全{kind}")
}
