//! What is generated from the command list must be what is committed.

#[test]
fn the_windows_types_are_those_of_the_command_list() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../../ui/src/api/gen/commands.ts"
    );
    let committed = std::fs::read_to_string(path).unwrap();
    assert!(
        committed == desk::typescript(),
        "ui/src/api/gen/commands.ts is stale: run `make generated`"
    );
}

/// The window takes a command for a read by its verb. A read that it took for a write would be followed by the
/// news of a change, upon which pages ask again, for ever.
#[test]
fn the_window_knows_which_commands_only_read() {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/api/call.ts");
    let source = std::fs::read_to_string(page).unwrap();
    let (_, list) = source.split_once("const READS =").unwrap();
    let (_, list) = list.split_once("/_(").unwrap();
    let (list, _) = list.split_once(")$/").unwrap();
    let verbs: Vec<&str> = list.split('|').collect();
    for command in desk::commands() {
        let verb = command.name.rsplit('_').next().unwrap();
        let reads = verbs.contains(&verb) || command.name.starts_with("draft_");
        let draft = command.name == "draft_keep";
        assert_eq!(reads, !command.writes || draft, "{}", command.name);
    }
}
