//! What a village may name and order as it likes: meeting kinds, procedures, categories, levels. Not here:
//! a county's file (`templates`), what they begin with (`seed`).

pub(crate) mod categories;
pub(crate) mod guess;
pub(crate) mod levels;
pub(crate) mod meeting_kinds;
pub(crate) mod procedures;
pub(crate) mod quota;
pub(crate) mod steps;

/// The ids in the wanted order; those that nobody named follow in their old one, unknown ones fall out.
pub(crate) fn in_order<I: Copy + PartialEq>(all: &[I], wanted: &[I]) -> Vec<I> {
    let mut ordered: Vec<I> = Vec::with_capacity(all.len());
    for id in wanted.iter().chain(all) {
        if all.contains(id) && !ordered.contains(id) {
            ordered.push(*id);
        }
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_named_keeps_its_old_order() {
        assert_eq!(in_order(&[1, 2, 3, 4], &[3, 1]), [3, 1, 2, 4]);
        assert_eq!(in_order(&[1, 2, 3], &[9, 2, 2]), [2, 1, 3]);
    }
}
