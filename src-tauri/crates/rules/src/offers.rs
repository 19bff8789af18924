//! Which offers fit a need, by the words that both have. Not here: what units offer (data), the choice itself:
//! a suggestion is shown as one.

use crate::chinese::half_width;

/// Something that a unit offers.
#[derive(Debug, Clone, Copy)]
pub struct Offer<'a> {
    /// 义诊
    pub name: &'a str,
    /// Words in a need that speak for it: 看病, 体检, 量血压.
    pub keywords: &'a [String],
}

/// An offer that fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// Which of the offers.
    pub offer: usize,
    /// The words of the need that speak for it.
    pub words: Vec<String>,
    weight: usize,
}

/// Offers that share words with the need, the best first; of equals the first listed. Keywords and the whole
/// name count as their length squared (a long word says more than two short ones); pieces of two characters of
/// the name count one each, and only where the piece is not everybody's word.
pub fn fitting(need: &str, offers: &[Offer<'_>]) -> Vec<Fit> {
    let need = plain(need);
    let mut fits: Vec<Fit> = offers
        .iter()
        .enumerate()
        .map(|(offer, what)| fit(&need, offer, what))
        .filter(|fit| fit.weight > 0)
        .collect();
    fits.sort_by_key(|fit| std::cmp::Reverse(fit.weight));
    fits
}

/// Pieces that say nothing of what is offered.
const EVERYBODYS: &[&str] = &["服务", "活动", "提供", "帮助", "支持", "村民", "群众"];

fn fit(need: &str, offer: usize, what: &Offer<'_>) -> Fit {
    let mut fit = Fit {
        offer,
        words: Vec::new(),
        weight: 0,
    };
    let whole = std::iter::once(what.name).chain(what.keywords.iter().map(String::as_str));
    for word in whole {
        let plain = plain(word);
        if !plain.is_empty() && need.contains(&plain) {
            fit.take(word, plain.chars().count().pow(2));
        }
    }
    let name: Vec<char> = plain(what.name).chars().collect();
    for piece in name.windows(2) {
        let piece: String = piece.iter().collect();
        let said = fit.words.iter().any(|word| plain(word).contains(&piece));
        if !said && !EVERYBODYS.contains(&piece.as_str()) && need.contains(&piece) {
            fit.take(&piece, 1);
        }
    }
    fit
}

impl Fit {
    fn take(&mut self, word: &str, weight: usize) {
        if !self.words.iter().any(|known| known == word) {
            self.words.push(word.to_owned());
            self.weight += weight;
        }
    }
}

fn plain(text: &str) -> String {
    text.chars()
        .map(half_width)
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(need: &str, offers: &[(&str, &[&str])]) -> Vec<(usize, Vec<String>)> {
        let keywords: Vec<Vec<String>> = offers
            .iter()
            .map(|(_, words)| words.iter().map(|w| (*w).to_owned()).collect())
            .collect();
        let offers: Vec<Offer<'_>> = offers
            .iter()
            .zip(&keywords)
            .map(|((name, _), keywords)| Offer { name, keywords })
            .collect();
        let found = fitting(need, &offers);
        found
            .into_iter()
            .map(|fit| (fit.offer, fit.words))
            .collect()
    }

    const OFFERS: &[(&str, &[&str])] = &[
        ("义诊", &["看病", "体检", "血压"]),
        ("法律咨询服务", &["官司", "合同"]),
        ("挖掘机一台", &["清淤", "水渠", "道路塌方"]),
        ("助学金", &["学费", "孩子上学"]),
    ];

    #[test]
    fn the_offer_whose_words_stand_in_the_need_comes_first() {
        let found = fits("老人量血压、看病要走十五里路", OFFERS);
        assert_eq!(found, [(0, vec!["看病".to_owned(), "血压".to_owned()])]);
        assert_eq!(fits("灌溉水渠淤塞要清淤", OFFERS)[0].0, 2);
        assert_eq!(
            fits("想请人做一次义诊，孩子上学的学费也没有着落", OFFERS)[0].0,
            3
        );
    }

    #[test]
    fn a_piece_of_the_name_speaks_for_it_and_everybodys_words_do_not() {
        assert_eq!(
            fits("想做个法律方面的了解", OFFERS),
            [(1, vec!["法律".to_owned()])]
        );
        assert_eq!(fits("希望多搞服务", OFFERS), []);
    }

    #[test]
    fn where_no_word_is_shared_nothing_is_suggested() {
        assert_eq!(fits("村口没有路灯", OFFERS), []);
        assert_eq!(fits("", OFFERS), []);
        assert_eq!(fits("义诊", &[("", &[""])]), []);
    }

    #[test]
    fn full_width_and_punctuation_do_not_hide_a_word() {
        assert_eq!(fits("想要ＷｉＦｉ", &[("公共WiFi", &["wifi"])]).len(), 1);
    }
}
