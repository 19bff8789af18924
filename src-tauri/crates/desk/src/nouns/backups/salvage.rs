//! Damaged data: what can be read out of it, in its place; the damaged files are kept. Not here: how it is read
//! (`store`).

use store::{DATABASE, Origin, Ready, Store, whole};

use super::restore::{stamp, take_the_place};
use super::{SALVAGED, STAMP, here};
use crate::commands::backup::{DataSalvaged, LeftOutView};
use crate::commands::village::Nothing;
use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns::{lock, village};

/// Where a store is made of what can be read.
const READY: &str = "salvaging";

/// Reads out what can be read. Faults: `village.none` where there is no data, `salvage.nothing`, `data.disk_full`.
pub(crate) fn salvage(call: &Call<'_>, _: Nothing) -> Result<DataSalvaged, Fault> {
    let data = call.desk.data();
    if !Store::is_there(data) {
        return Err(Fault::new("village.none"));
    }
    let key = call.desk.key();
    if key.is_none() && lock::of_data(data).is_some() {
        return Err(Fault::new("passphrase.needed"));
    }
    let stamp = stamp(call);
    call.desk.let_go()?;
    let made = Ready::from_damaged(
        &data.join(DATABASE),
        &data.join(READY),
        key.as_ref(),
        &stamp,
        Origin::system(),
    );
    let (ready, salvaged) = made.map_err(|fault| match fault.code() {
        "data.damaged" => Fault::new("salvage.nothing"),
        _ => fault.into(),
    })?;
    let left_out: Vec<LeftOutView> = salvaged
        .left_out
        .into_iter()
        .map(|left| LeftOutView {
            entity: left.entity,
            row: left.row,
        })
        .collect();
    let report = report(call, &left_out)?;
    let kept = take_the_place(call, None, ready, key)?;
    Ok(DataSalvaged {
        status: village::status(call, Nothing {})?,
        rows: salvaged.rows,
        from_journal: salvaged.from_journal,
        journal_rows: salvaged.journal_rows,
        gaps: u32::try_from(salvaged.gaps).unwrap_or(u32::MAX),
        left_out,
        report,
        kept: kept
            .map(|path| path.display().to_string())
            .unwrap_or_default(),
    })
}

/// What was left out, as a file: it is the only place where these words still stand.
fn report(call: &Call<'_>, left_out: &[LeftOutView]) -> Result<String, Fault> {
    // Beside locked data no file lies that tells of them in plain; the window shows the list all the same.
    if left_out.is_empty() || call.desk.key().is_some() {
        return Ok(String::new());
    }
    let name = format!("{SALVAGED}{}.json", call.now().format(STAMP));
    let path = here(call.desk.data()).join(name);
    let words = serde_json::to_vec_pretty(left_out).unwrap_or_default();
    whole::write(&path, &words)?;
    Ok(path.display().to_string())
}
