//! The table of objects at a file's end, packed: the writer leaves it as it is, and in a long ledger with thousands
//! of tags that is a tenth of the file. Rows differ little from the row before, so the difference is packed
//! (PDF 32000-1, 7.4.4.4, predictor "Up"). Not here: what the table says.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;

/// Packs the table. A file that does not end as the writer's do is left as it is.
pub(super) fn pack(bytes: &mut Vec<u8>) {
    if let Some((at, table)) = packed(bytes) {
        bytes.truncate(at);
        bytes.extend(table);
    }
}

/// Where the table begins, and everything from there to the file's end.
fn packed(bytes: &[u8]) -> Option<(usize, Vec<u8>)> {
    let end = last(bytes, b"startxref")?;
    let at: usize = word(&bytes[end + b"startxref".len()..])?;
    let table = bytes.get(at..end)?;
    let head_end = table
        .windows(9)
        .position(|window| window == b">>stream\n")?;
    let head = std::str::from_utf8(&table[..head_end]).ok()?;
    let (before, length) = head.rsplit_once("/Length ")?;
    let length: usize = length.trim().parse().ok()?;
    let columns: usize = widths(head)?.iter().sum();
    let rows = table.get(head_end + 9..head_end + 9 + length)?;
    let data = deflated(&differences(rows, columns)?)?;
    let mut out = format!(
        "{before}/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns {columns}>>/Length {}>>stream\n",
        data.len()
    )
    .into_bytes();
    out.extend(data);
    out.extend_from_slice(b"\nendstream\nendobj\n");
    out.extend_from_slice(&bytes[end..]);
    Some((at, out))
}

fn last(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes
        .windows(wanted.len())
        .rposition(|window| window == wanted)
}

fn word(bytes: &[u8]) -> Option<usize> {
    let text = std::str::from_utf8(bytes).ok()?;
    text.split_ascii_whitespace().next()?.parse().ok()
}

/// How many bytes each of a row's fields has: `/W[1 4 2]`.
fn widths(head: &str) -> Option<Vec<usize>> {
    let (_, rest) = head.split_once("/W[")?;
    let (fields, _) = rest.split_once(']')?;
    fields.split(' ').map(|field| field.parse().ok()).collect()
}

/// Every row as its difference from the row above it, with the predictor's number before it.
fn differences(rows: &[u8], columns: usize) -> Option<Vec<u8>> {
    if columns == 0 || !rows.len().is_multiple_of(columns) {
        return None;
    }
    let mut above = vec![0; columns];
    let mut out = Vec::with_capacity(rows.len() + rows.len() / columns);
    for row in rows.chunks_exact(columns) {
        out.push(2);
        out.extend(
            row.iter()
                .zip(&above)
                .map(|(byte, up): (&u8, &u8)| byte.wrapping_sub(*up)),
        );
        above.copy_from_slice(row);
    }
    Some(out)
}

fn deflated(data: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(data).ok()?;
    encoder.finish().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_told_by_what_it_differs_in() {
        let rows = [2, 0, 9, 2, 0, 10, 1, 0, 10];
        let told = [2, 2, 0, 9, 2, 0, 0, 1, 2, 255, 0, 0];
        assert_eq!(differences(&rows, 3).as_deref(), Some(&told[..]));
        assert_eq!(differences(&rows, 2), None);
        assert_eq!(differences(&rows, 0), None);
    }

    #[test]
    fn another_end_is_left_alone() {
        let mut other = b"%PDF-1.4\nxref\n0 1\ntrailer\n<</Size 1>>\nstartxref\n9\n%%EOF".to_vec();
        let before = other.clone();
        pack(&mut other);
        assert_eq!(other, before);
    }
}
