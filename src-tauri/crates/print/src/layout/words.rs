//! Turns of phrase that several documents print.

use chrono::{Datelike, NaiveDate};
use rules::chinese::{long_day, month_day, short_day};

use crate::documents::{Posting, Review};

/// `2026年11月20日至11月27日（7日）`.
pub fn posting_words(posting: Posting) -> String {
    let days = (posting.to - posting.from).num_days();
    format!(
        "{}至{}（{days}日）",
        long_day(posting.from),
        short_day(posting.to, posting.from)
    )
}

/// `村务监督委员会　郑垚　11月19日`; the year only where it is not that of `today`.
pub fn review_words(review: &Review, today: NaiveDate) -> String {
    let mut words = review.body.clone();
    for part in [
        review.person.clone(),
        review.day.map(|day| short_day(day, today)),
    ]
    .into_iter()
    .flatten()
    {
        words.push('　');
        words.push_str(&part);
    }
    words
}

/// A deadline as two parts: `2027年` and `1月17日前`.
pub fn deadline_words(deadline: NaiveDate) -> (String, String) {
    (
        format!("{}年", deadline.year()),
        format!("{}前", month_day(deadline)),
    )
}

/// The sheet's code in groups of four: `3F7A 91C2 0BD4`.
pub fn code_groups(code: &str) -> String {
    let digits: Vec<char> = code.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    let groups: Vec<String> = digits
        .chunks(4)
        .map(|group| group.iter().collect::<String>().to_uppercase())
        .collect();
    groups.join(" ")
}

/// The words, or — where there are none.
pub fn or_dash(words: Option<&str>) -> &str {
    words.filter(|words| !words.is_empty()).unwrap_or("—")
}
