//! Nothing that the program ships with speaks to a network: what the window's page may load and ask for is written
//! down, and no library that could make a request stands in the program. Not here: watching the sockets of a window
//! (`window/no_network.rs`), and the same ban on sources (`clippy.toml`) and crates (`deny.toml`).

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use acceptance::Story;
use serde_json::Value;

fn shell(file: &str) -> Result<Value, acceptance::Trouble> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../src-tauri")
        .join(file);
    Ok(serde_json::from_str(&std::fs::read_to_string(path)?)?)
}

#[test]
fn the_page_may_load_from_the_program_itself_and_from_nowhere_else() -> Story {
    let conf = shell("tauri.conf.json")?;
    let csp = conf["app"]["security"]["csp"].as_object().unwrap().clone();
    // On Windows the program's own schemes are spelled as hosts that no packet ever goes to.
    let own = [
        "'self'",
        "'none'",
        "ipc:",
        "http://ipc.localhost",
        "face:",
        "http://face.localhost",
        "data:",
        "blob:",
    ];
    for (directive, sources) in &csp {
        for source in sources.as_str().unwrap().split_whitespace() {
            assert!(own.contains(&source), "{directive} allows {source}");
            let inline = matches!(source, "data:" | "blob:");
            assert!(
                !inline || directive == "img-src",
                "{directive} allows {source}"
            );
        }
    }
    for (directive, source) in [
        ("default-src", "'self'"),
        ("connect-src", "ipc: http://ipc.localhost"),
        ("object-src", "'none'"),
        ("base-uri", "'none'"),
        ("form-action", "'none'"),
        ("frame-ancestors", "'none'"),
    ] {
        assert_eq!(csp[directive], source, "{directive}");
    }
    assert!(
        !csp.contains_key("script-src"),
        "scripts: default-src's 'self', never inline"
    );
    let windows = conf["app"]["windows"].as_array().unwrap();
    assert!(
        windows.iter().all(|window| window.get("url").is_none()),
        "the page is the embedded one"
    );
    // A webview may knock at a host before it asks whether it may (a link that is clicked): whatever it means to reach,
    // it comes to a door of this computer behind which nobody is.
    assert!(
        windows
            .iter()
            .all(|window| window["proxyUrl"] == "http://127.0.0.1:1")
    );
    let security = conf["app"]["security"].as_object().unwrap();
    let relaxed = |key: &String| key.starts_with("dangerous") || key == "assetProtocol";
    assert!(!security.keys().any(relaxed), "{security:?}");
    assert!(conf.get("plugins").is_none(), "no updater");
    Ok(())
}

#[test]
fn the_page_may_ask_the_shell_for_our_own_commands_and_for_nothing_else() -> Story {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/capabilities");
    let files: Vec<String> = std::fs::read_dir(folder)?
        .map(|file| Ok(file?.file_name().to_string_lossy().into_owned()))
        .collect::<std::io::Result<_>>()?;
    assert_eq!(
        files,
        ["main.json"],
        "one capability, and it is looked at here"
    );
    let main = shell("capabilities/main.json")?;
    assert!(
        main.get("remote").is_none(),
        "no page from elsewhere may ask"
    );
    let hears = ["core:event:allow-listen", "core:event:allow-unlisten"];
    for permission in main["permissions"].as_array().unwrap() {
        let permission = permission.as_str().unwrap();
        let ours = permission.starts_with("allow-");
        assert!(ours || hears.contains(&permission), "{permission}");
    }
    Ok(())
}

/// Whoever makes requests or speaks TLS does it by one of these.
const SPEAKS: &[&str] = &[
    "attohttpc",
    "curl",
    "h2",
    "hyper",
    "hyper-util",
    "isahc",
    "minreq",
    "native-tls",
    "quinn",
    "reqwest",
    "rustls",
    "surf",
    "tungstenite",
    "ureq",
    "hickory-resolver",
    "tauri-plugin-http",
    "tauri-plugin-updater",
];

#[test]
fn no_library_that_makes_requests_stands_in_what_is_shipped() -> Story {
    let tree = |platform: &str| -> Result<BTreeSet<String>, acceptance::Trouble> {
        let output = Command::new(env!("CARGO"))
            .args([
                "tree",
                "--offline",
                "--locked",
                "--edges",
                "normal",
                "--prefix",
                "none",
            ])
            .args(["--target", platform, "-p", "bandeng", "-p", "bandeng-cli"])
            .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
            .output()?;
        let told = String::from_utf8_lossy(&output.stdout);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let crates = told
            .lines()
            .filter_map(|line| line.split_whitespace().next());
        Ok(crates.map(str::to_owned).collect())
    };
    for platform in ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc"] {
        let shipped = tree(platform)?;
        assert!(
            shipped.contains("desk") && shipped.len() > 100,
            "the whole tree"
        );
        let speaks: Vec<&&str> = SPEAKS
            .iter()
            .filter(|name| shipped.contains(**name))
            .collect();
        assert!(speaks.is_empty(), "{platform}: {speaks:?}");
    }
    Ok(())
}
