//! Stories of the archive list: every file stands on it once, with how long it is kept and how it is checked.

use print::documents::Paper;
use print::documents::archive_list::{self, ArchiveList};

use super::{assert_inside, flowing, golden, samples::archive_list as samples, shelf};

fn printed(list: &ArchiveList) -> Paper {
    archive_list::plan(list, shelf()).unwrap()
}

#[test]
fn a_pack_of_one_meeting_stands_on_one_sheet() {
    let paper = printed(&samples::archive_list(4));
    assert_eq!(paper.pages.len(), 1);
    let text = flowing(&paper.pages[0]);
    for words in [
        "青山村2026年第11场板凳会归档目录",
        "文书材料8件19页，合订本1件19页，照片4件",
        "《2026-11-18 板凳会 第11场 归档》",
        "一、文书材料",
        "二、合订本",
        "三、照片",
        "立卷人（签名）",
        "保管人（签名）",
        "青山村村民委员会（盖章）",
    ] {
        assert!(text.contains(words), "no {words} in {text}");
    }
    assert!(!text.contains("缺件"), "nothing is missing");
    golden::looks_as_it_did("archive-list", &paper);
}

#[test]
fn every_file_of_many_stands_on_paper_once_and_inside_it() {
    let list = samples::archive_list(120);
    let paper = printed(&list);
    assert!(paper.pages.len() >= 4, "{}", paper.pages.len());
    assert_inside(&paper, 25.0, 21.0);
    let text: String = paper.pages.iter().map(flowing).collect();
    let sum = |checksum: &str| {
        let digits: Vec<char> = checksum.chars().take(16).collect();
        let groups: Vec<String> = digits.chunks(4).map(|part| part.iter().collect()).collect();
        groups.join(" ")
    };
    let rows = || list.groups.iter().flat_map(|group| &group.rows);
    for row in rows() {
        // Some of the sample's files are alike.
        let shown = sum(&row.checksum);
        let alike = rows().filter(|one| sum(&one.checksum) == shown).count();
        assert_eq!(text.matches(&shown).count(), alike, "{} {shown}", row.name);
    }
    let last = flowing(paper.pages.last().unwrap());
    assert!(last.contains("立卷人（签名）"));
}

#[test]
fn a_group_without_files_is_left_out_and_what_is_missing_is_said() {
    let paper = printed(&samples::bare());
    assert!(paper.missing.is_empty(), "{:?}", paper.missing);
    assert_inside(&paper, 25.0, 21.0);
    let text = flowing(&paper.pages[0]);
    assert!(!text.contains("二、") && text.contains("文书材料1件"));
    assert!(text.contains("没有签到表的照片；没有会议记录"));
}

#[test]
fn the_page_number_stands_clear_of_a_long_name_in_the_footer() {
    let paper = printed(&samples::bare());
    let runs = super::runs(&paper.pages[0]);
    let foot = |words: &str| {
        let found = runs
            .iter()
            .find(|(run, _)| run.source().contains(words) && run.y > 280.0);
        found.unwrap().0
    };
    let (left, middle) = (foot("填表"), foot("第 1 页"));
    assert!(
        super::right_end(left) < middle.x,
        "they run into each other"
    );
}

#[test]
fn a_long_caption_is_printed_whole() {
    let list = samples::long_name();
    let paper = printed(&list);
    assert_inside(&paper, 25.0, 21.0);
    let text: String = paper.pages.iter().map(flowing).collect();
    assert_eq!(text.matches('淤').count(), 60, "sixty times");
}
