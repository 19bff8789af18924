//! What several stories say in the same words. Not here: stories.

use std::sync::atomic::{AtomicU64, Ordering};

use acceptance::paper::text_of;
use acceptance::{Trouble, Village};
use desk::{Fault, Progress};
use serde_json::{Value, json};

/// A red PNG of 2 × 2 pixels, as a clipboard gives it.
pub const PASTED: &str = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==";

/// The day most stories happen on, a Saturday.
pub fn today() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

/// A meeting of the first kind, planned for today and opened.
pub fn opened_meeting(desk: &desk::Desk) -> Result<Value, Fault> {
    let kinds = desk.call("kind_list", json!({}))?;
    let plan = json!({
        "kind": kinds["kinds"][0]["id"], "day": today().to_string(), "time": "19:30", "place": "老桥头大榕树下",
    });
    let planned = desk.call("meeting_plan", plan)?;
    desk.call("meeting_open", json!({ "meeting": planned["row"]["id"] }))
}

/// Records a matter at a meeting.
pub fn raise(desk: &desk::Desk, meeting: &Value, summary: &str) -> Result<Value, Fault> {
    desk.call(
        "issue_raise",
        json!({ "meeting": meeting, "summary": summary }),
    )
}

/// The department of that name.
pub fn department(desk: &desk::Desk, name: &str) -> Result<Value, Fault> {
    Ok(desk.call("department_add", json!({ "name": name }))?["id"].clone())
}

/// Sorts a matter as a commitment with everything it needs.
pub fn promise(
    desk: &desk::Desk,
    meeting: &Value,
    issue: &Value,
    measure: &str,
    deadline: &str,
) -> Result<Value, Fault> {
    let wanted = json!({
        "meeting": meeting, "issue": issue["id"], "revision": issue["revision"], "outcome": "committed",
        "measure": measure, "department": department(desk, "村民委员会")?, "deadline": deadline,
    });
    desk.call("issue_sort", wanted)
}

/// Prints a paper into the village's own folder and gives the answer and the PDF's text without white space.
pub fn printed(
    village: &Village,
    desk: &desk::Desk,
    name: &str,
    wanted: Value,
) -> Result<(Value, String), Trouble> {
    let out = village.beside().join(name);
    let answer = desk.call(
        "document_print",
        json!({ "wanted": wanted, "out": out.to_string_lossy() }),
    )?;
    Ok((answer, text_of(&out)?))
}

/// A civil day, as it is written in JSON.
pub fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

/// The code of a fault, or `done`.
pub fn code(answer: Result<Value, Fault>) -> String {
    answer.map_or_else(|fault| fault.code, |_| "done".to_owned())
}

/// A cadre of that name, in a public post.
pub fn cadre(desk: &desk::Desk, name: &str, title: &str) -> Result<Value, Fault> {
    let post = json!({ "kind": "village_cadre", "title": title });
    let person = desk.call("person_add", json!({ "name": name, "post": post }))?;
    Ok(person["id"].clone())
}

/// One matter of a village, and whoever has to do with it.
pub struct Matter {
    pub village: Village,
    pub meeting: Value,
    pub issue: Value,
    pub committee: Value,
    pub office: Value,
    pub responsible: Value,
    pub chair: Value,
    day: std::cell::Cell<chrono::NaiveDate>,
}

impl Matter {
    /// Raised at a meeting of that day, not yet sorted.
    pub fn raised(summary: &str, day: chrono::NaiveDate) -> Result<Self, Trouble> {
        let village = Village::founded(day)?;
        let desk = village.desk()?;
        let (responsible, chair) = (
            cadre(&desk, "何志强", "治保主任")?,
            cadre(&desk, "覃小兰", "监委主任")?,
        );
        let meeting = meeting_on(&desk, day)?;
        let issue = raise(&desk, &meeting, summary)?["id"].clone();
        let (committee, office) = (
            department(&desk, "村民委员会")?,
            department(&desk, "镇自然资源所")?,
        );
        Ok(Self {
            village,
            meeting,
            issue,
            committee,
            office,
            responsible,
            chair,
            day: std::cell::Cell::new(day),
        })
    }

    /// Goes on to a later day.
    pub fn on(&self, day: &str) -> &Self {
        self.day.set(day.parse().unwrap());
        self
    }

    /// The desk of the day it is now.
    pub fn desk(&self) -> desk::Desk {
        self.village.desk_on(self.day.get()).unwrap()
    }

    /// The matter with its life.
    pub fn life(&self) -> Value {
        let shown = self
            .desk()
            .call("issue_show", json!({ "issue": self.issue }));
        shown.unwrap()
    }

    pub fn state(&self) -> String {
        self.life()["issue"]["state"].as_str().unwrap().to_owned()
    }

    /// A command on the matter, with its present revision.
    pub fn does(&self, command: &str, mut request: Value) -> Result<Value, Fault> {
        request["issue"] = self.issue.clone();
        request["revision"] = self.life()["issue"]["revision"].clone();
        self.desk().call(command, request)
    }

    /// What an outcome needs, three weeks ahead where it needs a day.
    pub fn decision(&self, outcome: &str) -> Value {
        let ahead = (self.day.get() + chrono::Days::new(21)).to_string();
        let mut decision = json!({ "outcome": outcome, "person": self.responsible });
        let more = match outcome {
            "committed" => {
                json!({ "measure": "清淤并修好闸板", "department": self.committee, "deadline": ahead })
            }
            "under_study" => json!({ "review_due": ahead }),
            "referred" => {
                json!({ "department": self.office, "due_back": ahead, "words": "请现场认定" })
            }
            "explained" => json!({ "words": "涉及基本农田，不能调整" }),
            _ => json!({ "words": "当场办好了" }),
        };
        decision
            .as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        decision
    }

    /// Why, by whose word, and what the department said: whatever a row of the table may ask for.
    pub fn grounds(&self) -> Value {
        json!({
            "reason": "情况有变", "approver": self.chair, "reviewer": self.chair,
            "answer": "已派人现场核实",
        })
    }

    /// Decides outside a meeting.
    pub fn decides(&self, outcome: &str) -> Result<Value, Fault> {
        let request = json!({ "decision": self.decision(outcome), "grounds": self.grounds() });
        self.does("issue_decide", request)
    }

    /// Brings the matter before another meeting, today, which decides about it; gives the meeting.
    pub fn meets(&self, outcome: &str, more: Value) -> Result<Value, Trouble> {
        let desk = self.desk();
        let meeting = meeting_on(&desk, self.day.get())?;
        let laid = desk.call(
            "issue_lay",
            json!({ "meeting": meeting, "issue": self.issue }),
        )?;
        let mut sort = if outcome == "discuss_again" {
            json!({ "outcome": outcome })
        } else {
            self.decision(outcome)
        };
        sort["meeting"] = meeting.clone();
        sort["issue"] = self.issue.clone();
        sort["revision"] = laid["revision"].clone();
        for (key, value) in more.as_object().unwrap() {
            sort[key] = value.clone();
        }
        desk.call("issue_sort", sort)?;
        desk.call(
            "meeting_close",
            json!({ "meeting": meeting, "ended": "21:00" }),
        )?;
        Ok(meeting)
    }

    /// The history in one text: who did what with which values.
    pub fn history(&self) -> Vec<Value> {
        let asked = json!({ "entity": "issues", "id": self.issue });
        let history = self.desk().call("record_history", asked).unwrap();
        history["lines"].as_array().unwrap().clone()
    }
}

/// A meeting of the first kind, opened on that day.
pub fn meeting_on(desk: &desk::Desk, day: chrono::NaiveDate) -> Result<Value, Fault> {
    let kinds = desk.call("kind_list", json!({}))?;
    let plan = json!({
        "kind": kinds["kinds"][0]["id"], "day": day.to_string(), "time": "19:30", "place": "晒谷坪",
    });
    let planned = desk.call("meeting_plan", plan)?;
    let opened = desk.call("meeting_open", json!({ "meeting": planned["row"]["id"] }))?;
    Ok(opened["row"]["id"].clone())
}

/// A matter with a photo, at a meeting of its own.
pub fn photographed(desk: &desk::Desk) -> Result<(), Trouble> {
    let meeting = opened_meeting(desk)?;
    let lamp = raise(desk, &meeting["row"]["id"], "村口路灯不亮")?;
    desk.call(
        "photo_add",
        json!({ "issue": lamp["id"], "kind": "before", "data": PASTED }),
    )?;
    Ok(())
}

/// Stops the work once so many reports of progress were heard.
pub struct StopsAfter {
    heard: AtomicU64,
    most: u64,
}

impl StopsAfter {
    /// After so many.
    pub fn reports(most: u64) -> Self {
        Self {
            heard: AtomicU64::new(0),
            most,
        }
    }
}

impl Progress for StopsAfter {
    fn at(&self, _: u64, _: u64) {
        self.heard.fetch_add(1, Ordering::Relaxed);
    }
    fn stopped(&self) -> bool {
        self.heard.load(Ordering::Relaxed) >= self.most
    }
}
