//! Who must be there and how many must agree, as editable data (field guide §1: 四议两公开). Not here: the
//! steps that ask for it (`templates`), who voted how.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::words::VotingBody;

/// A share of a number: at least, or more than, `part` in `of`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// 2 of 2/3.
    pub part: u32,
    /// 3 of 2/3; never 0.
    pub of: u32,
    /// More than that share (过半数), not just that much.
    #[serde(default)]
    pub more: bool,
}

impl Share {
    /// Whether it can be met at all: 2/3 can, 3/2 and “more than all” cannot.
    pub fn sound(self) -> bool {
        self.of > 0 && self.part > 0 && self.part <= self.of && !(self.more && self.part == self.of)
    }

    /// The least whole number that satisfies the share of `whole`. A share of nothing asks for one.
    pub fn least(self, whole: i64) -> i64 {
        let (part, of) = (i64::from(self.part), i64::from(self.of.max(1)));
        let product = whole.max(0).saturating_mul(part);
        let least = if self.more {
            product / of + 1
        } else {
            (product + of - 1) / of
        };
        least.max(1)
    }
}

/// One way of being quorate: so large a share of a body is present.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Presence {
    /// Who is entitled.
    pub body: VotingBody,
    /// How large a share of them must be there.
    pub share: Share,
}

/// A quorum rule: any one of the ways of being present, and the share of those present that must agree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quorum {
    /// 村民会议: more than half of the adults, or two thirds of the households.
    pub any_of: Vec<Presence>,
    /// Of those present.
    pub agree: Share,
}

/// What was counted at a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Who was entitled.
    pub body: VotingBody,
    /// How many are entitled.
    pub entitled: i64,
    /// How many came.
    pub present: i64,
    /// How many agreed.
    pub agreed: i64,
}

/// What a vote came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Verdict {
    /// How many had to be there.
    pub present_needed: i64,
    /// Enough were there.
    pub quorate: bool,
    /// How many had to agree.
    pub agreed_needed: i64,
    /// Quorate, and enough agreed.
    pub passed: bool,
}

impl Quorum {
    /// What holds where a step has no rule of its own: more than half of those present agree.
    pub fn simple(body: VotingBody) -> Self {
        let any = Share {
            part: 0,
            of: 1,
            more: false,
        };
        let half = Share {
            part: 1,
            of: 2,
            more: true,
        };
        Self {
            any_of: vec![Presence { body, share: any }],
            agree: half,
        }
    }

    /// Whether somebody is named and every share can be met.
    pub fn sound(&self) -> bool {
        let ways = !self.any_of.is_empty() && self.any_of.iter().all(|way| way.share.sound());
        ways && self.agree.sound()
    }

    /// Reads the JSON that the store keeps; empty text is no rule, and so is a text that is none.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// The JSON that the store keeps.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reckons a vote; none if that body is in none of the rule's ways.
    pub fn judge(&self, count: Count) -> Option<Verdict> {
        let way = self.any_of.iter().find(|way| way.body == count.body)?;
        let present_needed = way.share.least(count.entitled);
        let agreed_needed = self.agree.least(count.present);
        let quorate = count.present >= present_needed;
        Some(Verdict {
            present_needed,
            quorate,
            agreed_needed,
            passed: quorate && count.agreed >= agreed_needed,
        })
    }

    /// The rule as people say it: 党员到会不少于三分之二，到会的过半数同意.
    pub fn zh(&self) -> String {
        let ways: Vec<String> = self
            .any_of
            .iter()
            .map(|way| format!("{}到会{}", way.body.zh(), share_zh(way.share)))
            .collect();
        format!("{}，到会的{}同意", ways.join("，或"), share_zh(self.agree))
    }
}

fn share_zh(share: Share) -> String {
    match (share.part, share.of, share.more) {
        (1, 2, true) => "过半数".into(),
        (part, of, more) => {
            let word = if more { "超过" } else { "不少于" };
            if part == of {
                "全部".into()
            } else {
                format!("{word}{}分之{}", digit(of), digit(part))
            }
        }
    }
}

fn digit(n: u32) -> String {
    const DIGITS: [&str; 11] = [
        "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
    ];
    DIGITS
        .get(n as usize)
        .map_or_else(|| n.to_string(), |d| (*d).to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HALF: Share = Share {
        part: 1,
        of: 2,
        more: true,
    };
    const TWO_THIRDS: Share = Share {
        part: 2,
        of: 3,
        more: false,
    };

    fn party() -> Quorum {
        Quorum {
            any_of: vec![Presence {
                body: VotingBody::PartyMembers,
                share: TWO_THIRDS,
            }],
            agree: HALF,
        }
    }

    fn count(entitled: i64, present: i64, agreed: i64) -> Count {
        Count {
            body: VotingBody::PartyMembers,
            entitled,
            present,
            agreed,
        }
    }

    #[test]
    fn two_thirds_of_forty_members_are_twenty_seven() {
        let short = party().judge(count(40, 26, 26)).unwrap();
        assert_eq!(
            (short.present_needed, short.quorate, short.passed),
            (27, false, false)
        );
        let enough = party().judge(count(40, 27, 14)).unwrap();
        assert_eq!(
            (enough.quorate, enough.agreed_needed, enough.passed),
            (true, 14, true)
        );
        assert!(!party().judge(count(40, 28, 14)).unwrap().passed);
    }

    #[test]
    fn a_villagers_meeting_is_quorate_by_adults_or_by_households() {
        let meeting = Quorum {
            any_of: vec![
                Presence {
                    body: VotingBody::Adults,
                    share: HALF,
                },
                Presence {
                    body: VotingBody::Households,
                    share: TWO_THIRDS,
                },
            ],
            agree: HALF,
        };
        let adults = Count {
            body: VotingBody::Adults,
            entitled: 1000,
            present: 500,
            agreed: 500,
        };
        assert!(!meeting.judge(adults).unwrap().quorate);
        let households = Count {
            body: VotingBody::Households,
            entitled: 300,
            present: 200,
            agreed: 101,
        };
        assert!(meeting.judge(households).unwrap().passed);
        assert_eq!(meeting.judge(count(9, 9, 9)), None);
        assert_eq!(
            meeting.zh(),
            "成年村民到会过半数，或户代表到会不少于三分之二，到会的过半数同意"
        );
    }

    #[test]
    fn a_rule_that_nobody_can_meet_is_not_sound() {
        assert!(party().sound());
        let with = |share| Quorum {
            agree: share,
            ..party()
        };
        let share = |part, of, more| Share { part, of, more };
        for bad in [
            share(3, 2, false),
            share(0, 2, false),
            share(1, 0, false),
            share(1, 1, true),
        ] {
            assert!(!with(bad).sound(), "{bad:?}");
        }
        assert!(with(share(1, 1, false)).sound());
        let nobody = Quorum {
            any_of: Vec::new(),
            ..party()
        };
        assert!(!nobody.sound());
    }

    #[test]
    fn a_rule_is_kept_and_read_back() {
        assert_eq!(Quorum::read(&party().write()), Some(party()));
        assert_eq!(Quorum::read(""), None);
    }

    proptest! {
        /// The least number satisfies the share, and one fewer does not.
        #[test]
        fn the_least_is_the_least(part in 1u32..=9, more: bool, of in 1u32..=9, whole in 1i64..5000) {
            let share = Share { part, of, more };
            prop_assume!(share.sound());
            let satisfies = |n: i64| {
                let (left, right) = (n * i64::from(of), whole * i64::from(part));
                if more { left > right } else { left >= right }
            };
            let least = share.least(whole);
            prop_assert!(satisfies(least));
            prop_assert!(least == 1 || !satisfies(least - 1));
        }
    }
}
