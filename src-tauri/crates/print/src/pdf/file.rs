//! The document as a file: streams as they are, everything else gathered in packed object streams (ISO 32000-1,
//! 7.5.7), at the end the packed table of objects (7.5.8) with an identity that follows from the content. lopdf
//! could save it, too, but holds every object twice and writes it out three times, which a long ledger with its
//! thousands of tags feels. Not here: how one object is written (`object`).

use lopdf::{Document, Object, ObjectId, Stream, StringFormat, dictionary};

use super::{object, streams};

/// How many objects stand in one object stream: a reader unpacks a whole one to find a single object.
const TOGETHER: usize = 500;

/// A row of the table: what kind of entry, where or in which stream, at which place there. Bytes of each field.
type Row = [u8; 7];
const WIDTHS: [i64; 3] = [1, 4, 2];
const FREE: Row = [0, 0, 0, 0, 0, 0xFF, 0xFF];

/// The file's bytes. `more` are further objects, numbered in the document but never held all at once.
pub(super) fn write(document: Document, more: impl Iterator<Item = (ObjectId, Object)>) -> Vec<u8> {
    let mut writer = Writer::new(&document);
    let mut trailer = document.trailer;
    for ((number, _), object) in document.objects {
        match object {
            Object::Stream(stream) => writer.keep(number, stream),
            object => writer.gather(number, &object),
        }
    }
    more.for_each(|((number, _), object)| writer.gather(number, &object));
    writer.put_streams();
    let hash = blake3::hash(&writer.out);
    let identity = Object::String(hash.as_bytes()[..16].to_vec(), StringFormat::Hexadecimal);
    trailer.set("ID", vec![identity.clone(), identity]);
    writer.end(trailer)
}

struct Writer {
    out: Vec<u8>,
    /// By object number.
    rows: Vec<Row>,
    /// Streams that wait to be packed side by side, by number.
    waiting: Vec<(u32, Stream)>,
    gathered: Gathered,
}

/// Objects that will stand in one object stream.
#[derive(Default)]
struct Gathered {
    numbers: Vec<u32>,
    /// Where each begins in `text`.
    starts: Vec<usize>,
    text: Vec<u8>,
}

impl Writer {
    fn new(document: &Document) -> Self {
        let mut out = format!("%PDF-{}\n%", document.version).into_bytes();
        // ISO 19005-2, 6.1.2: a comment of four bytes above 127, so that nobody takes the file for text.
        out.extend([0xE6, 0x9D, 0xBF, 0xE5, b'\n']);
        Self {
            out,
            rows: vec![FREE; document.max_id as usize + 1],
            waiting: Vec::new(),
            gathered: Gathered::default(),
        }
    }

    fn keep(&mut self, number: u32, stream: Stream) {
        self.waiting.push((number, stream));
    }

    fn gather(&mut self, number: u32, object: &Object) {
        let gathered = &mut self.gathered;
        gathered.numbers.push(number);
        gathered.starts.push(gathered.text.len());
        object::write(&mut gathered.text, object);
        gathered.text.push(b' ');
        if gathered.numbers.len() == TOGETHER {
            self.put_away();
        }
    }

    /// What was gathered becomes an object stream of its own number.
    fn put_away(&mut self) {
        let gathered = std::mem::take(&mut self.gathered);
        if gathered.numbers.is_empty() {
            return;
        }
        let own = self.new_number();
        for (place, number) in gathered.numbers.iter().enumerate() {
            self.rows[*number as usize] = row(2, own, place as u16);
        }
        self.waiting.push((own, gathered.stream()));
    }

    fn new_number(&mut self) -> u32 {
        self.rows.push(FREE);
        self.rows.len() as u32 - 1
    }

    /// Writes every stream, the gathered objects' too, in the order of their numbers.
    fn put_streams(&mut self) {
        self.put_away();
        let (numbers, waiting): (Vec<_>, Vec<_>) = self.waiting.drain(..).unzip();
        for (number, stream) in numbers.into_iter().zip(streams::packed(waiting)) {
            self.put(number, stream);
        }
    }

    fn put(&mut self, number: u32, stream: Stream) {
        self.rows[number as usize] = row(1, self.out.len() as u32, 0);
        self.out.extend(format!("{number} 0 obj\n").as_bytes());
        object::write(&mut self.out, &stream.into());
        self.out.extend(b"\nendobj\n");
    }

    /// The table of objects, which is the trailer as well.
    fn end(mut self, mut trailer: lopdf::Dictionary) -> Vec<u8> {
        let own = self.new_number();
        let at = self.out.len();
        self.rows[own as usize] = row(1, at as u32, 0);
        let columns = size_of::<Row>() as i64;
        trailer.set("Type", "XRef");
        trailer.set("Size", i64::from(own) + 1);
        trailer.set("W", WIDTHS.map(Object::from).to_vec());
        trailer.set(
            "DecodeParms",
            dictionary! { "Predictor" => 12, "Columns" => columns },
        );
        let table = Stream::new(trailer, differences(&self.rows));
        self.put(own, streams::pack(table));
        self.out
            .extend(format!("startxref\n{at}\n%%EOF\n").as_bytes());
        self.out
    }
}

impl Gathered {
    fn stream(self) -> Stream {
        let places = self.numbers.iter().zip(&self.starts);
        let places: Vec<String> = places
            .map(|(number, at)| format!("{number} {at}"))
            .collect();
        let mut content = places.join(" ").into_bytes();
        content.push(b' ');
        let first = content.len() as i64;
        content.extend(self.text);
        let count = self.numbers.len() as i64;
        Stream::new(
            dictionary! { "Type" => "ObjStm", "N" => count, "First" => first },
            content,
        )
    }
}

/// A row's bytes: kind, place in the file or number of the object stream, place in that stream.
fn row(kind: u8, at: u32, place: u16) -> Row {
    let ([a, b, c, d], [e, f]) = (at.to_be_bytes(), place.to_be_bytes());
    [kind, a, b, c, d, e, f]
}

/// Every row as its difference from the row above it, with the predictor's number before it: rows differ little,
/// so the difference packs well (7.4.4.4, predictor "Up").
fn differences(rows: &[Row]) -> Vec<u8> {
    let mut above = Row::default();
    let mut out = Vec::with_capacity(rows.len() * (above.len() + 1));
    for row in rows {
        out.push(2);
        let bytes = row.iter().zip(&above);
        out.extend(bytes.map(|(byte, up): (&u8, &u8)| byte.wrapping_sub(*up)));
        above = *row;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_told_by_what_it_differs_in() {
        let rows = [row(2, 9, 0), row(2, 9, 1), row(1, 9, 1)];
        let told = [
            [2, 2, 0, 0, 0, 9, 0, 0],
            [2, 0, 0, 0, 0, 0, 0, 1],
            [2, 255, 0, 0, 0, 0, 0, 0],
        ];
        assert_eq!(differences(&rows), told.concat());
    }

    #[test]
    fn every_object_is_found_again_whether_held_or_handed_over() {
        let mut document = Document::with_version("1.7");
        let held = document.add_object(dictionary! { "Held" => 1 });
        let stream = document.add_object(Stream::new(dictionary! {}, b"words".to_vec()));
        let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Held" => held });
        document.trailer.set("Root", catalog);
        let handed: Vec<ObjectId> = (0..1200).map(|_| document.new_object_id()).collect();
        let more = handed.iter().enumerate();
        let more = more.map(|(at, id)| (*id, dictionary! { "At" => at as i64 }.into()));
        let bytes = write(document, more);
        let read = Document::load_mem(&bytes).expect("the file reads");
        assert!(
            read.get_dictionary(held)
                .is_ok_and(|found| found.has(b"Held"))
        );
        let found = read.get_object(stream).and_then(Object::as_stream);
        let found = found.and_then(Stream::decompressed_content);
        assert_eq!(found.expect("the stream reads"), b"words");
        for (at, id) in handed.iter().enumerate() {
            let found = read.get_dictionary(*id).and_then(|found| found.get(b"At"));
            assert_eq!(found.expect("it is there"), &Object::from(at as i64));
        }
    }
}
