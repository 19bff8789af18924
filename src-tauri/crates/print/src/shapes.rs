//! Drawn marks: lamps, the double rule, hatching. Vectors, because no bundled face has them.
