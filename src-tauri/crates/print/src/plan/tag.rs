//! What a part of a page is, for readers that cannot see it. The page only carries the marks; the
//! PDF's finish builds its structure tree from them.

/// A part of the document (names after PDF's standard structure types).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tag {
    /// The document's title.
    Title,
    /// A first heading.
    Heading,
    /// A second heading.
    Subheading,
    /// A paragraph.
    Paragraph,
    /// A table. Parts with the same number on following pages are one table.
    Table(u32),
    /// A row of a table. Parts with the same number are one row, split between pages.
    Row(u32),
    /// A table's row of header cells; on every page one of its own.
    HeaderRow,
    /// A header cell of a column.
    HeaderCell,
    /// A cell.
    Cell,
    /// A cell over so many columns.
    Span(u32),
    /// A drawing that carries meaning, with the words that say it.
    Figure(String),
    /// Not content: rules, running heads, page numbers.
    Artifact,
}

impl Tag {
    /// A short word for golden texts.
    pub fn word(&self) -> String {
        match self {
            Self::Title => "title".into(),
            Self::Heading => "heading".into(),
            Self::Subheading => "subheading".into(),
            Self::Paragraph => "paragraph".into(),
            Self::Table(number) => format!("table {number}"),
            Self::Row(number) => format!("row {number}"),
            Self::HeaderRow => "header-row".into(),
            Self::HeaderCell => "header-cell".into(),
            Self::Cell => "cell".into(),
            Self::Span(columns) => format!("cell over {columns}"),
            Self::Figure(words) => format!("figure {words}"),
            Self::Artifact => "artifact".into(),
        }
    }
}
