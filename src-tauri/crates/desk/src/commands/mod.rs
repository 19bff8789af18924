//! The command list: every command once, with its request and response. From it come the dispatcher, the
//! schemas, the TypeScript types and the CLI's `call`. Not here: what a command does (the nouns' folders).

pub mod agenda;
pub mod archive;
pub mod attendance;
pub mod backup;
pub mod day;
pub mod disputes;
pub mod document;
pub mod erasing;
pub mod figures;
pub mod households;
pub mod imports;
pub mod issue;
pub mod journal;
pub mod keepers;
pub mod kinds;
pub mod leaving;
pub mod life;
pub mod lock;
pub mod manual;
pub mod markets;
pub mod meeting;
pub mod people;
pub mod plan;
pub mod points;
pub mod posting;
pub mod proceeding;
pub mod registers;
pub mod roster;
pub mod village;
pub mod wishes;
pub mod working;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::desk::Call;
use crate::fault::Fault;
use crate::limits;
use crate::nouns as does;

use agenda as ag;
use archive as ar;
use attendance as a;
use backup as b;
use disputes as di;
use document as doc;
use erasing as er;
use households as h;
use imports as im;
use issue as i;
use journal as j;
use keepers as ke;
use kinds as k;
use leaving as le;
use life as l;
use lock as lk;
use manual as mn;
use markets as mk;
use meeting as m;
use people as p;
use plan as yp;
use points as pt;
use posting as po;
use proceeding as pr;
use registers as r;
use village as v;
use wishes as wi;
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
    /// Puts the sample village away, so that an own one can begin; a copy is kept.
    writes sample_put_away(v::Nothing) -> v::Status = does::sample::put_away;
    /// Moves the data folder to another disk or a stick; what lay in the old one is kept there.
    writes data_move(v::DataMove) -> v::DataMoved = does::moving::relocate;
    /// Edits the village's own names.
    writes village_edit(v::VillageEdit) -> v::Status = does::village::edit;
    /// Sets one setting.
    writes setting_put(v::SettingPut) -> v::Status = does::village::setting_put;

    /// Who shares this computer, and who sits at it.
    reads keeper_list(v::Nothing) -> ke::Keepers = does::keepers::list;
    /// Adds somebody who shares it.
    writes keeper_add(ke::KeeperAdd) -> ke::Keepers = does::keepers::add;
    /// Gives somebody another PIN, or none.
    writes keeper_pin(ke::KeeperPin) -> ke::Keepers = does::keepers::pin;
    /// Takes somebody off; what they did stays theirs.
    writes keeper_remove(ke::KeeperRemove) -> ke::Keepers = does::keepers::remove;
    /// Sits down: what is done from now on is theirs.
    writes keeper_sit(ke::KeeperSit) -> ke::Keepers = does::keepers::sit;
    /// Sits somebody down who forgot their PIN, which is gone then; the journal says so.
    writes keeper_forgot(ke::KeeperForgot) -> ke::Keepers = does::keepers::forgot;
    /// Sets after how long without a key the screen is locked.
    writes keeper_idle(ke::KeeperIdle) -> ke::Keepers = does::keepers::idle;

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

    // Kinds, procedures, categories, level names, templates.
    /// Meeting kinds.
    reads kind_list(k::KindList) -> k::Kinds = does::kinds::meeting_kinds::list;
    /// Adds a meeting kind.
    writes kind_add(k::KindGiven) -> k::KindView = does::kinds::meeting_kinds::add;
    /// Edits a meeting kind; old paper keeps its words.
    writes kind_edit(k::KindEdit) -> k::KindView = does::kinds::meeting_kinds::edit;
    /// Offers a meeting kind, or no longer.
    writes kind_enable(k::KindEnable) -> k::KindView = does::kinds::meeting_kinds::enable;
    /// Puts meeting kinds in order.
    writes kind_order(k::KindOrder) -> k::Kinds = does::kinds::meeting_kinds::order;
    /// Removes a meeting kind that no meeting has.
    writes kind_remove(k::KindRemove) -> k::Kinds = does::kinds::meeting_kinds::remove;
    /// Switches a kind's quota on or off for this village.
    writes quota_switch(k::QuotaSwitch) -> k::Kinds = does::kinds::quota::switch;
    /// Procedures with their steps.
    reads procedure_list(k::ProcedureList) -> k::Procedures = does::kinds::procedures::list;
    /// Adds a procedure.
    writes procedure_add(k::ProcedureGiven) -> k::ProcedureView = does::kinds::procedures::add;
    /// Edits a procedure and its steps.
    writes procedure_edit(k::ProcedureEdit) -> k::ProcedureView = does::kinds::procedures::edit;
    /// Offers a procedure, or no longer.
    writes procedure_enable(k::ProcedureEnable) -> k::ProcedureView = does::kinds::procedures::enable;
    /// Puts procedures in order.
    writes procedure_order(k::ProcedureOrder) -> k::Procedures = does::kinds::procedures::order;
    /// Removes a procedure that nothing uses.
    writes procedure_remove(k::ProcedureRemove) -> k::Procedures = does::kinds::procedures::remove;
    /// Categories.
    reads category_list(k::CategoryList) -> k::Categories = does::kinds::categories::list;
    /// Adds a category.
    writes category_add(k::CategoryGiven) -> k::CategoryView = does::kinds::categories::add;
    /// Edits a category.
    writes category_edit(k::CategoryEdit) -> k::CategoryView = does::kinds::categories::edit;
    /// Offers a category, or no longer.
    writes category_enable(k::CategoryEnable) -> k::CategoryView = does::kinds::categories::enable;
    /// Puts categories in order.
    writes category_order(k::CategoryOrder) -> k::Categories = does::kinds::categories::order;
    /// Removes a category that nothing uses.
    writes category_remove(k::CategoryRemove) -> k::Categories = does::kinds::categories::remove;
    /// Guesses a category from a matter's words.
    reads category_guess(k::CategoryGuess) -> k::CategoryGuessed = does::kinds::guess::guessed;
    /// What the levels are called here.
    reads level_list(v::Nothing) -> k::LevelNames = does::kinds::levels::list;
    /// Gives a level another name (网格 → 片区).
    writes level_edit(k::LevelEdit) -> k::LevelNames = does::kinds::levels::edit;
    /// The files in the county's folder, and what is wrong in them.
    reads template_list(v::Nothing) -> k::TemplateListed = does::templates::list;
    /// What a county's file would change, and what is wrong in it.
    reads template_preview(k::TemplateFile) -> k::TemplatePlan = does::templates::preview;
    /// Takes a county's file in, in one step.
    writes template_import(k::TemplateFile) -> k::TemplatePlan = does::templates::import;
    /// Writes the village's kinds, procedures, categories, level names and wording as such a file.
    writes template_write(k::TemplateWrite) -> k::TemplateWritten = does::templates::write;

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
    /// Everything that is known of a person.
    reads person_data_show(er::PersonData) -> er::PersonRows = does::erasing::show;
    /// Writes everything that is known of a person into a file, for them.
    writes person_export(er::PersonExport) -> er::PersonExported = does::erasing::export;
    /// Erases a person, out of the journal and the copies, too; the figures stay.
    writes person_erase(er::PersonErase) -> er::PersonErased = does::erasing::erase;
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
    /// Sends a matter on its way through a procedure (四议两公开, 六步协商).
    writes proceeding_begin(pr::ProceedingBegin) -> l::IssueLife = does::proceedings::begin;
    /// Writes a step of a proceeding down as done, with its vote.
    writes proceeding_step(pr::ProceedingStepDone) -> l::IssueLife = does::proceedings::step_done;
    /// What a vote would come to, while its numbers are typed.
    reads vote_preview(pr::VotePreview) -> pr::VotePreviewed = does::proceedings::preview;
    /// Takes the newest step of a proceeding back.
    writes proceeding_step_clear(pr::ProceedingStepClear) -> l::IssueLife = does::proceedings::step_clear;
    /// Drops a proceeding that is still going.
    writes proceeding_drop(pr::ProceedingDrop) -> l::IssueLife = does::proceedings::discontinue;
    /// A meeting's agenda, and the pool that it can be filled from.
    reads agenda_show(m::MeetingShow) -> ag::Agenda = does::agenda::show;
    /// Sets a meeting's agenda, in order.
    writes agenda_put(ag::AgendaPut) -> ag::Agenda = does::agenda::put;
    /// Lays what stands on the agenda before the meeting, in one step.
    writes agenda_lay(ag::AgendaLay) -> ag::AgendaLaid = does::agenda::lay;
    /// Collects many matters in one step: question cards typed back.
    writes issue_collect_many(ag::IssueCollectMany) -> ag::CollectedMany = does::agenda::collect_many;
    /// Notes who led a step of a meeting, and what came of it.
    writes meeting_step_note(m::MeetingStepNote) -> m::MeetingView = does::meetings::step_note;
    /// A year's sessions by kind, month and grid, against the quota.
    reads year_plan_show(yp::YearPlanShow) -> yp::YearPlan = does::plan::show;
    /// Plans several meetings in one step, to fill a year.
    writes meeting_plan_many(yp::MeetingPlanMany) -> yp::MeetingsPlanned = does::plan::plan_many;

    // Wishes.
    /// Writes a wish down.
    writes wish_collect(wi::WishCollect) -> wi::WishLife = does::wishes::collect;
    /// Edits a wish's own words.
    writes wish_edit(wi::WishEdit) -> wi::WishLife = does::wishes::edit;
    /// Says that a wish holds (核实).
    writes wish_verify(wi::WishVerify) -> wi::WishLife = does::wishes::verify;
    /// Says that a wish is none this way can meet (不列入).
    writes wish_refuse(wi::WishStep) -> wi::WishLife = does::wishes::refuse;
    /// Opens a round; the running one closes, and what nobody took hangs first in the new one (顺延).
    writes wish_round_open(wi::WishRoundOpen) -> wi::WishRounds = does::wishes::round_open;
    /// Rounds of wishes, newest first.
    reads wish_round_list(v::Nothing) -> wi::WishRounds = does::wishes::rounds;
    /// Hangs verified wishes into the running round (公布).
    writes wish_post(wi::WishPost) -> wi::WishRounds = does::wishes::post;
    /// Somebody takes a wish (认领); contact is due within the village's days.
    writes wish_claim(wi::WishClaim) -> wi::WishLife = does::wishes::claim;
    /// Notes that the claimer made contact (联系).
    writes wish_contact(wi::WishStep) -> wi::WishLife = does::wishes::contact;
    /// The claimer gives a wish back; it is open again.
    writes wish_release(wi::WishStep) -> wi::WishLife = does::wishes::release;
    /// Says what was done for a wish (实现).
    writes wish_fulfil(wi::WishStep) -> wi::WishLife = does::wishes::fulfil;
    /// Takes a wish back (撤回).
    writes wish_withdraw(wi::WishStep) -> wi::WishLife = does::wishes::withdraw;
    /// Makes a collected matter of a wish.
    writes wish_raise(wi::WishRaise) -> wi::WishLife = does::wishes::raise;
    /// Wishes by state, round and words.
    reads wish_list(wi::WishList) -> wi::Wishes = does::wishes::list;
    /// One wish with all that happened to it.
    reads wish_show(wi::WishShow) -> wi::WishLife = does::wishes::show;
    /// A round's board as the public may see it.
    reads wish_board_show(wi::WishBoardShow) -> wi::WishBoard = does::wishes::board;

    // Disputes.
    /// Disputes by state and words (internal).
    reads dispute_list(di::DisputeList) -> di::Disputes = does::disputes::list;
    /// One dispute (internal).
    reads dispute_show(di::DisputeShow) -> di::DisputeView = does::disputes::show;
    /// Writes a dispute down.
    writes dispute_add(di::DisputeAdd) -> di::DisputeView = does::disputes::add;
    /// Edits a dispute.
    writes dispute_edit(di::DisputeEdit) -> di::DisputeView = does::disputes::edit;
    /// Says how a mediation ended.
    writes dispute_settle(di::DisputeSettle) -> di::DisputeView = does::disputes::settle;
    /// Takes a mediation up again.
    writes dispute_reopen(di::DisputeReopen) -> di::DisputeView = does::disputes::reopen;

    // Service markets.
    /// Kinds of stall.
    reads stall_kind_list(mk::StallKindList) -> mk::StallKinds = does::markets::kinds;
    /// Adds a kind of stall.
    writes stall_kind_add(mk::StallKindAdd) -> mk::StallKinds = does::markets::kind_add;
    /// Edits a kind of stall, or offers it no longer.
    writes stall_kind_edit(mk::StallKindEdit) -> mk::StallKinds = does::markets::kind_edit;
    /// The market days of a year.
    reads market_list(mk::MarketList) -> mk::Markets = does::markets::list;
    /// One market day with its stalls and problems.
    reads market_show(mk::MarketShow) -> mk::MarketView = does::markets::show;
    /// Plans a market day.
    writes market_plan(mk::MarketPlan) -> mk::MarketView = does::markets::plan;
    /// Plans a rota of market days in one step.
    writes market_plan_rota(mk::MarketPlanRota) -> mk::RotaPlanned = does::markets::plan_rota;
    /// Edits a market day.
    writes market_edit(mk::MarketEdit) -> mk::MarketView = does::markets::edit;
    /// Says that a market day took place.
    writes market_hold(mk::MarketShow) -> mk::MarketView = does::markets::hold;
    /// Cancels a planned market day.
    writes market_cancel(mk::MarketCancel) -> mk::MarketView = does::markets::cancel;
    /// Writes a stall: its kind, who serves, how many were served.
    writes stall_put(mk::StallPut) -> mk::MarketView = does::markets::stall_put;
    /// Takes a stall away.
    writes stall_remove(mk::StallRemove) -> mk::MarketView = does::markets::stall_remove;
    /// Takes a problem at a market, solved on the day or not.
    writes market_issue_add(mk::MarketIssueAdd) -> mk::MarketView = does::markets::issue_add;
    /// The figures of the markets.
    reads market_figures_show(mk::MarketFiguresShow) -> mk::MarketFigures = does::markets::figures;

    // Points.
    /// Rules that give points.
    reads point_rule_list(pt::PointRuleList) -> pt::PointRules = does::points::rules;
    /// Adds a rule.
    writes point_rule_add(pt::PointRuleAdd) -> pt::PointRules = does::points::rule_add;
    /// Edits a rule; what was entered stays.
    writes point_rule_edit(pt::PointRuleEdit) -> pt::PointRules = does::points::rule_edit;
    /// Offers a rule again, or no longer.
    writes point_rule_enable(pt::PointRuleEnable) -> pt::PointRules = does::points::rule_enable;
    /// Gives points, or takes some away.
    writes points_add(pt::PointsAdd) -> pt::PointEntryView = does::points::add;
    /// Takes an entry back by a counter-entry (冲正).
    writes points_correct(pt::PointsCorrect) -> pt::PointEntryView = does::points::correct;
    /// Entries, newest first.
    reads points_list(pt::PointsList) -> pt::PointEntries = does::points::list;
    /// The ranking of a period.
    reads ranking_show(pt::RankingShow) -> pt::Ranking = does::points::ranking;

    // Posting log.
    /// Printed sheets, newest first, with where each hangs.
    reads document_list(po::DocumentList) -> po::Sheets = does::posting::sheets;
    /// The posting log: what hangs where, until when, by whose word.
    reads posting_list(po::PostingList) -> po::PostingLog = does::posting::list;
    /// Writes down that a public sheet was posted (张贴).
    writes posting_add(po::PostingAdd) -> po::PostingView = does::posting::add;
    /// Writes down that a sheet was taken down (取下).
    writes posting_take_down(po::PostingTakeDown) -> po::PostingView = does::posting::take_down;
    /// Says that a sheet hangs still: it was not taken down after all.
    writes posting_put_back(po::PostingPutBack) -> po::PostingView = does::posting::put_back;
    /// Voids a posting that was written down by mistake (作废).
    writes posting_void(po::PostingVoid) -> po::PostingView = does::posting::void;
    /// Keeps a photo of the board with a posting.
    writes posting_photo_add(po::PostingPhotoAdd) -> po::PostingView = does::posting::photo_add;
    /// Takes a photo of the board away.
    writes posting_photo_remove(po::PostingPhotoRemove) -> po::PostingView = does::posting::photo_remove;

    /// Reads a roster file without writing: what would land, what is refused and why.
    reads roster_preview(im::ListFile) -> roster::RosterPlan = does::roster::preview;
    /// Imports a roster file in one step.
    writes roster_import(im::ListImport) -> roster::Imported = does::roster::import;

    /// Reads an old ledger without writing: each matter as it would land, what is refused and why.
    reads issues_preview(im::ListFile) -> im::IssuesPlan = does::imports::issues::preview;
    /// Takes an old ledger in, in one step.
    writes issues_import(im::ListImport) -> roster::Imported = does::imports::issues::import;
    /// Reads a list of past meetings without writing.
    reads meetings_preview(im::ListFile) -> im::MeetingsPlan = does::imports::meetings::preview;
    /// Takes a list of past meetings in, in one step.
    writes meetings_import(im::ListImport) -> roster::Imported = does::imports::meetings::import;
    /// Tells by its headers which list a spreadsheet is.
    reads list_guess(im::ListGuess) -> im::ListGuessed = does::imports::guess;
    /// Writes refused rows with their reasons as a spreadsheet, to be mended and taken in again.
    reads refused_sheet(im::RefusedSheet) -> im::RefusedWritten = does::imports::refused::write;

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

    // Archive.
    /// What a meeting's archive pack would hold, and what it lacks.
    reads meeting_archive_preview(ar::MeetingArchivePreview) -> ar::ArchivePlan = does::documents::archive::preview;
    /// Makes a meeting's archive pack up in a folder and archives the meeting (归档).
    writes meeting_archive(ar::MeetingArchive) -> ar::Archived = does::documents::archive::archive;
    /// Keeps a photo with a meeting: the signed sheet, the room.
    writes meeting_photo_add(ar::MeetingPhotoAdd) -> ar::ArchivePlan = does::documents::archive::photo_add;
    /// Takes a photo of a meeting away.
    writes meeting_photo_remove(ar::MeetingPhotoRemove) -> ar::ArchivePlan = does::documents::archive::photo_remove;

    /// What became of earlier matters, to be read out first (上次事项反馈).
    reads meeting_feedback(m::MeetingShow) -> m::Feedback = does::feedback::show;

    /// Who came, by grid and household, and who is missing.
    reads attendance_show(a::AttendanceShow) -> a::AttendanceView = does::attendance::show;
    /// Signs a person in; twice counts once, with another role takes that role.
    writes attendance_add(a::AttendanceAdd) -> a::SignedIn = does::attendance::add;
    /// Signs several people in, in one step.
    writes attendance_add_many(a::AttendanceAddMany) -> a::SignedInMany = does::attendance::add_many;
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
    /// Records several matters at a meeting, in one step.
    writes issue_raise_many(i::IssueRaiseMany) -> i::IssuesRaised = does::issues::raise_many;
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
    /// Changes category, unit, person or supervisor of many matters.
    writes issue_change_many(wk::IssueChangeMany) -> wk::ManyChanged = does::working::change_many;
    /// Strikes many matters off by one reviewer.
    writes issue_strike_off_many(wk::IssueStrikeOffMany) -> wk::ManyChanged = does::working::strike_off_many;
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
    reads today_list(i::TodayListed) -> i::TodayList = does::today::list;
    /// The figures people report, with the report sentence.
    reads figures_show(figures::FiguresShow) -> figures::FiguresView = does::figures::show;
    /// What a report says beyond the figures: the periods beside, and a paragraph ready to paste.
    reads report_show(figures::FiguresShow) -> figures::ReportView = does::figures::report::show;
    /// The categories of a period's matters, the proposed theme first (每月一题).
    reads theme_list(figures::ThemeList) -> figures::Themes = does::figures::theme::list;
    /// Grids and cadres side by side: matters, promises, points.
    reads ranking_list(figures::FiguresShow) -> figures::RankingList = does::figures::ranking::list;
    /// The rows behind one figure; their number is the figure.
    reads figures_rows(figures::FiguresRows) -> figures::FigureRowsView = does::figures::rows;
    /// Reads a day as people type it.
    reads day_read(day::DayRead) -> day::DayReading = does::days::read;

    /// The papers with their editions, sizes and forms.
    reads document_form_list(v::Nothing) -> doc::DocumentForms = does::documents::facts::list;
    /// Lays a paper out for the screen.
    reads document_preview(doc::DocumentPreview) -> doc::Preview = does::documents::preview;
    /// Says what stands on public paper instead of a text.
    writes public_words_set(doc::PublicWordsSet) -> doc::PublicWordsView = does::documents::words::set;
    /// Takes back what was said for a text on public paper.
    writes public_words_clear(doc::PublicWordsClear) -> doc::PublicWordsView = does::documents::words::clear;
    /// Prints a paper into a PDF file and registers the sheet.
    writes document_print(doc::DocumentPrint) -> doc::Printed = does::documents::print;
    /// Writes what a paper says into a file for other programs, and registers it like a sheet.
    writes document_export(doc::DocumentExport) -> doc::Exported = does::documents::export;
    /// Writes the roster as it stands today into a file for other programs; for the office only.
    writes roster_export(le::RosterExport) -> le::RosterExported = does::leaving::roster;
    /// Writes the figures of a period into a file for other programs.
    writes figures_export(le::FiguresExport) -> le::FiguresExported = does::leaving::figures;
    /// Writes everything that the village has into one open file; for the office only.
    writes data_export(le::DataExport) -> le::DataExported = does::leaving::everything;

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
    /// Finds a printed sheet by its code, and tells which of its rows have changed since.
    reads document_check(doc::DocumentCheck) -> doc::DocumentChecked = does::documents::fingerprint::check;
    /// Makes a verified copy of everything.
    writes backup_make(b::BackupMake) -> b::BackupMade = does::backups::make;
    /// Makes the copies that are due, here and in the second place, and lets old ones go.
    writes backup_renew(b::BackupRenew) -> b::BackupRenewed = does::backups::renew;
    /// Chooses the second place of copies, or gives it up.
    writes backup_place(b::BackupPlace) -> b::Backups = does::backups::place;
    /// All copies that are known, newest first.
    reads backup_list(v::Nothing) -> b::Backups = does::backups::list;
    /// What a copy holds; it is checked from end to end.
    reads backup_show(b::BackupShow) -> b::BackupHolds = does::backups::show;
    /// Puts a copy in the place of the data; what it replaces is kept.
    writes backup_restore(b::BackupRestore) -> b::Restored = does::backups::restore;
    /// Reads out of damaged data what can be read; the damaged files are kept.
    writes data_salvage(v::Nothing) -> b::DataSalvaged = does::backups::salvage;
    /// Opens locked data.
    writes data_unlock(lk::DataUnlock) -> v::Status = does::lock::unlock;
    /// Locks database, photos and copies with a passphrase; tells the recovery code, this once.
    writes passphrase_set(lk::PassphraseSet) -> lk::PassphraseKept = does::lock::set;
    /// Changes the passphrase.
    writes passphrase_change(lk::PassphraseChange) -> v::Status = does::lock::change;
    /// Makes a new recovery code; the old one opens nothing any more.
    writes passphrase_renew_recovery(lk::PassphraseRenewRecovery) -> lk::PassphraseKept = does::lock::renew_recovery;
    /// Writes the recovery code as a sheet for the safe; it is entered in no register.
    reads passphrase_sheet(lk::PassphraseSheet) -> lk::SheetWritten = does::documents::recovery::write;
    /// Removes the lock: database, photos and copies are plain again.
    writes passphrase_remove(lk::PassphraseRemove) -> v::Status = does::lock::remove;
    /// The manual: what the window's page shows.
    reads manual_show(v::Nothing) -> mn::Manual = does::manual::show;
    /// A picture of the manual.
    reads manual_picture_read(mn::ManualPictureRead) -> mn::ManualPictureFile = does::manual::picture_read;
    /// Looks something up in the manual.
    reads manual_search(mn::ManualSearch) -> mn::ManualFound = does::manual::search;
    /// Writes the manual as a booklet into a PDF file; it is entered in no register.
    reads manual_sheet(mn::ManualSheet) -> mn::ManualWritten = does::manual::write;
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
    limits::check(&request)?;
    let request: Request = serde_json::from_value(request).map_err(|e| Fault::malformed(&e))?;
    let response = does(call, request)?;
    serde_json::to_value(response)
        .map_err(|e| Fault::new("response.unwritable").with("detail", e.to_string()))
}

/// The command of that name.
pub(crate) fn find(name: &str) -> Option<&'static Command> {
    COMMANDS.iter().find(|command| command.name == name)
}

/// Whether a command mends data that do not open for this reason: a copy may take their place. Data that somebody else
/// has open, or that may not be written, are sound.
pub fn mends(name: &str, why: &Fault) -> bool {
    without_data(name) && matches!(why.code.as_str(), "data.damaged" | "data.newer")
}

/// Whether there is such a command.
pub fn knows(name: &str) -> bool {
    find(name).is_some()
}

/// Whether a command can be done beside data that do not open (`Desk::beside`).
pub fn without_data(name: &str) -> bool {
    matches!(
        name,
        "backup_list" | "backup_show" | "backup_restore" | "data_salvage"
    )
}

/// Whether a command can be done while data are locked.
pub(crate) fn while_locked(name: &str) -> bool {
    without_data(name) || name == "data_unlock" || name.starts_with("manual_")
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
