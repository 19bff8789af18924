//! The manual's pictures: the window is walked as its chapters say, so that a step that does not work any more stops
//! here. Each is kept whole, with the place of what is to be seen beside it; `tests/pictures.sh` cuts and packs them.
use acceptance::window::{Key, Window};
use acceptance::{Story, Trouble, Village};
use chrono::NaiveDate;
use desk::Desk;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

use crate::meeting;

/// A small laptop's window: what is read on paper must be large.
const SIZE: (u32, u32) = (1024, 640);

/// Draws all of them into the folder, on the sample village and on an empty computer.
pub fn draw(folder: &Path, today: NaiveDate) -> Story {
    fs::create_dir_all(folder)?;
    let empty = Village::none_yet(today)?;
    Camera::on(&empty, folder)?.whole("welcome")?;
    let village = Village::sample(today)?;
    let desk = village.desk()?;
    let camera = Camera::on(&village, folder)?;
    pages(&camera)?;
    working(&camera)?;
    lists(&camera)?;
    settings(&camera, &desk, &village)?;
    let meeting = meeting::of(&desk, today)?;
    stages(&camera, &meeting)?;
    papers(&camera, &meeting)
}

fn pages(camera: &Camera<'_>) -> Story {
    camera.whole("today")?;
    for (page, name) in [
        ("meetings", "meetings"),
        ("ledger", "ledger"),
        ("people", "people"),
        ("figures", "figures"),
        ("community", "community"),
        ("settings", "settings"),
    ] {
        camera.go(page)?;
        camera.page(name)?;
    }
    camera.go("commitments")?;
    camera.window.type_on("v")?;
    camera.window.wait_for(".timetable .bar")?;
    camera.page("timetable")?;
    camera.go("meeting/new/prepare")?;
    camera.window.wait_for("select:focus")?;
    camera.page("prepare")
}

/// What is done with a matter: found, opened, put off, asked about.
fn working(camera: &Camera<'_>) -> Story {
    let window = &camera.window;
    camera.go("issues")?;
    window.wait_for("tbody tr")?;
    window.press(Key::Enter)?;
    window.wait_for(".life")?;
    camera.page("issues")?;
    camera.go("today")?;
    camera.line_of("逾期")?;
    window.chord(&[Key::Alt], 'y')?;
    window.wait_for(".work .fields")?;
    camera.done(FORM, "延期")?;
    camera.page("extend")?;
    camera.go("meetings")?;
    camera.go("today")?;
    camera.line_of("该回访")?;
    window.chord(&[Key::Alt], 'h')?;
    window.wait_for(".work .fields")?;
    camera.choose("不满意")?;
    camera.choose("没解决")?;
    camera.done(FORM, "回访")?;
    camera.page("visit")
}

/// Old lists, pasted as they are copied in a spreadsheet.
fn lists(camera: &Camera<'_>) -> Story {
    const LEDGER: &str = "序号\t会议日期\t反映人\t问题概要\t责任单位\t举措\t完成时限\t办结日期\n\
        1\t2025-03-08\t李秀英\t后山水池漏水，3组吃水困难\t村委会\t补漏，换闸阀\t2025-04-10\t2025-04-02\n\
        2\t2025-03-08\t王建国\t村口坡陡，下雨打滑\t镇交通站\t凿防滑槽\t2025-05-01\t2025-04-26\n\
        3\t2025-06-19\t\t晒谷坪夜里没灯\t村委会\t装灯2盏\t2025-07-15\t\n";
    const ROSTER: &str = "户主\t姓名\t与户主关系\t网格\t出生年月\t手机号\n\
        赵永福\t赵永福\t户主\t第一网格\t1961-05\t13900004321\n\
        赵永福\t陈桂花\t配偶\t第一网格\t1963-11\t\n\
        钱小毛\t钱小毛\t户主\t第二网格\t1978-02\t13900008765\n\
        钱小毛\t\t子\t第二网格\t2004-09\t\n";
    for (page, name, rows) in [
        ("roster/issues", "old_ledger", LEDGER),
        ("roster", "roster", ROSTER),
    ] {
        camera.go(page)?;
        camera.paste(rows)?;
        camera.window.wait_for("main table")?;
        camera.page(name)?;
    }
    Ok(())
}

fn settings(camera: &Camera<'_>, desk: &Desk, village: &Village) -> Story {
    let window = &camera.window;
    let copy = village.beside().join("备份.bandeng");
    desk.call("backup_make", json!({ "out": copy }))?;
    desk.call("backup_renew", json!({ "closing": true }))?;
    camera.go("settings")?;
    camera.choose("备份")?;
    window.wait_for_text_in("main", "已有的备份")?;
    camera.page("backups")?;
    camera.press_words("核对全部数据")?;
    window.wait_for_text_in("main", "一切正常")?;
    camera.scroll_to("核对")?;
    camera.page("check")?;
    camera.press_words("看看里面…")?;
    window.wait_for_text_in("[role=dialog]", "最后一次改动")?;
    camera.cut("holds", "[role=dialog]")?;
    window.press(Key::Escape)?;
    window.wait_until_gone("[role=dialog]")?;
    camera.choose("密码")?;
    window.wait_for_text_in("main", "没加密码")?;
    camera.down_to("lock", "main .lock")
}

fn stages(camera: &Camera<'_>, meeting: &Value) -> Story {
    let id = meeting.as_str().unwrap_or_default();
    for (stage, ready) in [
        ("sign_in", ".sign-in-field input"),
        ("record", ".notebook"),
        ("sort", "main [role=radiogroup]"),
        ("close", ".close dl"),
    ] {
        camera.go(&format!("meeting/{id}/{stage}"))?;
        camera.window.wait_for(ready)?;
        if stage == "sort" {
            camera.window.type_on("2")?;
            camera.window.wait_for_text_in("main", "工作举措")?;
        }
        camera.page(stage)?;
    }
    Ok(())
}

fn papers(camera: &Camera<'_>, meeting: &Value) -> Story {
    let id = meeting.as_str().unwrap_or_default();
    // What is masked stands in a column of its own; it wants room.
    camera.window.resize(1200, 860)?;
    camera.go(&format!("meeting/{id}/print"))?;
    camera.window.wait_for("[data-hit]")?;
    camera.window.wait_for("img.paper")?;
    camera.page("masked")?;
    camera.window.resize(SIZE.0, SIZE.1)?;
    camera.go("print")?;
    camera.window.wait_for("img.paper")?;
    camera.page("print")
}

/// The window, held at one size, and the folder for what it shows.
struct Camera<'a> {
    window: Window<'a>,
    folder: &'a Path,
}

impl<'a> Camera<'a> {
    fn on(village: &'a Village, folder: &'a Path) -> Result<Self, Trouble> {
        let window = Window::open(village)?;
        window.wait_for("main h1")?;
        window.resize(SIZE.0, SIZE.1)?;
        Ok(Self { window, folder })
    }

    /// Goes to an address; the page's own rows are there when its title is.
    fn go(&self, to: &str) -> Story {
        self.window
            .script("location.hash = '#/' + arguments[0]", vec![json!(to)])?;
        self.window.settle()?;
        self.window.wait_for("main h1")?;
        self.window.script_waiting(QUIET, vec![]).map(drop)
    }

    fn whole(&self, name: &str) -> Story {
        self.window.script_waiting(QUIET, vec![])?;
        self.window.script(FOLDER, vec![])?;
        self.window
            .screenshot_to(&self.folder.join(format!("{name}.png")))
    }

    /// The page down to where this ends.
    fn down_to(&self, name: &str, css: &str) -> Story {
        self.cut_between(name, "main", css)
    }

    /// The page without nav and status line.
    fn page(&self, name: &str) -> Story {
        self.cut(name, "main")
    }

    fn cut(&self, name: &str, css: &str) -> Story {
        self.cut_between(name, css, css)
    }

    fn cut_between(&self, name: &str, css: &str, last: &str) -> Story {
        self.whole(name)?;
        let place = self.window.script(PLACE, vec![json!(css), json!(last)])?;
        let place = place.as_str().unwrap_or_default();
        Ok(fs::write(self.folder.join(format!("{name}.cut")), place)?)
    }

    /// The first line under this heading takes the focus.
    fn line_of(&self, heading: &str) -> Story {
        self.done(LINE, heading)
    }

    /// Chooses a radio button or a box by its words.
    fn choose(&self, words: &str) -> Story {
        self.done(CHOOSE, words)
    }

    fn press_words(&self, words: &str) -> Story {
        self.done(PRESS, words)
    }

    fn scroll_to(&self, heading: &str) -> Story {
        self.done(SIGHT, heading)
    }

    fn paste(&self, rows: &str) -> Story {
        self.window.wait_for("main textarea")?;
        self.done(PASTE, rows)
    }

    /// Runs a script that answers whether it found what it is for.
    fn done(&self, script: &str, words: &str) -> Story {
        self.window.script_waiting(QUIET, vec![])?;
        let found = self.window.script(script, vec![json!(words)])?;
        self.window.script_waiting(QUIET, vec![])?;
        match found.as_bool() {
            Some(true) => Ok(()),
            _ => Err(Trouble::machine(
                format!("“{words}” in the window"),
                "is not there",
            )),
        }
    }
}

/// Nothing has changed in the page for a while.
const QUIET: &str = "const done = arguments[0];
    let timer = setTimeout(end, 400);
    const seen = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(end, 400) });
    seen.observe(document.body, { subtree: true, childList: true, characterData: true });
    function end() { seen.disconnect(); done() }";
const PLACE: &str = "const [at, last] = [...arguments].map((css) => document.querySelector(css).getBoundingClientRect());
    const bottom = Math.min(at.bottom, last.bottom === at.bottom ? at.bottom : last.bottom + 24);
    return `${Math.floor(at.width)}x${Math.floor(bottom - at.top)}+${Math.ceil(at.left)}+${Math.ceil(at.top)}`";
const LINE: &str = "const head = [...document.querySelectorAll('main h2')]
      .find((one) => one.textContent.trim().startsWith(arguments[0]));
    const row = head?.closest('section')?.querySelector('[tabindex], a, button');
    row?.scrollIntoView({ block: 'center' }); row?.focus(); return Boolean(row)";
const CHOOSE: &str = "const label = [...document.querySelectorAll('main label')]
      .find((one) => one.textContent.trim() === arguments[0]);
    label?.click(); return Boolean(label)";
const PRESS: &str = "const button = [...document.querySelectorAll('main button')]
      .find((one) => one.textContent.trim() === arguments[0]);
    button?.click(); return Boolean(button)";
const SIGHT: &str = "const head = [...document.querySelectorAll('main h2')]
      .find((one) => one.textContent.trim() === arguments[0]);
    head?.scrollIntoView({ block: 'start' }); return Boolean(head)";
/// The whole form in sight.
const FORM: &str = "const form = document.querySelector('.work .fields');
    form?.closest('.work').scrollIntoView({ block: 'end' }); return Boolean(form)";
/// A village's folder is not called after this run.
const FOLDER: &str = "const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode;
      if (/\\/\\.tmp/.test(text.data)) text.data = text.data.replace(/^.*\\/\\.tmp[^/]*\\/data/, '/home/lin/板凳');
    }";
const PASTE: &str = "const field = document.querySelector('main textarea');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', arguments[0]);
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData });
    field?.dispatchEvent(event); return Boolean(field)";
