//! What kind of character this is, as far as setting it in lines needs to know.

/// Marks that may not start a line: closing brackets, stops, the dot inside names.
pub(super) fn is_no_start(c: char) -> bool {
    matches!(
        c,
        '。' | '，'
            | '、'
            | '；'
            | '：'
            | '？'
            | '！'
            | '）'
            | '》'
            | '〉'
            | '”'
            | '’'
            | '…'
            | '—'
            | '·'
            | '•'
            | '‧'
            | '・'
            | '】'
            | '〕'
            | '］'
            | '｝'
            | '」'
            | '』'
            | '〗'
            | '％'
            | '℃'
            | '‰'
            | '～'
            | '．'
            | '／'
            | '㎡'
            | ','
            | '.'
            | ';'
            | ':'
            | '?'
            | '!'
            | ')'
            | ']'
            | '}'
            | '%'
            | '°'
    )
}

/// Marks that may not end a line: opening brackets, currency and number signs.
pub(super) fn is_no_end(c: char) -> bool {
    matches!(
        c,
        '（' | '《'
            | '〈'
            | '“'
            | '‘'
            | '【'
            | '〔'
            | '［'
            | '｛'
            | '「'
            | '『'
            | '〖'
            | '('
            | '['
            | '{'
            | '￥'
            | '¥'
            | '＄'
            | '$'
            | '№'
            | '＃'
            | '#'
    )
}

/// Full-width marks whose right half is blank.
pub(super) fn is_closing(c: char) -> bool {
    matches!(
        c,
        '。' | '，'
            | '、'
            | '；'
            | '：'
            | '）'
            | '》'
            | '〉'
            | '”'
            | '’'
            | '】'
            | '〕'
            | '］'
            | '｝'
            | '」'
            | '』'
            | '〗'
    )
}

/// Full-width marks whose left half is blank.
pub(super) fn is_opening(c: char) -> bool {
    matches!(
        c,
        '（' | '《' | '〈' | '“' | '‘' | '【' | '〔' | '［' | '｛' | '「' | '『' | '〖'
    )
}

/// Han characters, 〇 and 々 among them.
pub(super) fn is_han(c: char) -> bool {
    matches!(c,
        '〇' | '々' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}')
}

/// Letters of words written with spaces.
pub(super) fn is_latin(c: char) -> bool {
    c.is_alphabetic() && u32::from(c) < 0x2000
}

/// Characters that stand on the Chinese grid and may be spread when a line is justified.
pub(super) fn is_grid(c: char) -> bool {
    is_han(c)
        || matches!(c, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}' | '“' | '”' | '‘' | '’')
}

/// Neither a letter nor a figure: does not count as a line's company for a last character.
pub(super) fn is_mark(c: char) -> bool {
    !c.is_alphanumeric()
}

/// Units of more than one character that a number takes along whole.
const MEASURES: [&str; 24] = [
    "公里",
    "公斤",
    "公顷",
    "公分",
    "千米",
    "厘米",
    "毫米",
    "平方米",
    "立方米",
    "平方公里",
    "万元",
    "亿元",
    "千瓦",
    "万亩",
    "万人",
    "人次",
    "户次",
    "小时",
    "分钟",
    "个月",
    "千克",
    "场次",
    "件次",
    "摄氏度",
];

/// How many characters of the text that follows a number belong to it.
pub(super) fn measure_length(after: impl Iterator<Item = char> + Clone) -> usize {
    let fits = |unit: &&&str| after.clone().take(unit.chars().count()).eq(unit.chars());
    let long = MEASURES
        .iter()
        .filter(fits)
        .map(|unit| unit.chars().count())
        .max();
    long.unwrap_or_else(|| usize::from(after.clone().next().is_some_and(is_han)))
}
