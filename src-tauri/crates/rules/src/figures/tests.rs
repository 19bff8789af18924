use chrono::{DateTime, Days, NaiveDate, Utc};
use proptest::prelude::*;

use super::*;
use crate::ids::{IssueId, KindId, MeetingId, PersonId};
use crate::transition::{Happening, allowed};
use crate::words::{AttendeeRole, EventKind, MeetingState, Outcome, Rating, State};

fn day(n: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 1).unwrap() + Days::new(u64::from(n))
}

fn moment(hour: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000 + hour * 3600, 0).unwrap()
}

fn issue(n: u8) -> IssueId {
    IssueId::from_parts(1, [n; 10])
}

fn event(kind: EventKind, on: u32) -> Event {
    let happening = Happening {
        kind,
        to: None,
        day: day(on),
    };
    Event {
        happening,
        recorded: moment(0),
        target: None,
    }
}

fn row(n: u8, events: &[(EventKind, u32)]) -> IssueRow {
    let events = events.iter().map(|(kind, on)| event(*kind, *on)).collect();
    IssueRow {
        id: issue(n),
        in_place: true,
        events,
    }
}

fn november() -> Period {
    Period {
        from: day(0),
        to: day(29),
        on: day(29),
        known: moment(1000),
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
        row.events.push(Event {
            target: Some(issue(target)),
            ..event(Merged, on)
        });
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
    late.events.push(Event {
        recorded: moment(500),
        ..event(Done, 9)
    });
    let rows = [late];
    let then = issue_figures(
        &rows,
        &Period {
            known: moment(100),
            ..november()
        },
    );
    assert_eq!(then.part(Class::InPlan).n, 1);
    assert_eq!(issue_figures(&rows, &november()).part(Class::Resolved).n, 1);
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
fn response_is_not_resolution() {
    let visit = |on, solved, rating| VisitRow {
        day: day(on),
        solved,
        rating,
    };
    let rounds = [
        Round {
            in_cohort: true,
            answer_due: Some(day(8)),
            first_answer: Some(day(8)),
            visits: vec![
                visit(10, false, Rating::Dissatisfied),
                visit(20, true, Rating::MostlySatisfied),
            ],
            commitments: vec![CommitmentRow {
                promised_on: day(1),
                done_on: Some(day(10)),
            }],
        },
        Round {
            in_cohort: true,
            answer_due: Some(day(8)),
            first_answer: Some(day(9)),
            visits: vec![visit(15, false, Rating::Unrated)],
            commitments: vec![CommitmentRow {
                promised_on: day(1),
                done_on: Some(day(5)),
            }],
        },
        Round {
            in_cohort: true,
            answer_due: Some(day(40)),
            ..Round::default()
        },
        Round {
            answer_due: Some(day(2)),
            ..Round::default()
        },
    ];
    let found = rates(&rounds, &november());
    assert_eq!(found.response.as_fraction(), "1/2");
    assert_eq!(found.resolution.as_fraction(), "1/2");
    assert_eq!(
        found.satisfaction.as_fraction(),
        "1/1",
        "unrated is not rated"
    );
    assert_eq!(found.mean_days_tenths(), Some(65));
    assert_eq!(found.response.as_share(), "50%");
    assert_eq!(rates(&[], &november()).mean_days_tenths(), None);
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
        let happening = Happening {
            kind: next.kind,
            to: next.landing.state(),
            day: day(on),
        };
        let recorded = moment(i64::from(on) * 24 + recorded % 2);
        row.events.push(Event {
            happening,
            recorded,
            target: Some(issue(*target)),
        });
        let so_far: Vec<_> = row.events.iter().map(|event| event.happening).collect();
        state = Some(crate::transition::Life::of(&so_far).unwrap().state);
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

    /// What happens later never changes a past figure.
    #[test]
    fn later_days_change_no_past_figure(rows in lives(), on in 0u32..30) {
        let period = Period { on: day(on), ..november() };
        let mut cut = rows.clone();
        for row in &mut cut {
            row.events.retain(|event| event.happening.day <= day(on));
        }
        prop_assert_eq!(issue_figures(&rows, &period), issue_figures(&cut, &period));
    }
}
