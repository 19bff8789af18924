//! How long what a meeting leaves behind is kept (保管期限), and of which papers and photos that is said. Not here:
//! making the pack up (desk), how long each is kept here (template files, settings).

use crate::words::words;

words! {
    /// How long a file is kept.
    Retention "retention" {
        Permanent = "permanent" "永久",
        ThirtyYears = "thirty_years" "30年",
        TenYears = "ten_years" "10年",
    }
}

/// What a pack may hold, by the names that template files and settings use; in the order of the pack.
pub const KEPT: &[&str] = &[
    "notice",
    "sign_in",
    "minutes",
    "commitments",
    "timetable",
    "ledger",
    "results",
    "handover",
    "photos",
];

impl Retention {
    /// As a county writes it: 永久, 30年, 30, or the identifier.
    pub fn read(text: &str) -> Option<Self> {
        let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let years = plain.trim_end_matches('年');
        let mut all = Self::ALL.iter().copied();
        all.find(|one| one.as_str() == plain || one.zh().trim_end_matches('年') == years)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_county_may_write_the_period_as_people_do() {
        assert_eq!(Retention::read("永久"), Some(Retention::Permanent));
        assert_eq!(Retention::read(" 30 年 "), Some(Retention::ThirtyYears));
        assert_eq!(Retention::read("10"), Some(Retention::TenYears));
        assert_eq!(Retention::read("ten_years"), Some(Retention::TenYears));
        for unknown in ["", "年", "20年", "长期", "三十年"] {
            assert_eq!(Retention::read(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn every_word_is_written_and_read_back() {
        for word in Retention::ALL {
            assert_eq!(Retention::parse(word.as_str()), Ok(*word));
            assert_eq!(Retention::read(word.zh()), Some(*word));
        }
    }
}
