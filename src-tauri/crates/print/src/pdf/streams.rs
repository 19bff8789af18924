//! Streams, packed side by side: packing is the longest part of writing a long ledger. The bytes do not depend on
//! how many hands there are. Not here: what stands in them (`content`, `file`).

use std::io::Write;
use std::sync::Mutex;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::Stream;

/// Packs every stream that may be packed and is not, in the order given.
pub(super) fn packed(streams: Vec<Stream>) -> Vec<Stream> {
    let hands = std::thread::available_parallelism().map_or(1, usize::from);
    let waiting = Mutex::new(streams.into_iter().enumerate());
    let mut done: Vec<(usize, Stream)> = std::thread::scope(|scope| {
        let work = || {
            let next = || waiting.lock().ok()?.next();
            std::iter::from_fn(next).map(|(at, one)| (at, pack(one)))
        };
        let others: Vec<_> = (1..hands)
            .map(|_| scope.spawn(move || work().collect::<Vec<_>>()))
            .collect();
        let mut done: Vec<_> = work().collect();
        done.extend(others.into_iter().flat_map(|hand| hand.join()).flatten());
        done
    });
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, stream)| stream).collect()
}

/// The stream packed, unless it may not be or is already.
pub(super) fn pack(mut stream: Stream) -> Stream {
    if !stream.allows_compression || stream.dict.has(b"Filter") {
        return stream;
    }
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    let packed = encoder.write_all(&stream.content);
    // Memory cannot fail to be written to; a stream that is not packed is one all the same.
    if let Ok(packed) = packed.and_then(|()| encoder.finish()) {
        stream.dict.set("Filter", "FlateDecode");
        stream.content = packed;
    }
    stream
}
