import { index, prefix, route, type RouteConfig, type RouteConfigEntry } from "@remix-run/route-config";

/** A list as a file to take along: one loader for both, the address says which. */
function filesOf(list: string, file: string): RouteConfigEntry[] {
  return ["list.pdf", "list.xlsx"].map((name) => route(`${list}/${name}`, file, { id: `${file} ${name}` }));
}

/**
 * Every URL and the file that answers it. Read this first. Folders follow whom a page serves, and so does the first
 * segment after the language; a folder protects nothing: each loader and action asks authority.ts itself.
 */
const publicPages: RouteConfigEntry[] = [
  index("routes/public/home.tsx"),
  route("accredited-organisations", "routes/public/accredited-organisations.tsx"),
  route("accredited-organisations/changes", "routes/public/changes-of-list.tsx"),
  ...filesOf("accredited-organisations/:process", "routes/public/accredited-organisations-file.ts"),
  route("accredited-organisations/:process/list.atom", "routes/public/accredited-organisations-feed.ts"),
  route("lists/:list", "routes/public/sealed-list.tsx"),
  ...filesOf("lists/:list", "routes/public/sealed-list-file.ts"),
  route("determinations/:determination", "routes/public/determination.tsx"),
  route("certificates/:accreditation", "routes/public/certificate.tsx"),
  route("certificates/:accreditation/certificate.pdf", "routes/public/certificate-file.ts"),
  route("processes/:process", "routes/public/process.tsx"),
  route("processes/:process/sessions/:session", "routes/public/session.tsx"),
  route("processes/:process/sessions/:session/calendar.ics", "routes/public/session-calendar.ts"),
  route("processes/:process/sessions/:session/programme/:number", "routes/public/programme.tsx"),
  route("processes/:process/sessions/:session/programme/:number.pdf", "routes/public/programme-file.ts"),
  route("processes/:process/papers", "routes/public/papers.tsx"),
  route("processes/:process/papers.atom", "routes/public/papers-feed.ts"),
  route("processes/:process/subscribe-to-papers", "routes/public/subscribe-to-papers.tsx"),
  route("subscriptions/confirm-subscription", "routes/public/confirm-subscription.tsx"),
  route("subscriptions/:subscription/end-subscription", "routes/public/end-subscription.tsx"),
  route("processes/:process/papers/:symbol", "routes/public/paper.tsx"),
  route("processes/:process/papers/:symbol/files/:number/:of", "routes/public/paper-file.ts"),
  route("documents/:document", "routes/public/document-file.ts"),
  route("processes/:process/papers/:symbol/compare", "routes/public/compare-paper.tsx"),
  route("processes/:process/calendar.ics", "routes/public/process-calendar.ts"),
  route("privacy", "routes/public/privacy.tsx"),
  route("accessibility", "routes/public/accessibility.tsx"),
  route("calendar", "routes/public/calendar.tsx"),
  route("calendar.ics", "routes/public/process-calendar.ts", { id: "calendar of all processes" }),
  route("processes/:process/modalities/:version", "routes/public/modalities.tsx"),
  route("processes/:process/texts/:number", "routes/public/text.tsx"),
  route("processes/:process/modalities/:version.json", "routes/public/modalities-file.ts"),
  route("processes/:process/modalities/:version/preview", "routes/public/preview-modalities.tsx"),
  route("processes/:process/lists/:period", "routes/public/proposed-list.tsx"),
];

const accountPages: RouteConfigEntry[] = prefix("account", [
  index("routes/account/account.ts"),
  route("sign-up", "routes/account/sign-up.tsx"),
  route("sign-in", "routes/account/sign-in.tsx"),
  route("sign-out", "routes/account/sign-out.tsx"),
  route("verify-email", "routes/account/verify-email.tsx"),
  route("forgot-password", "routes/account/forgot-password.tsx"),
  route("reset-password", "routes/account/reset-password.tsx"),
  route("second-factor", "routes/account/second-factor.tsx"),
  route("set-up-second-factor", "routes/account/set-up-second-factor.tsx"),
  route("sign-ins", "routes/account/sign-ins.tsx"),
  route("own-data.json", "routes/account/own-data.ts"),
  route("change-own-name", "routes/account/change-own-name.tsx"),
  route("change-own-language", "routes/account/change-own-language.tsx"),
  route("change-own-letters", "routes/account/change-own-letters.tsx"),
  route("change-own-address", "routes/account/change-own-address.tsx"),
  route("provider", "routes/account/provider.ts"),
  route("passkeys", "routes/account/passkeys.tsx"),
  route("add-passkey", "routes/account/add-passkey.tsx"),
  route("sign-in-with-passkey", "routes/account/sign-in-with-passkey.tsx"),
  route("change-own-password", "routes/account/change-own-password.tsx"),
  route("make-calendar-address", "routes/account/make-calendar-address.tsx"),
  route("withdraw-calendar-address", "routes/account/withdraw-calendar-address.ts"),
  route("wish-for-erasure", "routes/account/wish-for-erasure.tsx"),
  route("withdraw-erasure-wish", "routes/account/withdraw-erasure-wish.ts"),
  route("calendars/:address.ics", "routes/account/own-calendar.ts"),
  route("accept-invitation", "routes/account/accept-invitation.tsx"),
  route("join-organisation", "routes/account/join-organisation.tsx"),
  route("confirm-address", "routes/account/confirm-address.tsx"),
]);

/** The letters of the Chair as missions and organisations get them: the same pages. */
const receivedLetters = "routes/mission/chair-letters.tsx";
const receivedLetter = "routes/mission/chair-letter.tsx";
const receivedLetterFile = "routes/mission/chair-letter-file.ts";

/** One page for several tasks of an application; the address says which. */
const membersAndFunds = "routes/organisation/members-and-funds.tsx";
const organisationPages: RouteConfigEntry[] = prefix("organisation", [
  index("routes/organisation/home.tsx"),
  route("chair-letters", receivedLetters, { id: "letters of an organisation" }),
  route("chair-letters/:chair_letter", receivedLetter, { id: "letter of an organisation" }),
  route("chair-letters/:chair_letter/letter.pdf", receivedLetterFile, { id: "letter of an organisation, as a file" }),
  route("record", "routes/organisation/save-organisation.tsx"),
  route("request-name-change", "routes/organisation/request-name-change.tsx"),
  ...prefix("representatives", [
    index("routes/organisation/representatives.tsx"),
    route(":representative/change-representative", "routes/organisation/change-representative.tsx"),
    route(":representative/withdraw-representative", "routes/organisation/withdraw-representative.tsx"),
  ]),
  route("registrations/:registration/change-registration", "routes/organisation/change-registration.tsx"),
  route("registrations/:registration/withdraw-registration", "routes/organisation/withdraw-registration.tsx"),
  route("sessions/:session/register-for-session", "routes/organisation/register-for-session.tsx"),
  route("sessions/:session/nominate-representative", "routes/organisation/nominate-representative.tsx"),
  ...prefix("written-inputs", [
    index("routes/organisation/written-inputs.tsx"),
    route(":written_input/withdraw-written-input", "routes/organisation/withdraw-written-input.tsx"),
  ]),
  route("sessions/:session/send-written-input", "routes/organisation/send-written-input.tsx"),
  ...prefix("inscriptions", [
    index("routes/organisation/inscriptions.tsx"),
    route(":inscription/change-inscription", "routes/organisation/change-inscription.tsx"),
    route(":inscription/withdraw-inscription", "routes/organisation/withdraw-inscription.tsx"),
  ]),
  route("sessions/:session/inscribe-speaker", "routes/organisation/inscribe-speaker.tsx"),
  ...prefix("people", [
    index("routes/organisation/people.tsx"),
    route("invite-colleague", "routes/organisation/invite-colleague.tsx"),
    route("leave-organisation", "routes/organisation/leave-organisation.tsx"),
    route(":person/take-off-colleague", "routes/organisation/take-off-colleague.tsx"),
    route(
      "invitations/:organisation_invitation/withdraw-colleague-invitation",
      "routes/organisation/withdraw-colleague-invitation.tsx",
    ),
  ]),
  route("calls/:call/start-application", "routes/organisation/start-application.tsx"),
  ...prefix("applications/:reference", [
    index("routes/organisation/application.tsx"),
    route("category", "routes/organisation/category.tsx"),
    route("consultative-status", "routes/organisation/consultative-status.tsx"),
    route("register-number", "routes/organisation/register-number.tsx"),
    route("about", "routes/organisation/about.tsx"),
    route("purpose", "routes/organisation/purpose.tsx"),
    route("past-interaction", "routes/organisation/past-interaction.tsx"),
    route("governing-body", membersAndFunds, { id: "governing-body" }),
    route("members", membersAndFunds, { id: "members" }),
    route("funding", membersAndFunds, { id: "funding" }),
    route("head", "routes/organisation/head.tsx"),
    route("documents", "routes/organisation/documents.tsx"),
    route("add-document/:kind", "routes/organisation/add-document.tsx"),
    route("remove-document/:document", "routes/organisation/remove-document.tsx"),
    route("check-answers", "routes/organisation/check-answers.tsx"),
    route("submit-application", "routes/organisation/submit-application.tsx"),
    route("received", "routes/organisation/received.tsx"),
    route("delete-draft", "routes/organisation/delete-draft.tsx"),
    route("complete-application", "routes/organisation/complete-application.tsx"),
    route("change-answers", "routes/organisation/change-answers.tsx"),
    route("change-class", "routes/organisation/change-class.tsx"),
    route("withdraw-application", "routes/organisation/withdraw-application.tsx"),
    route("send-inquiry", "routes/organisation/send-inquiry.tsx"),
    route("reply-to-inquiry/:inquiry", "routes/organisation/reply-to-inquiry.tsx"),
  ]),
]);

/** One page for several acts; the address says which. */
const decideAdoption = "routes/secretariat/decide-adoption.tsx";
const changeClearance = "routes/secretariat/change-clearance.tsx";
const changeSession = "routes/secretariat/change-session.tsx";
const changeCall = "routes/secretariat/change-call.tsx";
const changePaper = "routes/secretariat/change-paper.tsx";
const answerDetermination = "routes/secretariat/answer-determination.tsx";
const decideWithdrawal = "routes/secretariat/decide-withdrawal.tsx";
const changeAccreditation = "routes/secretariat/change-accreditation.tsx";

const secretariatPages: RouteConfigEntry[] = prefix("secretariat", [
  index("routes/secretariat/queue.tsx"),
  route("queue.csv", "routes/secretariat/queue-csv.ts"),
  route("assign-applications", "routes/secretariat/assign-applications.tsx"),
  route("save-view", "routes/secretariat/save-view.tsx"),
  route("remove-view", "routes/secretariat/remove-view.tsx"),
  route("prepare-clearances", "routes/secretariat/prepare-clearances.tsx"),
  route("prepared-rulings", "routes/secretariat/prepared-rulings.tsx"),
  route("inquiries", "routes/secretariat/inquiries.tsx"),
  route("release-prepared-rulings", "routes/secretariat/release-prepared-rulings.tsx"),
  ...prefix("applications/:reference", [
    index("routes/secretariat/application.tsx"),
    route("review-changed-record", "routes/secretariat/review-changed-record.tsx"),
    route("clear-application", "routes/secretariat/clear-application.tsx"),
    route("refuse-application", "routes/secretariat/refuse-application.tsx"),
    route("return-application", "routes/secretariat/return-application.tsx"),
    route("extend-time-to-complete", "routes/secretariat/extend-time-to-complete.tsx"),
    route("take-back-clearance", changeClearance, { id: "take-back-clearance" }),
    route("take-back-refusal", changeClearance, { id: "take-back-refusal" }),
    route("take-back-return", changeClearance, { id: "take-back-return" }),
    route("hold-back-application", changeClearance, { id: "hold-back-application" }),
    route("release-application", changeClearance, { id: "release-application" }),
    route("recuse-from-application", "routes/secretariat/recuse-from-application.tsx"),
    route("write-desk-note", "routes/secretariat/write-desk-note.tsx"),
    route("send-inquiry", "routes/secretariat/send-inquiry.tsx"),
    route("reply-to-inquiry/:inquiry", "routes/secretariat/reply-to-inquiry.tsx"),
    route("look-up-organisation", "routes/secretariat/look-up-organisation.tsx"),
    route("note-likeness/:listed_entry", "routes/secretariat/note-likeness.tsx"),
    route("prepare-ruling", "routes/secretariat/prepare-ruling.tsx"),
    route("prepared-ruling", "routes/secretariat/prepared-ruling.tsx"),
    route("discard-prepared-ruling", "routes/secretariat/discard-prepared-ruling.tsx"),
  ]),
  route("look-ups/:look_up/answer", "routes/secretariat/look-up-answer.ts"),
  ...prefix("consolidated-list", [
    index("routes/secretariat/consolidated-list.tsx"),
    route("import-consolidated-list", "routes/secretariat/import-consolidated-list.tsx"),
  ]),
  route("calls", "routes/secretariat/calls.tsx"),
  ...prefix("calls/:call", [
    index("routes/secretariat/call.tsx"),
    route("circulate-list", "routes/secretariat/circulate-list.tsx"),
    route("extend-call", "routes/secretariat/extend-call.tsx"),
    route("withdraw-call", changeCall, { id: "withdraw-call" }),
    route("correct-call", changeCall, { id: "correct-call" }),
    route("announce-cut-off", "routes/secretariat/announce-cut-off.tsx"),
    route("seal-information-list", "routes/secretariat/seal-information-list.tsx"),
    route("put-list-before-body", "routes/secretariat/put-list-before-body.tsx"),
  ]),
  ...prefix("lists/:list", [
    index("routes/secretariat/sealed-list.tsx"),
    route("enter-determination", "routes/secretariat/enter-determination.tsx"),
    route("entries/:reference/correct-list", "routes/secretariat/correct-list.tsx"),
  ]),
  ...filesOf("lists/:list", "routes/secretariat/sealed-list-file.ts"),
  route("open-process", "routes/secretariat/open-process.tsx"),
  route("processes/:process/schedule-session", "routes/secretariat/schedule-session.tsx"),
  route("processes/:process/end-mandate", "routes/secretariat/end-mandate.tsx"),
  route("sessions/:session/move-session", "routes/secretariat/move-session.tsx"),
  route("sessions/:session/correct-session", "routes/secretariat/correct-session.tsx"),
  route("sessions/:session/confirm-session", changeSession, { id: "confirm-session" }),
  route("sessions/:session/give-session-link", "routes/secretariat/give-session-link.tsx"),
  route("sessions/:session/representatives", "routes/secretariat/representatives.tsx"),
  route("sessions/:session/representatives.csv", "routes/secretariat/representatives-csv.ts"),
  route("sessions/:session/program-accesses", "routes/secretariat/program-accesses.tsx"),
  route("program-accesses/:program_access/end-program-access", "routes/secretariat/end-program-access.tsx"),
  route("sessions/:session/written-inputs", "routes/secretariat/written-inputs.tsx"),
  ...prefix("written-inputs/:written_input", [
    index("routes/secretariat/written-input.tsx"),
    route("file", "routes/secretariat/written-input-file.ts"),
    route("post-written-input", "routes/secretariat/post-written-input.tsx"),
    route("decline-written-input", "routes/secretariat/decline-written-input.tsx"),
  ]),
  route("sessions/:session/list-of-speakers", "routes/secretariat/list-of-speakers.tsx"),
  route("sessions/:session/list-of-speakers.csv", "routes/secretariat/list-of-speakers-csv.ts"),
  route("sessions/:session/open-list-of-speakers", "routes/secretariat/open-list-of-speakers.tsx"),
  route("sessions/:session/change-list-of-speakers", "routes/secretariat/change-list-of-speakers.tsx"),
  route("sessions/:session/publish-list-of-speakers", "routes/secretariat/publish-list-of-speakers.tsx"),
  route("inscriptions/:inscription/move-inscription", "routes/secretariat/move-inscription.tsx"),
  route("sessions/:session/draft-programme", "routes/secretariat/draft-programme.tsx"),
  route("sessions/:session/publish-programme", "routes/secretariat/publish-programme.tsx"),
  route("sessions/:session/cancel-session", changeSession, { id: "cancel-session" }),
  route("processes/:process/announce-paper", "routes/secretariat/announce-paper.tsx"),
  route("processes/:process/circulate-paper", "routes/secretariat/circulate-new-paper.tsx"),
  ...prefix("papers/:paper", [
    route("circulate-paper", changePaper, { id: "circulate-paper" }),
    route("add-paper-language", changePaper, { id: "add-paper-language" }),
    route("revise-paper", changePaper, { id: "revise-paper" }),
    route("correct-paper", changePaper, { id: "correct-paper" }),
    route("withdraw-paper", "routes/secretariat/withdraw-paper.tsx"),
  ]),
  route("processes/:process/open-call", "routes/secretariat/open-call.tsx"),
  ...prefix("calendars", [
    index("routes/secretariat/calendars.tsx"),
    route("holidays/:station/:year", "routes/secretariat/holidays.tsx"),
    route("record-outage", "routes/secretariat/record-outage.tsx"),
    route("outages/:outage/withdraw-outage", "routes/secretariat/withdraw-outage.tsx"),
    route("record-holidays", "routes/secretariat/record-holidays.tsx"),
  ]),
  route("processes/:process/bodies", "routes/secretariat/bodies.tsx"),
  route("processes/:process/name-body", "routes/secretariat/name-body.tsx"),
  ...prefix("processes/:process/bodies/:body", [
    index("routes/secretariat/body.tsx"),
    route("seat-member", "routes/secretariat/seat-member.tsx"),
    route("members/:membership/end-membership", "routes/secretariat/end-membership.tsx"),
  ]),
  route("no-objection-periods", "routes/secretariat/no-objection-periods.tsx"),
  ...prefix("no-objection-periods/:period", [
    index("routes/secretariat/no-objection-period.tsx"),
    route("extend-no-objection-period", "routes/secretariat/extend-no-objection-period.tsx"),
  ]),
  route("determinations", "routes/secretariat/determinations.tsx"),
  ...prefix("determinations/:determination", [
    index("routes/secretariat/determination.tsx"),
    route("confirm-determination", answerDetermination, { id: "confirm-determination" }),
    route("discard-determination", answerDetermination, { id: "discard-determination" }),
  ]),
  ...prefix("adoptions/:adoption", [
    index("routes/secretariat/adoption.tsx"),
    route("confirm-adoption", decideAdoption, { id: "confirm-adoption" }),
    route("decline-adoption", decideAdoption, { id: "decline-adoption" }),
  ]),
  route("registers", "routes/secretariat/registers.tsx"),
  route("open-register", "routes/secretariat/open-register.tsx"),
  ...prefix("registers/:register", [
    index("routes/secretariat/register.tsx"),
    route("import-register-edition", "routes/secretariat/import-register-edition.tsx"),
    route("draw-register-edition", "routes/secretariat/draw-register-edition.tsx"),
    route("editions/:edition", "routes/secretariat/register-edition.tsx"),
  ]),
  route("outcomes", "routes/secretariat/outcomes.tsx"),
  route("outcomes.csv", "routes/secretariat/outcomes-csv.ts"),
  route("outcomes/counts", "routes/secretariat/outcome-counts.tsx"),
  ...prefix("accreditations/:accreditation", [
    index("routes/secretariat/accreditation.tsx"),
    route("suspend-accreditation", changeAccreditation, { id: "suspend-accreditation" }),
    route("reinstate-accreditation", changeAccreditation, { id: "reinstate-accreditation" }),
    route("withdraw-accreditation", changeAccreditation, { id: "withdraw-accreditation" }),
    route("withdrawals/:withdrawal/confirm-withdrawal", decideWithdrawal, { id: "confirm-withdrawal" }),
    route("withdrawals/:withdrawal/discard-withdrawal", decideWithdrawal, { id: "discard-withdrawal" }),
  ]),
  route("name-changes", "routes/secretariat/name-changes.tsx"),
  ...prefix("name-changes/:name_change", [
    index("routes/secretariat/name-change.tsx"),
    route("confirm-name-change", "routes/secretariat/confirm-name-change.tsx"),
    route("decline-name-change", "routes/secretariat/decline-name-change.tsx"),
  ]),
  route("letters", "routes/secretariat/letters.tsx"),
  route("letters/retry-letters", "routes/secretariat/retry-letters.tsx"),
  route("letters/all", "routes/secretariat/all-letters.tsx"),
  route("letters/:letter", "routes/secretariat/letter.tsx"),
  route("letters/:letter/retry-letter", "routes/secretariat/retry-letter.tsx"),
  route("audit-trail", "routes/secretariat/audit-trail.tsx"),
  route("audit-trail.csv", "routes/secretariat/audit-trail-csv.ts"),
]);

/** One page for the acts that need no more than a reason; the address says which. */
const administerPerson = "routes/administrator/administer-person.tsx";
const changeInvitation = "routes/administrator/change-invitation.tsx";

const administratorPages: RouteConfigEntry[] = prefix("administrator", [
  index("routes/administrator/people.tsx"),
  ...prefix("people/:person", [
    index("routes/administrator/person.tsx"),
    route("deactivate-person", administerPerson, { id: "deactivate-person" }),
    route("reactivate-person", administerPerson, { id: "reactivate-person" }),
    route("revoke-sign-ins", administerPerson, { id: "revoke-sign-ins" }),
    route("reset-second-factor", administerPerson, { id: "reset-second-factor" }),
    route("confirm-second-factor-reset", administerPerson, { id: "confirm-second-factor-reset" }),
    route("withdraw-second-factor-reset", administerPerson, { id: "withdraw-second-factor-reset" }),
    route("erase-person", administerPerson, { id: "erase-person" }),
    route("confirm-person-erasure", administerPerson, { id: "confirm-person-erasure" }),
    route("withdraw-person-erasure", administerPerson, { id: "withdraw-person-erasure" }),
    route("name-access-administrator", administerPerson, { id: "name-access-administrator" }),
    route("end-access-administrator", administerPerson, { id: "end-access-administrator" }),
    route("change-office", "routes/administrator/change-office.tsx"),
    route("mend-address", "routes/administrator/mend-address.tsx"),
  ]),
  route("invitations/:invitation/withdraw-invitation", changeInvitation, { id: "withdraw-invitation" }),
  route("invitations/:invitation/send-invitation-again", changeInvitation, { id: "send-invitation-again" }),
  route("organisations", "routes/administrator/organisations.tsx"),
  route("organisations/:organisation/name-person", "routes/administrator/name-person.tsx"),
  route("organisations/:organisation/confirm-person-naming", "routes/administrator/confirm-person-naming.tsx"),
  route("erasures", "routes/administrator/erasures.tsx"),
  route("missions", "routes/administrator/missions.tsx"),
  route("missions/:mission", "routes/administrator/mission.tsx"),
  route("missions/:mission/correct-mission-name", "routes/administrator/correct-mission-name.tsx"),
  route("missions/:mission/end-mission", "routes/administrator/end-mission.tsx"),
  route("missions/:mission/mend-mission-addresses", "routes/administrator/mend-mission-addresses.tsx"),
  route("import", "routes/administrator/import-people.tsx"),
  route("record-mission", "routes/administrator/record-mission.tsx"),
  route("invite-person", "routes/administrator/invite-person.tsx"),
]);

const changeDelegate = "routes/mission/change-delegate.tsx";

const missionPages: RouteConfigEntry[] = prefix("mission", [
  index("routes/mission/home.tsx"),
  ...prefix("people", [
    index("routes/mission/people.tsx"),
    route("change-mission-language", "routes/mission/change-mission-language.tsx"),
    route("change-mission-letters", "routes/mission/change-mission-letters.tsx"),
    route("invite-delegate", "routes/mission/invite-delegate.tsx"),
    route(":person/end-delegate-access", changeDelegate, { id: "end-delegate-access" }),
    route(":person/name-access-administrator", changeDelegate, { id: "name-access-administrator of a mission" }),
    route(":person/end-access-administrator", changeDelegate, { id: "end-access-administrator of a mission" }),
    route("invitations/:invitation/withdraw-delegate-invitation", "routes/mission/withdraw-delegate-invitation.tsx"),
  ]),
  route("chair-letters", receivedLetters, { id: "letters of a mission" }),
  route("chair-letters/:chair_letter", receivedLetter, { id: "letter of a mission" }),
  route("chair-letters/:chair_letter/letter.pdf", receivedLetterFile, { id: "letter of a mission, as a file" }),
  route("lists/:list", "routes/mission/sealed-list.tsx"),
  ...filesOf("lists/:list", "routes/mission/sealed-list-file.ts"),
  ...prefix("no-objection-periods/:period", [
    index("routes/mission/circulated-list.tsx"),
    route("organisations/:reference", "routes/mission/circulated-dossier.tsx"),
    route("raise-objection", "routes/mission/raise-objection.tsx"),
    route("ask-who-objected", "routes/mission/ask-who-objected.tsx"),
  ]),
  route("objection-notes/:reference", "routes/mission/objection-note.tsx"),
  route("objection-notes/:reference/withdraw-objections", "routes/mission/withdraw-objections.tsx"),
  route("objections", "routes/mission/objections.tsx"),
  route("requests/:request", "routes/mission/request.tsx"),
  route("objections/:objection/withdraw-objection", "routes/mission/withdraw-objection.tsx"),
  route("objections/:objection/lift-hold", "routes/mission/lift-hold.tsx"),
  route("objections/:objection/write-to-chair", "routes/mission/write-to-chair.tsx"),
  route("objections/:objection/maintain-objection", "routes/mission/maintain-objection.tsx"),
  ...prefix("silence-procedures/:procedure", [
    index("routes/mission/silence-procedure.tsx"),
    route("break-silence", "routes/mission/break-silence.tsx"),
  ]),
]);

/** Modalities and other texts go by the same acts; the address says on which. */
const recordAdoption = "routes/chair/record-adoption.tsx";
const secondLook = "routes/chair/change-chair-letter.tsx";
const openSilenceProcedure = "routes/chair/open-silence-procedure.tsx";

const chairPages: RouteConfigEntry[] = prefix("chair", [
  index("routes/chair/home.tsx"),
  route("begin-working-draft", "routes/chair/begin-working-draft.tsx"),
  route("begin-working-draft/file", "routes/chair/modalities-from-file.tsx"),
  ...prefix("working-drafts/:working_draft", [
    index("routes/chair/working-draft.tsx"),
    route("pages/:page", "routes/chair/draft-page.tsx"),
    route("pages/:page/comment-on-draft", "routes/chair/comment-on-draft.tsx"),
    route("comments/:draft_comment/resolve-draft-comment", "routes/chair/resolve-draft-comment.tsx"),
    route("arrange-draft-classes", "routes/chair/arrange-draft-classes.tsx"),
    route("preview", "routes/chair/preview-draft.tsx"),
    route("compare", "routes/chair/compare-draft.tsx"),
    route("propose-modalities", "routes/chair/propose-modalities.tsx"),
    route("revise-modalities", "routes/chair/revise-modalities.tsx"),
    route("discard-working-draft", "routes/chair/discard-working-draft.tsx"),
  ]),
  ...prefix("modalities/:decision", [
    index("routes/chair/draft-modalities.tsx"),
    route("begin-revision", "routes/chair/begin-revision.tsx"),
    route("record-adoption", recordAdoption, { id: "record-adoption-of-modalities" }),
    route("open-silence-procedure", openSilenceProcedure, { id: "open-silence-procedure-on-modalities" }),
  ]),
  route("enter-text", "routes/chair/enter-text.tsx"),
  ...prefix("texts/:text", [
    index("routes/chair/text.tsx"),
    route("revise-text", "routes/chair/revise-text.tsx"),
    route("record-adoption", recordAdoption, { id: "record-adoption-of-text" }),
    route("open-silence-procedure", openSilenceProcedure, { id: "open-silence-procedure-on-text" }),
  ]),
  ...prefix("silence-procedures/:procedure", [
    index("routes/chair/silence-procedure.tsx"),
    route("extend-silence-procedure", "routes/chair/extend-silence-procedure.tsx"),
  ]),
  route("no-objection-periods/:period/objectors", "routes/chair/objectors.tsx"),
  route("consultations", "routes/chair/consultations.tsx"),
  ...prefix("consultations/:reference", [
    index("routes/chair/consultation.tsx"),
    route("write-in-consultation", "routes/chair/write-in-consultation.tsx"),
    route("record-objectors-answer", "routes/chair/record-objectors-answer.tsx"),
    route("extend-consultations", "routes/chair/extend-consultations.tsx"),
  ]),
  route("chair-letters", "routes/chair/chair-letters.tsx"),
  ...prefix("chair-letters/:chair_letter", [
    index("routes/chair/chair-letter.tsx"),
    route("save-chair-letter", "routes/chair/save-chair-letter.tsx"),
    route("reach", "routes/chair/reach-of-letter.tsx"),
    route("acts", "routes/chair/acts-of-letter.tsx"),
    route("acts/:act", "routes/chair/add-to-letter.tsx"),
    route("ask-second-look", secondLook, { id: "ask-second-look" }),
    route("give-second-look", secondLook, { id: "give-second-look" }),
    route("discard-chair-letter", secondLook, { id: "discard-chair-letter" }),
    route("circulate-chair-letter", "routes/chair/circulate-chair-letter.tsx"),
    route("email", "routes/chair/chair-letter-email.ts"),
    route("letter.pdf", "routes/chair/chair-letter-file.ts"),
  ]),
  route("requests", "routes/chair/requests.tsx"),
  route("requests/:request/answer-request", "routes/chair/answer-request.tsx"),
]);

const demonstrationPages: RouteConfigEntry[] = prefix("demonstration", [
  index("routes/demonstration/demonstration.tsx"),
  route("mailbox", "routes/demonstration/mailbox.tsx"),
  route("mailbox/:letter", "routes/demonstration/mailbox-letter.tsx"),
  route("mailbox/:letter/html", "routes/demonstration/mailbox-letter-html.ts"),
  route("clock", "routes/demonstration/clock.tsx"),
  route("components", "routes/demonstration/components.tsx"),
]);

const api: RouteConfigEntry[] = prefix("api/v1", [
  route("processes", "routes/api/processes.ts"),
  route("processes/:process/sessions", "routes/api/sessions.ts"),
  route("processes/:process/accredited-organisations", "routes/api/accredited-organisations.ts"),
  route("processes/:process/accredited-organisations.csv", "routes/api/accredited-organisations-csv.ts"),
  route("sessions/:session/representatives", "routes/api/representatives.ts"),
  route("sessions/:session/speakers", "routes/api/speakers.ts"),
  route("openapi.json", "routes/api/openapi.ts"),
]).concat(
  route("schemas/modalities-decision.json", "routes/api/modalities-schema.ts"),
  route(".well-known/security.txt", "routes/api/security-contact.ts"),
  route("api/*", "routes/api/not-found.ts"),
);

export default [
  ...prefix(":language", [
    ...publicPages,
    ...accountPages,
    ...organisationPages,
    ...secretariatPages,
    ...administratorPages,
    ...missionPages,
    ...chairPages,
    ...demonstrationPages,
    route("*", "routes/public/not-found.tsx"),
  ]),
  ...api,
] satisfies RouteConfig;
