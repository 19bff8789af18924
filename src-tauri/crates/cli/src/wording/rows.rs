//! Texts for single rows of an import and single findings of a check. Not here: whole commands (`faults`).

use super::Text;

#[rustfmt::skip] // one line a text
pub(super) const TEXTS: &[Text] = &[
    // Refused rows and doubts of a roster; `value` is what stands in the file.
    ("name.missing", "这一行没有姓名。", "This row has no name."),
    ("name.bad", "“{value}”不像姓名。", "“{value}” does not look like a name."),
    ("name.too_long", "姓名太长了。", "The name is too long."),
    ("name.private_character", "“{value}”里有造字，别的电脑上可能显示不出来。", "“{value}” holds a private character that other computers may not show."),
    ("name.unusual", "姓名“{value}”写法少见，请看一眼。", "The name “{value}” is written unusually; please look."),
    ("phone.bad", "电话“{value}”不对。", "Phone “{value}” is not right."),
    ("phone.rounded", "电话“{value}”被表格软件改成了数字，后几位丢了。", "Phone “{value}” was rounded by the spreadsheet; its last digits are lost."),
    ("phone.several", "“{value}”有几个号码，取了第一个。", "“{value}” holds several numbers; the first was taken."),
    ("id.bad", "身份证号不对。", "The ID number is not right."),
    ("id.rounded", "身份证号被表格软件改成了数字，后几位丢了。", "The ID number was rounded by the spreadsheet; its last digits are lost."),
    ("id.checksum", "身份证号的校验位对不上，请看一眼。", "The ID number's check digit does not fit; please look."),
    ("birth.bad", "出生日期“{value}”看不懂。", "Birth “{value}” does not read."),
    ("birth.month_doubtful", "“{value}”只取了年份，月份拿不准。", "Of “{value}” only the year was taken; the month is doubtful."),
    ("sex.bad", "性别“{value}”看不懂。", "Sex “{value}” does not read."),
    ("answer.bad", "“{value}”看不出是还是否。", "“{value}” says neither yes nor no."),
    ("party.bad", "政治面貌“{value}”看不懂。", "Party membership “{value}” does not read."),
    ("text.damaged", "“{value}”里有字丢了（显示成�或乱码）。", "Characters of “{value}” were lost."),
    ("text.shortened", "文字太长，截短了。", "The text was too long and has been shortened."),
    ("roster.row_repeated", "和“{first_sheet}”第{first_row}行一模一样，两行都收了。", "The same as row {first_row} of “{first_sheet}”; both landed."),
    ("roster.person_repeated", "和“{first_sheet}”第{first_row}行像是同一个人，请看一眼。", "Perhaps the same person as in row {first_row} of “{first_sheet}”; please look."),
    ("roster.differs", "{name}在村里已有记录，这一行有几处不同。", "{name} is already recorded; this row differs in places."),
    ("roster.namesake_added", "村里已有一位{name}，资料对不上，按另一个人收了。", "There is another {name} whose data differ; this row was added as a second person."),
    ("roster.row_skipped", "这一行不是人（合计、备注或表头），跳过了。", "This row is no person (a total, a note or a header) and was passed over."),
    ("roster.sheet_skipped", "这张表跳过了（不是花名册，或者是隐藏的）。", "This sheet was passed over (no roster, or hidden)."),
    ("roster.column_repeated", "“{header}”这一列出现了两次，只用了前一列。", "Column “{header}” stands twice; only the first was used."),
    // Findings of a check.
    ("row.changed", "{entity} {id}：和日志不一致（{columns}），有人绕过程序改过。", "{entity} {id}: differs from the journal ({columns}); changed behind the app's back."),
    ("row.missing", "{entity} {id}：日志里有，表里没有，有人绕过程序删过。", "{entity} {id}: in the journal but gone from the table; removed behind the app's back."),
    ("row.extra", "{entity} {id}：表里有，日志里没有，有人绕过程序加过。", "{entity} {id}: in the table but not in the journal; added behind the app's back."),
    ("chain.broken", "日志在{id}处断了链。", "The journal's chain is broken at {id}."),
    ("digest.wrong", "日志{id}的内容被改过。", "The journal's content at {id} was changed."),
    ("payload.unreadable", "日志里{entity} {id}的内容读不出来。", "The journal's content of {entity} {id} does not read."),
    ("reference.broken", "{entity} {id}：指向的记录不在了。", "{entity} {id}: points to a record that is gone."),
    ("file.damaged", "数据库文件{entity}已经损坏。", "The database file {entity} is damaged."),
    ("attachment.missing", "照片{id}的文件不见了。", "The file of photo {id} is gone."),
    ("attachment.changed", "照片{id}的文件被改过。", "The file of photo {id} was changed."),
    ("figures.unequal", "{id}：各项加起来不等于总数（{columns}）。", "{id}: the parts do not add up to the whole ({columns})."),
    ("anchor.missing", "备份{entity}里有、现在的日志里却没有的记录：{id}。有人删过最新的日志。", "Backup {entity} holds {id}, which the journal now lacks; newest entries were cut off."),
];
