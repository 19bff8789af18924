//! A category guessed from what was typed, by the words that the templates give. Not here: the choice
//! itself; a guess is shown as one and changed with one key.

use crate::chinese::half_width;
use crate::ids::CategoryId;

/// A category with the words that speak for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keywords {
    /// The category.
    pub category: CategoryId,
    /// Its words.
    pub words: Vec<String>,
}

/// The category whose words cover most of the text, longer words counting more; of equals the first
/// listed. Nothing where no word fits.
pub fn guess(text: &str, categories: &[Keywords]) -> Option<CategoryId> {
    let text: String = text
        .chars()
        .map(half_width)
        .filter(|c| !c.is_whitespace())
        .collect();
    let mut best: Option<(usize, CategoryId)> = None;
    for known in categories {
        let weight = known.words.iter().map(|word| weight(&text, word)).sum();
        if weight > best.map_or(0, |(best, _)| best) {
            best = Some((weight, known.category));
        }
    }
    best.map(|(_, category)| category)
}

/// A word of two characters weighs 4, of three 9: a long word says more than two short ones.
fn weight(text: &str, word: &str) -> usize {
    let length = word.chars().count();
    if !word.is_empty() && text.contains(word) {
        length * length
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::templates::tests::shipped;

    fn guessed(text: &str) -> String {
        let templates = shipped();
        let keywords: Vec<_> = templates
            .categories
            .iter()
            .map(|row| Keywords {
                category: row.id,
                words: row.keywords.clone(),
            })
            .collect();
        let found = guess(text, &keywords);
        let name = |id| {
            templates
                .categories
                .iter()
                .find(|row| row.id == id)
                .map(|row| row.name.clone())
        };
        found.and_then(name).unwrap_or_default()
    }

    #[test]
    fn matters_as_villagers_raise_them_find_their_category() {
        let expected = [
            ("双井至杭口老桥路段没有路灯，村民晚上出行不便", "基础设施"),
            ("南区居民希望就近建一个垃圾中转站", "人居环境"),
            ("房屋漏雨需要修缮", "住房安全"),
            ("路口交通信号灯设置和维护不到位", "交通出行"),
            ("村口公交站没有雨棚", "交通出行"),
            ("灌溉水渠淤塞，下游十几户用水困难", "农业生产"),
            ("机耕道坑洼，农机进不了田", "农业生产"),
            ("高龄老人吃饭不便，希望开办老年食堂", "为老服务"),
            ("孩子入学入托难", "教育"),
            ("到乡镇卫生院开药要走15公里，看病开药不便", "医疗卫生"),
            ("邻里因自建房排水起争执", "矛盾纠纷"),
            ("村集体资金使用情况想看明细", "村务公开"),
            ("网络信号差，孩子上网课断线", "民生服务"),
            ("槟榔园道路没有硬化，收果车进不来", "产业发展"),
        ];
        for (text, category) in expected {
            assert_eq!(guessed(text), category, "{text}");
        }
    }

    #[test]
    fn where_no_word_fits_nothing_is_guessed() {
        assert_eq!(guessed("请大家多提意见"), "");
        assert_eq!(guessed(""), "");
    }
}
