//! What lies around the meetings of a sample village: wishes at every step, a service market held and one to come,
//! points, a dispute. The same in every sample: no dice, so that the meetings stay what they were. Not here: those
//! nouns' rules.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use rules::ids::{MarketId, PersonId, WishId, WishRoundId};
use rules::wish::CLAIM_DAYS;
use rules::words::{DisputeState, MeetingState, PointSubject, WishEventKind};
use store::Tx;
use store::disputes::Dispute;
use store::markets::Market;
use store::points::PointRule;
use store::villages::Village;

use super::chance::{at, earlier, later};
use super::years::{Ahead, SUPERVISION, Years};
use crate::commands::disputes::{DisputeAdd, DisputeSettle};
use crate::commands::issue::Reporter;
use crate::commands::markets::{MarketPlan, StallPut};
use crate::commands::meeting::Someone;
use crate::commands::points::PointsAdd;
use crate::commands::wishes::WishCollect;
use crate::fault::Fault;
use crate::nouns::disputes;
use crate::nouns::markets::{hold_in, plan_in, stall_put_in};
use crate::nouns::points::add_in;
use crate::nouns::wishes::{Around, collect_in, happen, round_open_in};

/// One small thing that happens.
#[derive(Debug, Clone, Copy)]
pub(super) enum Small {
    Round,
    Wish(usize, WishEventKind),
    Market,
    MarketPlanned,
    Points(usize),
    Dispute,
}

/// What is remembered of the wishes.
#[derive(Default)]
pub(super) struct Wished {
    round: Option<WishRoundId>,
    ids: HashMap<usize, WishId>,
}

type Story = &'static [(WishEventKind, u32)];

/// What is wished, whether it is sensitive, and what happened how many days ago.
const WISHES: &[(&str, bool, Story)] = &[
    (
        "想要一副老花镜，200度",
        false,
        &[
            (WishEventKind::Collected, 46),
            (WishEventKind::Verified, 44),
            (WishEventKind::Posted, 40),
            (WishEventKind::Claimed, 36),
            (WishEventKind::Contacted, 34),
            (WishEventKind::Fulfilled, 29),
        ],
    ),
    (
        "想把门前三级石阶加个扶手",
        false,
        &[
            (WishEventKind::Collected, 45),
            (WishEventKind::Verified, 43),
            (WishEventKind::Posted, 40),
            (WishEventKind::Claimed, 3),
        ],
    ),
    (
        "想请人教会用手机视频，和在外打工的孩子说说话",
        false,
        &[
            (WishEventKind::Collected, 44),
            (WishEventKind::Verified, 43),
            (WishEventKind::Posted, 40),
        ],
    ),
    (
        "想找人帮忙收五分地的甘蔗",
        false,
        &[
            (WishEventKind::Collected, 43),
            (WishEventKind::Verified, 42),
            (WishEventKind::Posted, 40),
            (WishEventKind::Claimed, 10),
        ],
    ),
    (
        "想要一台轮椅",
        true,
        &[(WishEventKind::Collected, 6), (WishEventKind::Verified, 4)],
    ),
    ("想要一盏床头灯", false, &[(WishEventKind::Collected, 2)]),
];

/// Stalls of the market that was held: kind, who, how many were served.
const STALLS: &[(&str, &str, i64)] = &[
    ("理发", "吴师傅", 63),
    ("义诊", "镇卫生院", 118),
    ("家电维修", "老周电器", 27),
    ("证照代办", "镇便民服务中心", 34),
];

/// Points given to the cadre of that place in the list, by that rule, so many days ago, and why.
const POINTS: &[(usize, &str, u32, &str)] = &[
    (2, "按期办结一件", 70, "水渠清淤提前三天完工"),
    (3, "回访满意一件", 52, "路灯修好，三户都说满意"),
    (2, "现场调解纠纷一起", 15, "两家晒场争地，当天说和"),
    (1, "逾期一件", 9, "机耕道修补拖过了时限"),
    (2, "认领微心愿一个", 3, "认领石阶扶手"),
];

impl Years<'_> {
    /// Lays all of it on its days before today.
    pub(super) fn lay_around(&mut self) {
        self.ago(40, 8 * 60, Small::Round);
        for (nth, (_, _, story)) in WISHES.iter().enumerate() {
            for (kind, days) in *story {
                self.ago(*days, 10 * 60, Small::Wish(nth, *kind));
            }
        }
        self.ago(20, 16 * 60, Small::Market);
        self.ago(5, 9 * 60, Small::MarketPlanned);
        for (nth, (_, _, days, _)) in POINTS.iter().enumerate() {
            self.ago(*days, 17 * 60, Small::Points(nth));
        }
        self.ago(15, 18 * 60, Small::Dispute);
    }

    fn ago(&mut self, days: u32, minute: u32, small: Small) {
        let moment = at(earlier(self.today, days), minute);
        self.lay(moment, Ahead::Around(small));
    }

    pub(super) fn around(&mut self, moment: NaiveDateTime, small: Small) -> Result<(), Fault> {
        match small {
            Small::Round => self.open_round(moment),
            Small::Wish(nth, WishEventKind::Collected) => self.wish(moment, nth),
            Small::Wish(nth, kind) => self.wish_on(moment, nth, kind),
            Small::Market => self.market(moment, moment.date(), MeetingState::Held),
            Small::MarketPlanned => {
                let day = later(self.today, 12);
                self.market(moment, day, MeetingState::Planned)
            }
            Small::Points(nth) => self.points(moment, nth),
            Small::Dispute => self.dispute(moment),
        }
    }

    fn open_round(&mut self, moment: NaiveDateTime) -> Result<(), Fault> {
        let day = moment.date();
        let name = format!(
            "{}年第{}季度",
            day.year(),
            QUARTERS[day.month0() as usize / 3]
        );
        let round = self.step(moment, "wish_round_open", |tx| round_open_in(tx, name, day))?;
        self.wishes.round = Some(round);
        Ok(())
    }

    /// A head of a household without a public post; another one for each number.
    fn villager(&self, nth: usize) -> Option<PersonId> {
        let homes = &self.people.homes;
        let from = nth * 7 + 3;
        (from..from + homes.len())
            .filter_map(|n| homes.get(n % homes.len())?.adults.first().copied())
            .find(|head| !self.roster.is_public(*head))
    }

    fn wish(&mut self, moment: NaiveDateTime, nth: usize) -> Result<(), Fault> {
        let Some((words, sensitive, _)) = WISHES.get(nth) else {
            return Ok(());
        };
        let request = WishCollect {
            words: (*words).to_owned(),
            whose: Reporter {
                person: self.villager(nth),
                ..Reporter::default()
            },
            sensitive: *sensitive,
            note: String::new(),
            day: None,
        };
        let id = self.step(moment, "wish_collect", |tx| {
            collect_in(tx, &self.roster, moment.date(), &request)
        })?;
        self.wishes.ids.insert(nth, id);
        Ok(())
    }

    fn wish_on(
        &mut self,
        moment: NaiveDateTime,
        nth: usize,
        kind: WishEventKind,
    ) -> Result<(), Fault> {
        let (Some(wish), day) = (self.wishes.ids.get(&nth).copied(), moment.date()) else {
            return Ok(());
        };
        let claimer = self.cadre(nth + 1);
        let mut around = Around::default();
        let op = match kind {
            WishEventKind::Verified => "wish_verify",
            WishEventKind::Posted => {
                around.round = self.wishes.round;
                "wish_post"
            }
            WishEventKind::Claimed => {
                around.person = claimer.person;
                around.name = claimer.name;
                around.due = Some(later(day, u32::try_from(CLAIM_DAYS).unwrap_or(7)));
                "wish_claim"
            }
            WishEventKind::Contacted => "wish_contact",
            _ => {
                around.words = "配好送到家里，当面试戴".to_owned();
                "wish_fulfil"
            }
        };
        self.step(moment, op, |tx| happen(tx, wish, kind, day, around))
    }

    fn market(
        &mut self,
        moment: NaiveDateTime,
        day: NaiveDate,
        state: MeetingState,
    ) -> Result<(), Fault> {
        let held = state == MeetingState::Held;
        let op = if held { "market_hold" } else { "market_plan" };
        self.step(moment, op, |tx| {
            let id = plan_in(
                tx,
                &MarketPlan {
                    day,
                    time: "09:00".to_owned(),
                    host_village: tx.get::<Village>(tx.village)?.name,
                    place: "文化广场".to_owned(),
                    note: String::new(),
                },
            )?;
            if held {
                hold_in(tx, id, day)?;
                fill(tx, id)?;
            }
            Ok(())
        })
    }

    fn points(&mut self, moment: NaiveDateTime, nth: usize) -> Result<(), Fault> {
        let Some((cadre, rule, _, reason)) = POINTS.get(nth) else {
            return Ok(());
        };
        let (cadre, witness) = (self.cadre(*cadre), self.cadre(SUPERVISION));
        self.step(moment, "points_add", |tx| {
            let rules = tx.point_rules()?;
            let found = |one: &&PointRule| one.subject == PointSubject::Cadre && one.name == *rule;
            let Some(rule) = rules.iter().find(found) else {
                return Ok(());
            };
            let request = PointsAdd {
                subject: PointSubject::Cadre,
                place: None,
                person: cadre.person,
                rule: Some(rule.id),
                points: None,
                day: None,
                reason: (*reason).to_owned(),
                witness,
            };
            add_in(tx, &self.roster, moment.date(), &request)?;
            Ok(())
        })
    }

    fn dispute(&mut self, moment: NaiveDateTime) -> Result<(), Fault> {
        let day = moment.date();
        let party = |nth| Someone {
            person: self.villager(nth),
            name: String::new(),
        };
        let request = DisputeAdd {
            day: None,
            place: "村部调解室".to_owned(),
            title: "两家晒场争地".to_owned(),
            words: "收稻时都要用祠堂前的晒场，话赶话吵了起来".to_owned(),
            parties: vec![party(8), party(9)],
            mediator: self.cadre(2),
            meeting: None,
            note: String::new(),
        };
        self.step(moment, "dispute_add", |tx| {
            let dispute = disputes::add_in(tx, &self.roster, day, &request)?;
            let settle = DisputeSettle {
                dispute,
                revision: tx.get::<Dispute>(dispute)?.revision,
                state: DisputeState::Agreed,
                agreement: "按户轮着晒，一户一天，雨天顺延".to_owned(),
                handed_to: String::new(),
                day: None,
            };
            disputes::settle_in(tx, day, &settle)
        })
    }
}

const QUARTERS: [&str; 4] = ["一", "二", "三", "四"];

/// Stalls, and problems that nobody wrote down one by one.
fn fill(tx: &mut Tx<'_>, market: MarketId) -> Result<(), Fault> {
    let mut row: Market = tx.get(market)?;
    (row.unlisted_taken, row.unlisted_solved) = (6, 4);
    tx.put(&mut row)?;
    let kinds = tx.stall_kinds()?;
    for (kind, name, served) in STALLS {
        let Some(kind) = kinds.iter().find(|one| one.name == *kind) else {
            continue;
        };
        let stall = StallPut {
            market,
            stall: None,
            revision: 0,
            kind: kind.id,
            department: None,
            person: None,
            name: (*name).to_owned(),
            served: *served,
            note: String::new(),
        };
        stall_put_in(tx, &stall)?;
    }
    Ok(())
}
