//! The command list: every command once, with its request and response. From it come the dispatcher, the
//! schemas, the TypeScript types and the CLI's `call`. Not here: what a command does (the nouns' folders).

pub mod attendance;
pub mod day;
pub mod document;
pub mod figures;
pub mod households;
pub mod issue;
pub mod journal;
pub mod life;
pub mod meeting;
pub mod people;
pub mod registers;
pub mod roster;
pub mod village;
pub mod working;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::desk::Call;
use crate::fault::Fault;
use crate::nouns as does;

use attendance as a;
use document as doc;
use households as h;
use issue as i;
use journal as j;
use life as l;
use meeting as m;
use people as p;
use registers as r;
use village as v;
use working as wk;

/// One command as it is told to others.
#[derive(Debug, Clone, Serialize)]
pub struct CommandSpec {
    /// `noun_verb`
    pub name: &'static str,
    /// What it does, in one line.
    pub summary: &'static str,
    /// Whether it changes the store.
    pub writes: bool,
    /// JSON Schema of its request.
    pub request: Schema,
    /// JSON Schema of its response.
    pub response: Schema,
}

/// A command in the list.
pub(crate) struct Command {
    pub name: &'static str,
    pub summary: &'static str,
    pub writes: bool,
    pub run: Run,
    pub request: fn(&mut SchemaGenerator) -> Schema,
    pub response: fn(&mut SchemaGenerator) -> Schema,
    /// Names of the two types, for TypeScript.
    pub types: (TypeName, TypeName),
}

/// Tells a type's name.
type TypeName = fn() -> String;

/// Runs a command: its request and response as JSON.
type Run = fn(&Call<'_>, Value) -> Result<Value, Fault>;

macro_rules! commands {
    ($($(#[doc = $summary:literal])+ $mode:ident $name:ident($request:ty) -> $response:ty = $run:path;)+) => {
        pub(crate) const COMMANDS: &[Command] = &[$(Command {
            name: stringify!($name),
            summary: concat!($($summary),+),
            writes: commands!(@$mode),
            run: |call, request| run::<$request, $response>(call, request, $run),
            request: |schemas| schemas.subschema_for::<$request>(),
            response: |schemas| schemas.subschema_for::<$response>(),
            types: (|| <$request>::schema_name().into_owned(), || <$response>::schema_name().into_owned()),
        }),+];
    };
    (@reads) => { false };
    (@writes) => { true };
}

commands! {
    /// Where everything stands: village, day, counts, last backup, what undo would take back.
    reads village_status(v::Nothing) -> v::Status = does::village::status;
    /// Begins a village (the first start).
    writes village_init(v::VillageInit) -> v::Status = does::village::init;
    /// Builds a sample village, or several.
    writes village_demo(v::VillageDemo) -> v::Status = crate::demo::build;
    /// Edits the village's own names.
    writes village_edit(v::VillageEdit) -> v::Status = does::village::edit;
    /// Sets one setting.
    writes setting_put(v::SettingPut) -> v::Status = does::village::setting_put;

    /// Finds people by pinyin, initials, characters or phone tail.
    reads people_search(p::PeopleSearch) -> p::PeopleFound = does::people::search;
    /// A page of the roster.
    reads people_list(p::PeopleList) -> p::PeoplePage = does::people::list;
    /// One person.
    reads person_show(p::PersonShow) -> p::PersonView = does::people::show;
    /// Adds a person by hand.
    writes person_add(p::PersonAdd) -> p::PersonView = does::people::add;
    /// Edits a person.
    writes person_edit(p::PersonEdit) -> p::PersonView = does::people::edit;
    /// The places below the village.
    reads place_list(v::Nothing) -> p::Places = does::places::list;
    /// Adds a place of any level.
    writes place_add(p::PlaceAdd) -> p::Places = does::places::add;
    /// Households of a place, or found by words.
    reads household_list(p::HouseholdList) -> p::Households = does::places::households;
    /// Departments, the most used first.
    reads department_list(p::DepartmentList) -> p::Departments = does::registers::departments;
    /// Adds a department, or gives the one of that name.
    writes department_add(p::DepartmentAdd) -> p::DepartmentView = does::registers::department_add;
    /// Meeting kinds.
    reads kind_list(v::Nothing) -> p::Kinds = does::registers::kinds;
    /// Switches a kind's quota on or off for this village.
    writes quota_switch(p::QuotaSwitch) -> p::Kinds = does::registers::quota_switch;
    /// Categories.
    reads category_list(v::Nothing) -> p::Categories = does::registers::categories;
    /// Guesses a category from a matter's words.
    reads category_guess(p::CategoryGuess) -> p::CategoryGuessed = does::registers::category_guess;

    // Kinds, procedures, categories, level names, templates.

    // Households, people, posts, departments and what they offer, places.
    /// One household: who belongs and belonged to it, and what happened to it.
    reads household_show(h::HouseholdShow) -> h::HouseholdShown = does::households::show;
    /// Adds a household.
    writes household_add(h::HouseholdAdd) -> h::HouseholdShown = does::households::add;
    /// Edits a household's number and note, and names a new head (换户主).
    writes household_edit(h::HouseholdEdit) -> h::HouseholdShown = does::households::edit;
    /// Splits members off a household (分户); gives the new one.
    writes household_split(h::HouseholdSplit) -> h::HouseholdShown = does::households::split;
    /// Joins a household to another (并户); gives the other one.
    writes household_join(h::HouseholdJoin) -> h::HouseholdShown = does::households::join;
    /// Moves a household within the village (村内搬迁).
    writes household_move(h::HouseholdMove) -> h::HouseholdShown = does::households::relocate;
    /// A whole household leaves the village (迁出).
    writes household_leave(h::HouseholdLeave) -> h::HouseholdShown = does::households::leave;
    /// A household comes back (返乡).
    writes household_return(h::HouseholdReturn) -> h::HouseholdShown = does::households::come_back;
    /// Gives every household without a number one.
    writes household_number(h::HouseholdNumber) -> h::HouseholdsNumbered = does::households::number;
    /// Removes a household that nothing refers to.
    writes household_remove(h::HouseholdShow) -> p::Households = does::households::remove;
    /// Somebody died or moved away (故, 迁出).
    writes person_leave(h::PersonLeave) -> p::PersonView = does::households::person_leave;
    /// Somebody comes back (返乡).
    writes person_return(h::PersonReturn) -> p::PersonView = does::households::person_return;
    /// Somebody's households over time, and the duplicates merged into the record.
    reads person_past_show(p::PersonShow) -> h::PersonPast = does::households::person_past;
    /// Merges a duplicate into another record of the same person.
    writes person_merge(r::PersonMerge) -> p::PersonView = does::duplicates::merge;
    /// Records that look like one person.
    reads person_similar(r::PersonSimilar) -> r::SimilarPeople = does::duplicates::similar;
    /// Removes somebody whom nothing refers to.
    writes person_remove(r::PersonRemove) -> p::PeopleFound = does::duplicates::remove;
    /// Posts, by person, kind, place and day.
    reads post_list(r::PostList) -> r::Posts = does::posts::list;
    /// Gives somebody a post.
    writes post_give(r::PostGive) -> r::Posts = does::posts::give;
    /// Ends a post.
    writes post_end(r::PostEnd) -> r::Posts = does::posts::end;
    /// Corrects a post.
    writes post_edit(r::PostEdit) -> r::Posts = does::posts::edit;
    /// Edits a unit.
    writes department_edit(r::DepartmentEdit) -> p::DepartmentView = does::departments::edit;
    /// Offers a unit in lists again, or no longer.
    writes department_enable(r::DepartmentEnable) -> p::DepartmentView = does::departments::enable;
    /// Removes a unit that nothing refers to.
    writes department_remove(r::DepartmentRemove) -> p::Departments = does::departments::remove;
    /// What units offer.
    reads resource_list(r::ResourceList) -> r::Resources = does::resources::list;
    /// Adds an offer.
    writes resource_add(r::ResourceAdd) -> r::ResourceView = does::resources::add;
    /// Edits an offer.
    writes resource_edit(r::ResourceEdit) -> r::ResourceView = does::resources::edit;
    /// Removes an offer that was never matched.
    writes resource_remove(r::ResourceRemove) -> r::Resources = does::resources::remove;
    /// Matters and wishes that wait for help, with offers that fit, and those that are matched.
    reads need_list(r::NeedList) -> r::Needs = does::needs::list;
    /// Matches an offer to a matter or wish.
    writes need_match(r::NeedMatch) -> r::Needs = does::needs::meet;
    /// Says what came of a match.
    writes need_match_end(r::NeedMatchEnd) -> r::Needs = does::needs::end;
    /// Renames or moves a place.
    writes place_edit(r::PlaceEdit) -> r::PlaceTree = does::place_tree::edit;
    /// Closes a place in which nobody lives any more.
    writes place_close(r::PlaceClose) -> r::PlaceTree = does::place_tree::close;
    /// Removes a place that nothing refers to.
    writes place_remove(r::PlaceRemove) -> r::PlaceTree = does::place_tree::remove;
    /// The whole tree over all villages of the store.
    reads place_tree_show(r::PlaceTreeShow) -> r::PlaceTree = does::place_tree::show;

    // Proceedings, agenda, year plan.

    // Wishes.

    // Disputes.

    // Service markets.

    // Points.

    // Posting log.

    /// Reads a roster file without writing: what would land, what is refused and why.
    reads roster_preview(roster::RosterPreview) -> roster::RosterPlan = does::roster::preview;
    /// Imports a roster file in one step.
    writes roster_import(roster::RosterImport) -> roster::Imported = does::roster::import;

    /// Meetings, newest first.
    reads meeting_list(m::MeetingList) -> m::Meetings = does::meetings::list;
    /// One meeting.
    reads meeting_show(m::MeetingShow) -> m::MeetingView = does::meetings::show;
    /// Plans a meeting.
    writes meeting_plan(m::MeetingPlan) -> m::MeetingView = does::meetings::plan;
    /// Edits a meeting.
    writes meeting_edit(m::MeetingEdit) -> m::MeetingView = does::meetings::edit;
    /// Cancels a planned meeting.
    writes meeting_cancel(m::MeetingCancel) -> m::MeetingView = does::meetings::cancel;
    /// Opens a meeting: number, 第n场, steps, and the households called are fixed.
    writes meeting_open(m::MeetingShow) -> m::MeetingView = does::meetings::open;
    /// Invites a person or department.
    writes meeting_invite(m::MeetingInvite) -> m::MeetingView = does::meetings::invite;
    /// Takes an invitation back.
    writes meeting_uninvite(m::MeetingUninvite) -> m::MeetingView = does::meetings::uninvite;
    /// Notes an invitation's answer.
    writes invitation_answer(m::InvitationAnswer) -> m::MeetingView = does::meetings::answer;
    /// Goes on to the next step of the procedure.
    writes meeting_step_next(m::MeetingStepNext) -> m::MeetingView = does::meetings::step_next;
    /// Closes a meeting (收尾).
    writes meeting_close(m::MeetingClose) -> m::MeetingView = does::meetings::close;
    /// Opens a closed meeting again.
    writes meeting_reopen(m::MeetingShow) -> m::MeetingView = does::meetings::reopen;

    /// What became of earlier matters, to be read out first (上次事项反馈).
    reads meeting_feedback(m::MeetingShow) -> m::Feedback = does::feedback::show;

    /// Who came, by grid and household, and who is missing.
    reads attendance_show(a::AttendanceShow) -> a::AttendanceView = does::attendance::show;
    /// Signs a person in; twice counts once.
    writes attendance_add(a::AttendanceAdd) -> a::SignedIn = does::attendance::add;
    /// Signs in somebody who is not on the roster.
    writes attendance_add_new(a::AttendanceAddNew) -> a::SignedIn = does::attendance::add_new;
    /// Takes a sign-in back.
    writes attendance_remove(a::AttendanceRemove) -> a::AttendanceView = does::attendance::remove;
    /// Sets how many came without names.
    writes headcount_put(a::HeadcountPut) -> a::AttendanceView = does::attendance::headcount_put;

    /// Collects a matter before a meeting.
    writes issue_collect(i::IssueCollect) -> i::IssueView = does::issues::collect;
    /// Records a matter at a meeting.
    writes issue_raise(i::IssueRaise) -> i::IssueView = does::issues::raise;
    /// Lays a collected matter before a meeting.
    writes issue_lay(i::IssueLay) -> i::IssueView = does::issues::lay;
    /// Edits a matter's own words.
    writes issue_edit(i::IssueEdit) -> i::IssueView = does::issues::edit;
    /// Sorts a matter at its meeting (分类).
    writes issue_sort(i::IssueSort) -> i::IssueView = does::sorting::sort;
    /// Notes progress (工作进展).
    writes progress_add(wk::ProgressAdd) -> l::IssueLife = does::working::progress_add;
    /// Extends the deadline in force (延期).
    writes issue_extend(wk::IssueExtend) -> l::IssueLife = does::working::extend;
    /// Says that a matter is done (办结).
    writes issue_done(wk::IssueDone) -> l::IssueLife = does::working::done;
    /// Writes a return visit down (回访).
    writes issue_visit(wk::IssueVisit) -> l::IssueLife = does::working::visit;
    /// Strikes a matter off by a second person (销号).
    writes issue_strike_off(wk::IssueStrikeOff) -> l::IssueLife = does::working::strike_off;
    /// Gives a matter its outcome, or another one, outside a meeting; takes it up again (重开, 再受理).
    writes issue_decide(wk::IssueDecide) -> l::IssueLife = does::working::decide;
    /// Counts a collected matter as raised without a meeting.
    writes issue_raise_outside(wk::IssueRaiseOutside) -> l::IssueLife = does::working::raise_outside;
    /// Notes a department's answer, or that it sends the matter back (答复, 退回).
    writes referral_answer(wk::ReferralAnswer) -> l::IssueLife = does::working::answer;
    /// Looks at a matter again; a long-term one gets its next day (再议).
    writes issue_review(wk::IssueReview) -> l::IssueLife = does::working::review;
    /// Takes a matter back (撤回).
    writes issue_withdraw(wk::IssueWithdraw) -> l::IssueLife = does::working::withdraw;
    /// Brings back what was merged or withdrawn (恢复).
    writes issue_restore(wk::IssueWithdraw) -> l::IssueLife = does::working::restore;
    /// Merges a matter into another (并入).
    writes issue_merge(wk::IssueMerge) -> l::IssueLife = does::working::merge;
    /// Splits a matter off another (拆分).
    writes issue_split(wk::IssueSplit) -> l::IssueLife = does::working::split;
    /// Says that two matters belong together.
    writes issue_link(wk::IssueLinkPut) -> l::IssueLife = does::working::link;
    /// Takes such a link away.
    writes issue_unlink(wk::IssueUnlink) -> l::IssueLife = does::working::unlink;
    /// Notes that a milestone was reached.
    writes milestone_reach(wk::MilestoneReach) -> l::IssueLife = does::working::reach;
    /// Changes measure, unit, people or helpers of the promise in force, with a reason.
    writes commitment_edit(wk::CommitmentEdit) -> l::IssueLife = does::working::commitment_edit;
    /// Keeps a photo with a matter.
    writes photo_add(wk::PhotoAdd) -> l::IssueLife = does::photos::add;
    /// A photo as the window shows it.
    reads photo_show(wk::PhotoShow) -> wk::PhotoShown = does::photos::show;
    /// Takes a photo away.
    writes photo_remove(wk::PhotoRemove) -> l::IssueLife = does::photos::remove;
    /// The table of transitions.
    reads transition_list(v::Nothing) -> wk::Moves = does::standing::moves;
    /// Who supervises promises, with how many.
    reads supervisor_list(v::Nothing) -> wk::Supervisors = does::finding::supervisors;
    /// One matter with its life.
    reads issue_show(l::IssueShow) -> l::IssueLife = does::life_view::show;
    /// Matters by meeting, state, lamp, place, period and words.
    reads issue_list(i::IssueList) -> i::Issues = does::finding::list;
    /// Matters much like these words.
    reads issue_similar(i::IssueSimilar) -> i::SimilarIssues = does::finding::similar;
    /// What to do today, by urgency.
    reads today_list(v::Nothing) -> i::TodayList = does::today::list;
    /// The figures people report, with the report sentence.
    reads figures_show(figures::FiguresShow) -> figures::FiguresView = does::figures::show;
    /// The rows behind one figure; their number is the figure.
    reads figures_rows(figures::FiguresRows) -> figures::FigureRowsView = does::figures::rows;
    /// Reads a day as people type it.
    reads day_read(day::DayRead) -> day::DayReading = does::days::read;

    /// Lays a paper out for the screen.
    reads document_preview(doc::DocumentPreview) -> doc::Preview = does::documents::preview;
    /// Prints a paper into a PDF file and registers the sheet.
    writes document_print(doc::DocumentPrint) -> doc::Printed = does::documents::print;

    /// The newest steps.
    reads journal_list(j::JournalList) -> j::Steps = does::journal::list;
    /// A record's own history.
    reads record_history(j::RecordHistory) -> j::History = does::history::show;
    /// Takes back the newest step.
    writes journal_undo(v::Nothing) -> j::TakenBack = does::journal::undo;
    /// Takes back the newest undo.
    writes journal_redo(v::Nothing) -> j::TakenBack = does::journal::redo;
    /// Replays the journal and compares it with the tables.
    reads data_check(v::Nothing) -> j::Checked = does::journal::check;
    /// Makes a verified copy of everything.
    writes backup_make(j::BackupMake) -> j::BackupMade = does::journal::backup;
    /// Keeps half-written words.
    writes draft_keep(j::DraftKeep) -> j::Done = does::drafts::keep;
    /// Reads half-written words.
    reads draft_read(j::DraftRead) -> j::Draft = does::drafts::read;
}

fn run<Request: DeserializeOwned, Response: Serialize>(
    call: &Call<'_>,
    request: Value,
    does: fn(&Call<'_>, Request) -> Result<Response, Fault>,
) -> Result<Value, Fault> {
    let request = if request.is_null() {
        Value::Object(serde_json::Map::new())
    } else {
        request
    };
    let request: Request = serde_json::from_value(request).map_err(|e| Fault::malformed(&e))?;
    let response = does(call, request)?;
    serde_json::to_value(response)
        .map_err(|e| Fault::new("response.unwritable").with("detail", e.to_string()))
}

/// The command of that name.
pub(crate) fn find(name: &str) -> Option<&'static Command> {
    COMMANDS.iter().find(|command| command.name == name)
}

/// Every command with its schemas, in the order of the list.
pub fn commands() -> Vec<CommandSpec> {
    COMMANDS
        .iter()
        .map(|command| {
            let schema = |of: fn(&mut SchemaGenerator) -> Schema| {
                let mut generator = SchemaGenerator::default();
                let mut schema = of(&mut generator);
                schema.insert(
                    "$defs".into(),
                    Value::Object(generator.take_definitions(true)),
                );
                schema
            };
            CommandSpec {
                name: command.name,
                summary: command.summary.trim(),
                writes: command.writes,
                request: schema(command.request),
                response: schema(command.response),
            }
        })
        .collect()
}
