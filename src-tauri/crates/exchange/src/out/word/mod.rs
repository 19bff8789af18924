//! A letter as .docx in the form of GB/T 9704, to be edited further in WPS or Word: real headings, tables whose header
//! is repeated, faces named for East Asian text. The one library for it can repeat no header and names no title in
//! the file's properties, so the few parts that a letter needs are written here. Not here: what a letter says.

mod body;
mod package;
mod table;

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::letter::Letter;
use crate::fault::ExchangeFault;

/// Writes it; the same letter is the same file.
pub fn write_docx(letter: &Letter) -> Result<Vec<u8>, ExchangeFault> {
    let told = |fault: String| ExchangeFault::NotWritten(fault);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, words) in package::parts(letter) {
        zip.start_file(name, options)
            .map_err(|fault| told(fault.to_string()))?;
        zip.write_all(words.as_bytes())
            .map_err(|fault| told(fault.to_string()))?;
    }
    let file = zip.finish().map_err(|fault| told(fault.to_string()))?;
    Ok(file.into_inner())
}

#[cfg(test)]
mod tests;
