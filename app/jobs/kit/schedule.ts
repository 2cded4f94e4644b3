import { remindToCompleteApplications } from "#acts/applications/remind-to-complete-applications.ts";
import { remindToSubmitDrafts } from "#acts/applications/remind-to-submit-drafts.ts";
import { tellOfApplicationsNotCompleted } from "#acts/applications/tell-of-applications-not-completed.ts";
import { tellOfClosedCalls } from "#acts/applications/tell-of-closed-calls.ts";
import { tellOfDraftsNotSubmitted } from "#acts/applications/tell-of-drafts-not-submitted.ts";
import { tellOfOpenedCalls } from "#acts/applications/tell-of-opened-calls.ts";
import { tellOfUndecidedApplications } from "#acts/applications/tell-of-undecided-applications.ts";
import { remindOfSilenceProcedures } from "#acts/modalities/remind-of-silence-procedures.ts";
import { tellOfSilenceBegun } from "#acts/modalities/tell-of-silence-begun.ts";
import { remindOfConsultationsAndHolds } from "#acts/objections/remind-of-consultations-and-holds.ts";
import { remindOfNoObjectionPeriods } from "#acts/objections/remind-of-no-objection-periods.ts";
import { tellOfPeriodBegun } from "#acts/objections/tell-of-period-begun.ts";
import { tellOfOpenLists } from "#acts/participation/tell-of-open-lists.ts";
import { forgetCompletionDrafts } from "#db/applications/completion-drafts.ts";
import { forgetDocuments } from "#db/applications/documents.ts";
import { compactStandingCounts } from "#db/applications/kept-standings.ts";
import { compactFrameChanges } from "#db/held-frame.ts";
import { forgetFilesReadBack } from "#db/papers/files-read-back.ts";
import { forgetOldSubscriptions } from "#db/papers/subscriptions.ts";
import { forgetRepresentatives } from "#db/participation/representatives.ts";
import { deleteEndedAttempts } from "#db/people/attempts.ts";
import { deleteEndedSignIns } from "#db/people/sign-ins.ts";
import { deleteEndedUnconfirmedAddresses } from "#db/people/unconfirmed-addresses.ts";
import { compactPublicRevision } from "#db/record/public-revision.ts";
import { keepStandings } from "../applications/keep-standings.ts";
import { recordDueDefaults } from "../applications/record-due-defaults.ts";
import { circulateChairLetters } from "../chair-letters/circulate-chair-letters.ts";
import { concludeSilenceProcedures } from "../modalities/conclude-silence-procedures.ts";
import { lapseNoObjectionPeriods } from "../objections/lapse-no-objection-periods.ts";
import { recordDueOutcomes } from "../objections/record-due-outcomes.ts";
import { takeWordsOutOfFiles } from "../papers/take-words-out-of-files.ts";
import { deleteOldIdempotencyKeys } from "../record/delete-idempotency-keys.ts";
import { deliverLetters } from "../record/deliver-letters.ts";
import { forgetSecretsOfLetters } from "../record/forget-secrets-of-letters.ts";
import { sealLateEntries, sealNewEntries } from "../record/seal-audit-trail.ts";
import { tellEachMorning } from "../record/tell-each-morning.ts";
import { atNow } from "./at-now.ts";
import type { ScheduledJob } from "./job.ts";

/** What the clock does. Every job may run late, twice, or on two machines at once: the act that it calls locks its row and looks again. */
export const schedule: readonly ScheduledJob[] = [
  {
    name: "conclude-silence-procedures",
    everySeconds: 5,
    records: "that silence has passed or was broken, and tells everybody",
    irrevocable: true,
    run: concludeSilenceProcedures,
  },
  {
    name: "lapse-no-objection-periods",
    everySeconds: 5,
    records: "the accreditations that silence has granted, and tells every organisation on the list",
    irrevocable: true,
    run: lapseNoObjectionPeriods,
  },
  {
    name: "circulate-chair-letters",
    everySeconds: 5,
    records: "that a letter of the Chair has gone out at the instant that was set, with what it does",
    irrevocable: true,
    run: circulateChairLetters,
  },
  {
    name: "tell-of-silence-begun",
    everySeconds: 60,
    records: "letters to the missions that may break silence: one that was announced for later has opened",
    irrevocable: true,
    run: atNow(tellOfSilenceBegun),
  },
  {
    name: "tell-of-period-begun",
    everySeconds: 60,
    records: "letters to the missions that may object: a period that was announced for later has opened",
    irrevocable: true,
    run: atNow(tellOfPeriodBegun),
  },
  {
    name: "record-due-outcomes",
    everySeconds: 5,
    records:
      "what time answers after a period: holds that ended, consultations that are over, objections withdrawn since",
    irrevocable: true,
    run: recordDueOutcomes,
  },
  {
    name: "record-due-defaults",
    everySeconds: 60,
    records:
      "what the decision says where nobody had ruled when an answer was due, and tells every organisation concerned",
    irrevocable: true,
    run: recordDueDefaults,
  },
  {
    name: "remind-of-consultations-and-holds",
    everySeconds: 60,
    records:
      "reminders to the Chair and to the missions that objected or hold, three days and a day before their time ends",
    irrevocable: true,
    run: atNow(remindOfConsultationsAndHolds),
  },
  {
    name: "keep-standings",
    everySeconds: 5,
    records: "where applications stand by now, for lists that filter and count by it",
    irrevocable: true,
    run: keepStandings,
  },
  {
    name: "remind-of-silence-procedures",
    everySeconds: 60,
    records: "reminders to the missions that may break silence, three days and a day before it ends",
    irrevocable: true,
    run: atNow(remindOfSilenceProcedures),
  },
  {
    name: "remind-of-no-objection-periods",
    everySeconds: 60,
    records: "reminders to the missions that may object, three days and a day before the period ends",
    irrevocable: true,
    run: atNow(remindOfNoObjectionPeriods),
  },
  {
    name: "tell-of-opened-calls",
    everySeconds: 60,
    records:
      "letters to organisations that could apply, to missions, to the Chair's office and to the e-mail list: a call has opened",
    irrevocable: true,
    run: atNow(tellOfOpenedCalls),
  },
  {
    name: "tell-of-closed-calls",
    everySeconds: 60,
    records: "letters to the Secretariat: the deadline of a call has been reached",
    irrevocable: true,
    run: atNow(tellOfClosedCalls),
  },
  {
    name: "remind-to-submit-drafts",
    everySeconds: 60,
    records:
      "reminders to organisations, three days and a day before the deadline of a call, of what they have not submitted",
    irrevocable: true,
    run: atNow(remindToSubmitDrafts),
  },
  {
    name: "tell-of-drafts-not-submitted",
    everySeconds: 60,
    records: "letters to organisations: their draft was not submitted by the deadline of the call",
    irrevocable: true,
    run: atNow(tellOfDraftsNotSubmitted),
  },
  {
    name: "tell-of-undecided-applications",
    everySeconds: 60,
    records: "letters to organisations: what they applied for has ended, and nobody had decided",
    irrevocable: true,
    run: atNow(tellOfUndecidedApplications),
  },
  {
    name: "remind-to-complete-applications",
    everySeconds: 60,
    records: "reminders to organisations, three days and a day before the time to complete what was sent back is over",
    irrevocable: true,
    run: atNow(remindToCompleteApplications),
  },
  {
    name: "tell-of-applications-not-completed",
    everySeconds: 5,
    records: "letters to organisations: what was sent back was not completed in time, and is refused",
    irrevocable: true,
    run: atNow(tellOfApplicationsNotCompleted),
  },
  {
    name: "tell-each-morning",
    everySeconds: 60,
    records:
      "letters of each morning: to the offices what came, waits to be posted and was given up; to desks that wish it what was gathered for them",
    irrevocable: true,
    run: tellEachMorning,
  },
  {
    name: "tell-of-open-lists",
    everySeconds: 60,
    records: "letters to organisations that were accredited while a list of speakers is open: they can inscribe",
    irrevocable: true,
    run: atNow(tellOfOpenLists),
  },
  {
    name: "take-words-out-of-files",
    everySeconds: 5,
    records: "the words of the files of papers, by which they are found and compared",
    irrevocable: false,
    run: takeWordsOutOfFiles,
  },
  {
    name: "deliver-letters",
    everySeconds: 15,
    records: "letters sent: those that wait for another attempt, and those whose wake-up was lost",
    irrevocable: false,
    run: deliverLetters,
  },
  {
    name: "seal-audit-trail",
    everySeconds: 60,
    records: "seals of the audit trail, each with the hash of the one before",
    irrevocable: false,
    run: sealNewEntries,
  },
  {
    name: "seal-late-entries",
    everySeconds: 60 * 60,
    records: "seals on what a long transaction has written into the audit trail",
    irrevocable: false,
    run: sealLateEntries,
  },
  {
    name: "forget-secrets-of-letters",
    everySeconds: 5 * 60,
    records: "nothing: it forgets links that were never sent and no longer work",
    irrevocable: true,
    run: forgetSecretsOfLetters,
  },
  {
    name: "delete-idempotency-keys",
    everySeconds: 60 * 60,
    records: "nothing: it forgets what forms answered that nobody can send a second time any more",
    irrevocable: true,
    run: deleteOldIdempotencyKeys,
  },
  {
    name: "delete-ended-attempts",
    everySeconds: 5 * 60,
    records: "nothing: it forgets what was counted at the door and counts no longer",
    irrevocable: true,
    run: ({ db }) => deleteEndedAttempts(db),
  },
  {
    name: "delete-ended-sign-ins",
    everySeconds: 60 * 60,
    records:
      "nothing: it forgets from where and with which browser somebody was signed in, and links that no longer work",
    irrevocable: true,
    run: ({ db }) => deleteEndedSignIns(db),
  },
  {
    name: "delete-ended-unconfirmed-addresses",
    everySeconds: 60 * 60,
    records: "nothing: it forgets addresses whose letter can confirm them no longer",
    irrevocable: true,
    run: async ({ db, clock }) => deleteEndedUnconfirmedAddresses(db, await clock.now()),
  },
  {
    name: "forget-old-subscriptions",
    everySeconds: 60 * 60,
    records: "nothing: it forgets addresses that were not confirmed, and what was written to the others long ago",
    irrevocable: true,
    run: async ({ db, clock }) => forgetOldSubscriptions(db, await clock.now()),
  },
  {
    name: "forget-files-read-back",
    everySeconds: 60 * 60,
    records: "nothing: it forgets files that were chosen for a paper and have not gone out for a day",
    irrevocable: true,
    run: async ({ db, clock }) => forgetFilesReadBack(db, await clock.now()),
  },
  {
    name: "forget-completion-drafts",
    everySeconds: 60 * 60,
    records: "nothing: it forgets what was entered to complete applications whose time ended thirty days ago",
    irrevocable: true,
    run: async ({ db, clock }) => forgetCompletionDrafts(db, await clock.now()),
  },
  {
    name: "forget-representatives",
    everySeconds: 60 * 60,
    records: "nothing: it forgets who came to sessions that ended twelve months ago",
    irrevocable: true,
    run: async ({ db, clock }) => forgetRepresentatives(db, await clock.now()),
  },
  {
    name: "forget-documents",
    everySeconds: 60 * 60,
    records: "nothing: it forgets what was enclosed with applications of which all was over twelve months ago",
    irrevocable: true,
    run: async ({ db, clock }) => forgetDocuments(db, await clock.now()),
  },
  {
    name: "compact-public-revision",
    everySeconds: 10 * 60,
    records: "nothing: it puts together what counts the changes of what the public sees, and of the frame",
    irrevocable: false,
    run: async ({ db }) => {
      await compactPublicRevision(db);
      await compactFrameChanges(db);
    },
  },
  {
    name: "compact-standing-counts",
    everySeconds: 60,
    records: "nothing: it puts together what counts the applications for lists",
    irrevocable: false,
    run: ({ db }) => compactStandingCounts(db),
  },
];
