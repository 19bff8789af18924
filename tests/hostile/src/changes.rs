//! Small changes of bytes, told by a number alone, so that what broke once breaks again. Not here: a feeling for what
//! a change reached; libFuzzer has that (`tests/fuzz`).

use fastrand::Rng;

/// A seed is never grown beyond this.
const LARGEST: usize = 64 << 10;

/// Characters that made trouble somewhere before.
const TROUBLE: &[&str] = &[
    "\0",
    "\n",
    "\r\n",
    "\"",
    "'",
    "\\",
    "{",
    "}",
    "[",
    "]",
    "<",
    ">",
    "=",
    "\u{202E}",
    "\u{2066}",
    "\u{200B}",
    "\u{FEFF}",
    "\u{FFFD}",
    "\u{10FFFF}",
    "𬱖",
    "９",
    "0",
    "-",
    "99999999999999999999",
    "é",
    "\u{301}",
];

/// A seed, changed at one to six places; `words` are the target's own.
pub fn changed(rng: &mut Rng, seeds: &[Vec<u8>], words: &[&str]) -> Vec<u8> {
    let mut bytes = rng.choice(seeds).cloned().unwrap_or_default();
    for _ in 0..rng.usize(1..=6) {
        change(rng, &mut bytes, seeds, words);
    }
    bytes.truncate(LARGEST);
    bytes
}

fn change(rng: &mut Rng, bytes: &mut Vec<u8>, seeds: &[Vec<u8>], words: &[&str]) {
    let at = rng.usize(0..=bytes.len());
    let span = at..bytes.len().min(at + rng.usize(0..=32));
    match rng.u8(0..8) {
        0 => {
            let by = 1 << rng.u8(0..8);
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= by;
            }
        }
        1 => {
            let by = rng.u8(..);
            if let Some(byte) = bytes.get_mut(at) {
                *byte = by;
            }
        }
        2 => insert(bytes, at, rng.choice(TROUBLE).unwrap_or(&"").as_bytes()),
        3 | 4 => insert(bytes, at, rng.choice(words).unwrap_or(&"").as_bytes()),
        5 => {
            bytes.drain(span);
        }
        6 => {
            let again = bytes
                .get(span)
                .unwrap_or_default()
                .repeat(rng.usize(1..=40));
            insert(bytes, at, &again);
        }
        _ => {
            let other = rng.choice(seeds).cloned().unwrap_or_default();
            let from = rng.usize(0..=other.len());
            let until = other.len().min(from + rng.usize(0..=200));
            insert(bytes, at, other.get(from..until).unwrap_or_default());
        }
    }
}

fn insert(bytes: &mut Vec<u8>, at: usize, what: &[u8]) {
    bytes.splice(at..at, what.iter().copied());
}
