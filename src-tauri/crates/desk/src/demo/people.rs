//! The people of a sample village: grids, units, households with their members. Not here: names (`names`),
//! posts (`posts`), who comes to a meeting (`room`).

use chrono::{Datelike, NaiveDate};
use rules::chinese::numeral;
use rules::ids::{DepartmentId, HouseholdId, PersonId, PlaceId};
use rules::words::{PlaceLevel, Sex};
use store::Tx;
use store::households::Household;
use store::villages::Village;

use super::chance::Dice;
use super::names::{HEADS, LONG_NAME, MARRIED_IN, Names, phone};
use crate::fault::Fault;
use crate::nouns::{people, places};

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

/// One of a household, before being written.
struct Member {
    name: String,
    sex: Sex,
    age: u32,
    relation: &'static str,
}

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
        let grid = places::new_place(tx, village, PlaceLevel::Grid, &name, i64::from(number))?;
        people.grids.push(Grid {
            place: grid,
            name,
            chief: None,
        });
        let units = (size / A_UNIT).max(1);
        let mut written = 0;
        for unit in 1..=units {
            let here = places::new_place(
                tx,
                Some(grid),
                PlaceLevel::Unit,
                &format!("{}单元", numeral(unit)),
                i64::from(unit),
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
        let bride = nth % 7 == 3 && nth / 7 < MARRIED_IN.len();
        let sex = if known.is_some() || bride || self.dice.percent(86) {
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
        for member in self.relatives((surname, sex, age), nth) {
            let id = self.person(tx, &member.name, member.sex, member.age, member.relation)?;
            people::join(tx, id, home.id, None)?;
            if member.age >= 18 {
                adults.push(id);
            }
        }
        Ok(Home {
            household: home.id,
            grid: 0,
            unit,
            adults,
        })
    }

    /// Who lives with a head of that name, sex and age.
    fn relatives(&mut self, (surname, sex, age): (&str, Sex, u32), nth: usize) -> Vec<Member> {
        let mut members = Vec::new();
        let bride = (nth % 7 == 3).then(|| MARRIED_IN.get(nth / 7)).flatten();
        if bride.is_some() || self.dice.percent(80) {
            let other = if sex == Sex::Male {
                Sex::Female
            } else {
                Sex::Male
            };
            let name = match bride {
                Some(name) => (*name).to_owned(),
                None => self.of_another_family(other, age),
            };
            members.push(Member {
                name,
                sex: other,
                age: age.saturating_sub(2),
                relation: "配偶",
            });
        }
        if nth == 12 {
            let name = LONG_NAME.to_owned();
            members.push(Member {
                name,
                sex: Sex::Male,
                age: 24,
                relation: "女婿",
            });
        }
        let children = match age {
            0..=50 => self.dice.between(1, 2),
            _ => u32::from(self.dice.percent(55)),
        };
        for _ in 0..children {
            self.child(surname, age, &mut members);
        }
        if age < 52 && self.dice.percent(30) {
            let name = self.of_another_family(Sex::Female, age + 25);
            members.push(Member {
                name,
                sex: Sex::Female,
                age: age + 25,
                relation: "母亲",
            });
        }
        members
    }

    /// A child, and a grown son's own family.
    fn child(&mut self, surname: &str, age: u32, members: &mut Vec<Member>) {
        let child = age.saturating_sub(self.dice.between(24, 30)).max(1);
        let son = self.dice.percent(52);
        let (sex, relation) = if son {
            (Sex::Male, "子")
        } else {
            (Sex::Female, "女")
        };
        let name = self.named(surname, sex, child);
        members.push(Member {
            name,
            sex,
            age: child,
            relation,
        });
        if son && child > 26 && self.dice.percent(60) {
            let wife = self.of_another_family(Sex::Female, child);
            members.push(Member {
                name: wife,
                sex: Sex::Female,
                age: child - 1,
                relation: "儿媳",
            });
            let name = self.named(surname, Sex::Female, child - 26);
            members.push(Member {
                name,
                sex: Sex::Female,
                age: child - 26,
                relation: "孙女",
            });
        }
    }

    /// Somebody of another family.
    fn of_another_family(&mut self, sex: Sex, age: u32) -> String {
        let surname = self.names.surname(self.dice);
        self.named(surname, sex, age)
    }

    pub(super) fn named(&mut self, surname: &str, sex: Sex, age: u32) -> String {
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
}
