//! Font files for stories about a machine's own faces: the bundled 楷体 under another name, with other rights,
//! without some characters. No official face is needed, and none may be shipped.

#![allow(clippy::unwrap_used)]

use std::sync::LazyLock;

use skrifa::{FontRef, MetadataProvider};

static KAI: LazyLock<Vec<u8>> =
    LazyLock::new(|| std::fs::read(crate::common::fonts().join("kai.ttf")).unwrap());

/// A face in the making.
pub struct Made {
    tables: Vec<([u8; 4], Vec<u8>)>,
}

impl Made {
    /// A face of this family, its PostScript name `ps-FangSong` or the like, which may be embedded.
    pub fn of(family: &str) -> Self {
        let mut made = Self {
            tables: tables(&KAI),
        };
        let plain: String = family.chars().filter(char::is_ascii).collect();
        let plain = if plain.is_empty() { "FangSong" } else { &plain };
        made.set(*b"name", names(family, &format!("ps-{plain}")));
        made.rights(0x8)
    }

    /// With this PostScript name.
    pub fn postscript(mut self, name: &str) -> Self {
        self.set(*b"name", names("仿宋", name));
        self
    }

    /// With these rights.
    pub fn rights(mut self, fs_type: u16) -> Self {
        self.table(*b"OS/2")[8..10].copy_from_slice(&fs_type.to_be_bytes());
        self
    }

    /// With one table under another name.
    pub fn renamed_table(mut self, from: [u8; 4], to: [u8; 4]) -> Self {
        for (tag, _) in &mut self.tables {
            if *tag == from {
                *tag = to;
            }
        }
        self
    }

    /// With a glyph that shows nothing for this character.
    pub fn without(mut self, c: char) -> Self {
        let face = FontRef::new(&KAI).unwrap();
        let Some(id) = face.charmap().map(c) else {
            return self;
        };
        let at = id.to_u32() as usize * 4;
        let loca = self.table(*b"loca");
        let start = loca[at..at + 4].to_vec();
        let end = loca[at + 4..at + 8].to_vec();
        // Nothing may come to lie where the next glyph begins but that glyph: the one before gets the outline.
        assert_ne!(start, end);
        loca[at..at + 4].copy_from_slice(&end);
        self
    }

    /// With every glyph twice as wide.
    pub fn twice_as_wide(mut self) -> Self {
        let count = {
            let table = self.table(*b"hhea");
            usize::from(u16::from_be_bytes([table[34], table[35]]))
        };
        for metric in self.table(*b"hmtx")[..count * 4].chunks_exact_mut(4) {
            let width = u16::from_be_bytes([metric[0], metric[1]]) * 2;
            metric[..2].copy_from_slice(&width.to_be_bytes());
        }
        self
    }

    /// The file.
    pub fn bytes(&self) -> Vec<u8> {
        file(&self.tables, 0)
    }

    fn table(&mut self, tag: [u8; 4]) -> &mut Vec<u8> {
        let found = self.tables.iter_mut().find(|(own, _)| *own == tag);
        &mut found.unwrap().1
    }

    fn set(&mut self, tag: [u8; 4], bytes: Vec<u8>) {
        *self.table(tag) = bytes;
    }
}

/// A `.ttc` of these files.
pub fn collection(files: &[Vec<u8>]) -> Vec<u8> {
    let mut out = b"ttcf\0\x01\0\0".to_vec();
    out.extend((files.len() as u32).to_be_bytes());
    let mut at = out.len() + files.len() * 4;
    let mut bodies = Vec::new();
    for one in files {
        out.extend((at as u32).to_be_bytes());
        let body = file(&tables(one), at);
        at += body.len();
        bodies.push(body);
    }
    out.extend(bodies.concat());
    out
}

fn tables(font: &[u8]) -> Vec<([u8; 4], Vec<u8>)> {
    let long = |at: usize| u32::from_be_bytes(font[at..at + 4].try_into().unwrap()) as usize;
    let count = usize::from(u16::from_be_bytes([font[4], font[5]]));
    let entries = (0..count).map(|entry| 12 + entry * 16);
    let entries = entries.map(|at| {
        let (from, length) = (long(at + 8), long(at + 12));
        let tag = font[at..at + 4].try_into().unwrap();
        (tag, font[from..from + length].to_vec())
    });
    entries.collect()
}

/// Tables as a font whose first byte lies at `base` of its file.
fn file(tables: &[([u8; 4], Vec<u8>)], base: usize) -> Vec<u8> {
    let mut sorted: Vec<_> = tables.iter().collect();
    sorted.sort();
    let mut out = b"\0\x01\0\0".to_vec();
    out.extend((tables.len() as u16).to_be_bytes());
    out.extend([0; 6]);
    let mut at = 12 + tables.len() * 16;
    for (tag, bytes) in &sorted {
        out.extend(tag);
        out.extend([0; 4]);
        out.extend(((base + at) as u32).to_be_bytes());
        out.extend((bytes.len() as u32).to_be_bytes());
        at += bytes.len().next_multiple_of(4);
    }
    for (_, bytes) in sorted {
        out.extend(bytes);
        out.resize(out.len().next_multiple_of(4), 0);
    }
    out
}

/// A name table with family and PostScript name.
fn names(family: &str, postscript: &str) -> Vec<u8> {
    let mut records = Vec::new();
    let mut text = Vec::new();
    for (kind, name) in [(1u16, family), (6, postscript)] {
        let utf16: Vec<u8> = name.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let fields = [3, 1, 0x804, kind, utf16.len() as u16, text.len() as u16];
        records.extend(fields.iter().flat_map(|field| field.to_be_bytes()));
        text.extend(utf16);
    }
    let mut out = vec![0, 0, 0, 2, 0, 30];
    out.extend(records);
    out.extend(text);
    out
}
