use super::*;

/// The calendar as shipped.
pub(crate) fn shipped() -> Calendar {
    let mut calendar = Calendar::default();
    for year in 2020..=2026 {
        let file = format!(
            "{}/../../../assets/calendar/{year}.toml",
            env!("CARGO_MANIFEST_DIR")
        );
        let text = std::fs::read_to_string(&file).unwrap();
        calendar.add(&file, &text).unwrap();
    }
    calendar
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn offices_rest_on_national_day_and_work_the_saturday_after() {
    let calendar = shipped();
    assert_eq!(calendar.is_working_day(day(2026, 10, 7)), Ok(false));
    assert_eq!(calendar.is_working_day(day(2026, 10, 8)), Ok(true));
    assert_eq!(
        calendar.is_working_day(day(2026, 10, 10)),
        Ok(true),
        "a made-up Saturday"
    );
    assert_eq!(calendar.is_working_day(day(2026, 10, 11)), Ok(false));
}

#[test]
fn working_days_step_over_a_holiday() {
    let calendar = shipped();
    let eve = day(2026, 9, 30);
    assert_eq!(calendar.after_working_days(eve, 1), Ok(day(2026, 10, 8)));
    assert_eq!(calendar.after_working_days(eve, 3), Ok(day(2026, 10, 10)));
    assert_eq!(
        calendar.working_day_from(day(2026, 10, 2)),
        Ok(day(2026, 10, 8))
    );
    assert_eq!(calendar.working_day_from(eve), Ok(eve));
}

#[test]
fn a_year_without_data_says_so() {
    let calendar = shipped();
    let fault = calendar
        .after_working_days(day(2026, 12, 28), 10)
        .unwrap_err();
    assert_eq!(fault, CalendarFault::NoYear { year: 2027 });
    assert_eq!(
        calendar.holiday(day(2027, 1, 1)).as_deref(),
        Some("元旦"),
        "the law knows it"
    );
    assert_eq!(calendar.holiday(day(2027, 1, 4)), None);
}

#[test]
fn the_law_agrees_with_every_published_year() {
    let calendar = shipped();
    for year in 2024..=2026 {
        let mut at = day(year, 1, 1);
        while at.year() == year {
            if lawful_holiday(at).is_some() && at >= day(2025, 1, 1) {
                assert_eq!(calendar.is_working_day(at), Ok(false), "{at}");
            }
            at = at.succ_opt().unwrap();
        }
    }
    assert_eq!(lawful_holiday(day(2027, 2, 5)), Some("春节"), "除夕");
    assert_eq!(lawful_holiday(day(2027, 2, 6)), Some("春节"));
    assert_eq!(lawful_holiday(day(2027, 4, 5)), Some("清明节"));
}

#[test]
fn a_broken_file_is_named_with_its_line() {
    let mut calendar = Calendar::default();
    let fault = calendar
        .add("2027.toml", "year = 2027\n\n[[holiday]]\nname = 3\n")
        .unwrap_err();
    assert!(
        matches!(&fault, CalendarFault::Unreadable { file, line: 4, .. } if file == "2027.toml"),
        "{fault}"
    );
    assert!(!calendar.knows(2027));
}

#[test]
fn a_day_cannot_be_both_off_and_made_up() {
    let text = "year = 2027\n[[holiday]]\nname = \"元旦\"\ndays = [\"2027-01-01\"]\nmake_up = [\"2027-01-01\"]\n";
    let fault = Calendar::default().add("x.toml", text).unwrap_err();
    assert_eq!(
        fault,
        CalendarFault::DayDoesNotFit {
            file: "x.toml".into(),
            day: day(2027, 1, 1)
        }
    );
}
