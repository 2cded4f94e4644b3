import { expect, test } from "vitest";
import { openCall } from "#acts/applications/open-call.ts";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import { startApplication } from "#acts/applications/start-application.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { Provisions } from "#domain/modalities/provisions.ts";
import { anId } from "#support/an-id.ts";
import { aDatabase } from "#support/database.ts";
import { local, round } from "#support/factories.ts";
import {
  accepted,
  as,
  type GivenCall,
  givenCleared,
  givenLapsed,
  givenOpenCall,
  givenSubmitted,
} from "#support/given.ts";
import { givenSecondCall } from "#support/second-call.ts";
import { givenWithdrawn } from "#support/withdrawn.ts";
import { seeOwnApplication } from "#views/applications/own-application.ts";
import { seeOwnApplications } from "#views/applications/own-applications.ts";

/* Whose application has ended reads whether it may apply again, as far as the decision lets it, and under which call. */

const database = await aDatabase();
const { db } = database;

const saying = (reapplication: Provisions["validity"]["reapplication"]): Partial<Provisions> => ({
  validity: { until: "session", reapplication, cites: { source: "A decision", paragraph: "9" } },
});
const never = saying({ allowed: false, after: null });
const tenDays = saying({ allowed: true, after: { count: 10, unit: "calendar_days" } });
const freely = saying({ allowed: true, after: null });

async function givenRefused(given: GivenCall) {
  const { applicant, application } = await givenSubmitted(db, given);
  const { reference, version } = application;
  const why = { ground: "not_relevant", reason: "Outside the scope." } as const;
  accepted(await refuseApplication(as(db, given.officer, round.reviewing), { reference, version, ...why }));
  return { applicant, reference };
}

type Ended = Awaited<ReturnType<typeof givenRefused>>;

const againOf = async ({ applicant, reference }: Ended, now: Instant) =>
  mustExist(await seeOwnApplication(as(db, applicant, now), reference)).again;
const atHome = async ({ applicant }: Pick<Ended, "applicant">, call: GivenCall, now: Instant) =>
  mustExist(await seeOwnApplications(as(db, applicant, now))).calls.find(({ id }) => id === call.call.id)?.before;

test("who was refused reads of no call while none is open, and what the decision says", async () => {
  const ended = await givenRefused(await givenOpenCall(db, tenDays));
  const soon = await againOf(ended, round.circulating);
  expect(soon).toMatchObject({
    call: null,
    own: null,
    refused: null,
    rule: { allowed: true, cites: { paragraph: "9" } },
  });
  expect(soon?.rule.after).toEqual({ count: 10, unit: "calendar_days" });
  expect((await againOf(ended, round.settled))?.rule.after).toBeNull();
  expect((await againOf(await givenRefused(await givenOpenCall(db, never)), round.settled))?.rule.allowed).toBe(false);
});

test("no call is looked forward to once the mandate has ended", async () => {
  const ended = await givenRefused(await givenOpenCall(db, freely));
  expect(await againOf(ended, local("2025-07-31T23:59"))).toMatchObject({ mandateEnded: false });
  expect(await againOf(ended, local("2025-08-01T00:00"))).toMatchObject({ mandateEnded: true });
});

test("the call that is open is named where the decision lets it apply, and is in its way no more once it has applied", async () => {
  const given = await givenOpenCall(db, freely);
  const next = await givenSecondCall(db, given);
  const ended = await givenRefused(given);
  expect(await againOf(ended, round.settled)).toMatchObject({ call: { id: next.call.id }, own: null, refused: null });
  expect(await atHome(ended, next, round.settled)).toEqual({ reference: ended.reference, standing: "refused" });
  const context = as(db, ended.applicant, round.settled);
  const { reference } = accepted(await startApplication(context, { call: next.call.id })).next;
  expect(await againOf(ended, round.settled)).toMatchObject({ call: null, own: reference, refused: null });
  expect(await atHome(ended, next, round.settled)).toBeNull();
});

test.each([
  ["never", never, "reapplication_is_not_allowed"],
  ["not yet", tenDays, "reapplication_is_too_early"],
] as const)(
  "a call that is open is not offered where the decision says %s, and why is said",
  async (_when, says, because) => {
    const given = await givenOpenCall(db, says);
    const next = await givenSecondCall(db, given);
    const ended = await givenRefused(given);
    const again = await againOf(ended, round.circulating);
    expect(again).toMatchObject({
      call: null,
      own: null,
      refused: { call: { id: next.call.id }, refusal: { because } },
    });
    expect(await atHome(ended, next, round.circulating)).toBeNull();
  },
);

test("whose accreditation was withdrawn, or has expired, may apply under the open call whatever is said of who was not accredited", async () => {
  const given = await givenOpenCall(db, never);
  const next = await givenSecondCall(db, given);
  const { applicant, application } = await givenCleared(db, given, { category: "ecosoc-ngo" });
  const [row] = await database.asOwner(`select id from accreditation where application_id = '${application.id}'`);
  const accreditation = anId<"accreditation">(String(row?.["id"]));
  accepted(await givenWithdrawn(as(db, given.officer, round.circulating), { accreditation, ground: "A ground." }));
  const withdrawn = { applicant, reference: application.reference };
  expect(await againOf(withdrawn, round.settled)).toMatchObject({
    call: { id: next.call.id },
    rule: { allowed: true },
  });
  expect(await atHome(withdrawn, next, round.settled)).toMatchObject({ standing: "accreditation-withdrawn" });

  const other = await givenOpenCall(db, never);
  const later = await givenSecondCall(db, other);
  const held = await givenCleared(db, other, { category: "ecosoc-ngo" });
  const expired = { applicant: held.applicant, reference: held.application.reference };
  expect(await againOf(expired, round.settled)).toBeNull();
  const afterSession = local("2022-07-30T12:00");
  const window = { opensAt: afterSession, closesAt: afterSession.add({ hours: 480 }), zone: other.process.zone };
  const offered = { process: other.process.id, session: later.session.id, title: "Call after the session", ...window };
  const { next: third } = accepted(await openCall(as(db, other.officer, afterSession), offered));
  const again = await againOf(expired, afterSession);
  expect(again).toMatchObject({ rule: { allowed: true, after: null, cites: null } });
  expect(again?.call?.id ?? null).toBe(third.id);
});

test("who is accredited reads nothing of it", async () => {
  const { listed } = await givenLapsed(db);
  const { applicant, application } = mustExist(listed[0] ?? null);
  expect(await againOf({ applicant, reference: application.reference }, round.afterwards)).toBeNull();
});
