//! Villages, their replicas and settings. Not here: places (`places`), facts of this laptop (`store`).

use chrono::NaiveDate;
use rules::ids::{PlaceId, RecordId, ReplicaId, VillageId};
use rules::numbers::ReplicaLetter;

use crate::fault::StoreFault;
use crate::record::record;
use crate::transact::Tx;
use crate::view::View;

record! {
    /// A village: the owner of every row. Its `village` and `id` are the same.
    Village(VillageId) in "villages" {
        /// 青山村
        name: String,
        /// 枫林镇
        township: String,
        /// 云溪县
        county: String,
        /// Its place in the level tree.
        place: Option<PlaceId>,
        /// Administrative code, if known.
        code: String,
        /// A sample village may be thrown away.
        sample: bool,
        /// The day its records begin.
        began_on: NaiveDate,
    }
}

record! {
    /// One laptop's copy of a village's records.
    Replica(ReplicaId) in "replicas" {
        /// Letter in numbers; the first replica has none.
        letter: String,
        /// When it began (RFC 3339, UTC).
        began_at: String,
        /// init, join, restore, salvage.
        reason: String,
    }
}

record! {
    /// One setting of a village. Its id is derived from the key.
    Setting(RecordId) in "settings" {
        /// `recorder`, `duty_phone`, `answer_days`, …
        key: String,
        /// Its value as text.
        value: String,
    }
}

impl View<'_> {
    /// Every village of the store, in the order they came.
    pub fn villages(&self) -> Result<Vec<Village>, StoreFault> {
        self.records("ORDER BY id", [])
    }

    /// A setting's value.
    pub fn setting(&self, key: &str) -> Result<Option<String>, StoreFault> {
        Ok(self.setting_record(key)?.map(|setting| setting.value))
    }

    /// The settings whose keys begin so.
    pub fn settings_under(&self, prefix: &str) -> Result<Vec<Setting>, StoreFault> {
        self.records(
            "WHERE village = ?1 AND substr(key, 1, length(?2)) = ?2 ORDER BY key",
            (self.village.to_string(), prefix),
        )
    }

    fn setting_record(&self, key: &str) -> Result<Option<Setting>, StoreFault> {
        self.find(setting_id(self.village, key))
    }
}

impl Tx<'_> {
    /// Writes the row of the replica that writes this step: its first.
    pub(crate) fn begin_replica(&mut self, reason: &str) -> Result<(), StoreFault> {
        let id = self.replica().parse().map_err(|_| StoreFault::Unreadable {
            entity: "replicas".to_owned(),
            detail: "id".to_owned(),
        })?;
        let taken: Vec<String> = self
            .all::<Replica>()?
            .into_iter()
            .map(|r| r.letter)
            .collect();
        let letters = (0..).map(|n| ReplicaLetter::of(n).to_string());
        let mut free = letters
            .skip(taken.len())
            .skip_while(|one| taken.contains(one));
        let mut row = Replica {
            village: self.village,
            id,
            revision: 0,
            letter: free.next().unwrap_or_default(),
            began_at: self.at().to_owned(),
            reason: reason.to_owned(),
        };
        self.put(&mut row)
    }

    /// Writes a setting; an equal value writes nothing.
    pub fn put_setting(&mut self, key: &str, value: &str) -> Result<(), StoreFault> {
        let mut setting = self.setting_record(key)?.unwrap_or(Setting {
            village: self.village,
            id: setting_id(self.village, key),
            revision: 0,
            key: key.to_owned(),
            value: String::new(),
        });
        setting.value = value.to_owned();
        self.put(&mut setting)
    }
}

fn setting_id(village: VillageId, key: &str) -> RecordId {
    RecordId::derived(village.uuid(), &format!("setting/{key}"))
}
