//! Stories of sign-in sheets: everybody expected has a place to sign or to press a thumb.

use print::PrintFault;
use print::documents::Paper;
use print::documents::sign_in::{self, SignIn, SignInForm};
use rules::words::Edition;

use crate::common::shelf;
use crate::samples::sign_in::{ONE_PAGE, sign_in as sample};
use crate::{assert_inside, flowing, golden};

fn printed(paper: &SignIn) -> Paper {
    sign_in::plan(paper, shelf()).unwrap()
}

fn all(paper: &Paper) -> String {
    paper.pages.iter().map(flowing).collect()
}

#[test]
fn one_meeting_of_27_households_is_one_page() {
    let paper = printed(&sample(SignInForm::Sheet, &ONE_PAGE));
    assert_eq!(paper.pages.len(), 1);
    let text = flowing(&paper.pages[0]);
    assert!(text.contains("第二网格　老桥单元（12户）") && text.contains("应到 27 户"));
    assert!(text.contains("王堃镇农业农村办公室"));
    assert!(text.contains("会上到会、未列名的"));
    assert!(text.contains("37") && !text.contains("38"), "{text}");
    assert_inside(&paper, 22.0, 16.0);
}

#[test]
fn every_household_of_a_large_village_has_a_row() {
    let units: Vec<(String, usize)> = (1..=16).map(|n| (format!("{n}单元"), 32)).collect();
    let sizes: Vec<(&str, &str, usize)> = units
        .iter()
        .map(|(unit, count)| ("第一网格", unit.as_str(), *count))
        .collect();
    for form in [SignInForm::Sheet, SignInForm::Thumb] {
        let mut asked = sample(form, &sizes);
        let homes = asked
            .groups
            .iter_mut()
            .flat_map(|group| &mut group.households);
        homes
            .enumerate()
            .for_each(|(n, name)| *name = format!("户主{n:03}"));
        let paper = printed(&asked);
        let text = all(&paper);
        for n in 0..512 {
            assert_eq!(text.matches(&format!("户主{n:03}")).count(), 1, "{n}");
        }
        assert!(text.contains("512"));
        assert_inside(&paper, 22.0, 16.0);
        let pages = paper.pages.len();
        for (number, page) in paper.pages.iter().enumerate() {
            assert!(flowing(page).contains(&format!("第 {} 页　共 {pages} 页", number + 1)));
        }
    }
}

#[test]
fn a_unit_that_goes_on_says_so() {
    let paper = printed(&sample(SignInForm::Sheet, &[("第二网格", "塘下单元", 45)]));
    let text = all(&paper);
    assert!(text.contains("塘下单元（45户）") && text.contains("塘下单元（续）"));
}

#[test]
fn the_renamed_level_and_the_longest_names_stay_in_their_cells() {
    for form in [SignInForm::Sheet, SignInForm::Thumb] {
        let mut asked = sample(
            form,
            &[("东片区太平岭龙塘村民小组", "龙塘上村片第三单元北", 30)],
        );
        asked.groups[0].households[0] = "阿依古丽·买买提·阿卜杜热西提·穆罕默德".into();
        asked.groups[0].households[1] = "没有间隔号的二十个字长的名字从来没有见过的".into();
        asked.guests[0].department = Some("县农业农村和水务局农田水利与防汛抗旱办公室".into());
        asked.guests[1].name = String::new();
        asked.meeting.place =
            Some("第二网格老桥头大榕树下老年活动中心二楼北会议室里面靠窗的那一边".into());
        let paper = printed(&asked);
        assert_inside(&paper, 22.0, 16.0);
        let text = all(&paper);
        assert!(
            text.contains("阿依古丽·买买提·阿卜杜热西提·穆罕默德"),
            "{text}"
        );
        assert!(text.contains("没有间隔号的二十个字长的名字从来没有见过的"));
        assert!(text.contains("东片区太平岭龙塘村民小组　龙塘上村片第三单元北"));
        if form == SignInForm::Sheet {
            assert!(text.contains("县农业农村和水务局农田水利与防汛抗旱办公室"));
        }
    }
}

#[test]
fn a_page_of_thumbs_is_of_one_grid_and_counts_its_households() {
    let grids = [
        ("第一网格", "", 5),
        ("第二网格", "老桥单元", 19),
        ("第二网格", "塘下单元", 8),
    ];
    let paper = printed(&sample(SignInForm::Thumb, &grids));
    assert_eq!(paper.pages.len(), 3);
    let page = |n: usize| flowing(&paper.pages[n]);
    assert!(page(0).contains("第一网格（5户）") && page(0).contains("本页应到 5 户（全场 32 户）"));
    assert!(page(1).contains("老桥单元（19户）") && !page(1).contains("塘下"));
    assert!(page(2).contains("塘下单元（8户）") && page(2).contains("63"));
}

#[test]
fn a_village_without_a_list_gets_rows_to_write_on() {
    for form in [SignInForm::Sheet, SignInForm::Thumb] {
        let mut asked = sample(form, &[]);
        asked.guests.clear();
        (asked.host, asked.recorder, asked.meeting.place) = (None, None, None);
        asked.meeting.time = None;
        let paper = printed(&asked);
        assert_eq!(paper.pages.len(), 1);
        let text = flowing(&paper.pages[0]);
        assert!(text.contains("应到 0 户") && text.contains("21"), "{text}");
        assert!(!text.contains("对口干部"));
    }
}

#[test]
fn a_sign_in_sheet_is_never_public() {
    let mut asked = sample(SignInForm::Sheet, &ONE_PAGE);
    asked.sheet.edition = Edition::Public;
    assert_eq!(sign_in::plan(&asked, shelf()), Err(PrintFault::EditionNone));
}

#[test]
fn sign_in_sheets_look_as_they_did() {
    let small = [("第二网格", "老桥单元", 3)];
    for (name, form) in [
        ("sign-in-sheet", SignInForm::Sheet),
        ("sign-in-thumb", SignInForm::Thumb),
    ] {
        golden::looks_as_it_did(name, &printed(&sample(form, &small)));
    }
}
