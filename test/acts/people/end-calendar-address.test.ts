import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { changeOwnName } from "#acts/people/change-own-name.ts";
import { changeOwnPassword } from "#acts/people/change-own-password.ts";
import { confirmMendedAddress } from "#acts/people/confirm-mended-address.ts";
import { confirmSecondFactorReset } from "#acts/people/confirm-second-factor-reset.ts";
import { deactivatePerson } from "#acts/people/deactivate-person.ts";
import { makeCalendarAddress } from "#acts/people/make-calendar-address.ts";
import { mendAddress } from "#acts/people/mend-address.ts";
import { reactivatePerson } from "#acts/people/reactivate-person.ts";
import { resetPassword } from "#acts/people/reset-password.ts";
import { resetSecondFactor } from "#acts/people/reset-second-factor.ts";
import { resetSecondFactorOnTheMachine } from "#acts/people/reset-second-factor-on-the-machine.ts";
import { revokeSignIns } from "#acts/people/revoke-sign-ins.ts";
import { newId } from "#db/new-id.ts";
import { findCalendarAddress } from "#db/people/calendar-addresses.ts";
import { aDatabase } from "#support/database.ts";
import { accepted, type ActorIn, as } from "#support/given.ts";
import { eventsOf, lettersTo, tokenIn } from "#support/record.ts";
import { seeOwnCalendar } from "#views/process/own-calendar.ts";
import { aDelegate, anAdministrator, now, personOf } from "./given.ts";

const database = await aDatabase();
const { db } = database;
const reason = "A machine was stolen.";

type Delegate = ActorIn<"mission">;

const aPassword = { passwordHash: "a new hash", signIn: newId<"sign_in">() };

const ends: readonly [string, (delegate: Delegate) => Promise<unknown>][] = [
  ["another password", async (delegate) => accepted(await changeOwnPassword(as(db, delegate, now), aPassword))],
  [
    "a password that is chosen anew by the link",
    async ({ person }) => accepted(await resetPassword({ db, now }, person)),
  ],
  [
    "the end of access, and access that is given back does not bring it back",
    async ({ person }) => {
      accepted(await deactivatePerson(await anAdministrator(db), { person, reason }));
      accepted(await reactivatePerson(await anAdministrator(db, 1), { person, reason }));
    },
  ],
  [
    "the end of all sign-ins by an administrator",
    async ({ person }) => accepted(await revokeSignIns(await anAdministrator(db), { person, reason })),
  ],
  [
    "a second factor that two administrators take away",
    async ({ person }) => {
      accepted(await resetSecondFactor(await anAdministrator(db), { person, reason }));
      accepted(await confirmSecondFactorReset(await anAdministrator(db, 1), { person, reason }));
    },
  ],
  [
    "a second factor that is taken away on the machine",
    async ({ person }) => {
      // Where there are two administrators they do it.
      const { email } = await personOf(db, person);
      await database.asOwner(`update person set banned_at = now() where role = 'administrator'`);
      accepted(await resetSecondFactorOnTheMachine({ db, now }, { email, reason }));
    },
  ],
  [
    "another address that an administrator enters for the account",
    async ({ person }) => {
      const email = `${randomUUID()}@example.org`;
      accepted(await mendAddress(await anAdministrator(db), { person, email, reason }));
      const { data } = await db
        .selectFrom("letter")
        .select("data")
        .where("recipient_email", "=", email)
        .executeTakeFirstOrThrow();
      accepted(await confirmMendedAddress(await anAdministrator(db, 1), await tokenIn(db, data)));
    },
  ],
];

test.each(ends)("The address of a calendar ends with %s, and nobody else's does", async (_name, end) => {
  const [delegate, other] = [await aDelegate(db), await aDelegate(db)];
  const { next: address } = accepted(await makeCalendarAddress(as(db, delegate, now), {}));
  const { next: others } = accepted(await makeCalendarAddress(as(db, other, now), {}));
  expect(await seeOwnCalendar({ db, now }, address)).not.toBeNull();
  await end(delegate);
  expect(await seeOwnCalendar({ db, now }, address)).toBeNull();
  expect(await findCalendarAddress(db, delegate.person)).toBeNull();
  expect(await seeOwnCalendar({ db, now }, others)).not.toBeNull();
  expect(await eventsOf(database, delegate.person)).toContain("CalendarAddressWithdrawn");
});

test("Another name ends none, and of an address that there is not nothing is on record", async () => {
  const delegate = await aDelegate(db);
  accepted(await changeOwnPassword(as(db, delegate, now), aPassword));
  expect(await eventsOf(database, delegate.person)).toEqual(["PasswordChanged"]);
  accepted(await makeCalendarAddress(as(db, delegate, now), {}));
  accepted(await changeOwnName(as(db, delegate, now), { name: "Another Name" }));
  expect(await findCalendarAddress(db, delegate.person)).not.toBeNull();
});

test("The letter that tells of another password says whether the address ended", async () => {
  const told = async (delegate: Delegate) => {
    accepted(await changeOwnPassword(as(db, delegate, now), aPassword));
    expect(await lettersTo(database, delegate.person)).toEqual(["password-changed"]);
    const { data } = await db
      .selectFrom("letter")
      .select("data")
      .where("recipient_person", "=", delegate.person)
      .executeTakeFirstOrThrow();
    return data;
  };
  const [one, other] = [await aDelegate(db), await aDelegate(db)];
  accepted(await makeCalendarAddress(as(db, one, now), {}));
  expect(await told(one)).toEqual({ calendarEnded: true });
  expect(await told(other)).toEqual({ calendarEnded: false });
});
