//! How many lines words take in so many half-width characters. Spreadsheet programs reckon the height of rows
//! themselves, but not of merged cells, and telephones not at all. Not here: real glyphs.

/// Half-width characters that a character takes.
pub(super) fn width_of(c: char) -> usize {
    match c {
        '\u{20}'..='\u{2E7}' => 1,
        '\u{0}'..='\u{1F}' => 0,
        _ => 2,
    }
}

/// Half-width characters that words take on one line.
pub(super) fn width(words: &str) -> usize {
    words.chars().map(width_of).sum()
}

/// Lines of words in a cell of this many half-width characters; Latin words and figures stay whole.
pub(super) fn lines(words: &str, room: f64) -> usize {
    let room = (room.max(2.0)) as usize;
    words.split('\n').map(|part| lines_of(part, room)).sum()
}

fn lines_of(part: &str, room: usize) -> usize {
    let (mut lines, mut used) = (1, 0);
    for word in pieces(part) {
        let wide = width(word);
        if used + wide <= room {
            used += wide;
        } else if wide <= room {
            lines += 1;
            used = wide;
        } else {
            // Longer than a line: it is broken wherever the line ends.
            let over = used + wide;
            lines += (over - 1) / room;
            used = (over - 1) % room + 1;
        }
    }
    lines
}

/// Full-width characters one by one, the rest in runs.
fn pieces(part: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut from = 0;
    let mut before: Option<char> = None;
    for (at, c) in part.char_indices() {
        let joins = |c: char| width_of(c) == 1 && c != ' ';
        if at > 0 && !(joins(c) && before.is_some_and(joins)) {
            pieces.extend(part.get(from..at));
            from = at;
        }
        before = Some(c);
    }
    pieces.extend(part.get(from..).filter(|rest| !rest.is_empty()));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_as_they_will_be_broken() {
        assert_eq!(lines("", 10.0), 1);
        assert_eq!(lines("一二三四五", 10.0), 1);
        assert_eq!(lines("一二三四五六", 10.0), 2);
        assert_eq!(lines("一\n二", 10.0), 2);
        assert_eq!(
            lines("安装solar-lamp盏", 12.0),
            2,
            "a Latin word stays whole"
        );
        assert_eq!(
            lines(&"x".repeat(25), 10.0),
            3,
            "one longer than a line does not"
        );
    }
}
