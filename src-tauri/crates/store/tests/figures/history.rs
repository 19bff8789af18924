//! Histories that chance tells: what happened to each issue, who met, who came. Not here: writing them down.

use proptest::prelude::*;
use rules::words::EventKind;

/// One step of an issue's life.
#[derive(Debug, Clone)]
pub struct Step {
    /// Which of the moves that are open.
    pub choice: usize,
    /// Days after the step before.
    pub later: i64,
    /// Into which issue, where it is merged.
    pub target: usize,
    /// Hours from the beginning of its day until it is typed.
    pub typed: i64,
    /// Written in the same step of the journal as the one before.
    pub together: bool,
    /// Days that a deadline is given, and what respondents say.
    pub days: i64,
    /// What respondents of a visit say, from yes to no.
    pub said: Vec<usize>,
    /// How the visit is rated.
    pub rated: usize,
}

/// What a life leans to: steps along the whole table seldom go two steps the same way.
pub const LEANINGS: [&[EventKind]; 7] = [
    &[],
    &[
        EventKind::Raised,
        EventKind::Explained,
        EventKind::StruckOff,
    ],
    &[EventKind::Raised, EventKind::Committed, EventKind::Extended],
    &[
        EventKind::ResolvedOnSpot,
        EventKind::Done,
        EventKind::Visited,
    ],
    &[EventKind::Raised, EventKind::Merged, EventKind::Restored],
    &[EventKind::Raised, EventKind::Merged],
    &[EventKind::Raised, EventKind::Merged],
];

/// An issue with its life.
#[derive(Debug, Clone)]
pub struct Life {
    /// Which of the `LEANINGS`.
    pub leans: usize,
    /// In which of its village's places; beyond them, in none.
    pub place: usize,
    /// Days until its first answer is due.
    pub due: Option<i64>,
    /// What happened.
    pub steps: Vec<Step>,
    /// Progress entries: day, kind, hours until typed.
    pub notes: Vec<(i64, usize, i64)>,
}

/// A meeting.
#[derive(Debug, Clone)]
pub struct Met {
    pub kind: usize,
    pub day: i64,
    pub state: usize,
    pub scope: Vec<usize>,
    /// Person, role, place.
    pub came: Vec<(usize, usize, usize)>,
    /// Role, place, people.
    pub heads: Vec<(usize, usize, i64)>,
}

impl Met {
    /// A meeting that is planned and to which nobody comes.
    pub fn never() -> Self {
        Self {
            kind: 0,
            day: 0,
            state: 0,
            scope: Vec::new(),
            came: Vec::new(),
            heads: Vec::new(),
        }
    }
}

/// What happened in one village.
#[derive(Debug, Clone)]
pub struct Told {
    pub lives: Vec<Life>,
    pub met: Vec<Met>,
    /// Who was merged into whom, on which day.
    pub merged: Vec<(usize, usize, Option<i64>)>,
}

/// What happened in two villages.
#[derive(Debug, Clone)]
pub struct History(pub Vec<Told>);

/// People of a village.
pub const PEOPLE: usize = 5;

/// Typed on the day itself, or up to some weeks late.
fn typed() -> impl Strategy<Value = i64> {
    prop_oneof![3 => 8i64..16, 1 => 0i64..24 * 30]
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (
        (0usize..64, 0i64..5, 0usize..10, typed(), any::<bool>()),
        (
            1i64..12,
            proptest::collection::vec(0usize..3, 0..4),
            0usize..4,
        ),
    );
    let told = |((choice, later, target, typed, together), (days, said, rated))| Step {
        choice,
        later,
        target,
        typed,
        together,
        days,
        said,
        rated,
    };
    proptest::collection::vec(step.prop_map(told), 1..11)
}

fn lives() -> impl Strategy<Value = Vec<Life>> {
    let notes = proptest::collection::vec((0i64..30, 0usize..5, typed()), 0..2);
    let life = (
        0usize..6,
        proptest::option::of(0i64..15),
        steps(),
        notes,
        0..LEANINGS.len(),
    );
    let told = |(place, due, steps, notes, leans)| Life {
        leans,
        place,
        due,
        steps,
        notes,
    };
    proptest::collection::vec(life.prop_map(told), 0..12)
}

fn met() -> impl Strategy<Value = Vec<Met>> {
    let met = (
        (0usize..2, 0i64..40, 0usize..3),
        proptest::collection::btree_set(0usize..4, 0..3),
        proptest::collection::btree_map(0usize..PEOPLE, (0usize..9, 0usize..6), 0..PEOPLE),
        proptest::collection::vec((0usize..9, 0usize..6, 0i64..30), 0..3),
    );
    let told = |((kind, day, state), scope, came, heads): (
        _,
        std::collections::BTreeSet<_>,
        std::collections::BTreeMap<_, (_, _)>,
        _,
    )| Met {
        kind,
        day,
        // Most are held.
        state,
        scope: scope.into_iter().collect(),
        came: came
            .into_iter()
            .map(|(who, (role, place))| (who, role, place))
            .collect(),
        heads,
    };
    proptest::collection::vec(met.prop_map(told), 0..6)
}

/// Two villages and what happened there.
pub fn histories() -> impl Strategy<Value = History> {
    let merge = (
        0usize..PEOPLE,
        0usize..PEOPLE,
        proptest::option::of(0i64..40),
    );
    let merged = proptest::collection::vec(merge, 0..4);
    let told = |(lives, met, merged)| Told { lives, met, merged };
    let village = (lives(), met(), merged).prop_map(told);
    proptest::collection::vec(village, 2).prop_map(History)
}

impl History {
    /// Raised on day 1, promised for day 9, done on day 20, but typed in the month after.
    pub fn of_one_promise() -> Self {
        let step = |choice, later, typed| Step {
            choice,
            later,
            target: 0,
            typed,
            together: false,
            days: 8,
            said: Vec::new(),
            rated: 0,
        };
        // Moves in the order of the table: raised at once; committed; done.
        let steps = vec![step(1, 1, 9), step(0, 0, 9), step(0, 19, 24 * 15)];
        let life = Life {
            leans: 0,
            place: 1,
            due: None,
            steps,
            notes: Vec::new(),
        };
        let told = |lives| Told {
            lives,
            met: Vec::new(),
            merged: Vec::new(),
        };
        Self(vec![told(vec![life]), told(Vec::new())])
    }
}
