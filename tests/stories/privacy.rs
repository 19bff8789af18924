//! Over made-up villages no public page of any paper names who raised a matter, nor shows a phone, an identity
//! number or an account. Not here: what is held for a look (`paper`), the scanner's own rules (`rules::privacy`).

use acceptance::{Story, Trouble, Village};
use desk::{Desk, Fault};
use serde_json::{Value, json};

use crate::leaving::{all_of, exported};
use crate::told::{cadre, department, meeting_on, printed, today};

/// Numbers that differ by the seed alone, so that a village that failed can be made again.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap_or_default()
    }

    fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.roll(of.len())]
    }
}

const SURNAMES: [&str; 10] = [
    "张",
    "欧阳",
    "曾",
    "单",
    "覃",
    "司马",
    "买买提·",
    "龙",
    "䶮",
    "解",
];
const GIVEN: [&str; 10] = [
    "义华", "小满", "㛃", "桂芳", "建国", "翀", "长寿", "秀英", "𬱖", "大有",
];
const PHONES: [&str; 5] = [
    "13800005672",
    "138 0000 5672",
    "１３８００００５６７２",
    "138-0000-5672",
    "+86 138 0000 5672",
];
const IDS: [&str; 3] = [
    "460035196503120415",
    "46003519650312041X",
    "４６００３５１９６５０３１２０４１５",
];
const ACCOUNTS: [&str; 2] = ["6228480402564890018", "6228 4804 0256 4890 018"];

/// A sentence about somebody, as villagers talk.
fn told(dice: &mut Dice, name: &str, other: &str) -> String {
    let number = match dice.roll(4) {
        0 => dice.one(&PHONES),
        1 => dice.one(&IDS),
        2 => dice.one(&ACCOUNTS),
        _ => "那边",
    };
    let forms = [
        format!("{name}家门口的路灯坏了，打{number}找{other}"),
        format!("找{other}（{number}），{name}说水渠堵了"),
        format!("“{name}”和{other}两家争界，号码{number}"),
        format!("{number}是{name}的，村口护栏松动"),
    ];
    forms[dice.roll(forms.len())].clone()
}

/// Whatever is typed anywhere is about villagers: matters, promises, progress, what was done, visits.
fn lived(desk: &Desk, dice: &mut Dice) -> Result<(Value, Vec<String>), Fault> {
    let mut names: Vec<String> = Vec::new();
    while names.len() < 6 {
        let name = format!("{}{}", dice.one(&SURNAMES), dice.one(&GIVEN));
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let mut people = Vec::new();
    for name in &names {
        let person = json!({ "name": name, "phone": "13800005672" });
        people.push(desk.call("person_add", person)?["id"].clone());
    }
    let meeting = meeting_on(desk, today())?;
    let (responsible, chair) = (
        cadre(desk, "何志强", "治保主任")?,
        cadre(desk, "覃小兰", "监委主任")?,
    );
    let unit = department(desk, "村民委员会")?;
    for (at, person) in people.iter().enumerate() {
        let mut say = || {
            let other = names[dice.roll(names.len())].clone();
            told(dice, &names[at], &other)
        };
        let (summary, measure, did) = (say(), say(), say());
        let (note, answer) = (say(), say());
        let raise =
            json!({ "meeting": meeting, "summary": summary, "reporter": { "person": person } });
        let issue = desk.call("issue_raise", raise)?;
        let sorted = match at % 3 {
            0 => json!({ "outcome": "resolved_on_spot", "words": did, "department": unit }),
            1 => json!({ "outcome": "explained", "words": did, "department": unit }),
            _ => json!({ "outcome": "committed", "measure": measure, "department": unit,
                         "person": responsible, "deadline": "2026-12-20" }),
        };
        let about =
            json!({ "meeting": meeting, "issue": issue["id"], "revision": issue["revision"] });
        desk.call("issue_sort", both(about, sorted))?;
        if at % 3 == 2 {
            let does = |command: &str, more: Value| -> Result<(), Fault> {
                let now = desk.call("issue_show", json!({ "issue": issue["id"] }))?;
                let about = json!({ "issue": issue["id"], "revision": now["issue"]["revision"] });
                desk.call(command, both(about, more)).map(|_| ())
            };
            let noted = json!({ "issue": issue["id"], "kind": "progress", "words": note });
            desk.call("progress_add", noted)?;
            does("issue_done", json!({ "words": did, "evidence": note }))?;
            let said = json!({ "person": person, "solved": "yes", "rating": "satisfied", "words": answer });
            does(
                "issue_visit",
                json!({ "visitor": chair, "answers": [said] }),
            )?;
        }
    }
    Ok((meeting, names))
}

fn both(one: Value, other: Value) -> Value {
    let mut whole = one.as_object().cloned().unwrap_or_default();
    whole.extend(other.as_object().cloned().unwrap_or_default());
    Value::Object(whole)
}

/// All papers that have a public edition, in every form and size.
fn public_papers(desk: &Desk, meeting: &Value) -> Result<Vec<Value>, Fault> {
    let rows = desk.call("document_form_list", json!({}))?["rows"].clone();
    let rows = rows.as_array().cloned().unwrap_or_default();
    let public = rows.into_iter().filter(|row| row["public"] == true);
    Ok(public
        .flat_map(|row| {
            let sizes = row["sizes"].as_array().cloned().unwrap_or_default();
            let of_meeting = row["of_meeting"] == true;
            sizes.into_iter().map(move |size| {
                json!({ "document": row["document"], "form": row["form"], "paper": size,
                        "meeting": of_meeting.then(|| meeting.clone()) })
            })
        })
        .collect())
}

/// Half-width digits alone, so that spaces and full-width forms hide nothing.
fn digits(text: &str) -> String {
    let half = |c: char| match c {
        '０'..='９' => char::from_u32(u32::from(c) - 0xFEE0),
        c if c.is_ascii_digit() => Some(c),
        _ => None,
    };
    text.chars().filter_map(half).collect()
}

fn village_of(seed: u64) -> Result<(), Trouble> {
    let village = Village::founded(today())?;
    let desk = village.desk()?;
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15 ^ ((seed + 1) * 0x1234_5679));
    let (meeting, names) = lived(&desk, &mut dice)?;
    let shown = desk.call("meeting_show", json!({ "meeting": meeting }))?;
    let row = &shown["row"];
    let plan =
        json!({ "kind": row["kind"], "day": row["day"], "time": "19:30", "place": "老桥头" });
    let agreed = json!({ "meeting": meeting, "revision": row["revision"], "plan": plan, "speakers_consent": true });
    desk.call("meeting_edit", agreed)?;
    let papers = public_papers(&desk, &meeting)?;
    assert!(papers.len() >= 12, "{} papers", papers.len());
    for (at, wanted) in papers.into_iter().enumerate() {
        let about = format!("seed {seed}: {wanted}");
        let (_, text) = printed(&village, &desk, &format!("{at}.pdf"), wanted.clone())?;
        says_nothing(&text, &names, &about);
        for format in ["xlsx", "csv", "docx", "json"] {
            match exported(&village, &desk, &format!("{at}.{format}"), wanted.clone()) {
                Ok((_, file)) => {
                    says_nothing(&all_of(&file)?, &names, &format!("{about} {format}"));
                }
                Err(fault) => assert_eq!(fault.code, "export.no_such_format"),
            }
        }
    }
    Ok(())
}

/// Nobody's name and nobody's number.
fn says_nothing(text: &str, names: &[String], about: &str) {
    for name in names {
        assert!(!text.contains(name.as_str()), "{name} on {about}");
    }
    let numbers = digits(text);
    for secret in ["13800005672", "19650312041", "22848040256489"] {
        assert!(!numbers.contains(secret), "{secret} on {about}");
    }
}

#[test]
fn no_public_page_or_file_of_any_village_names_a_reporter_or_shows_a_number() -> Story {
    for seed in 0..6 {
        village_of(seed)?;
    }
    Ok(())
}
