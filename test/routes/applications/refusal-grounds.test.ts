import { expect, test } from "vitest";
import { refuseApplication } from "#acts/applications/refuse-application.ts";
import type { Id } from "#domain/kit/id.ts";
import { en } from "#messages/en.ts";
import { withoutPromises } from "#support/broken-promise.ts";
import { aDatabase } from "#support/database.ts";
import { everyAnswerOf, type SignedIn } from "#support/every-answer.ts";
import { outsideTheScope, round } from "#support/factories.ts";
import { accepted, as, givenOpenCall, givenSubmitted } from "#support/given.ts";
import { aDelegation } from "#support/missions.ts";

/* Who reads on which ground an application was refused: whoever reads the reason, in whatever is asked; nobody else can tell one ground from another, in counts neither. */

const database = await aDatabase();
const { db } = database;
const given = await givenOpenCall(db);
const refused = await givenSubmitted(db, given);
const other = await givenSubmitted(db, given);
const { reference, version } = refused.application;
accepted(await refuseApplication(as(db, given.officer, round.reviewing), { reference, version, ...outsideTheScope }));

/** What the reader finds by address, if it had been refused on that ground. */
async function answersOn(ground: string, reader: SignedIn): Promise<Map<string, string>> {
  await withoutPromises(
    database,
    "application",
    `update application set refusal_ground = '${ground}' where reference = '${reference}'`,
  );
  const { everyAnswer } = await everyAnswerOf(db);
  const parameters = {
    ...{ process: [given.process.slug], version: ["1"], number: ["1"], call: [given.call.id] },
    ...{ reference: [reference], session: [given.session.id], decision: [given.decision.id] },
  };
  const answers = await everyAnswer(reader, parameters, round.afterwards);
  return new Map(Array.from(answers, ([address, { reads }]) => [address, withoutKeys(reads)]));
}

/** Each form has a key of its own, and says how many seconds are left of the sign-in. */
function withoutKeys(text: string): string {
  return text.replaceAll(/<input[^>]*name="idempotencyKey"[^>]*>| seconds="\d+"/g, "");
}

const of = (role: SignedIn["role"], { person }: { readonly person: Id<"person"> }): SignedIn => ({ role, person });
const others: readonly SignedIn[] = [
  { role: "public", person: null },
  of("applicant", other.applicant),
  of("mission", (await aDelegation(db)).actor),
  of("chair", given.chair),
];

test.each(others)(
  "no answer changes by a character with the ground, to whom its reason is not told: $role",
  async (reader) => {
    const before = await answersOn("not_relevant", reader);
    expect(before.size).toBeGreaterThan(5);
    const after = await answersOn("not_competent", reader);
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect([...after].filter(([address, reads]) => reads !== before.get(address)).map(([address]) => address)).toEqual(
      [],
    );
  },
);

test("its organisation reads it on its page, an officer on the case, in the lists, the counts and the files", async () => {
  const whereIt = async (reader: SignedIn) =>
    Array.from(await answersOn("same_organisation", reader)).flatMap(([address, reads]) =>
      reads.includes(en.applications.refusalGround.same_organisation) || reads.includes("same_organisation")
        ? [address.replace(/\?.*/, "")]
        : [],
    );
  expect(new Set(await whereIt(of("applicant", refused.applicant)))).toEqual(
    new Set([`/en/organisation/applications/${reference}`]),
  );
  expect(await whereIt(of("secretariat", given.officer))).toEqual(
    expect.arrayContaining([
      `/en/secretariat/applications/${reference}`,
      "/en/secretariat/outcomes",
      "/en/secretariat/outcomes.csv",
      "/en/secretariat/outcomes/counts",
    ]),
  );
});
