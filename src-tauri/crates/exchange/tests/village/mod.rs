//! An invented village of Shengquan's real size (512 households, 6 grids, 25 units), always the same:
//! the source of the roster fixtures. Not here: the conversion into a workbook (see
//! `tests/fixtures/README.md`) and the sample village of `demo`.

const SURNAMES: &str = include_str!("../../../../../assets/samples/surnames.txt");
const MALE: &str = include_str!("../../../../../assets/samples/given-names-male.txt");
const FEMALE: &str = include_str!("../../../../../assets/samples/given-names-female.txt");

/// Households of the village.
pub const HOUSEHOLDS: usize = 512;
/// Units of the village: five in the first grid, four in each other.
pub const UNITS: usize = 25;
/// The year in which the people have their ages.
const YEAR: i32 = 2026;

/// The header of the roster.
pub const HEADER: [&str; 14] = [
    "序号",
    "网格",
    "单元",
    "户号",
    "户主姓名",
    "姓名",
    "与户主关系",
    "性别",
    "出生日期",
    "身份证后四位",
    "联系电话",
    "政治面貌",
    "职务",
    "备注",
];
/// The title rows above it.
pub const TITLE: [&str; 2] = ["云溪县枫林镇青山村村民花名册", "填报单位：青山村村民委员会"];

/// An invented person, field by field as the roster has them.
pub struct Villager {
    pub grid: String,
    pub unit: String,
    pub code: String,
    pub head: String,
    pub name: String,
    pub relation: &'static str,
    pub male: bool,
    pub birth: String,
    pub id_tail: String,
    pub phone: String,
    pub party: bool,
    pub post: &'static str,
    pub note: &'static str,
}

impl Villager {
    /// The cells of the roster's row number `n`.
    pub fn cells(&self, n: usize) -> [String; 14] {
        [
            n.to_string(),
            self.grid.clone(),
            self.unit.clone(),
            self.code.clone(),
            self.head.clone(),
            self.name.clone(),
            self.relation.to_owned(),
            if self.male { "男" } else { "女" }.to_owned(),
            self.birth.clone(),
            self.id_tail.clone(),
            self.phone.clone(),
            if self.party { "中共党员" } else { "群众" }.to_owned(),
            self.post.to_owned(),
            self.note.to_owned(),
        ]
    }
}

/// Everybody, household by household.
pub fn villagers() -> Vec<Villager> {
    let mut village = Village::new();
    for household in 0..HOUSEHOLDS {
        village.household(household);
    }
    village.people
}

/// The roster as text: titles, header, people.
pub fn roster_text<'v>(people: impl Iterator<Item = &'v Villager>) -> String {
    let mut text: String = TITLE
        .iter()
        .map(|line| format!("{line}{}\n", ",".repeat(13)))
        .collect();
    text += &format!("{}\n", HEADER.join(","));
    for (at, person) in people.enumerate() {
        text += &format!("{}\n", person.cells(at + 1).join(","));
    }
    text
}

/// The roster of the first grid without the people whose names GBK cannot hold (𬱖, 𠅤, 㛃).
pub fn first_grid_text(people: &[Villager]) -> String {
    let beyond =
        |c: char| matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{9FA6}'..='\u{FEFF}') || c > '\u{FFFF}';
    let fits = |person: &&Villager| !person.cells(1).concat().chars().any(beyond);
    roster_text(
        people
            .iter()
            .filter(|person| person.grid == "第一网格")
            .filter(fits),
    )
}

/// Grid (0-based) of a unit (0-based).
fn grid_of(unit: usize) -> usize {
    if unit < 5 { 0 } else { 1 + (unit - 5) / 4 }
}

/// SplitMix64: the same village on every machine.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }
}

struct Village {
    dice: Dice,
    surnames: Vec<(&'static str, usize)>,
    male: Vec<&'static str>,
    female: Vec<&'static str>,
    phones: usize,
    people: Vec<Villager>,
}

fn lines(text: &'static str) -> Vec<&'static str> {
    text.lines().filter(|line| !line.starts_with('#')).collect()
}

impl Village {
    fn new() -> Self {
        let surname = |line: &'static str| {
            let (name, weight) = line.split_once(' ')?;
            Some((name, weight.parse().ok()?))
        };
        Self {
            dice: Dice(20_261_121),
            surnames: lines(SURNAMES).into_iter().filter_map(surname).collect(),
            male: lines(MALE),
            female: lines(FEMALE),
            phones: 0,
            people: Vec::new(),
        }
    }

    fn surname(&mut self) -> &'static str {
        let all: usize = self.surnames.iter().map(|(_, weight)| weight).sum();
        let mut left = self.dice.below(all);
        for (name, weight) in &self.surnames {
            if left < *weight {
                return name;
            }
            left -= weight;
        }
        "王"
    }

    fn given(&mut self, male: bool) -> &'static str {
        let names = if male { &self.male } else { &self.female };
        // The rare characters stand at the end of the lists: one name in thirty comes from there.
        let rare = self.dice.below(30) == 0;
        let from = if rare { names.len() - 30 } else { 0 };
        let among = if rare { 30 } else { names.len() - 30 };
        names[from + self.dice.below(among)]
    }

    /// Invented phones: 1380000 and four digits, none twice.
    fn phone(&mut self, age: i32) -> String {
        if age < 16 || self.dice.percent(20) {
            return String::new();
        }
        self.phones += 1;
        format!("1380000{:04}", self.phones * 7919 % 10_000)
    }

    fn birth(&mut self, age: i32) -> String {
        let (month, day) = (1 + self.dice.below(12), 1 + self.dice.below(28));
        format!("{}-{month:02}-{day:02}", YEAR - age)
    }

    fn id_tail(&mut self) -> String {
        let digits = self.dice.below(1000);
        let last = self.dice.below(11);
        let last = if last == 10 {
            "X".to_owned()
        } else {
            last.to_string()
        };
        format!("{digits:03}{last}")
    }

    fn household(&mut self, number: usize) {
        let unit = number * UNITS / HOUSEHOLDS;
        let home = (
            format!(
                "第{}网格",
                ["一", "二", "三", "四", "五", "六"][grid_of(unit)]
            ),
            format!("{}单元", unit + 1),
            format!(
                "{}",
                (grid_of(unit) + 1) * 100_000 + (unit + 1) * 1000 + number + 1
            ),
        );
        let notable = notable(number);
        let male = notable.is_none_or(|(_, twin)| twin.is_none()) && self.dice.percent(86);
        let age = 27 + self.dice.below(56) as i32;
        let (surname, given) = (self.surname(), self.given(male));
        let head = notable.map_or(format!("{surname}{given}"), |(name, _)| name.to_owned());
        let first = self.people.len();
        self.add(&home, &head, head.clone(), "户主", male, age);
        if let Some((_, Some(twin))) = notable {
            self.add(&home, &head, twin.to_owned(), "女", false, age - 23);
        }
        self.people[first].post = post(number);
        let surname = notable.map_or(surname, |(name, _)| surname_of(name));
        self.family(&home, &head, surname, male, age);
    }

    fn family(
        &mut self,
        home: &(String, String, String),
        head: &str,
        surname: &str,
        male: bool,
        age: i32,
    ) {
        if self.dice.percent(78) {
            let spouse = format!("{}{}", self.surname(), self.given(!male));
            let years = age - 3 + self.dice.below(6) as i32;
            self.add(
                home,
                head,
                spouse,
                if male { "妻" } else { "夫" },
                !male,
                years,
            );
        }
        let children = [0, 1, 1, 1, 2, 2][self.dice.below(6)];
        for _ in 0..children {
            let years = age - 23 - self.dice.below(8) as i32;
            if years < 0 {
                continue;
            }
            let boy = self.dice.percent(52);
            let name = format!("{surname}{}", self.given(boy));
            self.add(home, head, name, if boy { "子" } else { "女" }, boy, years);
        }
        if age < 60 && self.dice.percent(24) {
            let name = format!("{}{}", self.surname(), self.given(false));
            let years = age + 22 + self.dice.below(6) as i32;
            self.add(home, head, name, "母", false, years);
        }
    }

    fn add(
        &mut self,
        home: &(String, String, String),
        head: &str,
        name: String,
        relation: &'static str,
        male: bool,
        age: i32,
    ) {
        let (grid, unit, code) = home.clone();
        let person = Villager {
            grid,
            unit,
            code,
            head: head.to_owned(),
            name,
            relation,
            male,
            birth: self.birth(age),
            id_tail: self.id_tail(),
            phone: self.phone(age),
            party: age >= 20 && self.dice.percent(7),
            post: "",
            note: if age >= 16 && self.dice.percent(6) {
                "外出务工"
            } else {
                ""
            },
        };
        self.people.push(person);
    }
}

/// Names that software loses: rare characters, compound surnames, long names, one name twice in a
/// household (the second entry: a daughter who bears her mother's name).
fn notable(household: usize) -> Option<(&'static str, Option<&'static str>)> {
    Some(match household {
        7 => ("王䶮", None),
        19 => ("李㛃", None),
        33 => ("陈𬱖", None),
        48 => ("𠅤", None),
        61 => ("欧阳堃", None),
        77 => ("司马翀", None),
        93 => ("买买提明·阿卜杜", None),
        118 => ("古丽娜尔·艾合买", None),
        150 => ("陈芳", Some("陈芳")),
        201 => ("周一", None),
        260 => ("诸葛𠅤", None),
        311 => ("尉迟㐂", None),
        400 => ("刘喆", None),
        _ => return None,
    })
}

/// The surname that the children of a notable head bear.
fn surname_of(name: &'static str) -> &'static str {
    let compound = ["欧阳", "司马", "诸葛", "尉迟"]
        .into_iter()
        .find(|s| name.starts_with(s));
    let first = name.char_indices().nth(1).map_or(name.len(), |(at, _)| at);
    compound.unwrap_or(&name[..first])
}

/// Posts of household heads: each unit's first is its chief, each grid's second its grid chief.
fn post(household: usize) -> &'static str {
    let unit = |household: usize| household * UNITS / HOUSEHOLDS;
    let opens = |household: usize| household == 0 || unit(household) != unit(household - 1);
    match household {
        13 => "村党支部书记、村委会主任",
        86 => "村党支部副书记",
        171 => "村委会副主任",
        256 => "妇联主席",
        341 => "村委委员",
        _ if opens(household) => "单元长",
        _ if opens(household - 1) && matches!(unit(household), 0 | 5 | 9 | 13 | 17 | 21) => {
            "网格长"
        }
        _ => "",
    }
}
