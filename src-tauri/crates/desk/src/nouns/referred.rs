//! Nobody and nothing is removed while anything refers to it; the fault says what does. Not here: finding the
//! references (`store::View::references`).

use serde_json::json;
use store::View;
use uuid::Uuid;

use crate::fault::Fault;

/// What a table's rows are called, in Chinese and English.
const WORDS: &[(&str, &str, &str)] = &[
    ("villages", "村", "the village"),
    ("places", "下级地方", "places in it"),
    ("households", "住户", "households"),
    ("people", "合并过来的人", "merged records"),
    ("memberships", "住户成员", "members of households"),
    ("household_changes", "住户变动", "changes of households"),
    ("posts", "职务", "posts"),
    ("meetings", "会议", "meetings"),
    ("meeting_scopes", "会议范围", "meetings' scopes"),
    ("convened", "会议应到", "households called"),
    ("attendances", "签到", "sign-ins"),
    ("headcounts", "会议人数", "head-counts"),
    ("invitations", "邀请", "invitations"),
    ("issues", "反映的问题", "matters"),
    ("deliberations", "会上的决定", "decisions"),
    ("commitments", "承诺", "promises"),
    ("issue_events", "办理经过", "steps of matters"),
    ("issue_changes", "问题的改动", "changes of matters"),
    ("progress", "工作进展", "progress entries"),
    ("commitment_changes", "承诺的改动", "changes of promises"),
    ("co_handlers", "协办", "helpers of promises"),
    ("referrals", "移交", "referrals"),
    ("visits", "回访", "return visits"),
    ("visit_answers", "回访评价", "answers of visits"),
    ("documents", "印出的材料", "papers"),
    ("document_rows", "印出的材料", "papers"),
    ("postings", "公示", "postings"),
    ("attachments", "照片", "photos"),
    ("resources", "能提供的资源", "offers"),
    ("resource_matches", "资源对接", "matched needs"),
    ("wishes", "微心愿", "wishes"),
    ("wish_events", "微心愿的经过", "steps of wishes"),
    ("stalls", "集市摊位", "market stalls"),
    ("point_entries", "积分", "points"),
    ("disputes", "矛盾纠纷", "disputes"),
    ("dispute_parties", "纠纷当事人", "parties of disputes"),
    ("erasures", "抹除记录", "erasures"),
];

/// Refuses while anything outside `own` refers to the record: the fault `code`.
pub(crate) fn refuse(
    view: &View<'_>,
    code: &str,
    table: &str,
    id: impl Into<Uuid>,
    own: &[&str],
) -> Result<(), Fault> {
    let found = view.references(table, id)?;
    let others: Vec<(&str, i64)> = found
        .iter()
        .filter(|reference| !own.contains(&reference.table))
        .map(|reference| (reference.table, reference.count))
        .collect();
    if others.is_empty() {
        Ok(())
    } else {
        Err(fault(code, &others))
    }
}

/// The fault that names what refers, in both languages and as counts by table.
pub(crate) fn fault(code: &str, by: &[(&str, i64)]) -> Fault {
    let words = |table: &str| WORDS.iter().find(|(name, _, _)| *name == table);
    let zh: Vec<String> = by
        .iter()
        .map(|(table, n)| format!("{}{n}条", words(table).map_or(*table, |w| w.1)))
        .collect();
    let en: Vec<String> = by
        .iter()
        .map(|(table, n)| format!("{} ({n})", words(table).map_or(*table, |w| w.2)))
        .collect();
    let counts: serde_json::Map<String, serde_json::Value> = by
        .iter()
        .map(|(table, n)| ((*table).to_owned(), json!(n)))
        .collect();
    Fault::new(code)
        .with("what", zh.join("、"))
        .with("what_en", en.join(", "))
        .with("counts", counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fault_names_what_refers_in_both_languages() {
        let told = fault("person.referred", &[("attendances", 2), ("issues", 1)]);
        assert_eq!(told.code, "person.referred");
        assert_eq!(told.params["what"], "签到2条、反映的问题1条");
        assert_eq!(told.params["what_en"], "sign-ins (2), matters (1)");
        assert_eq!(
            told.params["counts"],
            json!({ "attendances": 2, "issues": 1 })
        );
    }
}
