//! What lies around the meetings of a sample village: wishes at every step, a service market held and one to come,
//! points, a dispute. The same in every sample: no dice, so that the meetings stay what they were. Not here: those
//! nouns' rules.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use rules::ids::{PersonId, WishId, WishRoundId};
use rules::wish::CLAIM_DAYS;
use rules::words::{DisputeState, MeetingState, PointSubject, WishEventKind};
use store::Tx;
use store::disputes::{Dispute, DisputeParty};
use store::markets::{Market, Stall};
use store::points::PointEntry;
use store::wishes::{Wish, WishRound};

use super::chance::{at, earlier, later};
use super::years::{Ahead, SUPERVISION, Years};
use crate::fault::Fault;
use crate::nouns::wishes::{Around, happen};

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
        self.wishes.round = Some(self.step(moment, "wish_round_open", |tx| {
            let mut round = WishRound {
                village: tx.village,
                id: tx.new_id(),
                revision: 0,
                name,
                opened_on: day,
                closed_on: None,
            };
            tx.put(&mut round)?;
            Ok(round.id)
        })?);
        Ok(())
    }

    /// A head of a household; another one for each number.
    fn villager(&self, nth: usize) -> Option<PersonId> {
        let home = self
            .people
            .homes
            .get((nth * 7 + 3) % self.people.homes.len().max(1))?;
        home.adults.first().copied()
    }

    fn wish(&mut self, moment: NaiveDateTime, nth: usize) -> Result<(), Fault> {
        let Some((words, sensitive, _)) = WISHES.get(nth) else {
            return Ok(());
        };
        let day = moment.date();
        let person = self.villager(nth);
        let someone = person.and_then(|id| self.roster.person(id));
        let home = someone.and_then(|someone| self.roster.home_of(someone));
        let id = self.step(moment, "wish_collect", |tx| {
            let mut wish = Wish {
                village: tx.village,
                id: tx.new_id(),
                revision: 0,
                words: (*words).to_owned(),
                posted_words: String::new(),
                person,
                household: home.map(|home| home.household.id),
                name_text: self.roster.name(person),
                household_text: home.map(|home| home.name.clone()).unwrap_or_default(),
                grid: home.and_then(|home| home.grid),
                grid_text: home.map(|home| home.grid_name.clone()).unwrap_or_default(),
                sensitive: *sensitive,
                collected_on: day,
                note: String::new(),
                issue: None,
            };
            tx.put(&mut wish)?;
            happen(
                tx,
                wish.id,
                WishEventKind::Collected,
                day,
                Around::default(),
            )?;
            Ok(wish.id)
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
            let mut market = Market {
                village: tx.village,
                id: tx.new_id(),
                revision: 0,
                day,
                time: "09:00".to_owned(),
                host_village: tx.get::<store::villages::Village>(tx.village)?.name,
                place: "文化广场".to_owned(),
                state,
                note: String::new(),
                cancel_reason: String::new(),
                unlisted_taken: if held { 6 } else { 0 },
                unlisted_solved: if held { 4 } else { 0 },
            };
            tx.put(&mut market)?;
            let kinds = tx.stall_kinds()?;
            for (kind, name, served) in STALLS.iter().filter(|_| held) {
                let Some(kind) = kinds.iter().find(|one| one.name == *kind) else {
                    continue;
                };
                let mut stall = Stall {
                    village: tx.village,
                    id: tx.new_id(),
                    revision: 0,
                    market: market.id,
                    kind: kind.id,
                    department: None,
                    person: None,
                    name_text: (*name).to_owned(),
                    served: *served,
                    note: String::new(),
                };
                tx.put(&mut stall)?;
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
            let found = |one: &&store::points::PointRule| {
                one.subject == PointSubject::Cadre && one.name == *rule
            };
            let Some(rule) = rules.iter().find(found) else {
                return Ok(());
            };
            let mut entry = PointEntry {
                village: tx.village,
                id: tx.new_id(),
                revision: 0,
                subject: PointSubject::Cadre,
                place: None,
                person: cadre.person,
                name_text: cadre.name,
                rule: Some(rule.id),
                civil_day: moment.date(),
                points: rule.points,
                reason: (*reason).to_owned(),
                witness: witness.person,
                witness_text: witness.name,
                corrects: None,
                clock: tx.clock(),
                replica: tx.replica().to_owned(),
                recorded_at: tx.at().to_owned(),
            };
            Ok(tx.put(&mut entry)?)
        })
    }

    fn dispute(&mut self, moment: NaiveDateTime) -> Result<(), Fault> {
        let day = moment.date();
        let mediator = self.cadre(2);
        let parties = [self.villager(8), self.villager(9)];
        let names = parties.map(|party| self.roster.name(party));
        self.step(moment, "dispute_add", |tx| {
            let mut dispute = Dispute {
                village: tx.village,
                id: tx.new_id(),
                revision: 0,
                day,
                place: "村部调解室".to_owned(),
                title: "两家晒场争地".to_owned(),
                words: "收稻时都要用祠堂前的晒场，话赶话吵了起来".to_owned(),
                mediator: mediator.person,
                mediator_text: mediator.name,
                meeting: None,
                state: DisputeState::Agreed,
                settled_on: Some(day),
                agreement: "按户轮着晒，一户一天，雨天顺延".to_owned(),
                handed_to: String::new(),
                note: String::new(),
            };
            tx.put(&mut dispute)?;
            for (position, (person, name)) in (1..).zip(parties.into_iter().zip(names)) {
                put_party(tx, &dispute, position, person, name)?;
            }
            Ok(())
        })
    }
}

const QUARTERS: [&str; 4] = ["一", "二", "三", "四"];

fn put_party(
    tx: &mut Tx<'_>,
    dispute: &Dispute,
    position: i64,
    person: Option<PersonId>,
    name: String,
) -> Result<(), Fault> {
    let mut party = DisputeParty {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        dispute: dispute.id,
        position,
        person,
        name_text: name,
    };
    Ok(tx.put(&mut party)?)
}
