use super::*;
use crate::words::DocumentKind;

const FILES: [&str; 8] = [
    "kinds",
    "procedures",
    "categories",
    "departments",
    "wording",
    "stalls",
    "points",
    "archive",
];

/// The shipped files, by name and text.
pub(crate) fn shipped_files() -> Vec<(String, String)> {
    let path = |name| {
        format!(
            "{}/../../../assets/templates/{name}.toml",
            env!("CARGO_MANIFEST_DIR")
        )
    };
    FILES
        .iter()
        .map(|name| {
            (
                format!("{name}.toml"),
                std::fs::read_to_string(path(name)).unwrap(),
            )
        })
        .collect()
}

fn read(files: &[(String, String)]) -> Result<Templates, TemplateFault> {
    let files: Vec<_> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    Templates::read(&files)
}

/// The templates as shipped.
pub(crate) fn shipped() -> Templates {
    read(&shipped_files()).unwrap()
}

#[test]
fn the_shipped_templates_hold_what_the_field_guide_names() {
    let templates = shipped();
    let named = |name: &str| {
        templates
            .kinds
            .iter()
            .find(|kind| kind.name == name)
            .unwrap()
    };
    for name in [
        "板凳会",
        "亲加奔",
        "院坝会",
        "协商议事会",
        "民生茶馆",
        "阳光议事厅",
    ] {
        assert!(
            templates
                .procedure_of(named(name))
                .is_some_and(|p| p.steps.len() >= 5),
            "{name}"
        );
        assert!(named(name).documents.contains(&DocumentKind::Commitments));
    }
    assert_eq!(named("亲加奔").printed_title, "亲加奔——干群对话解难题");
    assert_eq!(named("亲加奔").list_name, "承诺单");
    assert_eq!(
        named("亲加奔").quota,
        Some(Quota {
            per: QuotaPeriod::Month,
            times: 1
        })
    );
    assert_eq!(named("板凳会").quota, None);
    assert!(templates.categories.len() >= 18);
    assert_eq!(
        (
            templates.defaults.answer_days,
            templates.defaults.levels.unit.as_str()
        ),
        (7, "单元")
    );
}

#[test]
fn every_shipped_row_has_an_id_of_its_own() {
    let t = shipped();
    let mut ids: Vec<uuid::Uuid> = t.kinds.iter().map(|row| row.id.uuid()).collect();
    ids.extend(t.procedures.iter().map(|row| row.id.uuid()));
    ids.extend(t.categories.iter().map(|row| row.id.uuid()));
    ids.extend(t.departments.iter().map(|row| row.id.uuid()));
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all);
}

#[test]
fn a_countys_row_comes_before_the_shipped_one() {
    let mut files = shipped_files();
    let own = files[0]
        .1
        .replace("坐到一条板凳上　说到群众心坎里", "有话坐下说");
    files.insert(0, ("county/kinds.toml".into(), own));
    let templates = read(&files).unwrap();
    assert_eq!(templates.kinds[0].motto, "有话坐下说");
    assert_eq!(templates.kinds.len(), shipped().kinds.len());
}

#[test]
fn a_fault_names_file_line_and_what_is_wrong() {
    let mut files = shipped_files();
    files[0].1 = files[0].1.replacen(
        "procedure = \"six_steps\"",
        "procedure = \"seven_steps\"",
        1,
    );
    let fault = read(&files).unwrap_err();
    assert_eq!(fault.file, "kinds.toml");
    let line = files[0]
        .1
        .lines()
        .position(|line| line.contains("seven_steps"))
        .unwrap()
        + 1;
    assert!(
        fault.line < line && line - fault.line < 12,
        "the row begins at {}",
        fault.line
    );
    assert_eq!(
        fault.wrong,
        TemplateWrong::NoSuchProcedure("seven_steps".into())
    );

    let mut files = shipped_files();
    files[2].1 = files[2].1.replacen("keywords", "keywrods", 1);
    let fault = read(&files).unwrap_err();
    let line = files[2]
        .1
        .lines()
        .position(|line| line.contains("keywrods"))
        .unwrap()
        + 1;
    assert_eq!((fault.file.as_str(), fault.line), ("categories.toml", line));
    assert!(matches!(fault.wrong, TemplateWrong::Unreadable(_)));
}

#[test]
fn a_key_twice_in_one_file_is_refused() {
    let mut files = shipped_files();
    files[1].1 = files[1].1.replace("key = \"bench\"", "key = \"four_two\"");
    assert_eq!(
        read(&files).unwrap_err().wrong,
        TemplateWrong::Twice("four_two".into())
    );
}

#[test]
fn missing_words_and_kinds_are_named() {
    let mut files = shipped_files();
    files[4].1 = files[4].1.replace("signer = ", "singer = ");
    assert_eq!(
        read(&files).unwrap_err().wrong,
        TemplateWrong::NoWording("signer")
    );
    let none: Vec<_> = shipped_files().into_iter().skip(1).collect();
    assert_eq!(read(&none).unwrap_err().wrong, TemplateWrong::NoKind);
}

#[test]
fn words_are_filled_in_and_what_is_not_known_is_seen() {
    let title = &shipped().wording["commitments_title"];
    let values = [
        ("村", "青山村"),
        ("会议种类", "板凳会"),
        ("清单", "承诺清单"),
    ];
    assert_eq!(fill(title, &values), "青山村板凳会承诺清单");
    assert_eq!(fill("{村}{年}", &values), "青山村{年}");
    assert_eq!(fill("没有{", &values), "没有{");
}
