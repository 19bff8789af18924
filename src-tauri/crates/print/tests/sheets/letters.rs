//! Stories of letters: the notice and the minutes, on the grid of the official letter.

use print::documents::Paper;
use print::documents::minutes::{self, Matters, Minutes};
use print::documents::notice::{self, Notice};
use print::plan::{Item, PagePlan, Tag, TextRun};
use print::{MM_PER_PT, PrintFault};

use crate::common::shelf;
use crate::samples::letters as samples;
use crate::{assert_inside, flowing, golden, right_end, runs, seal_is_free};

fn told(notice: &Notice) -> Paper {
    notice::plan(notice, shelf()).unwrap()
}

fn written(minutes: &Minutes) -> Paper {
    minutes::plan(minutes, shelf()).unwrap()
}

fn whole(paper: &Paper) -> String {
    paper.pages.iter().map(flowing).collect()
}

/// The runs of the block: 16 pt, between the margins.
fn body(page: &PagePlan) -> Vec<&TextRun> {
    let found = runs(page).into_iter().map(|(run, _)| run);
    found.filter(|run| run.size_pt == 16.0).collect()
}

/// Each line of the block with its words, from the top.
fn lines(page: &PagePlan) -> Vec<(i64, String)> {
    let mut lines: Vec<(i64, String)> = Vec::new();
    for run in body(page) {
        let at = (run.y * 100.0).round() as i64;
        match lines.iter_mut().find(|(y, _)| *y == at) {
            Some((_, words)) => words.push_str(&run.source()),
            None => lines.push((at, run.source())),
        }
    }
    lines.sort();
    lines
}

/// The tags of the page's parts that stand in the block, in their order.
fn tags(page: &PagePlan) -> Vec<Tag> {
    let mut open: Vec<&Tag> = Vec::new();
    let mut found: Vec<(Tag, bool)> = Vec::new();
    for item in &page.items {
        match item {
            Item::Open(tag) => {
                open.push(tag);
                found.push((tag.clone(), false));
            }
            Item::Close => {
                open.pop();
            }
            Item::Text(run) if run.size_pt == 16.0 => {
                if let Some(last) = found.last_mut() {
                    last.1 = true;
                }
            }
            _ => {}
        }
    }
    found.retain(|(_, in_block)| *in_block);
    found.into_iter().map(|(tag, _)| tag).collect()
}

#[test]
fn a_notice_stands_on_one_sheet_and_says_when_as_villagers_do() {
    let paper = told(&samples::notice());
    assert_eq!(paper.pages.len(), 1);
    let text = flowing(&paper.pages[0]);
    for words in [
        "关于召开亲加奔——干群对话解难题会议的通知",
        "第二网格各户：",
        "2026年11月25日（星期三，农历十月十七）晚7时",
        "老桥头大榕树下（雨天改在村文化礼堂）",
        "镇水利站韩喆、镇交通运输站赵䶮、云溪供电所罗小满",
        "（一）上次承诺事项反馈；（二）灌溉水渠清淤；（三）村口公交站雨棚；（四）群众现场提出的其他问题",
        "有事请找村民委员会值班室刘㛃，电话8555\u{A0}0123。",
        "— 第 1 页　共 1 页 —",
        "编号　2026-012",
    ] {
        assert!(text.contains(words), "no {words} in {text}");
    }
}

#[test]
fn a_notice_of_which_only_the_day_is_known_still_reads_well() {
    let text = whole(&told(&samples::bare_notice()));
    assert!(text.contains("2026年11月25日（星期三，农历十月十七）地点：另行通知"));
    assert!(text.contains("群众现场提出的问题") && !text.contains("（一）"));
    assert!(!text.contains("编号") && !text.contains("到会干部"));
    assert!(!text.contains("雨天"));
}

#[test]
fn a_title_is_broken_by_sense() {
    let title = |words: &str| {
        let mut notice = samples::notice();
        notice.sheet.title = words.to_owned();
        let paper = told(&notice);
        let runs = paper.pages[0].items.iter().filter_map(|item| match item {
            Item::Text(run) if run.size_pt == 22.0 => Some((run.y, run.source())),
            _ => None,
        });
        let mut lines: Vec<(f64, String)> = Vec::new();
        for (y, words) in runs {
            match lines.last_mut().filter(|(last, _)| *last == y) {
                Some((_, line)) => line.push_str(&words),
                None => lines.push((y, words)),
            }
        }
        lines.into_iter().map(|(_, line)| line).collect::<Vec<_>>()
    };
    assert_eq!(
        title("关于召开亲加奔——干群对话解难题会议的通知"),
        ["关于召开亲加奔——干群对话解难题", "会议的通知"]
    );
    assert_eq!(
        title("青山村2026年第11场亲加奔——干群对话解难题会议记录"),
        ["青山村2026年第11场", "亲加奔——干群对话解难题会议记录"]
    );
    assert_eq!(title("关于召开板凳会会议的通知").len(), 1);
    let far = "新疆维吾尔自治区巴音郭楞蒙古自治州和静县";
    let long = title(&format!("{far}2026年第11场板凳会会议记录"));
    assert_eq!(long[0], far);
    assert_eq!(title(&"村".repeat(120)).concat().chars().count(), 120);
}

#[test]
fn lines_stand_on_the_official_grid() {
    let paper = written(&samples::minutes(30));
    let pitch = 225.0 / 22.0;
    for page in &paper.pages {
        for run in body(page) {
            let em = 16.0 * MM_PER_PT;
            let line = (run.y - 37.0 - (pitch - em) / 2.0 - 0.88 * em) / pitch;
            assert!((line - line.round()).abs() < 1e-6, "{}", run.source());
            assert!((-1e-6..=21.000001).contains(&line), "{}", run.source());
        }
    }
    assert_inside(&paper, 28.0, 26.0);
}

#[test]
fn a_full_line_has_twenty_eight_characters() {
    let mut notice = samples::notice();
    notice.opening = "长".repeat(26 + 28 + 28);
    let lines = lines(&told(&notice).pages[0]);
    let counts: Vec<usize> = lines
        .iter()
        .filter(|(_, words)| words.starts_with("长长"))
        .map(|(_, words)| words.chars().count())
        .collect();
    assert_eq!(counts, [26, 28, 28]);
}

#[test]
fn page_numbers_stand_outside_right_and_left_in_turn() {
    let paper = written(&samples::minutes(9));
    assert!(paper.pages.len() > 2);
    for (at, page) in paper.pages.iter().enumerate() {
        let number = format!("— 第 {} 页　共 {} 页 —", at + 1, paper.pages.len());
        let all = runs(page);
        let (run, _) = all.iter().find(|(run, _)| run.source() == number).unwrap();
        let one = 156.0 / 28.0;
        let away = if at % 2 == 0 {
            184.0 - right_end(run)
        } else {
            run.x - 28.0
        };
        assert!((away - one).abs() < 0.1, "page {} is {away} in", at + 1);
        assert!(at == 0 || flowing(page).contains("青山村2026年第11场板凳会会议记录"));
        assert!(flowing(page).contains("校验 3F7A 91C2 0BD4"));
    }
}

#[test]
fn nothing_is_left_alone_at_a_pages_foot_or_head() {
    for count in 0..=30 {
        let paper = written(&samples::minutes(count));
        for (at, page) in paper.pages.iter().enumerate() {
            let tags = tags(page);
            let last = tags.last().unwrap();
            assert_eq!(*last, Tag::Paragraph, "{count} matters, page {}", at + 1);
            let lines = lines(page);
            assert!(lines.len() > 1, "{count} matters, page {}", at + 1);
            let signed = lines
                .iter()
                .position(|(_, words)| words.contains("（签名）"));
            if let Some(first) = signed {
                assert!(first > 0, "{count} matters: no text above the signatures");
                assert_eq!(lines.len() - first, 3, "the closing is whole");
            }
        }
        let text = whole(&paper);
        assert_eq!(text.matches("（签名）").count(), 3);
    }
}

#[test]
fn the_letter_fills_its_pages() {
    let paper = written(&samples::minutes(30));
    let short = paper.pages.iter().rev().skip(1);
    for page in short {
        let lines = lines(page);
        let title = page.items.contains(&Item::Open(Tag::Title));
        let all = if title { 20 } else { 22 };
        assert!(lines.len() + 4 >= all, "{} lines", lines.len());
    }
}

#[test]
fn the_seal_has_its_circle_free() {
    let mut long = samples::notice();
    for extra in 0..14 {
        long.matters
            .push(format!("第{extra}组门前道路硬化和排水沟清理的有关问题"));
        let paper = told(&long);
        let page = paper.pages.last().unwrap();
        let all = runs(page);
        let (date, _) = all
            .iter()
            .rfind(|(run, _)| run.source() == "2026年11月21日" && run.size_pt == 16.0)
            .unwrap();
        seal_is_free(&all, date);
    }
}

#[test]
fn minutes_tell_who_said_what_and_what_was_resolved() {
    let text = whole(&written(&samples::minutes(7)));
    for words in [
        "2026年11月18日（星期三）19:00—20:45",
        "应到27户，实到24户；村民41人、干部6人，其中未列名4人（名单见签到表）",
        "（一）双井至杭口老桥路段没有路灯。",
        "周翀（第二网格）提出：双井至杭口老桥路段没有路灯，村民晚上出行不便。",
        "此件限期办理：沿线安装太阳能路灯18盏，由村电工每月巡检一次，责任单位村民委员会，责任人周翀，2027年1月2日前完成。",
        "本次会议收集问题7件：现场办结1件、限期办理3件、长期跟踪1件、移交1件、解释说明1件。",
        "村民代表应到30人、实到27人，同意25票、反对1票、弃权1票，通过。",
        "当事人表示理解",
        "20:45散会。",
    ] {
        assert!(text.contains(words), "no {words} in {text}");
    }
}

#[test]
fn minutes_of_nothing_say_so() {
    let mut minutes = samples::minutes(0);
    minutes.feedback.clear();
    minutes.steps.clear();
    minutes.from = None;
    minutes.to = None;
    minutes.place = None;
    minutes.came = minutes::Came::default();
    minutes.host = minutes::Attendee::default();
    let paper = written(&minutes);
    assert_eq!(paper.pages.len(), 1);
    let text = whole(&paper);
    assert!(text.contains("本次会议没有收集到问题。") && text.contains("没有签到"));
    assert!(!text.contains("一、"));
}

#[test]
fn an_answer_of_two_thousand_characters_flows_over_pages_whole() {
    let mut minutes = samples::minutes(2);
    if let Matters::Internal(matters) = &mut minutes.matters {
        matters[1].0.words = "先勘测再施工，".repeat(285);
        matters[1].0.summary = "水渠淤塞多年，".repeat(40);
        matters[1].0.short = None;
    }
    let paper = written(&minutes);
    assert!(paper.pages.len() >= 5, "{}", paper.pages.len());
    assert_eq!(whole(&paper).matches('勘').count(), 285);
}

#[test]
fn public_minutes_have_no_place_for_a_reporter() {
    let text = whole(&written(&samples::public_minutes(7)));
    for name in ["欧阳頔（", "阿依古丽·买买提（第", "张义华"] {
        assert!(!text.contains(name), "{name}");
    }
    assert!(text.contains("第二网格群众提出"));
    let mut mixed = samples::minutes(1);
    mixed.sheet.edition = rules::words::Edition::Public;
    assert_eq!(
        minutes::plan(&mixed, shelf()),
        Err(PrintFault::EditionMixed)
    );
}

#[test]
fn rare_names_and_long_places_are_all_there() {
    let mut minutes = samples::minutes(5);
    minutes.place = Some("新疆维吾尔自治区巴音郭楞蒙古自治州和静县".into());
    let paper = written(&minutes);
    assert!(paper.missing.is_empty());
    let text = whole(&paper);
    assert!(text.contains("𬱖丽") && text.contains("赵䶮"));
    let mut notice = samples::notice();
    notice.sheet.signer = "新疆维吾尔自治区巴音郭楞蒙古自治州村民委员会".into();
    assert_inside(&told(&notice), 28.0, 26.0);
}

#[test]
fn letters_look_as_they_did() {
    golden::looks_as_it_did("notice", &told(&samples::notice()));
    golden::looks_as_it_did("minutes", &written(&samples::minutes(2)));
}
