use chrono::{DateTime, Days, NaiveDate, Utc};
use proptest::prelude::*;

use super::*;
use crate::ids::{CommitmentId, IssueId, KindId, MeetingId, PersonId, PlaceId};
use crate::transition::{Happening, Life, allowed};
use crate::words::{AttendeeRole, Class, EventKind, MeetingState, Outcome, Rating, State};

fn day(n: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 1).unwrap() + Days::new(u64::from(n))
}

fn moment(hour: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000 + hour * 3600, 0).unwrap()
}

fn issue(n: u8) -> IssueId {
    IssueId::from_parts(1, [n; 10])
}

/// An issue to which these things happened, in this order; the table says where each led.
fn row(n: u8, events: &[(EventKind, u32)]) -> IssueRow {
    let mut row = IssueRow::new(issue(n));
    for (kind, on) in events {
        happens(&mut row, *kind, *on);
    }
    row
}

fn happens(row: &mut IssueRow, kind: EventKind, on: u32) -> &mut Event {
    lands(row, kind, None, on)
}

fn lands(row: &mut IssueRow, kind: EventKind, to: Option<State>, on: u32) -> &mut Event {
    let mut walked: Vec<_> = row.events.iter().map(happening).collect();
    let day = day(on);
    walked.push(Happening { kind, to, day });
    row.events.push(Event {
        kind,
        state: Life::of(&walked).unwrap().state,
        day,
        recorded: moment(0),
        target: None,
        commitment: None,
    });
    row.events.last_mut().unwrap()
}

fn happening(event: &Event) -> Happening {
    Happening {
        kind: event.kind,
        to: Some(event.state),
        day: event.day,
    }
}

fn november() -> Period {
    Period {
        from: day(0),
        to: day(29),
        on: day(29),
        known: Some(moment(1000)),
    }
}

use EventKind::*;

/// One of each: what every part is made of.
fn one_of_each() -> Vec<IssueRow> {
    vec![
        row(1, &[(Raised, 1), (ResolvedOnSpot, 1)]),
        row(
            2,
            &[(Raised, 1), (Committed, 1), (Done, 9), (StruckOff, 12)],
        ),
        row(3, &[(Raised, 1), (Committed, 1), (Extended, 5)]),
        row(4, &[(Raised, 1), (UnderStudy, 1)]),
        row(5, &[(Raised, 1), (Referred, 1)]),
        row(6, &[(Raised, 1), (Explained, 1), (StruckOff, 2)]),
        row(7, &[(Raised, 1)]),
        row(
            8,
            &[
                (Raised, 1),
                (ResolvedOnSpot, 1),
                (Visited, 3),
                (ToReopen, 3),
            ],
        ),
        row(9, &[(Raised, 1), (Withdrawn, 4)]),
        row(10, &[(Collected, 1)]),
    ]
}

#[test]
fn the_report_sentence_is_the_field_guides() {
    let figures = issue_figures(&one_of_each(), &november());
    let said = report_sentence(
        day(29),
        "全村",
        &[("板凳会", 2), ("亲加奔", 1), ("院坝会", 0)],
        327,
        &figures,
    );
    assert_eq!(
        said,
        "截至2026年11月30日，全村共开展板凳会2场、亲加奔1场，参与群众327人次，收集问题9件，已解决2件（2/9），\
         列入解决计划1件，跟进研究1件，其余5件（移交未回1、解释说明1、待分类1、待重开1、撤回1）。另有待议1件。"
    );
    assert_eq!(
        (figures.done_in_period, figures.extensions, figures.reopened),
        (3, 1, 0)
    );
}

#[test]
fn a_month_without_anything_says_noughts() {
    let figures = issue_figures(&[], &november());
    assert_eq!(
        report_sentence(day(29), "全村", &[], 0, &figures),
        "截至2026年11月30日，全村共开展会议0场，参与群众0人次，收集问题0件，已解决0件（0/0），列入解决计划0件，跟进研究0件，其余0件。"
    );
}

#[test]
fn wugangs_meeting_stays_true_for_ever() {
    let outcomes = [
        (Outcome::ResolvedOnSpot, 7),
        (Outcome::Committed, 11),
        (Outcome::Referred, 9),
    ];
    let each = outcomes
        .iter()
        .flat_map(|(outcome, n)| std::iter::repeat_n(*outcome, *n));
    let counts = MeetingCounts::of(each);
    assert_eq!(counts.total(), 27);
    assert_eq!(counts.of_outcome(Outcome::Explained), 0);
    assert_eq!(
        closing_sentence(327, &counts),
        "到会327人，议了27件：现场办结7件、限期办理11件、移交9件。"
    );
    assert_eq!(
        closing_sentence(8, &MeetingCounts::default()),
        "到会8人，没有提出问题。"
    );
}

#[test]
fn a_merged_issue_stands_in_the_class_of_its_final_target() {
    let merged = |n, on, target| {
        let mut row = row(n, &[(Raised, 1)]);
        happens(&mut row, Merged, on).target = Some(issue(target));
        row
    };
    let mut rows = vec![
        merged(1, 5, 2),
        merged(2, 6, 3),
        row(3, &[(Raised, 2), (Committed, 2), (Done, 20)]),
    ];
    let figures = issue_figures(&rows, &november());
    assert_eq!(figures.collected, 3, "merged issues stay counted");
    assert_eq!(figures.part(Class::Resolved), Part { n: 3, merged: 2 });
    let early = issue_figures(
        &rows,
        &Period {
            on: day(10),
            ..november()
        },
    );
    assert_eq!(early.part(Class::InPlan), Part { n: 3, merged: 2 });
    let said = report_sentence(day(10), "全村", &[], 0, &early);
    assert!(said.contains("列入解决计划3件（其中并入2件）"), "{said}");
    rows[2].in_place = false;
    assert_eq!(
        issue_figures(&rows, &november()).part(Class::Resolved),
        Part { n: 2, merged: 2 }
    );
}

#[test]
fn late_typing_counts_only_for_who_asks_later() {
    let mut late = row(1, &[(Raised, 1), (Committed, 1)]);
    happens(&mut late, Done, 9).recorded = moment(500);
    let rows = [late, row(2, &[(Raised, 3)])];
    let then = november().as_known(Some(moment(100)));
    assert_eq!(issue_figures(&rows, &then).part(Class::InPlan).n, 1);
    assert_eq!(issue_figures(&rows, &november()).part(Class::Resolved).n, 1);
    assert_eq!(super::late(&rows, &then), 1, "the one typed late");
    assert_eq!(super::late(&rows, &november()), 0);
}

#[test]
fn what_was_raised_before_the_period_is_finished_in_it_but_not_collected() {
    let rows = [row(1, &[(Raised, 0), (Committed, 0), (Done, 20)])];
    let december = Period {
        from: day(10),
        ..november()
    };
    let figures = issue_figures(&rows, &december);
    assert_eq!((figures.collected, figures.done_in_period), (0, 1));
}

fn person(n: u8) -> PersonId {
    PersonId::from_parts(1, [n; 10])
}

fn meeting(n: u8, on: u32, people: &[(u8, AttendeeRole)], unnamed: u64) -> MeetingRow {
    MeetingRow {
        id: MeetingId::from_parts(1, [n; 10]),
        kind: KindId::from_parts(1, [n % 2; 10]),
        day: day(on),
        state: MeetingState::Held,
        named: people
            .iter()
            .map(|(who, role)| Attended {
                person: person(*who),
                role: *role,
            })
            .collect(),
        unnamed: vec![HeadCount {
            role: AttendeeRole::Villager,
            n: unnamed,
        }],
    }
}

#[test]
fn comings_and_people_are_told_apart() {
    let villager = AttendeeRole::Villager;
    let mut cancelled = meeting(3, 3, &[(9, villager)], 50);
    cancelled.state = MeetingState::Cancelled;
    let meetings = [
        meeting(
            1,
            1,
            &[(1, villager), (2, villager), (3, AttendeeRole::Cadre)],
            10,
        ),
        meeting(2, 2, &[(1, villager), (3, AttendeeRole::Host)], 0),
        cancelled,
    ];
    let found = attendance(&meetings, day(0), day(29));
    let expected = Attendance {
        villager_times: 13,
        villagers: 2,
        cadre_times: 2,
        cadres: 1,
        unnamed: 10,
    };
    assert_eq!(found, expected);
    assert_eq!(found.times(), 15);
    assert_eq!(sessions(&meetings, day(0), day(29)).total(), 2);
    assert_eq!(sessions(&meetings, day(2), day(29)).total(), 1);
}

#[test]
fn two_records_of_one_person_came_to_one_meeting_once() {
    let twice = meeting(
        1,
        1,
        &[(1, AttendeeRole::Cadre), (1, AttendeeRole::Villager)],
        0,
    );
    let again = meeting(2, 2, &[(1, AttendeeRole::Villager)], 0);
    let found = attendance(&[twice, again], day(0), day(29));
    assert_eq!((found.villager_times, found.villagers), (2, 1));
    assert_eq!((found.cadre_times, found.cadres), (0, 0));
}

#[test]
fn a_day_ends_at_midnight_in_china() {
    let midnight = DateTime::parse_from_rfc3339("2026-11-30T23:59:59.999+08:00").unwrap();
    assert_eq!(end_of_day(day(29)), midnight);
}

#[test]
fn whoever_was_merged_by_that_day_came_as_one() {
    let merge = |into, on| Merge {
        into: person(into),
        on,
    };
    let merges = [
        (person(1), merge(2, Some(day(5)))),
        (person(2), merge(3, None)),
        (person(4), merge(5, None)),
        (person(5), merge(4, None)),
    ]
    .into();
    let who = |n, on| same_person_on(person(n), &merges, day(on));
    assert_eq!((who(1, 4), who(1, 5)), (person(1), person(3)));
    assert_eq!(who(4, 9), person(4), "a circle joins nobody");
}

#[test]
fn a_meeting_concerns_the_places_it_convened_and_those_above_and_below() {
    let place = |n: u8| PlaceId::from_parts(1, [n; 10]);
    let (village, grid, unit, other) = (place(1), place(2), place(3), place(4));
    let tree = [
        (village, None),
        (grid, Some(village)),
        (unit, Some(grid)),
        (other, Some(village)),
    ];
    let places = Places::new(tree, Some(village));
    assert!(places.holds(Some(grid), Some(unit)) && !places.holds(Some(unit), Some(grid)));
    assert!(places.holds(Some(village), None) && !places.holds(Some(grid), None));
    assert!(places.holds(None, None));
    assert!(places.convened(Some(unit), &[grid]) && places.convened(Some(grid), &[unit]));
    assert!(places.convened(Some(grid), &[]) && !places.convened(Some(grid), &[other]));
}

/// An issue raised on day 1 with its answer due on day `due`.
fn asked(n: u8, due: u32) -> IssueRow {
    IssueRow {
        answer_due: Some(day(due)),
        ..row(n, &[(Raised, 1)])
    }
}

fn visited(on: u32, solved: bool, rating: Rating) -> VisitRow {
    VisitRow {
        day: day(on),
        recorded: moment(0),
        solved,
        rating,
    }
}

fn promise(n: u8, promised: u32, deadline: u32) -> Promise {
    Promise {
        id: CommitmentId::from_parts(1, [n; 10]),
        promised_on: day(promised),
        first_deadline: day(deadline),
        extensions: Vec::new(),
    }
}

#[test]
fn response_is_not_resolution() {
    let mut in_time = asked(1, 8);
    in_time.promises = vec![promise(1, 1, 20)];
    happens(&mut in_time, Committed, 8).commitment = Some(in_time.promises[0].id);
    happens(&mut in_time, Done, 10).commitment = Some(in_time.promises[0].id);
    in_time.visits = vec![
        visited(12, false, Rating::Dissatisfied),
        visited(20, true, Rating::MostlySatisfied),
    ];
    let mut too_late = asked(2, 8);
    too_late.promises = vec![promise(2, 1, 20)];
    happens(&mut too_late, Committed, 9).commitment = Some(too_late.promises[0].id);
    happens(&mut too_late, Done, 15).commitment = Some(too_late.promises[0].id);
    too_late.visits = vec![visited(16, false, Rating::Unrated)];
    let mut answered = asked(3, 5);
    answered.answers = vec![Noted {
        day: day(5),
        recorded: moment(0),
    }];
    let rows = [in_time, too_late, answered, asked(4, 40), asked(5, 6)];
    let found = rates(&rows, &november());
    assert_eq!(found.response.as_fraction(), "2/4");
    assert_eq!(found.resolution.as_fraction(), "1/2");
    assert_eq!(
        found.satisfaction.as_fraction(),
        "1/1",
        "unrated is not rated"
    );
    assert_eq!(found.mean_days_tenths(), Some(115));
    assert_eq!(found.response.as_share(), "50%");
    assert_eq!(rates(&[], &november()).mean_days_tenths(), None);
}

#[test]
fn what_is_overdue_follows_the_deadline_as_it_was_extended_by_then() {
    let mut row = row(1, &[(Raised, 1)]);
    row.promises = vec![promise(1, 1, 10)];
    let id = row.promises[0].id;
    happens(&mut row, Committed, 1).commitment = Some(id);
    happens(&mut row, Extended, 12).commitment = Some(id);
    row.promises[0].extensions = vec![Granted {
        day: day(12),
        deadline: day(20),
        recorded: moment(0),
    }];
    let rows = [row];
    let on = |on| {
        let period = Period {
            on: day(on),
            ..november()
        };
        let figures = issue_figures(&rows, &period);
        (figures.overdue, figures.promised)
    };
    assert_eq!((on(10), on(11)), ((0, 1), (1, 1)));
    assert_eq!((on(12), on(20), on(21)), ((0, 1), (0, 1), (1, 1)));
}

#[test]
fn an_explanation_struck_off_is_not_resolved() {
    let explained = row(
        1,
        &[(Raised, 1), (Explained, 2), (Visited, 3), (StruckOff, 4)],
    );
    let mut taken_up = row(2, &[(Raised, 1), (Explained, 2)]);
    lands(&mut taken_up, TakenUp, Some(State::Committed), 3);
    happens(&mut taken_up, Done, 4);
    happens(&mut taken_up, StruckOff, 5);
    happens(&mut taken_up, Visited, 6);
    let figures = issue_figures(&[explained, taken_up], &november());
    let n = |class| figures.part(class).n;
    assert_eq!((n(Class::Explained), n(Class::Resolved)), (1, 1));
}

/// A life that walks only along the table; merging points at some other issue, or itself.
fn lives() -> impl Strategy<Value = Vec<IssueRow>> {
    let steps = proptest::collection::vec((0usize..64, 0u32..4, 0u8..12, 0i64..200), 1..12);
    proptest::collection::vec(steps, 0..12).prop_map(|lives| {
        lives
            .into_iter()
            .enumerate()
            .map(|(n, steps)| walk(u8::try_from(n).unwrap(), &steps))
            .collect()
    })
}

fn walk(n: u8, steps: &[(usize, u32, u8, i64)]) -> IssueRow {
    let mut row = row(n, &[]);
    let (mut state, mut on): (Option<State>, u32) = (None, 0);
    for (choice, later, target, recorded) in steps {
        let open: Vec<_> = allowed(state).collect();
        let next = open[choice % open.len()];
        on += later;
        let event = lands(&mut row, next.kind, next.landing.state(), on);
        event.recorded = moment(i64::from(on) * 24 + recorded % 2);
        event.target = Some(issue(*target));
        state = Some(event.state);
    }
    row
}

proptest! {
    /// The parts add up to A, whatever happened; merging into circles too.
    #[test]
    fn the_parts_add_up(rows in lives(), on in 0u32..40, from in 0u32..20) {
        let figures = issue_figures(&rows, &Period { from: day(from), on: day(on), ..november() });
        let sum: u64 = figures.parts.iter().map(|part| part.n).sum();
        prop_assert_eq!(sum, figures.collected);
        prop_assert!(figures.parts.iter().all(|part| part.merged <= part.n));
        prop_assert_eq!(figures.rest() + figures.part(Class::Resolved).n + figures.part(Class::InPlan).n + figures.part(Class::UnderStudy).n, figures.collected);
    }

    /// The state and outcome that a life folds into say the same class.
    #[test]
    fn a_class_is_what_the_life_says(rows in lives()) {
        let all = rows.iter().map(|row| (row.id, row)).collect();
        let ever = Period { from: day(0), to: day(100), on: day(100), known: None };
        for row in &rows {
            let life = Life::of(&row.events.iter().map(happening).collect::<Vec<_>>()).unwrap();
            let class = class_on(row, &all, &ever);
            prop_assert_eq!(class.is_some(), life.was_raised());
            let Some((class, merged)) = class else { continue };
            prop_assert_eq!(merged, life.state == State::Merged);
            if !merged {
                prop_assert_eq!(class, told(&life));
            }
        }
    }

    /// What happens later never changes a past figure.
    #[test]
    fn later_days_change_no_past_figure(rows in lives(), on in 0u32..30) {
        let period = Period { on: day(on), ..november() };
        let mut cut = rows.clone();
        for row in &mut cut {
            row.events.retain(|event| event.day <= day(on));
        }
        prop_assert_eq!(issue_figures(&rows, &period), issue_figures(&cut, &period));
        prop_assert_eq!(rates(&rows, &period), rates(&cut, &period));
    }

    /// Late typing is the only thing that may change one, and then it is told.
    #[test]
    fn without_late_typing_nothing_is_added(rows in lives(), on in 0u32..30) {
        let period = Period { on: day(on), ..november() };
        prop_assert_eq!(late(&rows, &period.as_known(None)), 0);
        let then = period.as_known(Some(moment(i64::from(on) * 12)));
        if late(&rows, &then) == 0 {
            prop_assert_eq!(sizes(&rows, &then), sizes(&rows, &period.as_known(None)));
        }
    }
}

/// The class of an issue that is not merged, from its life.
fn told(life: &Life) -> Class {
    match (life.state, life.outcome) {
        (State::StruckOff | State::Done, Some(Outcome::Explained)) => Class::Explained,
        (State::StruckOff | State::Done, _) => Class::Resolved,
        (State::Committed, _) => Class::InPlan,
        (State::UnderStudy, _) => Class::UnderStudy,
        (State::Referred, _) => Class::Referred,
        (State::Explained, _) => Class::Explained,
        (State::ToReopen, _) => Class::ToReopen,
        (State::Withdrawn, _) => Class::Withdrawn,
        _ => Class::Unsorted,
    }
}

/// How many stand in each class.
fn sizes(rows: &[IssueRow], period: &Period) -> Vec<u64> {
    let figures = issue_figures(rows, period);
    figures.parts.iter().map(|part| part.n).collect()
}
