//! The pieces sheets are built of: mastheads, info lines, tables over pages, tails and footers.
//! Reusable by every document; what stands in them is the documents' business.
