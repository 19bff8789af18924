//! In normal running the program and the webview's processes hold sockets within the computer alone; and whatever
//! might run in the page reaches nobody. Not here: what is allowed on paper (`stories/no_network.rs`).
#![allow(
    clippy::disallowed_types,
    reason = "it tries out what the program may not"
)]
use acceptance::window::{Way, Window, sockets_of};
use acceptance::{Story, Village};
use chrono::NaiveDate;
use serde_json::json;
use std::io::Read;
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::thread::sleep;
use std::time::Duration;

use crate::told::promised;

const EVENING: NaiveDate = NaiveDate::from_ymd_opt(2026, 5, 20).unwrap();
const PAGES: &[&str] = &[
    "/today",
    "/meetings",
    "/meetings/plan",
    "/issues",
    "/commitments",
    "/ledger",
    "/people",
    "/figures",
    "/print",
    "/community",
    "/settings",
    "/roster",
];

#[test]
#[allow(clippy::print_stdout, reason = "what was found belongs in the report")]
fn in_normal_running_only_sockets_within_the_computer_are_open() -> Story {
    let village = Village::founded(EVENING)?;
    promised(&village.desk()?, EVENING, "2026-06-20")?;
    let window = Window::open(&village)?;
    let watch = window.watch_sockets();
    window.wait_for("nav")?;
    for page in PAGES {
        window.script("location.hash = arguments[0]", vec![json!(page)])?;
        sleep(Duration::from_millis(300));
    }
    // What a recorder does in an evening: write, find, print, copy, keep safe.
    let raised = window.call("issue_collect", json!({ "summary": "村口路灯不亮" }))?;
    window.call("issue_list", json!({ "query": "ludeng" }))?;
    window.call("issue_show", json!({ "issue": raised["id"] }))?;
    let out = village.beside().join("ledger.pdf");
    let ledger = json!({ "document": "ledger", "form": "full", "edition": "internal" });
    window.call("document_print", json!({ "wanted": ledger, "out": out }))?;
    for (command, request) in [
        ("printers", json!({})),
        ("print_file", json!({ "path": out })),
        ("open_file", json!({ "path": out })),
        ("copy_text", json!({ "text": "一句话" })),
    ] {
        let asks = "const [command, request, done] = arguments;
            window.__TAURI_INTERNALS__.invoke(command, request).then(() => done('done'), (f) => done(f.code ?? String(f)));";
        window.script_waiting(asks, vec![json!(command), request])?;
    }
    window.call("backup_make", json!({}))?;

    let (looks, seen) = watch.seen()?;
    println!("{looks} looks at the sockets of the program and the webview:");
    for socket in &seen {
        println!("  {:<16} {:?}", socket.process, socket.way);
    }
    assert!(looks > 20, "it was watched: {looks} looks");
    assert!(
        seen.iter().any(|socket| socket.way == Way::Unix),
        "the display is spoken with"
    );
    assert!(
        seen.iter()
            .any(|socket| socket.process.starts_with("WebKit")),
        "the webview's own processes too"
    );
    let network = |way: &Way| matches!(way, Way::Network(_));
    let strange: Vec<_> = seen.iter().filter(|socket| network(&socket.way)).collect();
    assert!(strange.is_empty(), "{strange:?}");
    Ok(())
}

/// The watch sees what it is there to see.
#[test]
fn a_socket_to_a_network_would_have_been_seen() -> Story {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let port = listener.local_addr()?.port();
    let _stream = TcpStream::connect(("127.0.0.1", port))?;
    let _datagrams = UdpSocket::bind("0.0.0.0:0")?;
    let of = |driver: &[u16]| sockets_of(std::process::id(), driver);
    let ways: Vec<String> = of(&[])
        .into_iter()
        .map(|socket| format!("{:?}", socket.way))
        .collect();
    for wanted in ["tcp 127.0.0.1", &format!(":{port}"), "udp 0.0.0.0"] {
        assert!(
            ways.iter().any(|way| way.contains(wanted)),
            "{wanted}: {ways:?}"
        );
    }
    let as_driver = of(&[port]);
    assert!(
        as_driver.iter().any(|socket| socket.way == Way::Driver),
        "the driver's port is told apart"
    );
    Ok(())
}

/// Every way out of a page that a script could try; `arguments[0]` is an address that listens.
const WAYS_OUT: &[&str] = &[
    "fetch(arguments[0]).catch(() => {})",
    "new Image().src = arguments[0]",
    "try { new WebSocket(arguments[0].replace('http', 'ws')) } catch {}",
    "try { new EventSource(arguments[0]) } catch {}",
    "navigator.sendBeacon(arguments[0], 'x')",
    "const x = new XMLHttpRequest(); try { x.open('GET', arguments[0]); x.send() } catch {}",
    "const e = document.createElement('script'); e.src = arguments[0]; document.head.append(e)",
    "const e = document.createElement('link'); e.rel = 'stylesheet'; e.href = arguments[0]; document.head.append(e)",
    "const e = document.createElement('link'); e.rel = 'prefetch'; e.href = arguments[0]; document.head.append(e)",
    "const e = document.createElement('iframe'); e.src = arguments[0]; document.body.append(e)",
    "const e = document.createElement('video'); e.src = arguments[0]; document.body.append(e); e.load()",
    "const e = document.createElement('object'); e.data = arguments[0]; document.body.append(e)",
    "try { new Worker(arguments[0]) } catch {}",
    "const f = new FontFace('x', `url(${arguments[0]})`); f.load().catch(() => {})",
    "const f = document.createElement('form'); f.action = arguments[0]; document.body.append(f); f.submit()",
    "window.open(arguments[0])",
    "const a = document.createElement('a'); a.href = arguments[0]; document.body.append(a); a.click()",
    "location.assign(arguments[0])",
];

/// The first line that somebody who came said; nothing for one who only knocked.
fn said(mut stream: TcpStream) -> std::io::Result<String> {
    stream.set_nonblocking(false)?;
    stream.set_read_timeout(Some(Duration::from_millis(500)))?;
    let mut bytes = [0; 200];
    let read = stream.read(&mut bytes).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes[..read]).into_owned();
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

#[test]
fn whatever_runs_in_the_page_reaches_nobody() -> Story {
    let village = Village::founded(EVENING)?;
    let window = Window::open(&village)?;
    window.wait_for("nav")?;
    let listener = TcpListener::bind("127.0.0.1:0")?;
    listener.set_nonblocking(true)?;
    let address = format!("http://127.0.0.1:{}/x", listener.local_addr()?.port());
    let mut came = Vec::new();
    for way in WAYS_OUT {
        // A page that is left answers nothing: who listens tells.
        let _ = window.script(way, vec![json!(address)]);
        sleep(Duration::from_millis(400));
        while let Ok((stream, _)) = listener.accept() {
            came.push(format!("{way}: {}", said(stream)?));
        }
    }
    assert!(came.is_empty(), "somebody came: {came:#?}");
    let page = window.script("return location.href", vec![])?;
    assert!(
        page.as_str().unwrap().starts_with("tauri://"),
        "the page is ours still: {page}"
    );
    assert_eq!(
        window.call("village_status", json!({}))?["village"]["name"],
        "青山村"
    );
    Ok(())
}
