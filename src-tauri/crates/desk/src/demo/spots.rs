//! Spots of a village and the words that stand in for them. Not here: the matters (`forms`).

/// Where things lie. At most four characters, so that short titles hold them.
pub(super) const SPOTS: &[&str] = &[
    "晒谷坪",
    "老桥头",
    "大榕树",
    "村小学",
    "卫生室",
    "文化礼堂",
    "老水塔",
    "双井",
    "土地庙",
    "碾米房",
    "供销社",
    "茶山脚",
    "竹林湾",
    "龙眼塘",
    "牛栏坡",
    "杏花坳",
    "石板坡",
    "上大屋",
    "下大屋",
    "荷叶塘",
    "水口",
    "候车点",
    "河埠头",
    "老祠堂",
    "油坊",
    "烤烟房",
    "红薯坡",
    "柿子坪",
    "猫儿岭",
    "东冲",
    "西冲",
    "新屋场",
    "旧圩场",
    "观音岩",
    "长垄",
    "鹅公嘴",
    "榨油坊",
    "樟树下",
    "篮球场",
    "合作社",
];

/// Which side of a spot.
pub(super) const SIDES: &[&str] = &[
    "东侧",
    "西侧",
    "南边",
    "北边",
    "门口",
    "后面",
    "路口",
    "往里",
    "一带",
    "旁边",
    "拐弯处",
    "前面",
];

/// Where meetings are held, and where if it rains.
pub(super) const MEETING_PLACES: &[&str] = &[
    "晒谷坪",
    "老桥头大榕树下",
    "文化礼堂前",
    "老祠堂天井",
    "合作社院坝",
    "篮球场边",
    "樟树下石凳旁",
];
/// If it rains.
pub(super) const RAIN_PLACE: &str = "村文化礼堂";

/// Further villages of the same county, after the first.
pub(super) const VILLAGE_FIRST: &[&str] = &[
    "白石", "龙泉", "溪口", "杨柳", "竹园", "荷塘", "松岭", "桂花", "石桥", "梅岭", "清水", "长坪",
    "高坡", "沙洲", "凤形",
];
/// What is put behind when the first fifteen names are used up.
pub(super) const VILLAGE_MORE: &[&str] = &["", "东", "西", "新", "上", "下", "老"];
/// Townships, a dozen villages each.
pub(super) const TOWNSHIPS: &[&str] = &[
    "枫林镇",
    "云湖镇",
    "双江乡",
    "石门镇",
    "黄坪乡",
    "白沙镇",
    "茶亭镇",
    "龙潭乡",
];
/// The first village of every sample.
pub(super) const FIRST_VILLAGE: &str = "青山村";
/// The county of every sample.
pub(super) const COUNTY: &str = "云溪县";

/// The nth village and its township, from 0.
pub(super) fn village(n: u32) -> (String, &'static str) {
    const A_TOWNSHIP: usize = 12;
    let n = n as usize;
    let township = TOWNSHIPS
        .get((n / A_TOWNSHIP) % TOWNSHIPS.len())
        .copied()
        .unwrap_or("枫林镇");
    if n == 0 {
        return (FIRST_VILLAGE.to_owned(), township);
    }
    let (first, more) = ((n - 1) % VILLAGE_FIRST.len(), (n - 1) / VILLAGE_FIRST.len());
    let base = VILLAGE_FIRST.get(first).copied().unwrap_or("新");
    let name = match VILLAGE_MORE.get(more) {
        Some(behind) => format!("{base}{behind}村"),
        None => format!(
            "{base}{}村",
            rules::chinese::numeral(u32::try_from(more).unwrap_or(u32::MAX))
        ),
    };
    (name, township)
}
