//! People, their posts, and departments. Not here: households (`households`), search by pinyin (`rules::names`).

use std::collections::HashMap;

use chrono::NaiveDate;
use rules::ids::{DepartmentId, PersonId, PlaceId, RecordId};
use rules::words::{DepartmentKind, PlaceLevel, PostKind, Sex};

use crate::fault::StoreFault;
use crate::record::{Payload, record};
use crate::view::View;

record! {
    /// A person of the roster: villager or cadre.
    Person(PersonId) in "people" derives derive_person {
        /// Full name, rare characters included.
        name: String,
        /// Sex, if known.
        sex: Option<Sex>,
        /// `1970-05-03`, `1970-05` or `1970`; empty if unknown.
        birth: String,
        /// Relation to the head of the household.
        relation: String,
        /// Phone; internal unless `phone_public`.
        phone: String,
        /// The person agreed that the phone may stand on public paper.
        phone_public: bool,
        /// Last characters of the ID number.
        id_tail: String,
        /// The whole ID number, only where the village keeps it.
        id_number: String,
        /// Party member.
        party_member: bool,
        /// Free words.
        note: String,
        /// Moved away or died on.
        left_on: Option<NaiveDate>,
        /// The person this record was merged into.
        merged_into: Option<PersonId>,
        /// On which day.
        merged_on: Option<NaiveDate>,
    }
}

fn derive_person(payload: &Payload) -> Vec<(&'static str, String)> {
    let name = payload
        .get("name")
        .and_then(|v| v.as_str())
        .unwrap_or_default();
    vec![("pinyin_key", rules::names::sort_key(name))]
}

record! {
    /// A post that a person holds.
    Post(RecordId) in "posts" {
        /// Who.
        person: PersonId,
        /// What kind.
        kind: PostKind,
        /// 治保主任
        title: String,
        /// For which place.
        place: Option<PlaceId>,
        /// At which department.
        department: Option<DepartmentId>,
        /// First day; unknown = open.
        from_day: Option<NaiveDate>,
        /// Last day; none = still in post.
        to_day: Option<NaiveDate>,
    }
}

impl Post {
    /// Whether the post was held on that day.
    pub fn in_force(&self, day: NaiveDate) -> bool {
        self.from_day.is_none_or(|from| from <= day) && self.to_day.is_none_or(|to| day <= to)
    }
}

record! {
    /// A responsible or partner unit (责任单位, 共建单位).
    Department(DepartmentId) in "departments" {
        /// 镇水利站
        name: String,
        /// Which register it stands in.
        kind: DepartmentKind,
        /// Level it belongs to.
        level: Option<PlaceLevel>,
        /// Whom to ask there.
        contact: String,
        /// Phone of the department.
        phone: String,
        /// What a partner offers.
        resources: String,
        /// Order in lists.
        position: i64,
        /// Disabled ones are no longer offered.
        enabled: bool,
    }
}

impl View<'_> {
    /// Living, unmerged people of the village, in the order of their names' pinyin.
    pub fn people(&self) -> Result<Vec<Person>, StoreFault> {
        self.records(
            "WHERE village = ?1 AND merged_into IS NULL AND left_on IS NULL ORDER BY pinyin_key, name, id",
            [self.village.to_string()],
        )
    }

    /// Everybody who ever stood on the roster: those who left and those merged into another, too.
    pub fn everybody(&self) -> Result<Vec<Person>, StoreFault> {
        self.records(
            "WHERE village = ?1 ORDER BY pinyin_key, name, id",
            [self.village.to_string()],
        )
    }

    /// Who was merged into whom.
    pub fn merged(&self) -> Result<Merged, StoreFault> {
        let gone: Vec<Person> = self.records(
            "WHERE village = ?1 AND merged_into IS NOT NULL",
            [self.village.to_string()],
        )?;
        Ok(Merged::of(&gone))
    }

    /// The person and all records that were merged into the same one, the one that stands first.
    pub fn same_people(&self, person: PersonId) -> Result<Vec<PersonId>, StoreFault> {
        let merged = self.merged()?;
        let root = merged.root(person);
        let gone = merged.0.keys().copied();
        let mut same: Vec<PersonId> = gone.filter(|id| merged.root(*id) == root).collect();
        same.retain(|id| *id != root);
        same.sort();
        same.insert(0, root);
        Ok(same)
    }

    /// How many people the roster holds.
    pub fn people_count(&self) -> Result<i64, StoreFault> {
        self.count(
            "SELECT count(*) FROM people WHERE village = ?1 AND merged_into IS NULL AND left_on IS NULL",
            [self.village.to_string()],
        )
    }

    /// All posts, past ones too.
    pub fn posts(&self) -> Result<Vec<Post>, StoreFault> {
        self.all()
    }

    /// One person's posts, oldest first.
    pub fn posts_of(&self, person: PersonId) -> Result<Vec<Post>, StoreFault> {
        self.where_id("person", person, "coalesce(from_day, ''), id")
    }

    /// Departments in their order.
    pub fn departments(&self) -> Result<Vec<Department>, StoreFault> {
        self.records(
            "WHERE village = ?1 ORDER BY position, name",
            [self.village.to_string()],
        )
    }
}

/// Who was merged into whom: a reference to a merged record means the one that stands.
#[derive(Debug, Clone, Default)]
pub struct Merged(HashMap<PersonId, PersonId>);

impl Merged {
    /// Reads it off people's own records.
    pub fn of<'a>(people: impl IntoIterator<Item = &'a Person>) -> Self {
        let pairs = people.into_iter();
        Self(
            pairs
                .filter_map(|person| Some((person.id, person.merged_into?)))
                .collect(),
        )
    }

    /// The record that stands for this person; merged in a circle (two laptops may), everyone stays who they
    /// are.
    pub fn root(&self, person: PersonId) -> PersonId {
        let mut at = person;
        for _ in 0..=self.0.len() {
            match self.0.get(&at) {
                Some(into) => at = *into,
                None => return at,
            }
        }
        person
    }
}

impl View<'_> {
    /// How often each department is or was responsible.
    pub fn department_use(&self) -> Result<HashMap<DepartmentId, u32>, StoreFault> {
        let mut statement = self.conn.prepare_cached(
            "SELECT department, count(*) FROM deliberations WHERE village = ?1 AND department IS NOT NULL GROUP BY department",
        )?;
        let mut rows = statement.query([self.village.to_string()])?;
        let mut used = HashMap::new();
        while let Some(row) = rows.next()? {
            used.insert(crate::record::column(row, 0, "deliberations")?, row.get(1)?);
        }
        Ok(used)
    }
}
