//! A recorder who never stops writing: matters, sorting, extensions, photos, who came, drafts, undo and redo, by chance
//! from a seed, each through a command. Not here: what becomes of the power meanwhile.

use std::io::Cursor;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use desk::{Desk, Fault, Options};
use fastrand::Rng;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::places::today;

/// What the desk has acknowledged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Acked {
    /// A step of the journal.
    Step {
        /// The command.
        op: String,
        /// The step's id.
        step: String,
        /// How many records it changed.
        rows: i64,
    },
    /// Words at a place.
    Draft {
        /// The place.
        place: String,
        /// The words.
        content: String,
    },
    /// The desk had nothing to do, or said why not.
    Nothing,
}

/// What a recorder says aloud, so that somebody else knows what must be there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Said {
    /// A command begins.
    Begins {
        /// The command.
        op: String,
        /// The draft that it keeps: place and words.
        draft: Option<(String, String)>,
    },
    /// It was acknowledged.
    Done(Acked),
    /// It was refused, with this code.
    Refused(String),
}

impl Said {
    /// Whether it tells how a command ended.
    pub fn is_answer(&self) -> bool {
        !matches!(self, Self::Begins { .. })
    }

    /// The step that was acknowledged.
    pub fn step(&self) -> Option<&str> {
        match self {
            Self::Done(Acked::Step { step, .. }) => Some(step),
            _ => None,
        }
    }

    /// Whether something was acknowledged.
    pub fn acknowledges(&self) -> bool {
        matches!(self, Self::Done(acked) if *acked != Acked::Nothing)
    }
}

/// A command that is to be called.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The command.
    pub op: &'static str,
    /// Its request.
    pub request: Value,
}

impl Wish {
    /// That it begins.
    pub fn begins(&self) -> Said {
        let text = |key: &str| self.request[key].as_str().unwrap_or_default().to_owned();
        let keeps = self.op == "draft_keep";
        Said::Begins {
            op: self.op.to_owned(),
            draft: keeps.then(|| (text("place"), text("content"))),
        }
    }
}

fn wish(op: &'static str, request: Value) -> Wish {
    Wish { op, request }
}

/// Opens a desk there, on the evening.
pub fn desk(data: &Path) -> Result<Desk, Fault> {
    Desk::open(Options {
        data: data.to_owned(),
        today: Some(today()),
        ..Options::default()
    })
}

/// The recorder at a desk.
pub struct Recorder {
    pub desk: Desk,
    dice: Rng,
    meeting: Value,
    department: Value,
    chair: Value,
    issues: Vec<Value>,
    promised: Vec<(Value, chrono::NaiveDate)>,
    newest: String,
    is_new: bool,
    is_open: bool,
    has_photo: bool,
}

/// What a refusal may say without anything being wrong: there was nothing to take back.
const HARMLESS: &[&str] = &["undo.nothing", "undo.stops", "redo.nothing"];

impl Recorder {
    /// Sits down at a desk that is open.
    pub fn at(desk: Desk, seed: u64) -> Result<Self, Fault> {
        let newest = newest_step(&desk)?.map(|step| step.0).unwrap_or_default();
        let is_new = newest.is_empty();
        Ok(Self {
            desk,
            dice: Rng::with_seed(seed),
            meeting: Value::Null,
            department: Value::Null,
            chair: Value::Null,
            issues: Vec::new(),
            promised: Vec::new(),
            newest,
            is_new,
            is_open: false,
            has_photo: false,
        })
    }

    /// What comes next.
    pub fn next(&mut self) -> Result<Wish, Fault> {
        // What was refused is asked for again, as a person would.
        Ok(match () {
            () if self.is_new => wish(
                "village_init",
                json!({ "county": "云溪县", "township": "枫林镇", "village": "青山村", "recorder": "林秀芳" }),
            ),
            () if self.chair.is_null() => wish(
                "person_add",
                json!({ "name": self.name(), "post": { "kind": "village_cadre", "title": "监委主任" } }),
            ),
            () if self.department.is_null() => {
                wish("department_add", json!({ "name": "村民委员会" }))
            }
            () if self.meeting.is_null() => self.plan()?,
            () if !self.is_open => wish("meeting_open", json!({ "meeting": self.meeting })),
            () if self.issues.is_empty() => self.raise(),
            // Whatever a later step may need is there from the beginning.
            () if !self.has_photo => self.photo(),
            () => self.anything()?,
        })
    }

    fn plan(&self) -> Result<Wish, Fault> {
        let kinds = self.desk.call("kind_list", json!({}))?;
        let kind = &kinds["kinds"][0]["id"];
        Ok(wish(
            "meeting_plan",
            json!({ "kind": kind, "day": today().to_string(), "time": "19:30", "place": "老桥头大榕树下" }),
        ))
    }

    fn anything(&mut self) -> Result<Wish, Fault> {
        Ok(match self.dice.u8(..100) {
            0..=19 => self.raise(),
            20..=29 => wish("issue_collect", json!({ "summary": self.words() })),
            30..=44 => self.sort()?,
            45..=54 => self.extend()?,
            55..=64 => wish(
                "progress_add",
                json!({ "issue": self.issue(), "kind": "progress", "words": self.words() }),
            ),
            65..=74 => self.photo(),
            75..=79 => wish(
                "attendance_add_new",
                json!({ "meeting": self.meeting, "name": self.name() }),
            ),
            80..=89 => wish(
                "draft_keep",
                json!({ "place": format!("meeting/{}", self.dice.u8(..3)), "content": self.words() }),
            ),
            90..=91 => wish("backup_make", json!({})),
            92 => wish(
                "document_print",
                json!({ "wanted": { "document": "notice", "meeting": self.meeting, "edition": "public" } }),
            ),
            93..=96 => wish("journal_undo", json!({})),
            _ => wish("journal_redo", json!({})),
        })
    }

    fn raise(&mut self) -> Wish {
        wish(
            "issue_raise",
            json!({ "meeting": self.meeting, "summary": self.words() }),
        )
    }

    /// A matter of this meeting that is still there: an undo may have taken any of them away.
    fn issue(&mut self) -> Value {
        let there = |issue: &Value| {
            let shown = self.desk.call("issue_show", json!({ "issue": issue }));
            shown.is_ok()
        };
        let from = self.dice.usize(..self.issues.len().max(1));
        let mut round = self.issues.iter().cycle().skip(from);
        let found = round
            .by_ref()
            .take(self.issues.len())
            .find(|one| there(one));
        found.cloned().unwrap_or(Value::Null)
    }

    fn sort(&mut self) -> Result<Wish, Fault> {
        let issue = self.issue();
        let shown = self.desk.call("issue_show", json!({ "issue": issue }));
        let Some(shown) = shown.ok().filter(|one| one["issue"]["state"] == "raised") else {
            return Ok(self.raise());
        };
        let deadline = today() + chrono::Days::new(u64::from(self.dice.u8(5..60)));
        self.promised.push((issue.clone(), deadline));
        Ok(wish(
            "issue_sort",
            json!({
                "meeting": self.meeting, "issue": issue, "revision": shown["issue"]["revision"], "outcome": "committed",
                "measure": self.words(), "department": self.department, "deadline": deadline.to_string(),
            }),
        ))
    }

    /// The newest promise, if it still stands.
    fn extend(&mut self) -> Result<Wish, Fault> {
        let Some((issue, deadline)) = self.promised.last().cloned() else {
            return self.sort();
        };
        let shown = self.desk.call("issue_show", json!({ "issue": issue }));
        let Some(shown) = shown
            .ok()
            .filter(|one| one["issue"]["state"] == "committed")
        else {
            self.promised.pop();
            return Ok(self.raise());
        };
        let stands: Option<chrono::NaiveDate> = shown["issue"]["deadline"]
            .as_str()
            .and_then(|day| day.parse().ok());
        let to = stands.unwrap_or(deadline) + chrono::Days::new(7);
        Ok(wish(
            "issue_extend",
            json!({
                "issue": issue, "revision": shown["issue"]["revision"], "to": to.to_string(),
                "reason": "连日降雨", "approver": self.chair,
            }),
        ))
    }

    fn photo(&mut self) -> Wish {
        let issue = self.issue();
        if issue.is_null() {
            return self.raise();
        }
        let data = STANDARD.encode(picture(&mut self.dice));
        wish(
            "photo_add",
            json!({ "issue": issue, "kind": "evidence", "data": data, "caption": self.words() }),
        )
    }

    fn words(&mut self) -> String {
        const MATTERS: &[&str] = &[
            "灌溉水渠淤塞",
            "村口路灯不亮",
            "机耕路塌了一段",
            "垃圾桶不够",
        ];
        let matter = MATTERS[self.dice.usize(..MATTERS.len())];
        format!("{matter}，第{}处", self.dice.u32(1..100_000))
    }

    fn name(&mut self) -> String {
        const FAMILIES: &[char] = &['林', '覃', '何', '黄', '韦', '曾'];
        let family = FAMILIES[self.dice.usize(..FAMILIES.len())];
        let given = |dice: &mut Rng| char::from_u32(0x5B50 + dice.u32(..400)).unwrap_or('小');
        [family, given(&mut self.dice), given(&mut self.dice)]
            .iter()
            .collect()
    }

    /// Calls the command; gives what was acknowledged. A fault is what the desk refused.
    pub fn does(&mut self, wish: &Wish) -> Result<Acked, Fault> {
        let answer = self.desk.call(wish.op, wish.request.clone());
        let answer = match answer {
            Err(fault) if HARMLESS.contains(&fault.code.as_str()) => return Ok(Acked::Nothing),
            other => other?,
        };
        self.remember(wish, &answer);
        if wish.op == "draft_keep" {
            let text = |key: &str| wish.request[key].as_str().unwrap_or_default().to_owned();
            return Ok(Acked::Draft {
                place: text("place"),
                content: text("content"),
            });
        }
        let Some((step, rows)) = newest_step(&self.desk)?.filter(|(step, _)| *step != self.newest)
        else {
            return Ok(Acked::Nothing);
        };
        self.newest.clone_from(&step);
        Ok(Acked::Step {
            op: wish.op.to_owned(),
            step,
            rows,
        })
    }

    fn remember(&mut self, wish: &Wish, answer: &Value) {
        match wish.op {
            "person_add" => self.chair = answer["id"].clone(),
            "department_add" => self.department = answer["id"].clone(),
            "meeting_plan" => self.meeting = answer["row"]["id"].clone(),
            "village_init" => self.is_new = false,
            "meeting_open" => self.is_open = true,
            "photo_add" => self.has_photo = true,
            "issue_raise" => self.issues.push(answer["id"].clone()),
            _ => {}
        }
    }

    /// Goes on with the same evening after a break: the desk is closed and opened anew.
    pub fn comes_back(self, data: &Path) -> Result<Self, Fault> {
        drop(self.desk);
        let desk = desk(data)?;
        let newest = newest_step(&desk)?.map(|step| step.0).unwrap_or_default();
        Ok(Self {
            desk,
            newest,
            ..self
        })
    }

    /// The meeting of the evening.
    pub fn meeting(&self) -> &Value {
        &self.meeting
    }
}

fn newest_step(desk: &Desk) -> Result<Option<(String, i64)>, Fault> {
    let listed = match desk.call("journal_list", json!({ "limit": 1 })) {
        Err(fault) if fault.code == "village.none" => return Ok(None),
        other => other?,
    };
    let step = &listed["steps"][0];
    let id = step["step"].as_str().map(str::to_owned);
    Ok(id.map(|id| (id, step["rows"].as_i64().unwrap_or_default())))
}

/// A photo that no other is like.
fn picture(dice: &mut Rng) -> Vec<u8> {
    let mut noise = vec![0; 96 * 64 * 3];
    dice.fill(&mut noise);
    let mut file = Cursor::new(Vec::new());
    let drawn = image::RgbImage::from_raw(96, 64, noise).unwrap_or_default();
    let _into_memory = drawn.write_to(&mut file, image::ImageFormat::Png);
    file.into_inner()
}
