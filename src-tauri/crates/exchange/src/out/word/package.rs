//! The parts of the file beside its text: types, relations, properties, faces, styles, margins. Not here: the text
//! (`body`).

use super::super::letter::Letter;
use super::super::table::About;
use super::super::text::{escaped, seen};
use super::body;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Every part with its name.
pub(super) fn parts(letter: &Letter) -> Vec<(&'static str, String)> {
    vec![
        ("[Content_Types].xml", types()),
        ("_rels/.rels", relations()),
        ("docProps/core.xml", core(&letter.about)),
        ("docProps/app.xml", app(&letter.about)),
        ("word/_rels/document.xml.rels", document_relations()),
        ("word/document.xml", document(letter)),
        (
            "word/styles.xml",
            format!("{HEAD}{}", include_str!("styles.xml")),
        ),
        ("word/fontTable.xml", fonts()),
        ("word/settings.xml", settings()),
        ("word/header1.xml", header(&letter.about)),
        ("word/footer1.xml", footer(letter, true)),
        ("word/footer2.xml", footer(letter, false)),
    ]
}

fn types() -> String {
    let parts = [
        ("styles", "styles"),
        ("fontTable", "fontTable"),
        ("settings", "settings"),
        ("header1", "header"),
        ("footer1", "footer"),
        ("footer2", "footer"),
    ];
    let parts = parts.map(|(part, kind)| {
        format!(r#"<Override PartName="/word/{part}.xml" ContentType="{TYPE}.{kind}+xml"/>"#)
    });
    format!(
        r#"{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/><Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>{}</Types>"#,
        parts.concat()
    )
}

fn relations() -> String {
    let core =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    format!(
        r#"{HEAD}<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="{core}" Target="docProps/core.xml"/><Relationship Id="rId3" Type="{OFFICE}/extended-properties" Target="docProps/app.xml"/></Relationships>"#
    )
}

fn document_relations() -> String {
    let parts = [
        "styles",
        "fontTable",
        "settings",
        "header1",
        "footer1",
        "footer2",
    ];
    let lines = (1..).zip(parts).map(|(n, part)| {
        let kind = part.trim_end_matches(|c: char| c.is_ascii_digit());
        format!(r#"<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{part}.xml"/>"#)
    });
    let lines: String = lines.collect();
    format!(r#"{HEAD}<Relationships xmlns="{RELATIONS}">{lines}</Relationships>"#)
}

/// Title and organisation; nobody's name.
fn core(about: &About) -> String {
    let made = about.made.format("%Y-%m-%dT%H:%M:%SZ");
    let plain = |words: &str| escaped(&seen(words));
    let (title, by, number) = (
        plain(&about.title),
        plain(&about.organisation),
        plain(&about.number),
    );
    format!(
        r#"{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:subject>{number}</dc:subject><dc:creator>{by}</dc:creator><cp:lastModifiedBy>{by}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">{made}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{made}</dcterms:modified></cp:coreProperties>"#
    )
}

fn app(about: &About) -> String {
    let by = escaped(&seen(&about.organisation));
    format!(
        r#"{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Bandeng</Application><Company>{by}</Company></Properties>"#
    )
}

/// A4; margins of 37, 26, 35 and 28 mm leave a block of 156 × 225 mm: 22 lines of 28 characters. The characters are set
/// a quarter of a point closer by the styles: a grid of characters is not understood alike by all programs.
fn document(letter: &Letter) -> String {
    let body = body::body(letter);
    format!(
        r#"{HEAD}<w:document xmlns:w="{MAIN}" xmlns:r="{OFFICE}"><w:body>{body}<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="even" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="even" r:id="rId6"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="1304" w:footer="1417" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr></w:body></w:document>"#
    )
}

/// Faces by the names that Windows and WPS have them under, each with those that may stand in for it.
fn fonts() -> String {
    let faces = [
        ("仿宋", "仿宋_GB2312,FangSong,方正仿宋_GBK"),
        ("楷体", "楷体_GB2312,KaiTi,方正楷体_GBK"),
        ("黑体", "SimHei,方正黑体_GBK"),
        ("宋体", "SimSun,方正书宋_GBK"),
        ("方正小标宋简体", "方正小标宋_GBK,华文中宋,宋体"),
    ];
    let faces = faces.map(|(face, others)| {
        format!(
            r#"<w:font w:name="{face}"><w:altName w:val="{others}"/><w:charset w:val="86"/></w:font>"#
        )
    });
    format!(
        r#"{HEAD}<w:fonts xmlns:w="{MAIN}">{}</w:fonts>"#,
        faces.concat()
    )
}

fn settings() -> String {
    format!(
        r#"{HEAD}<w:settings xmlns:w="{MAIN}"><w:zoom w:percent="100"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>"#
    )
}

/// Whose eyes it is for at the left, its number at the right.
fn header(about: &About) -> String {
    let number = match about.number.as_str() {
        "" => String::new(),
        number => format!("编号　{number}"),
    };
    let words = format!(
        "{}{}{}",
        body::run(&about.edition, r#"<w:rFonts w:eastAsia="黑体"/>"#),
        "<w:r><w:tab/></w:r>",
        body::run(&number, "")
    );
    format!(
        r#"{HEAD}<w:hdr xmlns:w="{MAIN}"><w:p><w:pPr><w:pStyle w:val="a4"/></w:pPr>{words}</w:p></w:hdr>"#
    )
}

/// `— 1 —` in 宋体 of 14 pt, on odd pages at the right and on even ones at the left, one character in; the day of
/// printing and the code on the other side.
fn footer(letter: &Letter, odd: bool) -> String {
    let code = match letter.about.code.as_str() {
        "" => String::new(),
        code => format!("　校验 {code}"),
    };
    let rest = body::run(&format!("{}{code}", letter.foot), r#"<w:sz w:val="18"/>"#);
    let tab = "<w:r><w:tab/></w:r>";
    let page = concat!(
        r#"<w:r><w:t xml:space="preserve">— </w:t></w:r>"#,
        r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r>"#,
        r#"<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>"#,
        r#"<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>"#,
        r#"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#,
        r#"<w:r><w:t xml:space="preserve"> —</w:t></w:r>"#
    );
    let words = if odd {
        format!("{rest}{tab}{page}")
    } else {
        format!("{page}{tab}{rest}")
    };
    format!(
        r#"{HEAD}<w:ftr xmlns:w="{MAIN}"><w:p><w:pPr><w:pStyle w:val="a5"/></w:pPr>{words}</w:p></w:ftr>"#
    )
}
