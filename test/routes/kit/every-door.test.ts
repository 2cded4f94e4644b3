import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { AppLoadContext } from "@remix-run/node";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { withdrawAccreditation } from "#acts/accreditation/withdraw-accreditation.ts";
import { lookUpOrganisation } from "#acts/applications/look-up-organisation.ts";
import { sendInquiry } from "#acts/applications/send-inquiry.ts";
import { commentOnDraft } from "#acts/modalities/comment-on-draft.ts";
import { askWhoObjected } from "#acts/objections/ask-who-objected.ts";
import { confirmDetermination } from "#acts/objections/confirm-determination.ts";
import { enterDetermination } from "#acts/objections/enter-determination.ts";
import { putListBeforeBody } from "#acts/objections/put-list-before-body.ts";
import { raiseObjection } from "#acts/objections/raise-objection.ts";
import { addPaperLanguage } from "#acts/papers/add-paper-language.ts";
import { revisePaper } from "#acts/papers/revise-paper.ts";
import { inscribeSpeaker } from "#acts/participation/inscribe-speaker.ts";
import { nominateRepresentative } from "#acts/participation/nominate-representative.ts";
import { openProgramAccess } from "#acts/participation/open-program-access.ts";
import { inviteColleague } from "#acts/people/invite-colleague.ts";
import { inviteDelegate } from "#acts/people/invite-delegate.ts";
import { invitePerson } from "#acts/people/invite-person.ts";
import { makeCalendarAddress } from "#acts/people/make-calendar-address.ts";
import { recordHolidays } from "#acts/process/record-holidays.ts";
import { recordOutage } from "#acts/process/record-outage.ts";
import { listAccreditationsOfApplications } from "#db/accreditation/accreditations.ts";
import { ahcCybercrime } from "#db/demonstration/modalities/ahc-cybercrime.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { HeldFrame } from "#db/held-frame.ts";
import { listDraftComments } from "#db/modalities/working-drafts.ts";
import { listSealedLists } from "#db/objections/sealed-lists.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { writesPerAccount } from "#http/writes.ts";
import { sealId } from "#sign-in/sealed-id.ts";
import { givenSeatIn } from "#support/bodies.ts";
import { givenCirculatedLetter, givenLetter } from "#support/chair-letters.ts";
import { aListedEntry, importedList } from "#support/consolidated-lists.ts";
import { aDatabase } from "#support/database.ts";
import { givenDocument } from "#support/documents.ts";
import { date, round } from "#support/factories.ts";
import {
  accepted,
  aPersonIn,
  as,
  givenAdoption,
  givenCirculated,
  givenCleared,
  givenColleague,
  givenDraft,
  givenLapsed,
  givenOpenCall,
  givenProcess,
  givenProgramme,
  lookingAfter,
} from "#support/given.ts";
import { chairConsults, lapseList, object, referencesOf } from "#support/in-window.ts";
import { aDelegation } from "#support/missions.ts";
import { aFileOfPaper, givenPaper } from "#support/papers.ts";
import { givenEdition } from "#support/registers.ts";
import { givenRegistration, givenSessionOpenToAll } from "#support/registrations.ts";
import { givenNameChange } from "#support/renamed.ts";
import { aLoadContext, anEnvironment, signedInAs } from "#support/request.ts";
import { everyRoute } from "#support/routes.ts";
import { givenList } from "#support/speakers.ts";
import { confirmed } from "#support/subscriptions.ts";
import { faultsOfHtml } from "#support/valid-html.ts";
import { theWholePortal } from "#support/whole-portal.ts";
import { givenWorkingDraft } from "#support/working-draft.ts";
import { givenInput } from "#support/written-inputs.ts";
import { seeApplicationForReview } from "#views/applications/application-for-review.ts";

/* Every URL of app/routes.ts, asked by everybody, as Remix answers it. A route that is not in the table here fails the first test. */

/** In bytes, compressed: what 20 kB leave of a page beside its style (9 kB, theme.test.ts) and its script (1.5 kB). */
const heaviest = 20_000 - 9_000 - 1_500;

const everybody = ["nobody", "applicant", "mission", "observer", "chair", "secretariat", "administrator"] as const;
type Who = (typeof everybody)[number];

const people: readonly Who[] = everybody.slice(1);
const organisation: readonly Who[] = ["applicant"];
const officer: readonly Who[] = ["secretariat"];
const administrator: readonly Who[] = ["administrator"];
const missions: readonly Who[] = ["mission", "observer"];
/** An observer's mission reads, it neither objects nor breaks silence. */
const memberState: readonly Who[] = ["mission"];
const chair: readonly Who[] = ["chair"];
const record: readonly Who[] = ["secretariat", "chair"];
/** Of letters of the Chair: an organisation finds none while it is accredited to nothing. */
const recipients: readonly Who[] = ["mission", "observer", "applicant"];
/** Each on the pages of its own side; what is the other's is not there for it: inquiries.test.ts. */
const inquirers: readonly Who[] = ["applicant", "secretariat"];
/** Of what was enclosed; each finds what is theirs to read: document-file.test.ts. */
const readers: readonly Who[] = ["applicant", "mission", "observer", "chair", "secretariat"];
const circulation: readonly Who[] = ["mission", "observer", "chair", "secretariat"];

interface Door {
  readonly look: readonly Who[];
  /** Null where there is nothing to send. */
  readonly send: readonly Who[] | null;
}

const seen = (look: readonly Who[]): Door => ({ look, send: null });
const act = (who: readonly Who[]): Door => ({ look: who, send: who });

const doors: Record<string, Door> = {
  "": seen(everybody),
  "accredited-organisations": seen(everybody),
  "accredited-organisations/changes": seen(everybody),
  "accredited-organisations/:process/list.pdf": seen(everybody),
  "accredited-organisations/:process/list.xlsx": seen(everybody),
  "lists/:list": seen(everybody),
  "lists/:list/list.pdf": seen(everybody),
  "lists/:list/list.xlsx": seen(everybody),
  "determinations/:determination": seen(everybody),
  "certificates/:accreditation": seen(everybody),
  "certificates/:accreditation/certificate.pdf": seen(everybody),
  "processes/:process": seen(everybody),
  "processes/:process/modalities/:version": seen(everybody),
  "processes/:process/texts/:number": seen(everybody),
  "processes/:process/modalities/:version.json": seen(everybody),
  "processes/:process/papers": seen(everybody),
  "processes/:process/papers.atom": seen(everybody),
  "accredited-organisations/:process/list.atom": seen(everybody),
  "processes/:process/subscribe-to-papers": act(everybody),
  "subscriptions/confirm-subscription": act(everybody),
  "subscriptions/:subscription/end-subscription": act(everybody),
  "processes/:process/papers/:symbol": seen(everybody),
  "processes/:process/papers/:symbol/compare": seen(everybody),
  "processes/:process/papers/:symbol/files/:number/:of": seen(everybody),
  "documents/:document": seen(readers),
  "processes/:process/calendar.ics": seen(everybody),
  privacy: seen(everybody),
  accessibility: seen(everybody),
  calendar: seen(everybody),
  "calendar.ics": seen(everybody),
  "processes/:process/sessions/:session": seen(everybody),
  "processes/:process/sessions/:session/calendar.ics": seen(everybody),
  "processes/:process/sessions/:session/programme/:number": seen(everybody),
  "processes/:process/sessions/:session/programme/:number.pdf": seen(everybody),
  "processes/:process/modalities/:version/preview": seen(everybody),
  "processes/:process/lists/:period": seen(everybody),

  "account/sign-up": act(everybody),
  "account/sign-in": act(everybody),
  "account/sign-out": act(everybody),
  "account/verify-email": act(everybody),
  "account/forgot-password": act(everybody),
  "account/reset-password": act(everybody),
  "account/second-factor": act(everybody),
  "account/set-up-second-factor": act(people),
  account: seen(people),
  "account/sign-ins": act(people),
  "account/own-data.json": seen(people),
  "account/change-own-name": act(people),
  "account/change-own-language": act(people),
  "account/change-own-letters": act(record),
  "account/change-own-address": act(people),
  "account/change-own-password": act(people),
  "account/provider": seen(everybody),
  "account/passkeys": act(people),
  "account/add-passkey": act(people),
  "account/sign-in-with-passkey": act(everybody),
  "account/make-calendar-address": act(people),
  "account/withdraw-calendar-address": act(people),
  "account/wish-for-erasure": act(people),
  "account/withdraw-erasure-wish": act(people),
  "account/calendars/:address.ics": seen(everybody),
  "account/accept-invitation": act(everybody),
  "account/join-organisation": act(everybody),
  "account/confirm-address": act(everybody),

  organisation: seen(organisation),
  "organisation/chair-letters": seen(recipients),
  "organisation/chair-letters/:chair_letter": seen(recipients),
  "organisation/chair-letters/:chair_letter/letter.pdf": seen(recipients),
  "organisation/record": act(organisation),
  "organisation/request-name-change": act(organisation),
  "organisation/representatives": seen(organisation),
  "organisation/sessions/:session/nominate-representative": act(organisation),
  "organisation/sessions/:session/register-for-session": act(organisation),
  "organisation/registrations/:registration/change-registration": act(organisation),
  "organisation/registrations/:registration/withdraw-registration": act(organisation),
  "organisation/representatives/:representative/change-representative": act(organisation),
  "organisation/representatives/:representative/withdraw-representative": act(organisation),
  "organisation/written-inputs": seen(organisation),
  "organisation/sessions/:session/send-written-input": act(organisation),
  "organisation/written-inputs/:written_input/withdraw-written-input": act(organisation),
  "organisation/inscriptions": seen(organisation),
  "organisation/sessions/:session/inscribe-speaker": act(organisation),
  "organisation/inscriptions/:inscription/change-inscription": act(organisation),
  "organisation/inscriptions/:inscription/withdraw-inscription": act(organisation),
  "organisation/people": seen(organisation),
  "organisation/people/invite-colleague": act(organisation),
  "organisation/people/leave-organisation": act(organisation),
  "organisation/people/:person/take-off-colleague": act(organisation),
  "organisation/people/invitations/:organisation_invitation/withdraw-colleague-invitation": act(organisation),
  "organisation/calls/:call/start-application": { look: everybody, send: organisation },
  "organisation/applications/:reference": seen(organisation),
  "organisation/applications/:reference/category": act(organisation),
  "organisation/applications/:reference/consultative-status": act(organisation),
  "organisation/applications/:reference/register-number": act(organisation),
  "organisation/applications/:reference/about": seen(organisation),
  "organisation/applications/:reference/purpose": act(organisation),
  "organisation/applications/:reference/past-interaction": act(organisation),
  "organisation/applications/:reference/governing-body": act(organisation),
  "organisation/applications/:reference/members": act(organisation),
  "organisation/applications/:reference/funding": act(organisation),
  "organisation/applications/:reference/head": act(organisation),
  "organisation/applications/:reference/check-answers": seen(organisation),
  "organisation/applications/:reference/documents": seen(organisation),
  "organisation/applications/:reference/add-document/:kind": act(organisation),
  "organisation/applications/:reference/remove-document/:document": act(organisation),
  "organisation/applications/:reference/submit-application": act(organisation),
  "organisation/applications/:reference/received": seen(organisation),
  "organisation/applications/:reference/complete-application": act(organisation),
  "organisation/applications/:reference/change-answers": act(organisation),
  "organisation/applications/:reference/change-class": act(organisation),
  "organisation/applications/:reference/withdraw-application": act(organisation),
  "organisation/applications/:reference/delete-draft": act(organisation),
  "organisation/applications/:reference/send-inquiry": act(inquirers),
  "organisation/applications/:reference/reply-to-inquiry/:inquiry": act(inquirers),

  secretariat: seen(record),
  "secretariat/queue.csv": seen(record),
  "secretariat/assign-applications": act(officer),
  "secretariat/save-view": act(record),
  "secretariat/remove-view": act(record),
  "secretariat/prepare-clearances": act(record),
  "secretariat/prepared-rulings": seen(record),
  "secretariat/release-prepared-rulings": act(record),
  "secretariat/applications/:reference": seen(record),
  "secretariat/applications/:reference/prepare-ruling": act(record),
  "secretariat/applications/:reference/prepared-ruling": seen(record),
  "secretariat/applications/:reference/discard-prepared-ruling": act(record),
  "secretariat/applications/:reference/review-changed-record": act(record),
  "secretariat/applications/:reference/clear-application": act(record),
  "secretariat/applications/:reference/refuse-application": act(record),
  "secretariat/applications/:reference/return-application": act(record),
  "secretariat/applications/:reference/extend-time-to-complete": act(record),
  "secretariat/applications/:reference/take-back-clearance": act(record),
  "secretariat/applications/:reference/take-back-refusal": act(record),
  "secretariat/applications/:reference/take-back-return": act(record),
  "secretariat/applications/:reference/hold-back-application": act(record),
  "secretariat/applications/:reference/release-application": act(record),
  "secretariat/applications/:reference/write-desk-note": act(officer),
  "secretariat/inquiries": seen(officer),
  "secretariat/applications/:reference/send-inquiry": act(inquirers.toReversed()),
  "secretariat/applications/:reference/reply-to-inquiry/:inquiry": act(inquirers.toReversed()),
  "secretariat/applications/:reference/look-up-organisation": act(officer),
  "secretariat/look-ups/:look_up/answer": seen(officer),
  "secretariat/applications/:reference/note-likeness/:listed_entry": act(officer),
  "secretariat/consolidated-list": seen(officer),
  "secretariat/consolidated-list/import-consolidated-list": act(officer),
  "secretariat/applications/:reference/recuse-from-application": act(record),
  "secretariat/calls": seen(officer),
  "secretariat/calls/:call": seen(officer),
  "secretariat/calls/:call/circulate-list": act(officer),
  "secretariat/calls/:call/extend-call": act(officer),
  "secretariat/calls/:call/announce-cut-off": act(officer),
  "secretariat/calls/:call/correct-call": act(officer),
  "secretariat/calls/:call/withdraw-call": act(officer),
  "secretariat/calls/:call/seal-information-list": act(officer),
  "secretariat/lists/:list": seen(officer),
  "secretariat/lists/:list/list.pdf": seen(officer),
  "secretariat/lists/:list/list.xlsx": seen(officer),
  "secretariat/lists/:list/enter-determination": act(record),
  "secretariat/determinations": seen(record),
  "secretariat/determinations/:determination": seen(record),
  "secretariat/determinations/:determination/confirm-determination": act(record),
  "secretariat/determinations/:determination/discard-determination": act(record),
  "secretariat/calls/:call/put-list-before-body": act(officer),
  "secretariat/lists/:list/entries/:reference/correct-list": act(officer),
  "secretariat/open-process": act(officer),
  "secretariat/processes/:process/schedule-session": act(officer),
  "secretariat/sessions/:session/correct-session": act(officer),
  "secretariat/processes/:process/end-mandate": act(officer),
  "secretariat/sessions/:session/move-session": act(officer),
  "secretariat/sessions/:session/confirm-session": act(officer),
  "secretariat/sessions/:session/cancel-session": act(officer),
  "secretariat/sessions/:session/give-session-link": act(officer),
  "secretariat/sessions/:session/representatives": seen(officer),
  "secretariat/sessions/:session/representatives.csv": seen(officer),
  "secretariat/sessions/:session/program-accesses": act(officer),
  "secretariat/program-accesses/:program_access/end-program-access": act(officer),
  "secretariat/sessions/:session/written-inputs": seen(record),
  "secretariat/written-inputs/:written_input": seen(record),
  "secretariat/written-inputs/:written_input/file": seen(record),
  "secretariat/written-inputs/:written_input/post-written-input": act(officer),
  "secretariat/written-inputs/:written_input/decline-written-input": act(officer),
  "secretariat/sessions/:session/list-of-speakers": seen(record),
  "secretariat/sessions/:session/list-of-speakers.csv": seen(record),
  "secretariat/sessions/:session/open-list-of-speakers": act(officer),
  "secretariat/sessions/:session/change-list-of-speakers": act(officer),
  "secretariat/sessions/:session/publish-list-of-speakers": act(officer),
  "secretariat/inscriptions/:inscription/move-inscription": act(officer),
  "secretariat/sessions/:session/draft-programme": act(officer),
  "secretariat/sessions/:session/publish-programme": act(officer),
  "secretariat/processes/:process/announce-paper": act(record),
  "secretariat/processes/:process/circulate-paper": act(record),
  "secretariat/papers/:paper/circulate-paper": act(record),
  "secretariat/papers/:paper/add-paper-language": act(record),
  "secretariat/papers/:paper/revise-paper": act(record),
  "secretariat/papers/:paper/correct-paper": act(record),
  "secretariat/papers/:paper/withdraw-paper": act(record),
  "secretariat/processes/:process/open-call": act(officer),
  "secretariat/calendars": seen(officer),
  "secretariat/calendars/holidays/:station/:year": seen(officer),
  "secretariat/calendars/record-holidays": act(officer),
  "secretariat/calendars/record-outage": act(officer),
  "secretariat/calendars/outages/:outage/withdraw-outage": act(officer),
  "secretariat/processes/:process/bodies": seen(officer),
  "secretariat/processes/:process/name-body": act(officer),
  "secretariat/processes/:process/bodies/:body": seen(officer),
  "secretariat/processes/:process/bodies/:body/seat-member": act(officer),
  "secretariat/processes/:process/bodies/:body/members/:membership/end-membership": act(officer),
  "secretariat/no-objection-periods": seen(officer),
  "secretariat/no-objection-periods/:period": seen(officer),
  "secretariat/no-objection-periods/:period/extend-no-objection-period": act(officer),
  "secretariat/adoptions/:adoption": seen(record),
  "secretariat/adoptions/:adoption/confirm-adoption": act(record),
  "secretariat/adoptions/:adoption/decline-adoption": act(record),
  "secretariat/registers": seen(record),
  "secretariat/open-register": act(officer),
  "secretariat/registers/:register": seen(record),
  "secretariat/registers/:register/import-register-edition": act(officer),
  "secretariat/registers/:register/draw-register-edition": act(officer),
  "secretariat/registers/:register/editions/:edition": seen(record),
  "secretariat/outcomes": seen(record),
  "secretariat/outcomes.csv": seen(record),
  "secretariat/outcomes/counts": seen(record),
  "secretariat/accreditations/:accreditation": seen(record),
  "secretariat/accreditations/:accreditation/suspend-accreditation": act(record),
  "secretariat/accreditations/:accreditation/reinstate-accreditation": act(record),
  "secretariat/accreditations/:accreditation/withdraw-accreditation": act(record),
  "secretariat/accreditations/:accreditation/withdrawals/:withdrawal/confirm-withdrawal": act(record),
  "secretariat/accreditations/:accreditation/withdrawals/:withdrawal/discard-withdrawal": act(record),
  "secretariat/name-changes": seen(officer),
  "secretariat/name-changes/:name_change": seen(officer),
  "secretariat/name-changes/:name_change/confirm-name-change": act(officer),
  "secretariat/name-changes/:name_change/decline-name-change": act(officer),
  "secretariat/letters": seen(record),
  "secretariat/letters/all": seen(record),
  "secretariat/letters/retry-letters": act(record),
  "secretariat/letters/:letter": seen(record),
  "secretariat/letters/:letter/retry-letter": act(record),
  "secretariat/audit-trail": seen(["secretariat", "administrator"]),
  "secretariat/audit-trail.csv": seen(["secretariat", "administrator"]),

  administrator: seen(administrator),
  "administrator/people/:person": seen(administrator),
  "administrator/people/:person/deactivate-person": act(administrator),
  "administrator/people/:person/reactivate-person": act(administrator),
  "administrator/people/:person/revoke-sign-ins": act(administrator),
  "administrator/people/:person/reset-second-factor": act(administrator),
  "administrator/people/:person/confirm-second-factor-reset": act(administrator),
  "administrator/people/:person/change-office": act(administrator),
  "administrator/people/:person/mend-address": act(administrator),
  "administrator/people/:person/withdraw-second-factor-reset": act(administrator),
  "administrator/people/:person/erase-person": act(administrator),
  "administrator/people/:person/confirm-person-erasure": act(administrator),
  "administrator/people/:person/withdraw-person-erasure": act(administrator),
  "administrator/people/:person/name-access-administrator": act(administrator),
  "administrator/people/:person/end-access-administrator": act(administrator),
  "administrator/invitations/:invitation/withdraw-invitation": act(administrator),
  "administrator/invitations/:invitation/send-invitation-again": act(administrator),
  "administrator/organisations": seen(administrator),
  "administrator/organisations/:organisation/name-person": act(administrator),
  "administrator/organisations/:organisation/confirm-person-naming": act(administrator),
  "administrator/erasures": seen(administrator),
  "administrator/missions": seen(administrator),
  "administrator/missions/:mission": seen(administrator),
  "administrator/missions/:mission/correct-mission-name": act(administrator),
  "administrator/missions/:mission/end-mission": act(administrator),
  "administrator/missions/:mission/mend-mission-addresses": act(administrator),
  "administrator/import": act(administrator),
  "administrator/record-mission": act(administrator),
  "administrator/invite-person": act(administrator),

  mission: seen(missions),
  "mission/people": seen(missions),
  "mission/people/change-mission-language": act(missions),
  "mission/people/change-mission-letters": act(missions),
  "mission/people/invite-delegate": act(missions),
  "mission/people/:person/end-delegate-access": act(missions),
  "mission/people/:person/name-access-administrator": act(missions),
  "mission/people/:person/end-access-administrator": act(missions),
  "mission/people/invitations/:invitation/withdraw-delegate-invitation": act(missions),
  "mission/chair-letters": seen(recipients),
  "mission/chair-letters/:chair_letter": seen(recipients),
  "mission/chair-letters/:chair_letter/letter.pdf": seen(recipients),
  "mission/lists/:list": seen(circulation),
  "mission/lists/:list/list.pdf": seen(circulation),
  "mission/lists/:list/list.xlsx": seen(circulation),
  "mission/no-objection-periods/:period": { look: circulation, send: memberState },
  "mission/no-objection-periods/:period/organisations/:reference": seen(circulation),
  "mission/no-objection-periods/:period/raise-objection": act(memberState),
  "mission/no-objection-periods/:period/ask-who-objected": act(memberState),
  "mission/requests/:request": seen(missions),
  "mission/objection-notes/:reference": seen(missions),
  "mission/objection-notes/:reference/withdraw-objections": act(memberState),
  "mission/objections": seen(missions),
  "mission/objections/:objection/withdraw-objection": act(memberState),
  "mission/objections/:objection/lift-hold": act(memberState),
  "mission/objections/:objection/write-to-chair": act(memberState),
  "mission/objections/:objection/maintain-objection": act(memberState),
  "mission/silence-procedures/:procedure": seen(circulation),
  "mission/silence-procedures/:procedure/break-silence": act(memberState),

  chair: seen(chair),
  "chair/begin-working-draft": act(chair),
  "chair/begin-working-draft/file": act(chair),
  "chair/working-drafts/:working_draft": seen(chair),
  "chair/working-drafts/:working_draft/pages/:page": act(chair),
  "chair/working-drafts/:working_draft/pages/:page/comment-on-draft": act(chair),
  "chair/working-drafts/:working_draft/comments/:draft_comment/resolve-draft-comment": act(chair),
  "chair/working-drafts/:working_draft/arrange-draft-classes": act(chair),
  "chair/working-drafts/:working_draft/preview": seen(chair),
  "chair/working-drafts/:working_draft/compare": seen(chair),
  "chair/working-drafts/:working_draft/propose-modalities": act(chair),
  "chair/working-drafts/:working_draft/revise-modalities": act(chair),
  "chair/working-drafts/:working_draft/discard-working-draft": act(chair),
  "chair/modalities/:decision": seen(chair),
  "chair/modalities/:decision/begin-revision": act(chair),
  "chair/modalities/:decision/record-adoption": act(chair),
  "chair/modalities/:decision/open-silence-procedure": act(chair),
  "chair/enter-text": act(chair),
  "chair/texts/:text": seen(chair),
  "chair/texts/:text/revise-text": act(chair),
  "chair/texts/:text/record-adoption": act(chair),
  "chair/texts/:text/open-silence-procedure": act(chair),
  "chair/silence-procedures/:procedure": seen(chair),
  "chair/silence-procedures/:procedure/extend-silence-procedure": act(chair),
  "chair/no-objection-periods/:period/objectors": seen(chair),
  "chair/consultations": seen(chair),
  "chair/consultations/:reference": seen(chair),
  "chair/consultations/:reference/write-in-consultation": act(chair),
  "chair/consultations/:reference/extend-consultations": act(chair),
  "chair/consultations/:reference/record-objectors-answer": act(chair),
  "chair/chair-letters": act(chair),
  "chair/chair-letters/:chair_letter": seen(chair),
  "chair/chair-letters/:chair_letter/save-chair-letter": act(chair),
  "chair/chair-letters/:chair_letter/reach": act(chair),
  "chair/chair-letters/:chair_letter/acts": act(chair),
  "chair/chair-letters/:chair_letter/acts/:act": act(chair),
  "chair/chair-letters/:chair_letter/ask-second-look": act(chair),
  "chair/chair-letters/:chair_letter/give-second-look": act(chair),
  "chair/chair-letters/:chair_letter/discard-chair-letter": act(chair),
  "chair/chair-letters/:chair_letter/circulate-chair-letter": act(chair),
  "chair/chair-letters/:chair_letter/email": seen(chair),
  "chair/chair-letters/:chair_letter/letter.pdf": seen(chair),
  "chair/requests": seen(chair),
  "chair/requests/:request/answer-request": act(chair),

  demonstration: seen(everybody),
  "demonstration/mailbox": seen(everybody),
  "demonstration/mailbox/:letter": seen(everybody),
  "demonstration/mailbox/:letter/html": seen(everybody),
  "demonstration/clock": { look: everybody, send: administrator },
  "demonstration/components": seen(everybody),

  "/api/v1/openapi.json": seen(everybody),
  "/schemas/modalities-decision.json": seen(everybody),
  "/.well-known/security.txt": seen(everybody),
  "/api/v1/processes": seen(everybody),
  "/api/v1/sessions/:session/representatives": seen(everybody),
  "/api/v1/sessions/:session/speakers": seen(everybody),
  "/api/v1/processes/:process/sessions": seen(everybody),
  "/api/v1/processes/:process/accredited-organisations": seen(everybody),
  "/api/v1/processes/:process/accredited-organisations.csv": seen(everybody),
};

/** They take a button's press, and show a page only when the press is refused. */
const pageless = [
  "secretariat/letters/:letter/retry-letter",
  "secretariat/letters/retry-letters",
  "secretariat/remove-view",
];

/** Whatever was sent to it, it ends the sign-in. */
const heedless = "account/sign-out";

/** Those that answer 404 whatever they are asked. */
const nowhere = [":language/*", "api/*"];

const { db, asOwner } = await aDatabase();

/** What was held of the frame, as it was asked. */
const held = new Set<string>();
beforeEach(() => {
  const keep = vi.spyOn(HeldFrame.prototype, "keep");
  return () => {
    for (const [, question] of keep.mock.calls) held.add(question.slice(0, question.lastIndexOf(" [")));
  };
});
const portal = await theWholePortal();

/* A round during its no-objection period, with a draft, and beside it a process whose round is over. */
const { categories } = oewg2021To2025.provisions;
const given = await givenCirculated(db, {
  count: 2,
  provisions: { ...chairConsults, categories: { ...categories, academia: ahcCybercrime.provisions.categories.ngo } },
});
const lapsed = await givenLapsed(db);
const draft = await givenDraft(db, given);
const state = await aDelegation(db);
const reference = given.listed[0]?.application.reference ?? "";
/** An entry of the Consolidated List that has the name of the application's organisation. */
async function aLikenessOf(of: string) {
  const seeing = as(db, given.officer, round.objecting);
  const name = (await seeApplicationForReview(seeing, of))?.application.organisation.name ?? "";
  await importedList(db, given.officer, [aListedEntry("entity", [name])]);
  return (await seeApplicationForReview(seeing, of))?.likenesses?.seen?.alike[0]?.entry ?? "";
}

const note = accepted(
  await raiseObjection(as(db, state.actor, round.objecting), {
    period: given.period.id,
    applications: [reference],
    basis: null,
  }),
).next;
const consulted = await givenCirculated(db, { of: given });
await object(db, state.actor, consulted, [0]);
await lapseList(db, consulted);
const request = accepted(
  await askWhoObjected(as(db, state.actor, round.afterwards), { period: given.period.id, references: null }),
).next;
const { change } = await givenNameChange(db, { name: "Called otherwise now" }, lapsed);
const { body, membership } = await givenSeatIn(db, given, state.mission);
const outage = accepted(
  await recordOutage(as(db, given.officer, round.afterwards), {
    ...{ what: "The portal", reason: "A cable." },
    ...{ beganAt: round.applying, endedAt: round.circulating },
  }),
).next;
const { register, edition } = await givenEdition(db, given.officer, { kind: "past_process" });
const accreditation = (await listAccreditationsOfApplications(db, [mustExist(lapsed.listed[0]).application.id]))[0];
const programme = (await givenProgramme(db, given)).text;
const paper = await givenPaper(db, given);
accepted(
  await addPaperLanguage(as(db, given.chair, round.circulating), {
    paper: paper.id,
    seen: 1,
    text: { language: "fr", file: aFileOfPaper(new TextEncoder().encode("%PDF-1.7")) },
  }),
);
accepted(
  await revisePaper(as(db, given.chair, round.circulating), {
    paper: paper.id,
    seen: 1,
    reason: "As was proposed.",
    text: { language: "en", words: "Another." },
  }),
);
const { letter: chairLetter } = await givenLetter(db, given, {
  paragraphs: "On {1.days}.",
  does: [{ act: "name-session", session: given.session.id }],
});
const { letter: sentByChair } = await givenCirculatedLetter(db, given, { enclosures: [paper.id] });
const drafted = await givenWorkingDraft(db, undefined, given);
const said = { draft: drafted.draft, page: "effect", words: "Is it final?" } as const;
accepted(await commentOnDraft(as(db, drafted.chair, round.proposed), said));
const comment = mustExist((await listDraftComments(db, drafted.draft))[0]);
const adopted = await givenAdoption(db, given, { kind: "text", id: programme.id }, round.inForce);
/* A body has put its decision on another list off, and what it decided then waits for a second person. */
const deciding = await givenCleared(db, given, { category: "academia" });
const { list } = accepted(
  await putListBeforeBody(as(db, given.officer, round.circulating), { call: given.call.id }),
).next;
const decidedAt = round.circulating;
const entered = async (outcome: "deferred" | "yes", enteredAt: Instant) => {
  const said = { session: given.session.id, how: "consensus", symbol: "A/AC.900/4", decidedAt } as const;
  const items = [{ reference: deciding.application.reference, outcome, votes: null }];
  return accepted(await enterDetermination(as(db, given.officer, enteredAt), { list, items, ...said })).next.id;
};
const putOff = await entered("deferred", round.circulating);
const second = { role: "secretariat", person: await aPersonIn(db, { role: "secretariat" }) } as const;
accepted(await confirmDetermination(as(db, second, round.circulating), { determination: putOff }));
const determination = await entered("yes", round.objecting);
/* The organisation of the draft is accredited to another process, and has nominated somebody there. */
const attended = await givenOpenCall(db);
const ofAttended = await givenCleared(db, attended, { by: draft.applicant, category: "ecosoc-ngo" });
const representative = accepted(
  await nominateRepresentative(as(db, draft.applicant, round.objecting), {
    ...{ name: "Dora Example", functionalTitle: "Head of research", email: null, attends: "online" },
    session: attended.session.id,
  }),
).next;
/* And has registered somebody for a session that invites all stakeholders. */
const openToAll = { applicant: draft.applicant, session: await givenSessionOpenToAll(db, await givenProcess(db)) };
const registration = await givenRegistration(db, openToAll, {}, round.objecting);
await givenList(db, given, {}, round.objecting);
await givenList(db, attended, {}, round.objecting);
const inscribed = accepted(
  await inscribeSpeaker(as(db, draft.applicant, round.objecting), {
    ...{ session: attended.session.id, representative: representative.id, topic: null },
  }),
).next;
const ownInput = await givenInput(db, { applicant: draft.applicant, session: attended.session }, {}, round.objecting);
/* Another organisation has sent a file to the session of the round. */
const beside = await givenCleared(db, given, { category: "ecosoc-ngo" });
const sentFile = aFileOfPaper(new TextEncoder().encode("%PDF-1.7"), { scan: "not_scanned" });
const sentInput = await givenInput(
  db,
  { applicant: beside.applicant, session: given.session },
  { brought: { file: sentFile }, wordCount: null },
  round.objecting,
);
const asking = async (actor: Actor, about: string) =>
  accepted(await sendInquiry(as(db, actor, round.objecting), { reference: about, words: "Since when?" })).next.inquiry;
const askedOfOrganisation = await asking(given.officer, ofAttended.application.reference);
const askedOfSecretariat = await asking(mustExist(given.listed[0]).applicant, reference);
const colleague = await givenColleague(db, draft.applicant);
const invitedColleague = accepted(
  await inviteColleague(as(db, draft.applicant, round.objecting), { email: "colleague@example.org", name: "Dora" }),
).next;
const document = await givenDocument(db, draft, { kind: "supporting", at: round.objecting });
await lookingAfter(db, state);
const invitedDelegate = accepted(
  await inviteDelegate(as(db, state.actor, round.objecting), {
    email: "delegate@example.org",
    name: "Dora",
    readsOnly: false,
    language: "en",
  }),
).next;
const first = async (table: "letter" | "silence_procedure" | "objection") =>
  String((await asOwner(`select id from ${table} limit 1`))[0]?.["id"]);

const context = (): AppLoadContext => ({
  ...aLoadContext(db, { now: round.objecting, env: { demonstration: true } }),
  shared: {},
});

const cookies = new Map<Who, string>([["nobody", ""]]);
for (const [who, person] of [
  ["applicant", draft.applicant.person],
  ["mission", state.person],
  ["observer", (await aDelegation(db, { memberState: false })).person],
  ["chair", await aPersonIn(db, { role: "chair", process: given.process.id })],
  ["secretariat", await aPersonIn(db, { role: "secretariat" })],
  ["administrator", await aPersonIn(db, { role: "administrator" })],
] as const) {
  const browser = await signedInAs(context(), person);
  cookies.set(who, Array.from(browser.cookies, ([name, value]) => `${name}=${value}`).join("; "));
}

const letRead = async (program: string) =>
  accepted(await openProgramAccess(as(db, given.officer, round.objecting), { session: given.session.id, program })).next
    .id;
const tokenOfProgram = sealId(anEnvironment(), "program_access", await letRead("Registration"));

const known: Record<string, string> = {
  language: "en",
  process: given.process.slug,
  version: "1",
  call: given.call.id,
  period: given.period.id,
  determination,
  list: mustExist((await listSealedLists(db, { period: given.period.id }))[0]).id,
  accreditation: accreditation?.id ?? "",
  withdrawal: accepted(
    await withdrawAccreditation(as(db, given.officer, round.afterwards), {
      accreditation: mustExist(accreditation ?? null).id,
      ground: "A ground.",
    }),
  ).next.id,
  name_change: change.id,
  body: body.id,
  register: register.slug,
  edition: edition.id,
  membership: membership.id,
  outage: outage.id,
  decision: given.decision.id,
  text: programme.id,
  number: String(programme.number),
  adoption: adopted.id,
  paper: paper.id,
  symbol: "A_AC.900_2022_WP.1",
  of: "fr",
  subscription: (await confirmed({ db }, given, "listener@example.org", round.circulating)).subscription,
  letter: await first("letter"),
  objection: await first("objection"),
  person: state.person,
  mission: state.mission,
  organisation: draft.applicant.organisation,
  organisation_invitation: invitedColleague.id,
  invitation: accepted(
    await invitePerson(
      as(db, { role: "administrator", person: await aPersonIn(db, { role: "administrator" }) }, round.objecting),
      {
        email: "invited@example.org",
        name: null,
        language: "en",
        office: { role: "secretariat" },
      },
    ),
  ).next.id,
  procedure: await first("silence_procedure"),
  session: given.session.id,
  representative: representative.id,
  registration,
  written_input: sentInput,
  inscription: inscribed.id,
  inquiry: askedOfSecretariat,
  listed_entry: await aLikenessOf(reference),
  program_access: await letRead("One whose access is ended"),
  look_up: accepted(
    await lookUpOrganisation(as(db, given.officer, round.objecting), {
      ...{ reference, directory: "ror", asked: "Institute", from: "https://ror.example.org/v2" },
      answer: Buffer.from("{}"),
      entry: null,
    }),
  ).next.lookUp,
  document,
  kind: "supporting",
  station: "New York",
  year: "2022",
  request: request.id,
  chair_letter: chairLetter.id,
  act: "open-silence-procedure",
  address: sealId(
    anEnvironment(),
    "calendar_address",
    accepted(await makeCalendarAddress(as(db, state.actor, round.objecting), {})).next,
  ),
  working_draft: drafted.draft,
  page: "effect",
  draft_comment: comment.id,
};
accepted(
  await recordHolidays(as(db, given.officer, round.objecting), {
    dutyStation: "New York",
    year: 2022,
    circular: "ST/IC/2021/24",
    holidays: [{ on: date("2022-07-04"), name: null }],
    seenEdition: 0,
  }),
);

function addressOf(path: string, changes: Readonly<Record<string, string>> = {}): string {
  const references: Record<string, string> = { organisation: draft.application.reference, mission: reference };
  const own = path.includes("objection-notes")
    ? note.note
    : path.includes("consultations")
      ? (referencesOf(consulted, [0])[0] ?? "")
      : (references[path.split("/")[0] ?? ""] ?? reference);
  // What waits for a second person is for the offices alone.
  const ownOf: Record<string, string> = {
    reference: own,
    ...(path.startsWith("determinations") ? { determination: putOff } : {}),
    ...(/^(mission|organisation)\//.test(path) ? { chair_letter: sentByChair.id } : {}),
    ...(/^organisation\/applications.*inquiry/.test(path)
      ? { reference: ofAttended.application.reference, inquiry: askedOfOrganisation }
      : {}),
    ...(path.startsWith("organisation/sessions") ? { session: attended.session.id } : {}),
    ...(path.endsWith("register-for-session") ? { session: openToAll.session.id } : {}),
    ...(path.startsWith("mission/people") ? { invitation: invitedDelegate.id } : {}),
    ...(path.startsWith("organisation/written-inputs") ? { written_input: ownInput } : {}),
    ...(path.startsWith("organisation/people") ? { person: colleague.person } : {}),
  };
  const filled = path.replaceAll(/:(\w+)/g, (_whole, name: string) =>
    encodeURIComponent(changes[name] ?? ownOf[name] ?? known[name] ?? ""),
  );
  return filled.startsWith("/") ? filled : `/en${filled === "" ? "" : `/${filled}`}`;
}

interface Sent {
  readonly type: string;
  readonly body: BodyInit;
}

async function answerTo(who: Who, address: string, sent?: Sent) {
  const headers = new Headers({ "User-Agent": "Test browser", Cookie: cookies.get(who) ?? "" });
  // A program has no other door than the one of its token.
  if (address.startsWith("/api/")) headers.set("Authorization", `Bearer ${tokenOfProgram}`);
  if (sent !== undefined) headers.set("Content-Type", sent.type);
  const init = sent === undefined ? { headers } : { method: "POST", headers, body: sent.body };
  return portal(context(), address, init);
}

async function read(answer: Response) {
  const text = await answer.text();
  const location = answer.headers.get("Location") ?? "";
  return {
    says: location.startsWith("/en/account/sign-in") ? "sign in" : answer.status,
    isPage: answer.headers.get("Content-Type")?.startsWith("text/html") === true,
    text,
  };
}

async function ask(who: Who, address: string, sent?: Sent) {
  return (await read(await answerTo(who, address, sent))).says;
}

const urlencoded = "application/x-www-form-urlencoded";
const empty = { type: urlencoded, body: "" };
/** What no form of the routes with a parameter lacks but its own answers. */
const seenBefore = { type: urlencoded, body: "version=1&category=ngo" };

/** As a mail program shows it, with its styles in it. */
const asEmail = "chair/chair-letters/:chair_letter/email";

beforeEach(() => db.deleteFrom("attempt").execute());

const tables = [
  "audit_trail",
  "document",
  "consolidated_list",
  "inquiry",
  "inscription",
  "letter",
  "likeness_note",
  "list_of_speakers",
  "look_up",
  "program_access",
  "idempotency_key",
  "person",
  "application",
  "chair_letter",
  "objection",
  "registration",
  "representative",
  "request_to_chair",
  "sign_in",
  "written_input",
];
const rows = () =>
  asOwner(tables.map((table) => `select '${table}' as name, count(*) from ${table}`).join(" union all "));

test("a page to which nothing is sent says which methods it takes", async () => {
  const answer = await portal(context(), "/en", { method: "POST", body: new URLSearchParams() });
  expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
});

test("a letter that is not to be tried again says so, instead of leading back to the list", async () => {
  const [letter] = await asOwner("select id from letter where kind = 'application-received' limit 1");
  const answer = await portal(context(), `/en/secretariat/letters/${String(letter?.["id"])}/retry-letter`, {
    method: "POST",
    headers: { Cookie: cookies.get("secretariat") ?? "" },
    body: new URLSearchParams(),
  });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('class="alert"');
});

test("who has tried too often at the door is told the way in by letter; who waits elsewhere is not", async () => {
  const tooOften = async (path: string, cookie = "") => {
    const headers = { Cookie: cookie };
    const fields = { email: "nobody@example.org", password: "a guess", code: "123456" };
    const body = () => new URLSearchParams(fields);
    let answer = await portal(context(), path, { method: "POST", headers, body: body() });
    for (let time = 0; time < 60 && answer.status !== 429; time += 1)
      answer = await portal(context(), path, { method: "POST", headers, body: body() });
    expect(answer.status).toBe(429);
    return answer.text();
  };
  const link = 'href="/en/account/forgot-password"';
  const atTheDoor = await tooOften("/en/account/sign-in");
  expect(atTheDoor).toContain(link);
  expect(atTheDoor).toContain("Whoever asks for a letter need not wait");
  expect(await tooOften("/en/account/forgot-password")).not.toContain("need not wait");
});

test("an account that writes too often waits, from wherever, and is told how long; it may read, and others may write", async () => {
  const write = async (who: Who, clientAddress: string) =>
    portal({ ...context(), clientAddress }, "/en/account/sign-ins", {
      method: "POST",
      headers: { Cookie: cookies.get(who) ?? "", "Content-Type": "text/plain" },
      body: "",
    });
  for (let time = 0; time < writesPerAccount.times; time += 1)
    expect((await write("chair", `192.0.2.${String(time)}`)).status).toBe(400);
  const late = await write("chair", "198.51.100.1");
  expect(late.status).toBe(429);
  expect(Number(late.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect(await late.text()).toContain("Too many");
  expect((await write("applicant", "198.51.100.1")).status).toBe(400);
  expect(await ask("chair", "/en/chair")).toBe(200);
});

test.each(["", "/clear-application", "/refuse-application"])(
  "two tabs on two organisations can be told apart: /secretariat/applications/:reference%s",
  async (act) => {
    for (const { application } of given.listed) {
      const [row] = await asOwner(`select name from organisation where id = '${application.organisation}'`);
      const address = addressOf(`secretariat/applications/:reference${act}`, { reference: application.reference });
      const title = /<title>(.*?)<\/title>/.exec(await (await answerTo("secretariat", address)).text())?.[1];
      expect(title?.startsWith(`\u2068${String(row?.["name"])}\u2069`)).toBe(true);
    }
  },
);

test("every route is in the table, and the table has no other", () => {
  const named = everyRoute
    .filter(({ path }) => !nowhere.includes(path))
    .map(({ path }) => (/^(api|schemas|\.well-known)\//.test(path) ? `/${path}` : path.replace(/^:language\/?/, "")));
  expect(Object.keys(doors).sort()).toEqual(named.sort());
});

describe.each(Object.entries(doors))("/%s", (path, { look, send }) => {
  const [reader = "nobody"] = look;
  let found: ReturnType<typeof read> | undefined;
  /** What the first finds to whom it opens: asked once for both tests that look at it. */
  const foundByReader = async () => (found ??= read(await answerTo(reader, addressOf(path))));

  test("opens to whom it is for, and to nobody else", async () => {
    for (const who of everybody) {
      const answer = who === reader ? (await foundByReader()).says : await ask(who, addressOf(path));
      const closed = who === "nobody" ? "sign in" : 403;
      if (look.includes(who)) expect([who, answer]).not.toEqual([who, closed]);
      else expect([who, answer]).toEqual([who, closed]);
      expect([200, 302, 303, 404, 409, 403, "sign in"]).toContain(answer);
    }
  });

  test("is valid HTML that says what it is, also with everything that is missing in its form", async () => {
    const pages = [
      await foundByReader(),
      ...(send?.[0] === undefined || path === heedless
        ? []
        : [await read(await answerTo(send[0], addressOf(path), empty))]),
    ];
    for (const { text, isPage } of pages) {
      if (text === "" || !isPage) continue;
      // Before it is built, the stylesheet has no address.
      expect(await faultsOfHtml(text.replace('<link rel="stylesheet" href=""/>', ""))).toEqual([]);
      // Nothing that stands in a page is run: what search engines read is data, in which no tag can begin.
      const data = /<script type="application\/ld\+json">\{[^<]*\}<\/script>/;
      if (path === asEmail) continue;
      expect(text).toMatch(/<meta name="description" content="[^"]+"\/>/);
      // A heading over nothing says less than none.
      expect(text).not.toMatch(/<(ul|ol|dl|tbody)[^>]*><\/\1>/);
      expect(text.replace(data, "")).not.toMatch(
        /<script(?! type="module" src="[^"]+"><\/script>)| style="| on[a-z]+="/,
      );
      expect(gzipSync(text).length).toBeLessThan(heaviest);
    }
  });

  test("takes what is sent by whom it is for, and from nobody else; elsewhere there is no such method", async () => {
    const before = await rows();
    for (const who of everybody) {
      if (send?.includes(who) === true) continue;
      const answer = await ask(who, addressOf(path), empty);
      if (send === null) expect([who, answer]).toEqual([who, 405]);
      else expect([who, answer]).toEqual([who, who === "nobody" ? "sign in" : 403]);
    }
    expect(await rows()).toEqual(before);
  });

  test("has no page for what is not there, nor for what is no id", async () => {
    const names = Array.from(path.matchAll(/:(\w+)/g), ([, name = ""]) => name);
    const [sender = reader] = send ?? [];
    for (const name of names) {
      for (const nothing of [randomUUID(), "A-0000-0000", "1'--", "x".repeat(5000)]) {
        const address = addressOf(path, { [name]: nothing });
        if (!pageless.includes(path)) expect([nothing, await ask(reader, address)]).toEqual([nothing, 404]);
        if (send !== null) expect([nothing, await ask(sender, address, seenBefore)]).toEqual([nothing, 404]);
      }
    }
  });

  test("refuses what no form of the portal sends, and changes nothing", async () => {
    const [who] = send ?? [];
    if (who === undefined || path === heedless) return;
    const before = await rows();
    for (const sent of [
      { type: "application/json", body: "{}" },
      { type: "text/plain", body: "a=b" },
      { type: urlencoded, body: "name=%ff" },
      { type: urlencoded, body: "name=%00" },
      { type: urlencoded, body: Uint8Array.of(0x61, 0x3d, 0xff) },
      { type: "multipart/form-data; boundary=x", body: '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb' },
      { type: urlencoded, body: "idempotencyKey=%3Cscript%3E" },
    ])
      expect([sent.type, sent.body, await ask(who, addressOf(path), sent)]).toEqual([sent.type, sent.body, 400]);
    expect(await rows()).toEqual(before);
  });
});

/** The tables that a statement reads by its plan, whatever it is given. */
async function tablesReadBy(text: string): Promise<readonly string[]> {
  const nothing = Array.from({ length: new Set(text.match(/\$\d+/g)).size }, () => "null").join();
  const rows = await asOwner(`
    set plan_cache_mode = force_generic_plan;
    prepare held as ${text};
    explain (format json) execute held${nothing === "" ? "" : ` (${nothing})`};
    deallocate held;
    reset plan_cache_mode`);
  return [...JSON.stringify(rows).matchAll(/"Relation Name": ?"(\w+)"/g)].map(([, name]) => name ?? "");
}

test("what all these pages held of the frame reads nothing else", async () => {
  const noted = await asOwner(
    "select tgrelid::regclass::text as name from pg_trigger where tgfoid = 'note_frame_change'::regproc",
  );
  const frame = new Set(noted.map((row) => String(row["name"])));
  expect(held.size).toBeGreaterThan(30);
  for (const text of held) {
    const read = await tablesReadBy(text);
    expect({ text, others: read.filter((name) => !frame.has(name)), any: read.length > 0 }).toEqual({
      text,
      others: [],
      any: true,
    });
  }
});

describe("a form of somebody whose sign-in has ended while they typed", () => {
  const address = () => addressOf("organisation/applications/:reference/purpose");
  const form = {
    version: "1",
    purpose: 'To keep networks "running"\r\nfor everybody, <b>and</b> longer.',
    idempotencyKey: "the-key",
  };
  const send = (who: Who) =>
    portal(context(), address(), {
      method: "POST",
      headers: { Cookie: cookies.get(who) ?? "" },
      body: new URLSearchParams(form),
    });

  test("comes back with all that it said and a sign-in beside it, and nothing is stored", async () => {
    const before = await rows();
    const answer = await send("nobody");
    const page = await answer.text();
    expect(answer.status).toBe(403);
    expect(page).toContain("You are signed out");
    expect(page).toContain(`/en/account/sign-in?then=${encodeURIComponent(address())}`);
    const hidden = Array.from(
      page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g),
      ([, name = "", value = ""]) => [
        name,
        value.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">"),
      ],
    );
    expect(Object.fromEntries(hidden)).toMatchObject(form);
    expect(await faultsOfHtml(page.replace('<link rel="stylesheet" href=""/>', ""))).toEqual([]);
    expect(await rows()).toEqual(before);
  });

  test("of a password nothing comes back", async () => {
    const body = new URLSearchParams({ ...form, password: "open-and-transparent", code: "123456" });
    const page = await (await portal(context(), address(), { method: "POST", body })).text();
    expect(page).not.toMatch(/open-and-transparent|123456/);
  });

  test("that says nothing leads to the sign-in, as before", async () => {
    const answer = await portal(context(), address(), {
      method: "POST",
      body: new URLSearchParams({ idempotencyKey: "k" }),
    });
    expect(answer.headers.get("Location")).toContain("/en/account/sign-in?then=");
  });
});
