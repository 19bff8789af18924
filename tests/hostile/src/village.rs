//! A village in memory for a target to be hostile to: founded once, copied for each that needs it. Not here: any
//! story.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use chrono::NaiveDate;
use desk::{Desk, Options};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A village that may be spoiled.
pub struct Sandbox {
    desk: Option<Desk>,
    folder: TempDir,
}

/// How often a village is used before the next one: its journal grows, and replaying it takes longer.
const USES: u32 = 40;

/// Fields of requests that name a file or folder: there the sandbox says where it lies.
const PATHS: &[&str] = &["path", "out", "folder"];

struct Founded {
    database: Vec<u8>,
    ids: BTreeMap<&'static str, Value>,
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

fn open(data: &Path) -> Result<Desk, desk::Fault> {
    Desk::open(Options {
        data: data.to_owned(),
        today: Some(today()),
        assets: Some(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets").into()),
        ..Options::default()
    })
}

/// In memory where the system has such a place: nothing here has to survive.
fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let made = match memory.is_dir() {
        true => tempfile::tempdir_in(memory),
        false => tempfile::tempdir(),
    };
    made.unwrap()
}

fn founded() -> &'static Founded {
    static FOUNDED: OnceLock<Founded> = OnceLock::new();
    FOUNDED.get_or_init(|| {
        let folder = folder();
        let desk = open(folder.path()).unwrap();
        let ids = settle(&desk);
        drop(desk);
        Founded {
            database: std::fs::read(folder.path().join("bandeng.db")).unwrap(),
            ids,
        }
    })
}

/// One of everything, so that a request can name it.
fn settle(desk: &Desk) -> BTreeMap<&'static str, Value> {
    let call = |command: &str, request: Value| desk.call(command, request).unwrap();
    call(
        "village_init",
        json!({ "county": "云溪县", "township": "枫林镇", "village": "青山村", "recorder": "林秀芳" }),
    );
    let places = call("place_add", json!({ "level": "grid", "name": "第一网格" }));
    let place = places["places"][0]["id"].clone();
    let villager = json!({ "name": "张义华", "phone": "13800005672", "new_household_in": place });
    let person = call("person_add", villager);
    let post = json!({ "kind": "village_cadre", "title": "治保主任" });
    let cadre = call("person_add", json!({ "name": "何志强", "post": post }));
    let department = call("department_add", json!({ "name": "村民委员会" }));
    let kinds = call("kind_list", json!({}));
    let categories = call("category_list", json!({}));
    let plan = json!({ "kind": kinds["kinds"][0]["id"], "day": "2026-11-21", "time": "19:30", "place": "老桥头" });
    let meeting = call("meeting_plan", plan)["row"]["id"].clone();
    call("meeting_open", json!({ "meeting": meeting }));
    let issue = call(
        "issue_raise",
        json!({ "meeting": meeting, "summary": "路灯不亮", "reporter": { "person": person["id"] } }),
    );
    let pending = call("issue_collect", json!({ "summary": "水渠堵了" }));
    BTreeMap::from([
        ("place", place),
        ("household", person["household"].clone()),
        ("person", person["id"].clone()),
        ("cadre", cadre["id"].clone()),
        ("department", department["id"].clone()),
        ("kind", kinds["kinds"][0]["id"].clone()),
        ("category", categories["categories"][0]["id"].clone()),
        ("meeting", meeting),
        ("issue", issue["id"].clone()),
        ("pending", pending["id"].clone()),
    ])
}

impl Sandbox {
    /// A village nobody has touched.
    pub fn fresh() -> Self {
        let folder = folder();
        std::fs::write(folder.path().join("bandeng.db"), &founded().database).unwrap();
        let desk = open(folder.path()).unwrap();
        Self {
            desk: Some(desk),
            folder,
        }
    }

    /// A village that earlier calls may have left something in; after a panic and now and then a fresh one.
    pub fn within(work: impl FnOnce(&Self)) {
        thread_local! {
            static KEPT: RefCell<Option<(Sandbox, u32)>> = const { RefCell::new(None) };
        }
        let kept = KEPT.with(|kept| kept.borrow_mut().take());
        let (sandbox, uses) = kept
            .filter(|(_, uses)| *uses < USES)
            .unwrap_or_else(|| (Self::fresh(), 0));
        work(&sandbox);
        KEPT.with(|kept| *kept.borrow_mut() = Some((sandbox, uses + 1)));
    }

    /// A folder in which these bytes lie as the database.
    pub fn with_database(database: &[u8]) -> Self {
        let folder = folder();
        std::fs::write(folder.path().join("bandeng.db"), database).unwrap();
        Self { desk: None, folder }
    }

    /// A sound database.
    pub fn database() -> Vec<u8> {
        founded().database.clone()
    }

    /// The desk of [`Sandbox::with_database`], unless it is refused.
    pub fn desk_if_it_opens(&self) -> Option<Desk> {
        open(self.folder.path()).ok()
    }

    /// The open desk.
    pub fn desk(&self) -> &Desk {
        self.desk.as_ref().expect("a village that is open")
    }

    /// The id of what is called so.
    pub fn id(&self, name: &str) -> &'static Value {
        founded().ids.get(name).unwrap_or(&Value::Null)
    }

    /// Lays a file down and tells where.
    pub fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// The journal replayed agrees with the tables.
    pub fn is_clean(&self) {
        let checked = self.desk().call("data_check", json!({})).unwrap();
        assert_eq!(
            checked["findings"],
            json!([]),
            "the journal and the tables agree"
        );
    }

    /// Puts ids for words like `$issue`, and keeps every path within the sandbox.
    pub fn fill_in(&self, key: &str, value: &mut Value) {
        match value {
            Value::Array(many) => many.iter_mut().for_each(|one| self.fill_in(key, one)),
            Value::Object(fields) => {
                for (key, field) in fields.iter_mut() {
                    self.fill_in(key, field);
                }
            }
            Value::String(text) if PATHS.contains(&key) && !text.is_empty() => {
                let inside = text.replace("..", "__").replace('\0', "_");
                let inside = inside.trim_start_matches(['/', '\\']);
                *text = self
                    .folder
                    .path()
                    .join("out")
                    .join(inside)
                    .display()
                    .to_string();
            }
            Value::String(text) => {
                if let Some(id) = text
                    .strip_prefix('$')
                    .and_then(|name| founded().ids.get(name))
                {
                    *value = id.clone();
                }
            }
            _ => {}
        }
    }
}
