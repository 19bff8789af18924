//! The people of a sample village: grids, units, households with their members, cadres with posts. Not
//! here: names (`names`), who comes to a meeting (`sessions`).

use chrono::{Datelike, NaiveDate};
use rules::chinese::numeral;
use rules::ids::{DepartmentId, HouseholdId, PersonId, PlaceId};
use rules::words::{DepartmentKind, PlaceLevel, PostKind, Sex};
use store::Tx;
use store::households::Household;
use store::people::Post;
use store::places::Place;
use store::villages::Village;

use super::chance::Dice;
use super::names::{HEADS, LONG_NAME, MARRIED_IN, Names, phone};
use crate::fault::Fault;
use crate::nouns::{people, registers};

/// A household and those of it who come to meetings.
pub(super) struct Home {
    pub household: HouseholdId,
    pub grid: usize,
    pub unit: PlaceId,
    /// Head first.
    pub adults: Vec<PersonId>,
}

/// A grid.
pub(super) struct Grid {
    pub place: PlaceId,
    pub name: String,
    pub chief: Option<PersonId>,
}

/// A cadre with the name as papers write it.
#[derive(Debug, Clone)]
pub(super) struct Cadre {
    pub id: PersonId,
    pub name: String,
}

/// A cadre of a department whom the village invites.
pub(super) struct Counterpart {
    pub id: PersonId,
    pub department: DepartmentId,
}

/// Everybody.
pub(super) struct Population {
    pub grids: Vec<Grid>,
    pub homes: Vec<Home>,
    /// 书记、副主任、治保主任、妇联主任、文书、监委会主任, in this order.
    pub cadres: Vec<Cadre>,
    pub counterparts: Vec<Counterpart>,
    pub supervisor: Option<PersonId>,
}

const TITLES: &[&str] = &[
    "村党支部书记、村委会主任",
    "村委会副主任",
    "治保主任",
    "妇联主任",
    "村文书",
    "村务监督委员会主任",
];
/// Departments with a cadre who looks after this village.
const COUNTERPARTS: &[&str] = &[
    "镇水利站",
    "镇交通运输站",
    "镇农业农村办公室",
    "镇村镇建设办公室",
    "镇卫生院",
    "镇城乡环境综合治理办公室",
    "供电所",
    "镇社会保障服务所",
];

/// What is needed while people are written.
pub(super) struct Census<'a> {
    pub dice: &'a mut Dice,
    pub names: Names,
    pub today: NaiveDate,
    /// Posts begin here.
    pub begin: NaiveDate,
}

impl Census<'_> {
    /// Writes grids, units and households, in one step as a roster file would.
    pub fn settle(&mut self, tx: &mut Tx<'_>, households: u32) -> Result<Population, Fault> {
        let village: Village = tx.get(tx.village)?;
        let count = (households / 24).clamp(3, 6).max(households / 120);
        let mut people = Population {
            grids: Vec::new(),
            homes: Vec::new(),
            cadres: Vec::new(),
            counterparts: Vec::new(),
            supervisor: None,
        };
        for name in HEADS.iter().chain(MARRIED_IN).chain([&LONG_NAME]) {
            self.names.take(name);
        }
        for grid in 0..count {
            let size = households / count + u32::from(grid < households % count);
            self.settle_grid(tx, &mut people, village.place, size)?;
        }
        Ok(people)
    }

    fn settle_grid(
        &mut self,
        tx: &mut Tx<'_>,
        people: &mut Population,
        village: Option<PlaceId>,
        size: u32,
    ) -> Result<(), Fault> {
        const A_UNIT: u32 = 18;
        let number = u32::try_from(people.grids.len()).unwrap_or_default() + 1;
        let name = format!("第{}网格", numeral(number));
        let grid = place(tx, village, PlaceLevel::Grid, &name, number)?;
        people.grids.push(Grid {
            place: grid,
            name,
            chief: None,
        });
        let units = (size / A_UNIT).max(1);
        let mut written = 0;
        for unit in 1..=units {
            let here = place(
                tx,
                Some(grid),
                PlaceLevel::Unit,
                &format!("{}单元", numeral(unit)),
                unit,
            )?;
            let until = size * unit / units;
            for n in written..until {
                let code = format!("{number:02}{:03}", n + 1);
                let home = self.settle_home(tx, people.homes.len(), here, &code)?;
                people.homes.push(Home {
                    grid: number as usize - 1,
                    unit: here,
                    ..home
                });
            }
            written = until;
        }
        Ok(())
    }

    fn settle_home(
        &mut self,
        tx: &mut Tx<'_>,
        nth: usize,
        unit: PlaceId,
        code: &str,
    ) -> Result<Home, Fault> {
        // The names that every sample holds are spread over the first households, every fifth one.
        let known = (nth % 5 == 2).then(|| HEADS.get(nth / 5)).flatten();
        let age = self.dice.between(31, 78);
        let sex = if known.is_some() || self.dice.percent(86) {
            Sex::Male
        } else {
            Sex::Female
        };
        let surname = known.map_or_else(
            || self.names.surname(self.dice),
            |name| rules::names::surname(name),
        );
        let name = match known {
            Some(name) => (*name).to_owned(),
            None => self.named(surname, sex, age),
        };
        let head = self.person(tx, &name, sex, age, "户主")?;
        let mut home = Household {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            place: unit,
            code: code.to_owned(),
            head: Some(head),
            note: String::new(),
            from_day: None,
            to_day: None,
        };
        tx.put(&mut home)?;
        people::join(tx, head, home.id, None)?;
        let mut adults = vec![head];
        self.relatives(tx, home.id, (surname, sex, age), nth, &mut adults)?;
        Ok(Home {
            household: home.id,
            grid: 0,
            unit,
            adults,
        })
    }

    fn relatives(
        &mut self,
        tx: &mut Tx<'_>,
        home: HouseholdId,
        (surname, sex, age): (&str, Sex, u32),
        nth: usize,
        adults: &mut Vec<PersonId>,
    ) -> Result<(), Fault> {
        let mut join = |census: &mut Self,
                        name: &str,
                        sex: Sex,
                        age: u32,
                        relation: &str|
         -> Result<(), Fault> {
            let person = census.person(tx, name, sex, age, relation)?;
            people::join(tx, person, home, None)?;
            if age >= 18 {
                adults.push(person);
            }
            Ok(())
        };
        let known = (nth % 7 == 3).then(|| MARRIED_IN.get(nth / 7)).flatten();
        if known.is_some() || self.dice.percent(80) {
            let other = if sex == Sex::Male {
                Sex::Female
            } else {
                Sex::Male
            };
            let maiden = self.names.surname(self.dice);
            let name =
                known.map_or_else(|| self.named(maiden, other, age), |name| (*name).to_owned());
            join(self, &name, other, age.saturating_sub(2), "配偶")?;
        }
        if nth == 12 {
            join(self, LONG_NAME, Sex::Male, 24, "女婿")?;
        }
        let children = match age {
            0..=50 => self.dice.between(1, 2),
            _ => u32::from(self.dice.percent(55)),
        };
        for _ in 0..children {
            let child = age.saturating_sub(self.dice.between(24, 30)).max(1);
            let (sex, relation) = if self.dice.percent(52) {
                (Sex::Male, "子")
            } else {
                (Sex::Female, "女")
            };
            let name = self.named(surname, sex, child);
            join(self, &name, sex, child, relation)?;
            if relation == "子" && child > 26 && self.dice.percent(60) {
                let maiden = self.names.surname(self.dice);
                let wife = self.named(maiden, Sex::Female, child);
                join(self, &wife, Sex::Female, child.saturating_sub(1), "儿媳")?;
                let grandchild = self.named(surname, Sex::Female, 4);
                join(
                    self,
                    &grandchild,
                    Sex::Female,
                    child.saturating_sub(26),
                    "孙女",
                )?;
            }
        }
        if age < 52 && self.dice.percent(30) {
            let maiden = self.names.surname(self.dice);
            let mother = self.named(maiden, Sex::Female, age + 25);
            join(self, &mother, Sex::Female, age + 25, "母亲")?;
        }
        Ok(())
    }

    fn named(&mut self, surname: &str, sex: Sex, age: u32) -> String {
        let born = self.born(age);
        self.names.full(self.dice, surname, sex, born)
    }

    fn born(&self, age: u32) -> u32 {
        u32::try_from(self.today.year())
            .unwrap_or(2026)
            .saturating_sub(age)
    }

    fn person(
        &mut self,
        tx: &mut Tx<'_>,
        name: &str,
        sex: Sex,
        age: u32,
        relation: &str,
    ) -> Result<PersonId, Fault> {
        let mut person = people::blank(tx, name);
        person.sex = Some(sex);
        person.birth = format!(
            "{}-{:02}-{:02}",
            self.born(age),
            self.dice.between(1, 12),
            self.dice.between(1, 28)
        );
        person.relation = relation.to_owned();
        if age >= 16 && self.dice.percent(70) {
            person.phone = phone(self.dice);
        }
        if age >= 18 {
            person.id_tail = format!("{:04}", self.dice.between(0, 9999));
            person.party_member = self.dice.percent(7);
        }
        tx.put(&mut person)?;
        Ok(person.id)
    }

    /// Village cadres, grid and unit chiefs: villagers who live here and hold a post.
    pub fn appoint(&mut self, tx: &mut Tx<'_>, people: &mut Population) -> Result<(), Fault> {
        let mut heads: Vec<usize> = (0..people.homes.len())
            .filter(|n| n % 5 != 2 && n % 7 != 3 && *n != 12)
            .collect();
        self.dice.shuffle(&mut heads);
        let mut free = heads.into_iter();
        for title in TITLES {
            // The women's director is a woman of the household, where there is one; the others are heads.
            let member = usize::from(*title == "妇联主任");
            let chosen = free.next().and_then(|n| people.homes.get(n));
            let Some(id) = chosen
                .and_then(|home| home.adults.get(member).or(home.adults.first()))
                .copied()
            else {
                continue;
            };
            self.post(tx, id, PostKind::VillageCadre, title, (None, None))?;
            people.cadres.push(Cadre {
                id,
                name: tx.get::<store::people::Person>(id)?.name,
            });
        }
        let mut seen = Vec::new();
        for home in free.filter_map(|n| people.homes.get(n)) {
            let Some(head) = home.adults.first().copied() else {
                continue;
            };
            let Some(grid) = people.grids.get_mut(home.grid) else {
                continue;
            };
            if grid.chief.is_none() {
                grid.chief = Some(head);
                self.post(tx, head, PostKind::GridChief, "", (Some(grid.place), None))?;
            } else if !seen.contains(&home.unit) {
                seen.push(home.unit);
                self.post(tx, head, PostKind::UnitChief, "", (Some(home.unit), None))?;
            }
        }
        Ok(())
    }

    /// Those from outside: counterpart cadres of departments, the township's supervisor, a CPPCC member.
    pub fn assign(&mut self, tx: &mut Tx<'_>, people: &mut Population) -> Result<(), Fault> {
        for name in COUNTERPARTS {
            let department = registers::department_named(tx, name, DepartmentKind::Responsible)?;
            let id = self.outsider(tx)?;
            self.post(tx, id, PostKind::Counterpart, "", (None, Some(department)))?;
            people.counterparts.push(Counterpart { id, department });
        }
        let township = registers::department_named(tx, "镇人民政府", DepartmentKind::Responsible)?;
        let supervisor = self.outsider(tx)?;
        self.post(
            tx,
            supervisor,
            PostKind::Supervisor,
            "",
            (None, Some(township)),
        )?;
        people.supervisor = Some(supervisor);
        let member = self.outsider(tx)?;
        self.post(tx, member, PostKind::CppccMember, "", (None, None))
    }

    fn outsider(&mut self, tx: &mut Tx<'_>) -> Result<PersonId, Fault> {
        let age = self.dice.between(28, 56);
        let sex = if self.dice.percent(60) {
            Sex::Male
        } else {
            Sex::Female
        };
        let surname = self.names.surname(self.dice);
        let name = self.named(surname, sex, age);
        let mut person = people::blank(tx, &name);
        person.sex = Some(sex);
        person.phone = phone(self.dice);
        tx.put(&mut person)?;
        Ok(person.id)
    }

    fn post(
        &mut self,
        tx: &mut Tx<'_>,
        person: PersonId,
        kind: PostKind,
        title: &str,
        (place, department): (Option<PlaceId>, Option<DepartmentId>),
    ) -> Result<(), Fault> {
        let mut post = Post {
            village: tx.village,
            id: tx.new_id(),
            revision: 0,
            person,
            kind,
            title: title.to_owned(),
            place,
            department,
            from_day: Some(self.begin),
            to_day: None,
        };
        Ok(tx.put(&mut post)?)
    }
}

fn place(
    tx: &mut Tx<'_>,
    parent: Option<PlaceId>,
    level: PlaceLevel,
    name: &str,
    position: u32,
) -> Result<PlaceId, Fault> {
    let mut place = Place {
        village: tx.village,
        id: tx.new_id(),
        revision: 0,
        parent,
        level,
        name: name.to_owned(),
        code: String::new(),
        position: i64::from(position),
        from_day: None,
        to_day: None,
    };
    tx.put(&mut place)?;
    Ok(place.id)
}
