//! Cadres of a sample village: villagers who hold a post, and those from outside. Not here: the others
//! (`people`).

use rules::ids::{DepartmentId, PersonId, PlaceId};
use rules::words::{DepartmentKind, PostKind, Sex};
use store::Tx;
use store::people::Post;

use super::names::phone;
use super::people::{Cadre, Census, Counterpart, Population};
use crate::fault::Fault;
use crate::nouns::{people, registers};

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

impl Census<'_> {
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
