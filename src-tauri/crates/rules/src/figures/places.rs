//! What belongs to a place: an issue or a villager by the grid of that day, a meeting by the places it
//! convened. Without a grid it belongs to the village as a whole.

use std::collections::{BTreeSet, HashMap};

use crate::ids::PlaceId;

/// The tree of places, and the village's own place in it.
#[derive(Debug, Clone, Default)]
pub struct Places {
    above: HashMap<PlaceId, PlaceId>,
    village: Option<PlaceId>,
}

impl Places {
    /// From each place and the one above it.
    pub fn new(
        places: impl IntoIterator<Item = (PlaceId, Option<PlaceId>)>,
        village: Option<PlaceId>,
    ) -> Self {
        let above = places
            .into_iter()
            .filter_map(|(id, parent)| Some((id, parent?)))
            .collect();
        Self { above, village }
    }

    /// Whether `at` is the place asked about or lies below it; nothing asked = everything.
    pub fn holds(&self, asked: Option<PlaceId>, at: Option<PlaceId>) -> bool {
        let at = at.or(self.village);
        asked.is_none_or(|asked| at.is_some_and(|at| self.up(at).contains(&asked)))
    }

    /// Whether a meeting that convened these places (none = the whole village) was one of the place asked
    /// about: it convened the place itself, one below it or one above it.
    pub fn convened(&self, asked: Option<PlaceId>, places: &[PlaceId]) -> bool {
        let Some(asked) = asked else {
            return true;
        };
        let above = self.up(asked);
        let concerns = |place: &PlaceId| above.contains(place) || self.up(*place).contains(&asked);
        places.is_empty() || places.iter().any(concerns)
    }

    /// The place and everything above it.
    fn up(&self, from: PlaceId) -> BTreeSet<PlaceId> {
        let mut seen = BTreeSet::new();
        let mut at = Some(from);
        while let Some(place) = at.filter(|place| seen.insert(*place)) {
            at = self.above.get(&place).copied();
        }
        seen
    }
}
