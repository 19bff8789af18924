//! Sharing rows out to sheets that hang side by side: as few sheets as hold them, their heights as
//! even as can be (papers §6.2). Plain reckoning.

use std::ops::Range;

/// How many sheets rows of these heights need at least, if each sheet holds `room` and rows keep
/// their order; none if one row alone is higher.
pub fn sheets_needed(heights: &[f64], room: f64) -> Option<usize> {
    let mut sheets = 1;
    let mut used = 0.0;
    for height in heights {
        if *height > room {
            return None;
        }
        if used + height > room {
            sheets += 1;
            used = 0.0;
        }
        used += height;
    }
    Some(sheets)
}

/// Shares rows out to exactly `sheets` sheets: among all ways that keep the order and fit, the one
/// with the least sum of squared heights. Needs `sheets >= sheets_needed`.
pub fn share_out(heights: &[f64], room: f64, sheets: usize) -> Vec<Range<usize>> {
    let rows = heights.len();
    // best[end]: cost of the first `end` rows on the sheets so far, and where the last one began.
    let mut best: Vec<(f64, usize)> = vec![(f64::INFINITY, 0); rows + 1];
    best[0].0 = 0.0;
    let mut begins = Vec::with_capacity(sheets);
    for _ in 0..sheets {
        let mut next = vec![(f64::INFINITY, 0); rows + 1];
        for (end, place) in next.iter_mut().enumerate().skip(1) {
            let mut height = 0.0;
            for begin in (0..end).rev() {
                height += heights[begin];
                if height > room + 1e-6 {
                    break;
                }
                let cost = best[begin].0 + height * height;
                if cost < place.0 {
                    *place = (cost, begin);
                }
            }
        }
        begins.push(next.iter().map(|(_, begin)| *begin).collect::<Vec<_>>());
        best = next;
    }
    let mut ranges = Vec::with_capacity(sheets);
    let mut end = rows;
    for begin in begins.iter().rev() {
        ranges.push(begin[end]..end);
        end = begin[end];
    }
    ranges.reverse();
    ranges
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn fourteen_equal_rows_hang_seven_and_seven() {
        let heights = [25.0; 14];
        assert_eq!(sheets_needed(&heights, 260.0), Some(2));
        assert_eq!(share_out(&heights, 260.0, 2), vec![0..7, 7..14]);
    }

    #[test]
    fn heights_count_not_rows() {
        let heights = [90.0, 30.0, 30.0, 30.0, 30.0, 30.0];
        assert_eq!(share_out(&heights, 150.0, 2), vec![0..2, 2..6]);
    }

    #[test]
    fn a_row_higher_than_a_sheet_cannot_be_shared_out() {
        assert_eq!(sheets_needed(&[10.0, 300.0], 260.0), None);
    }

    proptest! {
        #[test]
        fn every_row_hangs_once_in_order_and_fits(
            heights in proptest::collection::vec(20.0f64..120.0, 1..60),
        ) {
            let room = 260.0;
            let sheets = sheets_needed(&heights, room).unwrap();
            let shared = share_out(&heights, room, sheets);
            prop_assert_eq!(shared.len(), sheets);
            let mut at = 0;
            for range in shared {
                prop_assert_eq!(range.start, at);
                prop_assert!(!range.is_empty());
                prop_assert!(heights[range.clone()].iter().sum::<f64>() <= room + 1e-3);
                at = range.end;
            }
            prop_assert_eq!(at, heights.len());
        }
    }
}
