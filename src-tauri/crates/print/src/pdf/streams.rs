//! The pages' streams, packed side by side: packing is the longest part of writing a long ledger. The bytes do
//! not depend on how many hands there are. Not here: what stands in them (`content`).

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Stream, dictionary};

/// Packs every page's operators.
pub(super) fn packed(contents: Vec<Vec<u8>>) -> Vec<Stream> {
    let hands = std::thread::available_parallelism().map_or(1, usize::from);
    let share = contents.len().div_ceil(hands).max(1);
    std::thread::scope(|scope| {
        let working: Vec<_> = contents
            .chunks(share)
            .map(|part| scope.spawn(|| part.iter().map(|one| pack(one)).collect::<Vec<_>>()))
            .collect();
        let done = working.into_iter().flat_map(|hand| hand.join());
        done.flatten().collect()
    })
}

fn pack(content: &[u8]) -> Stream {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    let packed = encoder.write_all(content).and_then(|()| encoder.finish());
    match packed {
        Ok(packed) => Stream::new(dictionary! { "Filter" => "FlateDecode" }, packed),
        // Memory cannot fail to be written to; a stream that is not packed is one all the same.
        Err(_) => Stream::new(dictionary! {}, content.to_vec()),
    }
}
