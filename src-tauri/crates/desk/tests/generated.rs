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
