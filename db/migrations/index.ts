import { type Kysely, PostgresAdapter, PostgresDialect, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { checkLetters } from "../letters-known.ts";
import * as identity from "./0001_identity.ts";
import * as missionsAndOrganisations from "./0002_missions_and_organisations.ts";
import * as processes from "./0003_processes.ts";
import * as modalities from "./0004_modalities.ts";
import * as calls from "./0005_calls.ts";
import * as applications from "./0006_applications.ts";
import * as noObjection from "./0007_no_objection.ts";
import * as accreditations from "./0008_accreditations.ts";
import * as record from "./0009_record.ts";
import * as noBackdating from "./0010_no_backdating.ts";
import * as countsOfThousands from "./0011_counts_of_thousands.ts";
import * as missionsOfRecord from "./0012_missions_of_record.ts";
import * as lettersOfTheChair from "./0013_letters_of_the_chair.ts";
import * as frozenAndForgotten from "./0014_frozen_and_forgotten.ts";
import * as validityAsDecided from "./0015_validity_as_decided.ts";
import * as onceInAProcess from "./0016_once_in_a_process.ts";
import * as promises from "./0017_promises.ts";
import * as proofOfReaders from "./0018_proof_of_readers.ts";
import * as signingIn from "./0019_signing_in.ts";
import * as lettersForDays from "./0020_letters_for_days.ts";
import * as wordsAsTyped from "./0021_words_as_typed.ts";
import * as namesAsGranted from "./0022_names_as_granted.ts";
import * as administeredAccounts from "./0023_administered_accounts.ts";
import * as heldBackAndChosen from "./0025_held_back_and_chosen.ts";
import * as orderOfTheRecord from "./0027_order_of_the_record.ts";
import * as shortNamesOfProcesses from "./0029_short_names_of_processes.ts";
import * as calendars from "./0031_calendars.ts";
import * as bodiesAndRegisters from "./0032_bodies_and_registers.ts";
import * as requestsToTheChair from "./0033_requests_to_the_chair.ts";
import * as textsUnderSilence from "./0034_texts_under_silence.ts";
import * as sealedLists from "./0035_sealed_lists.ts";
import * as tracks from "./0036_tracks.ts";
import * as determinations from "./0038_determinations.ts";
import * as sentBack from "./0040_sent_back.ts";
import * as holdsAndConsultations from "./0041_holds_and_consultations.ts";
import * as workingDrafts from "./0042_working_drafts.ts";
import * as classes from "./0044_classes.ts";
import * as bodiesChangeTheirMinds from "./0045_bodies_change_their_minds.ts";
import * as standingsKept from "./0046_standings_kept.ts";
import * as publicRevision from "./0050_public_revision.ts";
import * as longerToComplete from "./0051_longer_to_complete.ts";
import * as scopesEnd from "./0052_scopes_end.ts";
import * as officeAwaited from "./0053_office_awaited.ts";
import * as defaults from "./0054_defaults.ts";
import * as furtherFinalLists from "./0055_further_final_lists.ts";
import * as indexesOfWords from "./0056_indexes_of_words.ts";
import * as cutOffs from "./0057_cut_offs.ts";
import * as sessionsConfirmedOrCancelled from "./0058_sessions_confirmed_or_cancelled.ts";
import * as windowsInATrack from "./0059_windows_in_a_track.ts";
import * as classesOnLists from "./0060_classes_on_lists.ts";
import * as numberGiven from "./0060b_number_given.ts";
import * as basesByTheirReader from "./0061_bases_by_their_reader.ts";
import * as linesOfLists from "./0062_lines_of_lists.ts";
import * as papers from "./0064_papers.ts";
import * as wordsOfPapers from "./0064b_words_of_papers.ts";
import * as listsInTheirOrder from "./0065_lists_in_their_order.ts";
import * as programmeOfWork from "./0066_programme_of_work.ts";
import * as determinationDrafts from "./0068_determination_drafts.ts";
import * as consultationsExtended from "./0069_consultations_extended.ts";
import * as finalListByDefault from "./0069b_final_list_by_default.ts";
import * as oppositionByItsReader from "./0071_opposition_by_its_reader.ts";
import * as filesOfPapers from "./0073_files_of_papers.ts";
import * as subscriptions from "./0074_subscriptions.ts";
import * as chairLetters from "./0076_chair_letters.ts";
import * as calendarAddresses from "./0079_calendar_addresses.ts";
import * as countedFromTheirDecisions from "./0080_counted_from_their_decisions.ts";
import * as draftsOvertaken from "./0082_drafts_overtaken.ts";
import * as whoseWrittenInput from "./0084_whose_written_input.ts";
import * as sessionsByEmail from "./0085_sessions_by_email.ts";
import * as countriesOfLists from "./0096_countries_of_lists.ts";
import * as standingCounts from "./0097_standing_counts.ts";
import * as likenessOfOrganisations from "./0098_likeness_of_organisations.ts";
import * as confirmedLinks from "./0101_confirmed_links.ts";
import * as outagesWithdrawn from "./0110_outages_withdrawn.ts";
import * as waitingForAnOffice from "./0111_waiting_for_an_office.ts";
import * as listsForInformation from "./0113_lists_for_information.ts";
import * as outcomesByTheirIndex from "./0114_outcomes_by_their_index.ts";
import * as wordsOfLists from "./0115_words_of_lists.ts";
import * as namesOfThoseWhoActed from "./0117_names_of_those_who_acted.ts";
import * as wordsOnOneList from "./0119_words_on_one_list.ts";
import * as auditSeals from "./0126_audit_seals.ts";
import * as assignments from "./0128_assignments.ts";
import * as notesAndRecusals from "./0129_notes_and_recusals.ts";
import * as accountsByWords from "./0130_accounts_by_words.ts";
import * as peopleOfOrganisations from "./0131_people_of_organisations.ts";
import * as severalRequestsWait from "./0133_several_requests_wait.ts";
import * as representatives from "./0140_representatives.ts";
import * as processesAsOpened from "./0141_processes_as_opened.ts";
import * as documentsOfApplications from "./0150_documents_of_applications.ts";
import * as preparedRulings from "./0151_prepared_rulings.ts";
import * as writtenInputs from "./0152_written_inputs.ts";
import * as savedViews from "./0153_saved_views.ts";
import * as correctedSessions from "./0154_corrected_sessions.ts";
import * as withdrawnCalls from "./0155_withdrawn_calls.ts";
import * as lettersFoundAgain from "./0156_letters_found_again.ts";
import * as earlierAnswers from "./0157_earlier_answers.ts";
import * as withdrawnByTwo from "./0158_withdrawn_by_two.ts";
import * as peopleOfMissions from "./0159_people_of_missions.ts";
import * as listedBefore from "./0163_listed_before.ts";
import * as completionDrafts from "./0165_completion_drafts.ts";
import * as callsByEmail from "./0166_calls_by_email.ts";
import * as filesReadBack from "./0166b_files_read_back.ts";
import * as mandatesWithoutEnd from "./0167_mandates_without_end.ts";
import * as listsOfSpeakers from "./0168_lists_of_speakers.ts";
import * as missionsEnd from "./0169_missions_end.ts";
import * as peopleErased from "./0170_people_erased.ts";
import * as emptiedEntries from "./0171_emptied_entries.ts";
import * as oneLetterEachMorning from "./0174_one_letter_each_morning.ts";
import * as lookUps from "./0178_look_ups.ts";
import * as consolidatedLists from "./0179_consolidated_lists.ts";
import * as programAccesses from "./0183_program_accesses.ts";
import * as programAccessesAreUsed from "./0186_program_accesses_are_used.ts";
import * as referencesByPart from "./0187_references_by_part.ts";
import * as lettersCameBack from "./0190_letters_came_back.ts";
import * as promisesAsApplied from "./0193_promises_as_applied.ts";
import * as windowsOfAList from "./0194_windows_of_a_list.ts";
import * as inquiries from "./0195_inquiries.ts";
import * as registrations from "./0198_registrations.ts";
import * as daysOfTheCalendar from "./0201_days_of_the_calendar.ts";
import * as groundsOfRefusals from "./0205_grounds_of_refusals.ts";
import * as asItLooks from "./0215_as_it_looks.ts";
import * as writtenToTheChair from "./0245_written_to_the_chair.ts";
import * as frameChanges from "./0246_frame_changes.ts";
import * as noteOfWhatWasSaidWithAState from "./0260_note_of_what_was_said_with_a_state.ts";
import * as erasuresThatWait from "./0275_erasures_that_wait.ts";

/** Every migration in the order in which it runs. Forward only: a released one is never edited, a mistake gets a new one. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001_identity": identity,
  "0002_missions_and_organisations": missionsAndOrganisations,
  "0003_processes": processes,
  "0004_modalities": modalities,
  "0005_calls": calls,
  "0006_applications": applications,
  "0007_no_objection": noObjection,
  "0008_accreditations": accreditations,
  "0009_record": record,
  "0010_no_backdating": noBackdating,
  "0011_counts_of_thousands": countsOfThousands,
  "0012_missions_of_record": missionsOfRecord,
  "0013_letters_of_the_chair": lettersOfTheChair,
  "0014_frozen_and_forgotten": frozenAndForgotten,
  "0015_validity_as_decided": validityAsDecided,
  "0016_once_in_a_process": onceInAProcess,
  "0017_promises": promises,
  "0018_proof_of_readers": proofOfReaders,
  "0019_signing_in": signingIn,
  "0020_letters_for_days": lettersForDays,
  "0021_words_as_typed": wordsAsTyped,
  "0022_names_as_granted": namesAsGranted,
  "0023_administered_accounts": administeredAccounts,
  "0025_held_back_and_chosen": heldBackAndChosen,
  "0027_order_of_the_record": orderOfTheRecord,
  "0029_short_names_of_processes": shortNamesOfProcesses,
  "0031_calendars": calendars,
  "0032_bodies_and_registers": bodiesAndRegisters,
  "0033_requests_to_the_chair": requestsToTheChair,
  "0034_texts_under_silence": textsUnderSilence,
  "0035_sealed_lists": sealedLists,
  "0036_tracks": tracks,
  "0038_determinations": determinations,
  "0040_sent_back": sentBack,
  "0041_holds_and_consultations": holdsAndConsultations,
  "0042_working_drafts": workingDrafts,
  "0044_classes": classes,
  "0045_bodies_change_their_minds": bodiesChangeTheirMinds,
  "0046_standings_kept": standingsKept,
  "0050_public_revision": publicRevision,
  "0051_longer_to_complete": longerToComplete,
  "0052_scopes_end": scopesEnd,
  "0053_office_awaited": officeAwaited,
  "0054_defaults": defaults,
  "0055_further_final_lists": furtherFinalLists,
  "0056_indexes_of_words": indexesOfWords,
  "0057_cut_offs": cutOffs,
  "0058_sessions_confirmed_or_cancelled": sessionsConfirmedOrCancelled,
  "0059_windows_in_a_track": windowsInATrack,
  "0060_classes_on_lists": classesOnLists,
  "0060b_number_given": numberGiven,
  "0061_bases_by_their_reader": basesByTheirReader,
  "0062_lines_of_lists": linesOfLists,
  "0064_papers": papers,
  "0064b_words_of_papers": wordsOfPapers,
  "0065_lists_in_their_order": listsInTheirOrder,
  "0066_programme_of_work": programmeOfWork,
  "0068_determination_drafts": determinationDrafts,
  "0069_consultations_extended": consultationsExtended,
  "0069b_final_list_by_default": finalListByDefault,
  "0071_opposition_by_its_reader": oppositionByItsReader,
  "0073_files_of_papers": filesOfPapers,
  "0074_subscriptions": subscriptions,
  "0076_chair_letters": chairLetters,
  "0079_calendar_addresses": calendarAddresses,
  "0080_counted_from_their_decisions": countedFromTheirDecisions,
  "0082_drafts_overtaken": draftsOvertaken,
  "0084_whose_written_input": whoseWrittenInput,
  "0085_sessions_by_email": sessionsByEmail,
  "0096_countries_of_lists": countriesOfLists,
  "0097_standing_counts": standingCounts,
  "0098_likeness_of_organisations": likenessOfOrganisations,
  "0101_confirmed_links": confirmedLinks,
  "0110_outages_withdrawn": outagesWithdrawn,
  "0111_waiting_for_an_office": waitingForAnOffice,
  "0113_lists_for_information": listsForInformation,
  "0114_outcomes_by_their_index": outcomesByTheirIndex,
  "0115_words_of_lists": wordsOfLists,
  "0117_names_of_those_who_acted": namesOfThoseWhoActed,
  "0119_words_on_one_list": wordsOnOneList,
  "0126_audit_seals": auditSeals,
  "0128_assignments": assignments,
  "0129_notes_and_recusals": notesAndRecusals,
  "0130_accounts_by_words": accountsByWords,
  "0131_people_of_organisations": peopleOfOrganisations,
  "0133_several_requests_wait": severalRequestsWait,
  "0140_representatives": representatives,
  "0141_processes_as_opened": processesAsOpened,
  "0150_documents_of_applications": documentsOfApplications,
  "0151_prepared_rulings": preparedRulings,
  "0152_written_inputs": writtenInputs,
  "0153_saved_views": savedViews,
  "0154_corrected_sessions": correctedSessions,
  "0155_withdrawn_calls": withdrawnCalls,
  "0156_letters_found_again": lettersFoundAgain,
  "0157_earlier_answers": earlierAnswers,
  "0158_withdrawn_by_two": withdrawnByTwo,
  "0159_people_of_missions": peopleOfMissions,
  "0163_listed_before": listedBefore,
  "0165_completion_drafts": completionDrafts,
  "0166_calls_by_email": callsByEmail,
  "0166b_files_read_back": filesReadBack,
  "0167_mandates_without_end": mandatesWithoutEnd,
  "0168_lists_of_speakers": listsOfSpeakers,
  "0169_missions_end": missionsEnd,
  "0170_people_erased": peopleErased,
  "0171_emptied_entries": emptiedEntries,
  "0174_one_letter_each_morning": oneLetterEachMorning,
  "0178_look_ups": lookUps,
  "0179_consolidated_lists": consolidatedLists,
  "0183_program_accesses": programAccesses,
  "0186_program_accesses_are_used": programAccessesAreUsed,
  "0187_references_by_part": referencesByPart,
  "0190_letters_came_back": lettersCameBack,
  "0193_promises_as_applied": promisesAsApplied,
  "0194_windows_of_a_list": windowsOfAList,
  "0195_inquiries": inquiries,
  "0198_registrations": registrations,
  "0201_days_of_the_calendar": daysOfTheCalendar,
  "0205_grounds_of_refusals": groundsOfRefusals,
  "0215_as_it_looks": asItLooks,
  "0245_written_to_the_chair": writtenToTheChair,
  "0246_frame_changes": frameChanges,
  "0260_note_of_what_was_said_with_a_state": noteOfWhatWasSaidWithAState,
  "0275_erasures_that_wait": erasuresThatWait,
};

/**
 * The migrator's lock belongs to a session and is given back before the transaction around it ends, so that it protects
 * nothing here: `bringUpToDate` takes one that ends with the transaction.
 */
export class MigrationDialect extends PostgresDialect {
  override createAdapter(): PostgresAdapter {
    return new WithoutLock();
  }
}

class WithoutLock extends PostgresAdapter {
  override acquireMigrationLock(): Promise<void> {
    return Promise.resolve();
  }

  override releaseMigrationLock(): Promise<void> {
    return Promise.resolve();
  }
}

/**
 * Runs the migrations that have not run yet and applies the promises if their text changed, all in one transaction, and
 * returns what it did. Two starting processes wait for one another.
 */
export async function bringUpToDate(owner: Kysely<unknown>): Promise<readonly string[]> {
  // Not at the top: only what migrates reads the texts, which the bundler carries.
  const { applyPromises } = await import("../promises/apply.ts");
  return owner.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('stakeholder-accreditation-portal migrates'))`.execute(trx);
    const { rows } = await sql`select where to_regclass('public.migration') is null`.execute(trx);
    if (rows.length > 0) await checkLetters(trx);
    const ran = await runMigrations(trx);
    const applied = await applyPromises(trx, { anyway: ran.length > 0 });
    await revokeTemporary(trx);
    await ownJobQueue(trx);
    return applied ? [...ran, "promises"] : ran;
  });
}

/** A right on the database, which neither a copy nor a restored backup brings along: looked at each time. */
async function revokeTemporary(trx: Kysely<unknown>): Promise<void> {
  await sql`
    do $$
    begin
      if has_database_privilege('portal_application', current_database(), 'temporary') then
        execute format('revoke temporary on database %I from public, portal_application', current_database());
      end if;
    end $$`.execute(trx);
}

/**
 * Jobs are sent in the transactions of acts, so that whoever makes something in their schema has it run with all that an act has proven. What belongs to anybody but
 * the owner, as it did in earlier versions, goes with everything beside it, and `installJobQueue` makes it anew. A job only wakes a worker: no letter is lost.
 */
async function ownJobQueue(trx: Kysely<unknown>): Promise<void> {
  await sql`
    do $$
    begin
      if exists (
        select from pg_namespace where nspname = 'pgboss' and pg_get_userbyid(nspowner) <> current_user
      ) or exists (
        select from pg_depend as within
        join pg_shdepend as owned on (owned.classid, owned.objid) = (within.classid, within.objid) and owned.deptype = 'o'
          and owned.dbid = (select oid from pg_database where datname = current_database())
        where (within.refclassid, within.refobjid) = ('pg_namespace'::regclass, to_regnamespace('pgboss'))
          and pg_get_userbyid(owned.refobjid) <> current_user
      ) then
        drop schema pgboss cascade;
      end if;
      create schema if not exists pgboss;
    end $$`.execute(trx);
}

/** A newer program has been here: this one knows neither its tables nor its promises. The sentence is for whoever starts it. */
export class NewerDatabase extends Error {
  override readonly name = "NewerDatabase";

  constructor(unknown: readonly string[]) {
    super(
      `The database is newer than this program, which does not know ${unknown.join(", ")}. Start the program that brought it up to date, or a later one.`,
    );
  }
}

/** The migrations on record that this program does not know. */
export async function listUnknownMigrations(db: Pick<Kysely<unknown>, "getExecutor">): Promise<string[]> {
  const { rows: table } = await sql`select where to_regclass('public.migration') is not null`.execute(db);
  if (table.length === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(db);
  return rows.flatMap(({ name }) => (name in migrations ? [] : [name]));
}

/** @param only - those that had run when a backup was made, which is then filled in; otherwise all. */
export async function runMigrations(
  trx: Kysely<unknown>,
  only: readonly string[] = Object.keys(migrations),
): Promise<readonly string[]> {
  const unknown = await listUnknownMigrations(trx);
  if (unknown.length > 0) throw new NewerDatabase(unknown);
  const migrator = new Migrator({
    db: trx,
    provider: {
      getMigrations: () =>
        Promise.resolve(Object.fromEntries(Object.entries(migrations).filter(([name]) => only.includes(name)))),
    },
    migrationTableName: "migration",
    migrationLockTableName: "migration_lock",
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const failed = results.find((result) => result.status === "Error");
    throw new Error(`The migration ${failed?.migrationName ?? "(before the first)"} failed`, { cause: error });
  }
  return results.map((result) => result.migrationName);
}
