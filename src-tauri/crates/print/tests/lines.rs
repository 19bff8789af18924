//! Stories and properties of setting lines: what may start or end a line, what stays together, and
//! that no character is lost.

mod common;

use common::{shelf, shown};
use print::MM_PER_PT;
use print::font::Face;
use print::text::{Align, Block, Paragraph, Style, line, normalise, set, spread_line, width_mm};
use proptest::prelude::*;

const NO_START: &str = "。，、；：？！）》〉】”’…·%％℃—";
const NO_END: &str = "（《〈【“‘￥";

fn body(size: f64) -> Style {
    Style::new(Face::Body, size)
}

/// Sets a text in a column of so many em.
fn column(text: &str, em: f64) -> Block {
    let style = body(12.0);
    set(
        shelf(),
        &Paragraph::new(text, style, 17.5),
        em * style.em_mm(),
    )
}

fn lines(block: &Block) -> Vec<&str> {
    block.lines.iter().map(|line| line.text.as_str()).collect()
}

#[test]
fn a_quoted_phrase_may_start_a_line() {
    assert_eq!(
        lines(&column("请大家把意见写入“浙里办”平台后再说", 6.0))[0],
        "请大家把意见"
    );
    let set = column("意见写入“浙里办”平台后再讨论", 5.0);
    assert_eq!(lines(&set)[0], "意见写入");
    assert!(lines(&set)[1].starts_with("“浙里办”"));
}

#[test]
fn a_number_keeps_its_measure_word_and_its_ordinal() {
    for em in 4..24 {
        let text = "共修渠道300米，铺路15公里，第11场会议定于2026年11月18日召开，投入86.5万元";
        let set = column(text, f64::from(em));
        for whole in ["300米", "11月", "18日"] {
            let kept = lines(&set)
                .iter()
                .filter(|line| line.contains(whole))
                .count();
            assert_eq!(kept, 1, "{whole} at {em} em: {:?}", lines(&set));
        }
    }
    let set = column("沿线要铺路15公里通车", 6.0);
    assert_eq!(lines(&set), ["沿线要铺路", "15公里通车"]);
}

#[test]
fn no_paragraph_ends_on_one_character() {
    assert_eq!(
        lines(&column("枫林镇第二村民小组。", 8.0)),
        ["枫林镇第二村民", "小组。"]
    );
}

#[test]
fn a_name_breaks_after_its_dot_and_only_when_it_does_not_fit() {
    let style = body(12.0);
    let name = |text: &str, em: f64| {
        let paragraph = Paragraph::empty(17.5).span("由", style).name(text, style);
        let set = set(shelf(), &paragraph, em * style.em_mm());
        set.lines
            .iter()
            .map(|line| line.text.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(name("阿依古丽·买买提", 8.0), ["由", "阿依古丽·买买提"]);
    assert_eq!(name("阿依古丽·买买提", 5.5), ["由", "阿依古丽·", "买买提"]);
    assert_eq!(name("欧阳翀", 3.0), ["由", "欧阳翀"]);
}

#[test]
fn a_long_address_breaks_where_it_must() {
    let text = "见https://www.example.org/notices/2026/11/18/commitments-of-the-village.html";
    let set = column(text, 8.0);
    let widest = 8.0 * body(12.0).em_mm() + 1e-6;
    assert!(set.lines.len() > 2);
    assert!(
        set.lines.iter().all(|line| line.width_mm <= widest),
        "{:?}",
        lines(&set)
    );
    assert_eq!(
        set.lines
            .iter()
            .map(|line| line.text.as_str())
            .collect::<String>(),
        text
    );
}

#[test]
fn no_gap_before_figures_an_eighth_before_latin() {
    let em = body(12.0).em_mm();
    let width = |text| width_mm(shelf(), text, body(12.0));
    let alone = width("年") + width("2026");
    assert!((width("年2026") - alone).abs() < 1e-9);
    let alone = width("用") + width("CAD");
    assert!((width("用CAD") - alone - em / 8.0).abs() < 1e-9);
}

#[test]
fn figures_in_slots_are_of_one_width() {
    for (face, slot) in [(Face::Body, 0.558), (Face::Title, 0.614)] {
        let style = Style::new(face, 20.0).slotted();
        for figure in ["111", "888", "907"] {
            let width = width_mm(shelf(), figure, style) / style.em_mm();
            assert!((width - 3.0 * slot).abs() < 1e-9, "{figure} {width}");
        }
    }
    let plain = |text| width_mm(shelf(), text, body(20.0));
    assert!(plain("111") < plain("888"));
}

#[test]
fn full_width_marks_that_meet_share_their_blanks() {
    let em = body(12.0).em_mm();
    let width = |text| width_mm(shelf(), text, body(12.0)) / em;
    assert!((width("会）。") - 2.5).abs() < 1e-9);
    assert!((width("》（会") - 2.5).abs() < 1e-9);
    assert!((width("（《会") - 2.5).abs() < 1e-9);
    assert!((width("会，会") - 3.0).abs() < 1e-9);
}

#[test]
fn wide_lines_are_flush_and_narrow_cells_ragged() {
    let text = "村民代表一致同意，由村民委员会牵头（驻村干部配合），在2027年1月17日前完成水渠清淤和路灯安装，逐户回访。";
    let style = body(12.0);
    let justified = |em: f64| {
        let paragraph = Paragraph::new(text, style, 17.5).align(Align::Justify);
        set(shelf(), &paragraph, em * style.em_mm())
    };
    let wide = justified(20.0);
    let (last, full) = wide.lines.split_last().unwrap();
    assert!(full.len() >= 2);
    for line in full {
        assert!(
            (line.width_mm - 20.0 * style.em_mm()).abs() < 1e-6,
            "{}",
            line.text
        );
    }
    assert!(last.width_mm < 20.0 * style.em_mm());
    let narrow = justified(9.3);
    assert!(
        narrow
            .lines
            .iter()
            .any(|line| line.width_mm < 8.9 * style.em_mm())
    );
}

#[test]
fn a_label_is_spread_to_four_characters() {
    let style = Style::new(Face::Heading, 10.5);
    let spread = spread_line(shelf(), "时间", style, 4.0 * style.em_mm());
    assert!((spread.width_mm - 4.0 * style.em_mm()).abs() < 1e-9);
    let glyphs = shown(&spread.items);
    assert_eq!(glyphs.len(), 2);
    assert!((glyphs[1].1 - glyphs[0].1 - 3.0 * style.em_mm()).abs() < 0.01);
}

#[test]
fn first_lines_are_indented_and_further_lines_hang() {
    let style = body(16.0);
    let paragraph = Paragraph::new("时间：二十八个字一行的公文正文在这里折行", style, 29.0);
    let set = set(
        shelf(),
        &paragraph.first(2.0).hang(5.0),
        12.0 * style.em_mm(),
    );
    assert!((set.lines[0].left_mm - 2.0 * style.em_mm()).abs() < 1e-9);
    assert!((set.lines[1].left_mm - 5.0 * style.em_mm()).abs() < 1e-9);
    assert!((set.height_mm() - set.lines.len() as f64 * 29.0 * MM_PER_PT).abs() < 1e-9);
}

#[test]
fn a_line_feed_forces_a_line_and_an_empty_text_is_one_line() {
    assert_eq!(
        lines(&column("佐证：照片两张\n备注：无", 20.0)),
        ["佐证：照片两张", "备注：无"]
    );
    assert_eq!(column("", 20.0).lines.len(), 1);
}

#[test]
fn kangxi_radicals_become_characters() {
    assert_eq!(normalise("⼀件⺠事\r\n"), "一件民事\n");
}

#[test]
fn a_character_no_face_has_is_boxed_and_reported() {
    let set = line(shelf(), "张\u{3134A}", body(12.0));
    assert_eq!(set.missing, ['\u{3134A}']);
    let drawn: String = shown(&set.items).iter().map(|(c, _)| *c).collect();
    assert_eq!(drawn, "张3134A");
    assert_eq!(set.text, "张\u{3134A}");
}

/// Texts as villages write them: Han, marks, figures, Latin words, addresses, rare names.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => "[一-龥]{1,6}",
        2 => "[。，、；：？！）》”…·]",
        1 => "[（《“]",
        2 => "[0-9]{1,6}(\\.[0-9])?(米|公里|元|%|日)?",
        1 => "[A-Za-z]{1,12}",
        1 => " |　|——|……",
        1 => "https?://[a-z]{2,20}\\.[a-z]{2,4}/[a-z0-9/]{0,20}",
        1 => Just("𬱖䶮㛃𠅤".to_string()),
    ];
    proptest::collection::vec(piece, 1..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_line_starts_or_ends_on_the_wrong_mark(text in text(), em in 1.0f64..40.0) {
        let set = column(&text, em);
        for line in set.lines.iter().skip(1) {
            let first = line.text.chars().next().unwrap_or('字');
            prop_assert!(!NO_START.contains(first), "{:?}", lines(&set));
        }
        for line in set.lines.iter().rev().skip(1) {
            let last = line.text.trim_end().chars().last().unwrap_or('字');
            prop_assert!(!NO_END.contains(last), "{:?}", lines(&set));
        }
    }

    #[test]
    fn every_character_is_in_the_output(text in text(), em in 1.0f64..40.0) {
        let set = column(&text, em);
        let set_text: String = set.lines.iter().map(|line| line.text.as_str()).collect();
        prop_assert_eq!(&set_text, &text);
        let drawn: String =
            set.lines.iter().flat_map(|line| shown(&line.items)).map(|(c, _)| c).collect();
        prop_assert_eq!(drawn, text);
    }

    #[test]
    fn lines_fit_wherever_a_break_was_possible(
        clauses in proptest::collection::vec("[一-龥0-9]{1,9}[，。]", 1..12),
        em in 12.0f64..40.0,
    ) {
        let set = column(&clauses.concat(), em);
        for line in &set.lines {
            prop_assert!(line.width_mm <= em * body(12.0).em_mm() + 1e-6, "{}", line.text);
        }
    }

    #[test]
    fn glyphs_never_run_backwards(text in text(), em in 4.0f64..40.0) {
        for line in &column(&text, em).lines {
            let places = shown(&line.items);
            for pair in places.windows(2) {
                prop_assert!(pair[0].1 <= pair[1].1 + 1e-6, "{}", line.text);
            }
        }
    }
}

#[test]
fn marks_joiners_and_selectors_stay_with_what_they_belong_to() {
    for em in 1..6 {
        for text in [
            "葛\u{E0100}葛\u{E0100}葛\u{E0100}葛\u{E0100}",
            "か\u{3099}ゞか\u{3099}か\u{3099}",
            "一家\u{200D}一家\u{FE0F}人",
        ] {
            let set = column(text, f64::from(em));
            let starts = set.lines.iter();
            for first in starts.filter_map(|line| line.text.chars().next()) {
                assert!(
                    !"\u{E0100}\u{3099}\u{200D}\u{FE0F}".contains(first),
                    "{text} at {em}"
                );
            }
        }
    }
}

#[test]
fn a_letter_and_its_accent_become_one_and_stay_one() {
    assert_eq!(normalise("lu\u{308}e\u{300} ga\u{30C}n"), "lüè gǎn");
    // A Han character that looks like another keeps its own code point.
    assert_eq!(normalise("\u{F9F4}\u{FA1E}"), "\u{F9F4}\u{FA1E}");
    assert_eq!(normalise("\u{301}"), "\u{301}");
}

#[test]
fn spaces_of_other_widths_part_words_and_separators_end_lines() {
    let wide = width_mm(shelf(), "a\u{2003}b\u{202F}c", body(12.0));
    assert_eq!(wide, width_mm(shelf(), "a b c", body(12.0)));
    assert!(wide > width_mm(shelf(), "abc", body(12.0)) + 1.0);
    assert_eq!(
        lines(&column("一\u{2028}二\u{b}三\u{85}四", 20.0)),
        ["一", "二", "三", "四"]
    );
    // A label stays on its line.
    assert!(line(shelf(), "一\u{2028}二", body(12.0)).width_mm > 2.0 * body(12.0).em_mm());
}

#[test]
fn every_boxed_character_is_told_once_and_drawn() {
    let set = column("好😀好👨\u{200D}👩好", 3.0);
    let missing: Vec<char> = set
        .lines
        .iter()
        .flat_map(|line| line.missing.clone())
        .collect();
    assert_eq!(missing, ['😀', '👨', '👩']);
    let boxes = set.lines.iter().flat_map(|line| &line.items);
    let boxes = boxes.filter(|item| matches!(item, print::plan::Item::Rect { .. }));
    assert_eq!(boxes.count(), 3);
}
