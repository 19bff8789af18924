//! A post as a roster's cell names it: 村支书, 第三网格网格长, 镇水利站 对口干部. Not here: posts by hand.

use rules::words::PostKind;

/// Words that tell the kind of post, the more telling first.
const TELLING: &[(&str, PostKind)] = &[
    ("网格长", PostKind::GridChief),
    ("网格员", PostKind::GridChief),
    ("单元长", PostKind::UnitChief),
    ("对口干部", PostKind::Counterpart),
    ("督办", PostKind::Supervisor),
    ("政协委员", PostKind::CppccMember),
    ("志愿者", PostKind::Volunteer),
    ("户长", PostKind::HouseholdHead),
    ("书记", PostKind::VillageCadre),
    ("支书", PostKind::VillageCadre),
    ("主任", PostKind::VillageCadre),
    ("委员", PostKind::VillageCadre),
    ("会计", PostKind::VillageCadre),
    ("文书", PostKind::VillageCadre),
    ("村干部", PostKind::VillageCadre),
    ("两委", PostKind::VillageCadre),
    ("监委", PostKind::VillageCadre),
    ("民兵", PostKind::VillageCadre),
];

/// The kind of post, if the words tell one.
pub(super) fn kind(words: &str) -> Option<PostKind> {
    TELLING
        .iter()
        .find(|(word, _)| words.contains(word))
        .map(|(_, kind)| *kind)
}
