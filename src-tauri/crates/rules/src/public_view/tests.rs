use super::*;
use crate::privacy::Known;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn person(n: u8) -> PersonId {
    PersonId::from_parts(1, [n; 10])
}

fn posts() -> Posts {
    let post = |n, kind, from, to| PostHeld {
        person: person(n),
        kind,
        from,
        to,
    };
    Posts::new(vec![
        post(2, PostKind::PartyMember, None, None),
        post(1, PostKind::VillageCadre, Some(day(1, 1)), Some(day(6, 30))),
        post(3, PostKind::GridChief, None, None),
    ])
}

#[test]
fn a_post_counts_on_its_own_days_only() {
    let named = |n| {
        Some(Named {
            person: Some(person(n)),
            name: "王建民",
        })
    };
    assert_eq!(
        public_name(named(1), day(6, 30), &posts()).as_deref(),
        Some("王建民")
    );
    assert_eq!(
        public_name(named(1), day(7, 1), &posts()),
        None,
        "no longer a cadre"
    );
    assert_eq!(
        public_name(named(2), day(3, 1), &posts()),
        None,
        "a party member is a villager"
    );
    assert_eq!(
        public_name(named(3), day(3, 1), &posts()).as_deref(),
        Some("王建民")
    );
    let unknown = Some(Named {
        person: None,
        name: "王建民",
    });
    assert_eq!(public_name(unknown, day(3, 1), &posts()), None);
}

#[test]
fn a_boards_line_holds_neither_reporter_nor_villager() {
    let roster = Roster::new(
        ["张国荣", "李秀英", "平安"].map(|name| Known {
            name,
            in_public_post: false,
        }),
        [],
    )
    .unwrap();
    let villager = Named {
        person: Some(person(2)),
        name: "李秀英",
    };
    let issue = InternalIssue {
        number: "2026-013",
        raised_on: Some(day(5, 1)),
        reporters: &["张国荣"],
        place: "第二网格",
        category: "基础设施",
        summary: "张国荣（13800138000）家门口路灯不亮，祝平安",
        outcome: Some(Outcome::Committed),
        state: State::Committed,
        lamp: Lamp::OnTime,
        progress: &[(day(5, 3), "李秀英垫付电费")],
        commitment: Some(InternalCommitment {
            measure: "由李秀英装灯",
            unit: "村民委员会",
            person: Some(villager),
            co_handlers: &[
                villager,
                Named {
                    person: Some(person(3)),
                    name: "赵龑",
                },
            ],
            deadline: day(6, 1),
            promised_on: day(5, 1),
        }),
        reviewer: Some((villager, day(5, 30))),
    };
    let public = PublicIssue::of(&issue, &posts(), &roster);
    let shown = serde_json::to_string(&public).unwrap();
    for hidden in ["张国荣", "李秀英", "13800138000", "平安"] {
        assert!(!shown.contains(hidden), "{hidden} in {shown}");
    }
    let promise = public.commitment.unwrap();
    assert_eq!(
        (promise.unit.as_str(), promise.person),
        ("村民委员会", None)
    );
    assert_eq!(promise.co_handlers, ["赵龑"]);
    assert_eq!(
        public.summary.as_str(),
        "张**（138****8000）家门口路灯不亮，祝平**"
    );
    assert_eq!(public.summary.masked_places(), 3);
}

#[test]
fn what_was_looked_at_may_stay_but_a_phone_may_not() {
    let roster = Roster::new(
        [Known {
            name: "平安",
            in_public_post: false,
        }],
        [],
    )
    .unwrap();
    let text = "祝平安，13800138000";
    let kept = ["祝".len().."祝平安".len(), "祝平安，".len()..text.len()];
    let shown = PublicText::looked_through(text, &roster, &[], &kept);
    assert_eq!(shown.as_str(), "祝平安，138****8000");
}
