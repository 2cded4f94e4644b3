import { expect, test } from "vitest";
import { cancelSession } from "#acts/process/cancel-session.ts";
import { confirmSession } from "#acts/process/confirm-session.ts";
import { giveSessionLink } from "#acts/process/give-session-link.ts";
import { scheduleSession } from "#acts/process/schedule-session.ts";
import { findSessionLink } from "#db/process/sessions.ts";
import type { Actor } from "#domain/kit/actor.ts";
import type { Id } from "#domain/kit/id.ts";
import { isForbidden, stopped } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { aSession, instant, round } from "#support/factories.ts";
import { accepted, as, givenApplicant, givenLapsed, givenMission, givenProcess, refused } from "#support/given.ts";
import { auditOf, eventsAbout, lettersTo } from "#support/record.ts";
import { seePublicSession } from "#views/process/public-session.ts";

const database = await aDatabase();
const { db } = database;
const url = "https://meet.example/j/42?pwd=secret";

async function given(changes: Partial<ReturnType<typeof aSession>> = {}) {
  const { process, officer, chair } = await givenProcess(db);
  const scheduled = aSession({ process: process.id, ...changes });
  const { next } = accepted(await scheduleSession(as(db, officer, round.reviewing), scheduled));
  const linkFor = async (actor: Actor, session: Id<"session"> = next.id) =>
    (await seePublicSession(as(db, actor, round.circulating), process.slug, session))?.link;
  return { officer, chair, session: next.id, linkFor };
}

test("the address that was given last is seen by those who are invited, and by nobody else", async () => {
  const invited = ["states", "all-stakeholders"] as const;
  const { officer, chair, session, linkFor } = await given({ invited });
  const desk = as(db, officer, round.circulating);
  accepted(await giveSessionLink(desk, { session, url: "https://meet.example/first" }));
  accepted(await giveSessionLink(as(db, officer, round.objecting), { session, url }));
  expect(await findSessionLink(db, session)).toBe(url);
  const state = await givenMission(db);
  const observer = await givenMission(db, { memberState: false });
  const stakeholder = await givenApplicant(db);
  const seen = await Promise.all(
    [officer, chair, state, stakeholder, observer, { role: "public" } as const].map((one) => linkFor(one)),
  );
  expect(seen).toEqual([url, url, url, url, null, null]);
  expect(await eventsAbout(db, session)).toEqual(["SessionScheduled", "SessionLinkGiven", "SessionLinkGiven"]);
  expect(JSON.stringify(await auditOf(database, session))).not.toContain("meet.example");
});

test("where only the accredited are invited, an organisation that is not accredited does not see it", async () => {
  const { officer, session, linkFor } = await given({ invited: ["accredited-organisations"] });
  accepted(await giveSessionLink(as(db, officer, round.circulating), { session, url }));
  expect(await linkFor(await givenApplicant(db))).toBeNull();
  expect(await linkFor(await givenMission(db))).toBeNull();
});

test("an organisation that is accredited for the session sees it, and is told of its programme and its days", async () => {
  const { officer, process, call, listed } = await givenLapsed(db);
  const [accredited] = listed;
  if (accredited === undefined) throw new Error("Nobody is on the list");
  const later = aSession({ process: process.id, title: "Town hall", kind: "town-hall", format: "virtual", place: "" });
  const desk = as(db, officer, round.settled);
  const { id: session } = accepted(await scheduleSession(desk, { ...later, standing: "planned" })).next;
  accepted(await giveSessionLink(desk, { session, url }));
  accepted(await confirmSession(desk, { session, reason: "Set." }));
  expect(call.session).not.toBe(session);
  const seen = await seePublicSession(as(db, accredited.applicant, round.afterwards), process.slug, session);
  expect(seen?.link).toBe(url);
  expect(await lettersTo(database, accredited.applicant.person)).toContain("session-changed");
});

test("an in-person session has none; nor does anybody but the Secretariat give it", async () => {
  const { officer, chair, session } = await given({ format: "in-person" });
  const desk = as(db, officer, round.circulating);
  expect(refused(await giveSessionLink(desk, { session, url })).because).toBe("session_is_joined_in_person");
  const byChair = await giveSessionLink(as(db, chair, round.circulating), { session, url });
  expect(refused(byChair).because).toBe("not_allowed");
  expect(await findSessionLink(db, session)).toBeNull();
});

test("none is given for a session that is over or cancelled, and that of a cancelled one is shown to nobody", async () => {
  const { officer, session, linkFor } = await given();
  const over = as(db, officer, instant("2022-08-01T12:00:00Z"));
  expect(refused(await giveSessionLink(over, { session, url })).because).toBe("session_is_over");
  const desk = as(db, officer, round.circulating);
  accepted(await giveSessionLink(desk, { session, url }));
  expect(await linkFor(officer)).toBe(url);
  accepted(await cancelSession(desk, { session, reason: "No quorum." }));
  expect(await linkFor(officer)).toBeNull();
  expect(refused(await giveSessionLink(desk, { session, url })).because).toBe("session_is_cancelled");
});

test("session_link_is_never_changed: another follows it", async () => {
  const { officer, session } = await given();
  accepted(await giveSessionLink(as(db, officer, round.circulating), { session, url }));
  expect(await isForbidden(database.attacker, "update session_link set url = 'https://x.example'")).toBe(true);
  expect(await isForbidden(database.attacker, "delete from session_link")).toBe(true);
  expect(
    await stopped(
      db,
      `insert into session_link (session_id, url, given_at, given_by)
    values ('${session}', 'http://x.example', '${round.circulating.toString()}', '${officer.person}')`,
    ),
  ).toBe("session_link_url_check");
});
