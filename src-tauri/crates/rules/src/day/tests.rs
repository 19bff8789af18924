use proptest::prelude::*;

use super::*;
use crate::calendar::tests::shipped;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The meeting of Wednesday, 18 November 2026.
fn typed(text: &str) -> Result<NaiveDate, DayFault> {
    read(text, day(2026, 11, 18), &shipped())
}

#[test]
fn month_and_day_in_every_spelling() {
    for text in [
        "11-30",
        "11.30",
        "11/30",
        "１１－３０",
        "11。30",
        "11月30日",
        "11月30号",
        "11月30",
        " 11 - 30 ",
    ] {
        assert_eq!(typed(text), Ok(day(2026, 11, 30)), "{text}");
    }
    for text in [
        "2027-1-5",
        "2027年1月5日",
        "27.1.5",
        "20270105",
        "明年1月5日",
        "1.5",
        "1-05",
    ] {
        assert_eq!(typed(text), Ok(day(2027, 1, 5)), "{text}");
    }
}

#[test]
fn an_earlier_month_and_day_means_next_year_and_today_means_today() {
    assert_eq!(typed("11-17"), Ok(day(2027, 11, 17)));
    assert_eq!(typed("11-18"), Ok(day(2026, 11, 18)));
    assert_eq!(typed("5日"), Ok(day(2026, 12, 5)));
    assert_eq!(typed("20号"), Ok(day(2026, 11, 20)));
}

#[test]
fn spans_count_from_the_base() {
    assert_eq!(typed("+30"), Ok(day(2026, 12, 18)));
    assert_eq!(typed("＋３０天"), Ok(day(2026, 12, 18)));
    assert_eq!(typed("30天后"), Ok(day(2026, 12, 18)));
    assert_eq!(typed("+2周"), Ok(day(2026, 12, 2)));
    assert_eq!(typed("+1月"), Ok(day(2026, 12, 18)));
    assert_eq!(typed("+3工"), Ok(day(2026, 11, 23)));
    assert_eq!(
        read("+1月", day(2026, 1, 31), &shipped()),
        Ok(day(2026, 2, 28))
    );
}

#[test]
fn working_days_into_an_unknown_year_are_not_guessed() {
    assert_eq!(typed("+60工"), Err(DayFault::NoHolidayData { year: 2027 }));
}

#[test]
fn words_for_days() {
    let expected = [
        ("今天", day(2026, 11, 18)),
        ("明天", day(2026, 11, 19)),
        ("后天", day(2026, 11, 20)),
        ("周五", day(2026, 11, 20)),
        ("周三", day(2026, 11, 18)),
        ("周一", day(2026, 11, 23)),
        ("本周一", day(2026, 11, 16)),
        ("下周五", day(2026, 11, 27)),
        ("下星期天", day(2026, 11, 29)),
        ("下下周一", day(2026, 11, 30)),
        ("月底", day(2026, 11, 30)),
        ("下月底", day(2026, 12, 31)),
        ("下月5日", day(2026, 12, 5)),
        ("季末", day(2026, 12, 31)),
        ("年底", day(2026, 12, 31)),
    ];
    for (text, wanted) in expected {
        assert_eq!(typed(text), Ok(wanted), "{text}");
    }
}

#[test]
fn what_is_no_day_is_said_clearly() {
    assert_eq!(typed("  "), Err(DayFault::Empty));
    assert_eq!(
        typed("11-31"),
        Err(DayFault::NoSuchDay {
            year: 2026,
            month: 11,
            day: 31
        })
    );
    assert_eq!(
        typed("13-1"),
        Err(DayFault::NoSuchDay {
            year: 2026,
            month: 13,
            day: 1
        })
    );
    assert_eq!(
        typed("2-29"),
        Err(DayFault::NoSuchDay {
            year: 2026,
            month: 2,
            day: 29
        })
    );
    assert_eq!(
        typed("尽快"),
        Err(DayFault::NotUnderstood {
            text: "尽快".into()
        })
    );
    assert_eq!(
        typed("30"),
        Err(DayFault::NotUnderstood { text: "30".into() })
    );
    assert_eq!(typed("+999999999999"), Err(DayFault::TooFar));
    assert_eq!(typed("+3000000000"), Err(DayFault::TooFar));
}

proptest! {
    #[test]
    fn every_coming_day_can_be_typed_without_its_year(ahead in 0u64..365) {
        let base = day(2026, 11, 18);
        let wanted = base + Days::new(ahead);
        for text in [
            format!("{}-{}", wanted.month(), wanted.day()),
            format!("{}月{}日", wanted.month(), wanted.day()),
            wanted.to_string(),
            format!("+{ahead}"),
        ] {
            prop_assert_eq!(read(&text, base, &shipped()), Ok(wanted));
        }
    }

    #[test]
    fn no_text_makes_it_stumble(text in "\\PC{0,12}") {
        let _ = read(&text, day(2026, 11, 18), &Calendar::default());
    }

    #[test]
    fn no_text_of_its_own_signs_makes_it_stumble(text in "[0-9+月日年周下工天底.\\-]{0,10}") {
        if let Ok(found) = read(&text, day(2026, 11, 18), &shipped()) {
            prop_assert!(found.year() <= 2126);
        }
    }
}
