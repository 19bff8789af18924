//! One object as a file holds it (ISO 32000-1, 7.3), with no byte that a reader can do without. Not here: which
//! objects there are, and where in the file they stand (`file`).

use lopdf::{Dictionary, Object, Stream, StringFormat};

/// Adds the object's bytes.
pub(super) fn write(out: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => out.extend(b"null"),
        Object::Boolean(value) => out.extend(value.to_string().as_bytes()),
        Object::Integer(value) => out.extend(value.to_string().as_bytes()),
        Object::Real(value) => out.extend(value.to_string().as_bytes()),
        Object::Name(name) => write_name(out, name),
        Object::String(bytes, StringFormat::Literal) => write_literal(out, bytes),
        Object::String(bytes, StringFormat::Hexadecimal) => write_hex(out, bytes),
        Object::Array(objects) => write_array(out, objects),
        Object::Dictionary(dictionary) => write_dictionary(out, dictionary),
        Object::Stream(stream) => write_stream(out, stream),
        Object::Reference((number, generation)) => {
            out.extend(format!("{number} {generation} R").as_bytes());
        }
    }
}

/// Whether the object must stand apart from a word before it; all others begin with a delimiter.
const fn is_word(object: &Object) -> bool {
    matches!(
        object,
        Object::Null
            | Object::Boolean(_)
            | Object::Integer(_)
            | Object::Real(_)
            | Object::Reference(_)
    )
}

fn write_name(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    for byte in name {
        match byte {
            b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%' | b'#' => {
                out.extend(format!("#{byte:02X}").as_bytes());
            }
            b'!'..=b'~' => out.push(*byte),
            _ => out.extend(format!("#{byte:02X}").as_bytes()),
        }
    }
}

fn write_literal(out: &mut Vec<u8>, bytes: &[u8]) {
    out.push(b'(');
    for byte in bytes {
        match byte {
            b'(' | b')' | b'\\' => out.extend([b'\\', *byte]),
            // A bare carriage return would be read as a line feed.
            b'\r' => out.extend(b"\\r"),
            _ => out.push(*byte),
        }
    }
    out.push(b')');
}

fn write_hex(out: &mut Vec<u8>, bytes: &[u8]) {
    out.push(b'<');
    for byte in bytes {
        out.extend(format!("{byte:02X}").as_bytes());
    }
    out.push(b'>');
}

fn write_array(out: &mut Vec<u8>, objects: &[Object]) {
    out.push(b'[');
    for (at, object) in objects.iter().enumerate() {
        if at > 0 && is_word(object) {
            out.push(b' ');
        }
        write(out, object);
    }
    out.push(b']');
}

fn write_dictionary(out: &mut Vec<u8>, dictionary: &Dictionary) {
    out.extend(b"<<");
    for (key, value) in dictionary {
        write_entry(out, key, value);
    }
    out.extend(b">>");
}

fn write_entry(out: &mut Vec<u8>, key: &[u8], value: &Object) {
    write_name(out, key);
    if is_word(value) {
        out.push(b' ');
    }
    write(out, value);
}

fn write_stream(out: &mut Vec<u8>, stream: &Stream) {
    out.extend(b"<<");
    let others = stream.dict.iter().filter(|(key, _)| *key != b"Length");
    others.for_each(|(key, value)| write_entry(out, key, value));
    out.extend(format!("/Length {}>>stream\n", stream.content.len()).as_bytes());
    out.extend(&stream.content);
    out.extend(b"\nendstream");
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::dictionary;

    fn written(object: impl Into<Object>) -> String {
        let mut out = Vec::new();
        write(&mut out, &object.into());
        String::from_utf8(out).expect("these are all ASCII")
    }

    #[test]
    fn words_stand_apart_and_delimiters_do_not() {
        let many: Vec<Object> = vec![
            1.into(),
            true.into(),
            Object::Null,
            (7, 0).into(),
            "Name".into(),
            Object::Real(-0.5),
            vec![Object::Integer(2)].into(),
        ];
        assert_eq!(written(many), "[1 true null 7 0 R/Name -0.5[2]]");
        let entries = dictionary! { "S" => "TD", "K" => 3, "P" => (7, 0) };
        assert_eq!(written(entries), "<</S/TD/K 3/P 7 0 R>>");
    }

    #[test]
    fn what_would_end_a_name_or_a_string_is_written_otherwise() {
        assert_eq!(
            written(Object::Name(b"A B#(\xE6".to_vec())),
            "/A#20B#23#28#E6"
        );
        assert_eq!(
            written(Object::string_literal("(a\\b)\r")),
            "(\\(a\\\\b\\)\\r)"
        );
        let hexadecimal = Object::String(b"\x01\xFE".to_vec(), StringFormat::Hexadecimal);
        assert_eq!(written(hexadecimal), "<01FE>");
    }

    #[test]
    fn a_stream_says_how_long_it_really_is() {
        let mut stream = Stream::new(dictionary! { "N" => 3 }, b"four".to_vec());
        stream.dict.set("Length", 99);
        assert_eq!(written(stream), "<</N 3/Length 4>>stream\nfour\nendstream");
    }
}
