//! Compound surnames, and surnames that are read otherwise than the character usually is.

/// Compound surnames that stand before a given name as one.
const COMPOUND: &[&str] = &[
    "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛",
    "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政", "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容",
    "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马",
    "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐",
    "段干", "百里", "呼延", "东郭", "南门", "羊舌", "微生", "公户", "公玉", "公仪", "梁丘", "公仲",
    "公上", "公门", "公山", "公坚", "左丘", "公伯", "西门", "公祖", "第五", "公乘", "贯丘", "公皙",
    "南荣", "东里", "东宫", "仲长", "子书", "子桑", "即墨", "达奚", "褚师", "纳兰", "归海", "欧陽",
    "司馬", "諸葛", "尉遲", "赫連", "東方", "單于", "单于", "完颜", "耶律", "叶赫", "富察",
];

/// Surnames whose reading as a surname differs from the character's usual one; ASCII with tone.
const READINGS: &[(&str, &[&str])] = &[
    ("曾", &["zeng1"]),
    ("单", &["shan4"]),
    ("解", &["xie4"]),
    ("仇", &["qiu2"]),
    ("查", &["zha1"]),
    ("覃", &["qin2"]),
    ("盖", &["ge3"]),
    ("区", &["ou1"]),
    ("朴", &["piao2"]),
    ("翟", &["zhai2"]),
    ("华", &["hua4"]),
    ("任", &["ren2"]),
    ("乐", &["yue4"]),
    ("员", &["yun4"]),
    ("繁", &["po2"]),
    ("召", &["shao4"]),
    ("洗", &["xian3"]),
    ("冼", &["xian3"]),
    ("缪", &["miao4"]),
    ("种", &["chong2"]),
    ("秘", &["bi4"]),
    ("折", &["she2"]),
    ("黑", &["he4"]),
    ("燕", &["yan1"]),
    ("葛", &["ge3"]),
    ("宁", &["ning4"]),
    ("曲", &["qu1"]),
    ("车", &["che1"]),
    ("贾", &["jia3"]),
    ("那", &["na1"]),
    ("句", &["gou1"]),
    ("牟", &["mu4"]),
    ("隗", &["wei3"]),
    ("祭", &["zhai4"]),
    ("谌", &["chen2"]),
    ("佴", &["nai4"]),
    ("应", &["ying1"]),
    ("都", &["du1"]),
    ("能", &["nai4"]),
    ("薄", &["bo2"]),
    ("柏", &["bai3"]),
    ("藏", &["zang1"]),
    ("沈", &["shen3"]),
    ("石", &["shi2"]),
    ("叶", &["ye4"]),
    ("宿", &["su4"]),
    ("尉", &["wei4"]),
    ("乜", &["nie4"]),
    ("眭", &["sui1"]),
    ("褚", &["chu3"]),
    ("晁", &["chao2"]),
    ("干", &["gan1"]),
    ("强", &["qiang2"]),
    ("相", &["xiang4"]),
    ("盛", &["sheng4"]),
    ("钻", &["zuan1"]),
    ("重", &["chong2"]),
    ("长", &["chang2"]),
    ("卜", &["bu3"]),
    ("俞", &["yu2"]),
    ("观", &["guan4"]),
    ("过", &["guo1"]),
    ("哈", &["ha3"]),
    ("阚", &["kan4"]),
    ("逄", &["pang2"]),
    ("尉迟", &["yu4", "chi2"]),
    ("万俟", &["mo4", "qi2"]),
    ("长孙", &["zhang3", "sun1"]),
    ("澹台", &["tan2", "tai2"]),
    ("单于", &["chan2", "yu2"]),
    ("令狐", &["ling2", "hu2"]),
    ("亓官", &["qi2", "guan1"]),
    ("乐正", &["yue4", "zheng4"]),
    ("子车", &["zi3", "ju1"]),
    ("夹谷", &["jia2", "gu3"]),
    ("仲长", &["zhong4", "chang2"]),
    ("宰父", &["zai3", "fu3"]),
    ("夏侯", &["xia4", "hou2"]),
    ("诸葛", &["zhu1", "ge3"]),
];

/// The surname of a name: compound surnames whole, else the first character. A name with · has no
/// surname in front, so its first character stands for it.
pub fn surname(name: &str) -> &str {
    if !name.contains(['·', '•', '・']) {
        let compound = COMPOUND
            .iter()
            .find(|compound| name.starts_with(**compound));
        if let Some(compound) = compound {
            return &name[..compound.len()];
        }
    }
    name.chars()
        .next()
        .map_or("", |first| &name[..first.len_utf8()])
}

/// How this surname is read, a syllable with its tone per character, where it is special.
pub(super) fn special_reading(surname: &str) -> Option<&'static [&'static str]> {
    READINGS
        .iter()
        .find(|(name, _)| *name == surname)
        .map(|(_, reading)| *reading)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compound_surnames_stay_whole() {
        assert_eq!(surname("欧阳明"), "欧阳");
        assert_eq!(surname("司马相如"), "司马");
        assert_eq!(surname("张国荣"), "张");
        assert_eq!(surname("𠅤平"), "𠅤");
        assert_eq!(surname("司马义·吐尔逊"), "司");
        assert_eq!(surname(""), "");
    }

    #[test]
    fn no_surname_is_listed_twice() {
        let mut names: Vec<_> = READINGS.iter().map(|(name, _)| name).collect();
        names.sort_unstable();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all);
        for (name, reading) in READINGS {
            assert_eq!(name.chars().count(), reading.len(), "{name}");
        }
    }
}
