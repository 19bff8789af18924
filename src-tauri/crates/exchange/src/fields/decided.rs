//! What ledgers say of an outcome, a state, a rating, a source, in the many words of many offices. What is not
//! understood is nothing, and its words are kept by whoever asked. Not here: which outcome may follow which.

use rules::words::{Outcome, Rating, Source};

use super::squeezed;

/// What a cell of 分类 or 办理状态 says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decided {
    /// One of the five outcomes.
    Sorted(Outcome),
    /// It is done, however it was sorted.
    Done,
    /// It is struck off.
    StruckOff,
    /// It is being worked on.
    Working,
}

const WORDS: &[(Decided, &str)] = &[
    (
        Decided::Sorted(Outcome::ResolvedOnSpot),
        "现场办结 当场办结 现场解决 当场解决 立行立改 即时办结 即办 现场办理 解决一批 现场已解决 \
         当场已解决 立即办理 即知即改 马上办 现场处理 立办 当场答复解决",
    ),
    (
        Decided::Sorted(Outcome::Committed),
        "限期办理 限期办结 限时办理 承诺办理 规划一批 列入计划 限期整改 限期解决 限时办结 \
         限期 列入解决计划 承诺限期 限时解决 限期完成 近期解决 短期解决",
    ),
    (
        Decided::Sorted(Outcome::UnderStudy),
        "长期跟踪 跟进研究 持续跟踪 长期推进 长期坚持 纳入规划 跟踪研究 研究解决 列入台账 \
         长期解决 中长期 长期 跟踪办理 持续跟进 挂账推进 台账跟进",
    ),
    (
        Decided::Sorted(Outcome::Referred),
        "移交 转办 交办 移交办理 上报 上交 吹哨 部门报到 转交 转交办理 移送 移交上级 报送上级 \
         上级协调 移交部门 上报解决 提级办理 提请上级 转上级 移交乡镇 上报乡镇 上报镇里 已移交 \
         已转交 已转办 已上报 已交办",
    ),
    (
        Decided::Sorted(Outcome::Explained),
        "解释说明 解释一批 政策解释 答复解释 解释答复 解释 说明 宣传解释 不予办理 已解释 \
         解释到位 做好解释 政策宣传 说明解释 答复",
    ),
    (
        Decided::Done,
        "已办结 办结 已解决 已完成 完成 已办 已整改 整改完成 解决 已落实 是 √ ✓ ✔ 100% 已处理 \
         已办理 已整改到位 已整改完成 完成整改 处理完毕 已结 办理完毕 已修复 结案 已结案",
    ),
    (Decided::StruckOff, "已销号 销号 已验收销号 已验收"),
    (
        Decided::Working,
        "正在办理 办理中 未办结 未解决 未完成 否 进行中 推进中 整改中 正在推进 在办 × 处理中 \
         正在处理 正在整改 解决中 正在解决 未整改 待办 待解决 持续推进 推进 实施中 正在实施 \
         已列入计划 部分解决 部分完成 未销号 落实中",
    ),
];

/// The outcome or state that a short cell names.
pub fn read_decided(text: &str) -> Option<Decided> {
    let word: String = squeezed(text)
        .trim_matches(['(', ')', '。', ';', '；', '.', '、'])
        .to_owned();
    let named = |(_, words): &&(Decided, &str)| words.split_whitespace().any(|w| w == word);
    if let Some((decided, _)) = WORDS.iter().find(named) {
        return Some(*decided);
    }
    // 现场办结类, 限期办理（正在办理）
    let bare = word.split('(').next()?.trim_end_matches('类').to_owned();
    (bare != word && !bare.is_empty())
        .then(|| read_decided(&bare))
        .flatten()
}

/// Whether a line of progress begins with saying that all is done: 已办结，路灯已换. 已完成50% is not.
pub fn is_plainly_done(text: &str) -> bool {
    let begins = [
        "已办结",
        "已解决",
        "已完成",
        "已整改到位",
        "已处理完毕",
        "办理完毕",
    ];
    let text = squeezed(text);
    let rest = begins.iter().find_map(|word| text.strip_prefix(word));
    let ends = |rest: &str| {
        rest.is_empty() || rest.starts_with([',', '，', '。', ';', '；', '.', ':', '：', '(', '!'])
    };
    rest.is_some_and(ends)
}

/// What villagers said of the result.
pub fn read_rating(text: &str) -> Option<Rating> {
    let word = squeezed(text);
    let word = word.trim_matches(['。', ';', '；', '.']);
    Some(match word {
        "满意" | "很满意" | "非常满意" | "十分满意" | "是" | "√" | "群众满意" | "好" | "优" => {
            Rating::Satisfied
        }
        "基本满意" | "较满意" | "比较满意" | "基本认可" => Rating::MostlySatisfied,
        "不满意" | "否" | "×" | "不太满意" | "很不满意" => Rating::Dissatisfied,
        _ => return None,
    })
}

/// Where a matter came from.
pub fn read_source(text: &str) -> Option<Source> {
    let word = squeezed(text);
    let has = |parts: &[&str]| parts.iter().any(|part| word.contains(part));
    Some(
        if has(&["现场", "会上", "板凳会", "当场", "会议", "院坝会", "议事会"]) {
            Source::AtMeeting
        } else if has(&["热线", "12345", "电话", "网络", "微信", "小程序", "留言"]) {
            Source::Hotline
        } else if has(&["走访", "入户", "下访", "上门", "排查", "巡查"]) {
            Source::Visit
        } else if has(&["心愿"]) {
            Source::Wish
        } else if has(&["集市"]) {
            Source::Market
        } else if has(&["点题", "意见卡", "意见箱"]) {
            Source::Card
        } else if has(&["收集", "征集", "会前"]) {
            Source::Collected
        } else {
            return None;
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_are_understood_as_offices_write_them() {
        for (text, decided) in [
            ("现场办结", Decided::Sorted(Outcome::ResolvedOnSpot)),
            ("限期办理 ", Decided::Sorted(Outcome::Committed)),
            ("长期跟踪类", Decided::Sorted(Outcome::UnderStudy)),
            ("转办", Decided::Sorted(Outcome::Referred)),
            ("政策解释", Decided::Sorted(Outcome::Explained)),
            ("已 办 结", Decided::Done),
            ("√", Decided::Done),
            ("办理中。", Decided::Working),
            ("已销号", Decided::StruckOff),
            ("限期办理（正在办理）", Decided::Sorted(Outcome::Committed)),
        ] {
            assert_eq!(read_decided(text), Some(decided), "{text}");
        }
        for text in ["基础设施", "水渠已经修好了", ""] {
            assert_eq!(read_decided(text), None, "{text}");
        }
    }

    #[test]
    fn no_word_says_two_things() {
        let mut words: Vec<&str> = WORDS
            .iter()
            .flat_map(|(_, w)| w.split_whitespace())
            .collect();
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), all);
    }

    #[test]
    fn only_a_plain_word_of_completion_counts() {
        assert!(is_plainly_done("已办结，路灯已换"));
        assert!(is_plainly_done("已完成。"));
        assert!(!is_plainly_done("已完成50%"));
        assert!(!is_plainly_done("已完成招标"));
    }

    #[test]
    fn ratings_are_not_guessed_at() {
        assert_eq!(read_rating("非常满意"), Some(Rating::Satisfied));
        assert_eq!(read_rating("较满意"), Some(Rating::MostlySatisfied));
        assert_eq!(read_rating("一般"), None);
    }
}
