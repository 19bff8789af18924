//! What is said of answers, and single words. Not here: faults (`faults`), rows (`rows`).

use super::Text;

#[rustfmt::skip] // one line a text
pub(super) const TEXTS: &[Text] = &[
    ("incident", "（日志编号 {incident}）", " (log entry {incident})"),
    ("init", "{village}建好了，数据在 {folder}", "{village} is ready; its data is in {folder}"),
    ("demo", "样例村建好了（{villages}个）：{village}，{households}户{people}人，{meetings}场会，{issues}件事。数据在 {folder}", "Sample ready ({villages}): {village}, {households} households, {people} people, {meetings} meetings, {issues} matters. Data in {folder}"),
    ("check.well", "一切正常：{rows}条记录和{journal_rows}条日志对得上。", "All is well: {rows} records agree with {journal_rows} journal entries."),
    ("print.masked", "第{item}件 {field}：{kind}已遮住，印成“{shown}”", "Item {item}, {field}: {kind} masked, printed as “{shown}”"),
    ("print.masked_beside", "{field}：{kind}已遮住，印成“{shown}”", "{field}: {kind} masked, printed as “{shown}”"),
    ("print.held_beside", "{field}：{kind}先遮住待看，印成“{shown}”", "{field}: {kind} masked until looked at, printed as “{shown}”"),
    ("print.held", "第{item}件 {field}：{kind}先遮住待看，印成“{shown}”", "Item {item}, {field}: {kind} masked until looked at, printed as “{shown}”"),
    ("print.missing", "字体里没有这些字，印成了方框：{characters}", "No face has these characters; printed as boxes: {characters}"),
    ("import.would", "会新增{added}人，更新{updated}人，{unchanged}人不变；{refused}行不能用。", "Would add {added}, update {updated}, leave {unchanged} unchanged; {refused} row(s) refused."),
    ("import.landed", "新增{added}人，更新{updated}人，{unchanged}人不变；{refused}行不能用。", "Added {added}, updated {updated}, {unchanged} unchanged; {refused} row(s) refused."),
    ("import.nothing", "新增{added}人，更新{updated}人，{unchanged}人不变；{refused}行不能用。", "Added {added}, updated {updated}, {unchanged} unchanged; {refused} row(s) refused."),
    ("import.line", "{sheet}{row}{column}{message}", "{sheet}{row}{column}{message}"),
    ("import.sheet", "“{name}”", "“{name}” "),
    ("import.row", "第{n}行", "row {n} "),
    ("import.column", "“{name}”列：", "column “{name}”: "),
];

/// Where a matter stands, and what may happen to it.
#[rustfmt::skip]
pub(super) const STEPS: &[Text] = &[
    ("pending", "待议", "waiting"),
    ("collected", "收集", "collect"),
    ("raised", "待分类", "to be sorted"),
    ("committed", "限期办理", "promised"),
    ("under_study", "长期跟踪", "under study"),
    ("referred", "移交", "referred"),
    ("explained", "解释说明", "explained"),
    ("resolved_on_spot", "现场办结", "done on the spot"),
    ("done", "办结", "done"),
    ("to_reopen", "待重开", "to be reopened"),
    ("struck_off", "销号", "struck off"),
    ("merged", "并入", "merged"),
    ("withdrawn", "撤回", "withdrawn"),
    ("extended", "延期", "extend"),
    ("discussed_again", "再议", "discuss again"),
    ("answered", "答复", "note an answer"),
    ("returned", "退回", "send back"),
    ("visited", "回访", "visit"),
    ("reopened", "重开", "reopen"),
    ("taken_up", "再受理", "take up again"),
    ("restored", "恢复", "restore"),
    ("split", "拆分", "split"),
];

/// Fields of free text and kinds of personal data, as the desk names them.
#[rustfmt::skip]
pub(super) const WORDS: &[Text] = &[
    ("summary", "问题概要", "matter"),
    ("measure", "工作举措", "measure"),
    ("short_title", "短标题", "short title"),
    ("progress", "工作进展", "progress"),
    ("evidence", "佐证", "evidence"),
    ("resolved", "现场办结的事项", "resolved on the spot"),
    ("feedback", "上次事项反馈", "what earlier meetings left"),
    ("words", "答复", "answer"),
    ("note", "备注", "note"),
    ("milestone", "时间节点", "milestone"),
    ("place", "地点", "place"),
    ("phone", "电话", "phone"),
    ("id", "身份证号", "ID number"),
    ("account", "账号", "account"),
    ("name", "姓名", "name"),
    ("household", "户号", "household number"),
    ("health", "健康或救助情况", "health or relief"),
];
