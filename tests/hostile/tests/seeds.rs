//! Every seed is taken well, what once broke something among them; and every target has its fuzzer and its seeds.

use std::collections::BTreeSet;
use std::path::Path;

use hostile::targets::workbook_of;
use hostile::{TARGETS, seeds};

#[test]
fn every_seed_is_taken_well() {
    for target in TARGETS {
        let seeds = seeds::of(target.name).expect("a folder of seeds");
        assert!(!seeds.is_empty(), "{} has no seed", target.name);
        for (name, input) in seeds {
            let taken = std::panic::catch_unwind(|| (target.take)(&input));
            assert!(taken.is_ok(), "{}/{name}", target.name);
        }
    }
}

/// A seed that is refused at the door teaches a fuzzer nothing.
#[test]
fn the_seeds_of_rosters_come_as_far_as_their_people() {
    let read = |bytes: &[u8]| {
        let file = exchange::read_roster(bytes, "x", &exchange::Unwatched);
        file.map(|file| file.rows.len()).unwrap_or_default()
    };
    let parts = seeds::of("roster_xlsx").unwrap().into_iter();
    let workbooks = parts.filter_map(|(_, parts)| workbook_of(&parts));
    assert!(workbooks.filter(|bytes| read(bytes) > 0).count() >= 4);
    let tables = seeds::of("roster_csv").unwrap().into_iter();
    assert!(tables.filter(|(_, bytes)| read(bytes) > 0).count() >= 8);
}

#[test]
fn every_target_has_its_fuzzer_and_nothing_else_has() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/fuzz_targets");
    let files = std::fs::read_dir(folder).unwrap();
    let fuzzers: BTreeSet<String> = files
        .map(|file| {
            file.unwrap()
                .path()
                .file_stem()
                .unwrap()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    let targets: BTreeSet<String> = TARGETS
        .iter()
        .map(|target| target.name.to_owned())
        .collect();
    assert_eq!(fuzzers, targets);
}
