use proptest::prelude::*;

use super::*;

fn known(name: &str) -> Known<'_> {
    Known {
        name,
        in_public_post: false,
    }
}

fn cadre(name: &str) -> Known<'_> {
    Known {
        name,
        in_public_post: true,
    }
}

fn village() -> Roster {
    let people = [
        known("张国荣"),
        known("欧阳明"),
        known("平安"),
        known("张伟"),
        known("张伟"),
        cadre("李主任"),
        cadre("王建民"),
        cadre("陈红"),
        known("陈红"),
        known("阿依古丽·买买提"),
        known("𬱖平"),
        known("柳"),
        known("张伟民"),
    ];
    Roster::new(people, ["QS-0312", "12"]).unwrap()
}

fn public(text: &str) -> String {
    let hits = scan(text, &village(), &[]);
    mask_all(text, &hits)
}

fn kinds(text: &str) -> Vec<(HitKind, Action)> {
    scan(text, &village(), &[])
        .iter()
        .map(|hit| (hit.kind, hit.action))
        .collect()
}

#[test]
fn phones_are_masked_in_every_spelling() {
    for text in [
        "请打13812341234找我",
        "请打１３８１２３４１２３４找我",
        "请打138 1234 1234找我",
        "请打138-1234-1234找我",
        "请打1 3 8 1 2 3 4 1 2 3 4找我",
        "请打138　1234　1234找我",
        "请打138\u{200B}12341234找我",
        "请打+86 13812341234找我",
    ] {
        let shown = public(text).replace('+', "");
        assert_eq!(shown, "请打138****1234找我", "{text}");
    }
}

#[test]
fn landlines_ids_and_accounts_are_masked() {
    assert_eq!(public("打0898-83661234"), "打0898****34");
    assert_eq!(public("打（0898）83661234问"), "打0898****34问");
    assert_eq!(public("座机83661234"), "座机****34");
    assert_eq!(
        public("身份证46003519800101123X。"),
        "身份证4600************3X。"
    );
    let spaced = "身份证４６００３５ １９８００１０１ １２３ｘ";
    assert_eq!(public(spaced), "身份证4600************3X");
    assert_eq!(public("老证460035800101123"), "老证4600*********23");
    assert_eq!(public("卡6222021234567890123"), "卡****0123");
    assert_eq!(public("卡6222 0212 3456 7890 123"), "卡****0123");
    assert_eq!(public("账号 80012345"), "账号 ****2345");
    assert_eq!(public("户号：00312欠费"), "户号：****欠费");
    assert_eq!(public("QS-0312这户漏水"), "****这户漏水");
}

#[test]
fn ordinary_numbers_stay() {
    for text in [
        "2026年11月30日前装路灯18盏，长300米，花12000元",
        "2026-11-18 开会，编号2026-013",
        "打12345热线",
        "10号楼、12号楼冬季室内寒冷",
        "东经110.123，北纬18.55",
        "面积1,200.50平方米",
        "2026-11-18至2026-12-31",
        "已电话联系，2026-11-18前答复",
        "电话约定20261118",
    ] {
        assert_eq!(public(text), text);
    }
}

#[test]
fn a_day_before_a_phone_does_not_hide_it() {
    assert_eq!(public("2026-11-18 13812341234"), "2026-11-18 138****1234");
    assert_eq!(public("13812341234 13912345678"), "138****1234 139****5678");
}

#[test]
fn a_villagers_name_is_masked_and_a_cadres_stays() {
    assert_eq!(
        public("张国荣家门口积水，王建民负责"),
        "张**家门口积水，王建民负责"
    );
    assert_eq!(public("欧阳明反映"), "欧阳**反映");
    assert_eq!(public("张　国　荣反映"), "张**反映");
    assert_eq!(public("阿依古丽•买买提说"), "阿**说");
    assert_eq!(public("𬱖平家"), "𬱖**家");
    assert_eq!(public("柳树挡路"), "柳树挡路", "one character is no name");
}

#[test]
fn shared_names_and_names_that_are_words_are_held() {
    assert_eq!(kinds("张伟说的"), [(HitKind::Name, Action::Hold)]);
    assert_eq!(
        kinds("陈红说的"),
        [(HitKind::Name, Action::Hold)],
        "one of the two is no cadre"
    );
    assert_eq!(kinds("祝大家平安"), [(HitKind::Name, Action::Hold)]);
    let text = "祝大家平安";
    let hits = scan(text, &village(), &[]);
    assert_eq!(masked(text, &hits), text);
    assert_eq!(mask_all(text, &hits), "祝大家平**");
}

#[test]
fn a_longer_name_is_not_taken_for_the_shorter_one_in_it() {
    assert_eq!(kinds("张伟民说的"), [(HitKind::Name, Action::Mask)]);
    assert_eq!(public("张伟民说的"), "张**说的");
}

#[test]
fn names_that_run_into_each_other_are_both_covered() {
    let roster = Roster::new([known("王建民"), known("民生强")], []).unwrap();
    let text = "王建民生强";
    assert_eq!(mask_all(text, &scan(text, &roster, &[])), "王**");
    let roster = Roster::new([cadre("王建民"), known("民生强")], []).unwrap();
    assert_eq!(mask_all(text, &scan(text, &roster, &[])), "王建民**");
}

#[test]
fn the_reporter_is_masked_whatever_the_post() {
    let text = "王建民反映路灯不亮";
    let hits = scan(text, &village(), &["王建民"]);
    assert_eq!(masked(text, &hits), "王**反映路灯不亮");
    let text = "平安反映路灯不亮";
    let hits = scan(text, &village(), &["平安"]);
    assert_eq!(
        masked(text, &hits),
        "平**反映路灯不亮",
        "a word too, when it is the reporter"
    );
}

#[test]
fn health_and_relief_words_are_held() {
    assert_eq!(
        kinds("老人卧床，申请低保"),
        [
            (HitKind::Health, Action::Hold),
            (HitKind::Health, Action::Hold)
        ]
    );
    assert_eq!(public("老人卧床，申请低保"), "老人**，申请**");
    let text = "张国荣卧床";
    assert_eq!(masked(text, &scan(text, &village(), &[])), "张**卧床");
}

#[test]
fn a_cadre_may_leave_a_phone_readable() {
    let mut roster = village();
    roster.allow_phone("138-1234-1234");
    let text = "有事打13812341234或13912341234";
    assert_eq!(
        mask_all(text, &scan(text, &roster, &[])),
        "有事打13812341234或139****1234"
    );
}

/// A number as people write it: full-width or not, with or without gaps.
fn written(digits: String) -> impl Strategy<Value = String> {
    (
        Just(digits),
        any::<bool>(),
        proptest::sample::select(vec!["", " ", "-", "　", " - "]),
        1usize..5,
    )
        .prop_map(|(digits, wide, gap, every)| {
            let mut out = String::new();
            for (n, c) in digits.chars().enumerate() {
                if n > 0 && n % every == 0 {
                    out.push_str(gap);
                }
                out.push(if wide {
                    char::from_u32(c as u32 + 0xFEE0).unwrap()
                } else {
                    c
                });
            }
            out
        })
}

fn mobile() -> impl Strategy<Value = String> {
    ("1[3-9][0-9]{9}").prop_map(String::from)
}

fn id() -> impl Strategy<Value = String> {
    ("[1-9][0-9]{5}(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]")
        .prop_map(String::from)
}

fn digits_of(text: &str) -> String {
    text.chars()
        .map(crate::chinese::half_width)
        .filter(|c| c.is_ascii_digit() || *c == 'X')
        .collect()
}

proptest! {
    #[test]
    fn no_phone_survives(
        before in "[一-龥，。：a-z]{0,6}",
        (digits, phone) in mobile().prop_flat_map(|digits| (Just(digits.clone()), written(digits))),
        after in "[一-龥，。；]{0,6}",
    ) {
        let text = format!("{before}{phone}{after}");
        let hits = scan(&text, &Roster::default(), &[]);
        prop_assert!(hits.iter().any(|hit| hit.action == Action::Mask && hit.kind == HitKind::Phone));
        let shown = masked(&text, &hits);
        prop_assert!(!digits_of(&shown).contains(&digits), "{shown}");
    }

    #[test]
    fn no_id_number_survives(
        before in "[一-龥，。：]{0,6}",
        (digits, number) in id().prop_flat_map(|digits| (Just(digits.clone()), written(digits))),
        after in "[一-龥，。；]{0,6}",
    ) {
        let text = format!("{before}{number}{after}");
        let shown = masked(&text, &scan(&text, &Roster::default(), &[]));
        let kept = digits_of(&shown);
        prop_assert!(kept.len() <= 8, "{shown}");
        prop_assert!(!kept.contains(&digits[4..16]));
    }

    /// Every villager's name is gone from what printing without asking shows.
    #[test]
    fn no_villagers_name_survives(
        names in proptest::collection::vec("[张王李赵欧阳司马][建国荣平安伟]{1,3}", 1..12),
        text in "[张王李赵欧阳司马建国荣平安伟家的路 ，]{0,40}",
    ) {
        let roster = Roster::new(names.iter().map(|name| known(name)), []).unwrap();
        let shown = mask_all(&text, &scan(&text, &roster, &[]));
        let folded = fold::Folded::of(&shown).text;
        for name in &names {
            prop_assert!(!folded.contains(name.as_str()), "{name} in {shown}");
        }
    }

    /// Hits come in order, do not overlap, and lie on whole characters; masking never panics.
    #[test]
    fn hits_are_orderly(text in "\\PC{0,60}") {
        let hits = scan(&text, &village(), &["张国荣"]);
        let mut end = 0;
        for hit in &hits {
            prop_assert!(hit.range.start >= end && hit.range.end > hit.range.start);
            prop_assert!(text.get(hit.range.clone()).is_some());
            end = hit.range.end;
        }
        let _ = (masked(&text, &hits), mask_all(&text, &hits));
    }
}
