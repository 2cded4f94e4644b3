import crypto, { type BinaryLike, scrypt, type ScryptOptions } from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import { availableParallelism } from "node:os";
import { setImmediate as turn } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { TooMuchAtOnce } from "#machine/in-turn.ts";
import { hashPassword, verifyPassword } from "#sign-in/work-of-passwords.ts";
import { aDatabase } from "#support/database.ts";
import { aLoadContext } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";

const { db } = await aDatabase();

test("a password is hashed with the work that is owed; with less a suite breaks off", async () => {
  await expect(hashPassword("seven quiet rivers")).resolves.toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
  for (const less of [
    { N: 8192, r: 16 },
    { N: 16_384, r: 8 },
  ])
    expect(() => {
      scrypt("seven quiet rivers", "salt", 64, { ...less, p: 1, maxmem: 2 ** 26 }, () => undefined);
    }).toThrow("too little work");
});

test("of a rush of passwords one core is left for who reads, and who would wait for too long is told to come back", async () => {
  const asked = await theWholePortal();
  const { seen, letGo } = heldBack();
  const given: Promise<boolean>[] = [];
  // Two at most are worked on, and the last finds fifty before it.
  for (let place = 0; place < 50 + 3; place += 1) {
    given.push(
      hashPassword("seven quiet rivers").then(
        () => true,
        () => false,
      ),
    );
    await turn();
  }
  await expect(verifyPassword({ hash: "00:00", password: "seven quiet rivers" })).rejects.toBeInstanceOf(TooMuchAtOnce);
  const answer = await asked(aLoadContext(db), "/en/account/sign-in", {
    method: "POST",
    headers: { "Sec-Fetch-Site": "same-origin" },
    body: new URLSearchParams({ email: "person@example.org", password: "seven quiet rivers" }),
  });
  expect(answer.status).toBe(503);
  expect(answer.headers.get("Retry-After")).toBe("10");
  expect(await answer.text()).toContain("The portal is not available for the moment");
  letGo();
  const refused = (await Promise.all(given)).filter((done) => !done);
  expect([1, 2]).toContain(refused.length);
  expect(seen.most).toBeLessThanOrEqual(Math.max(1, availableParallelism() - 1));
  expect(seen.most).toBeLessThanOrEqual(2);
  // Afterwards everybody is let in again.
  await expect(hashPassword("seven quiet rivers")).resolves.toMatch(/^[0-9a-f]{32}:/);
});

type Scrypt = (
  password: BinaryLike,
  salt: BinaryLike,
  length: number,
  options: ScryptOptions,
  done: (fault: Error | null, key: Buffer) => void,
) => void;

/** What is being worked out does not end before it is let go. */
function heldBack() {
  const worked: Scrypt = crypto.scrypt;
  const held: (() => void)[] = [];
  const seen = { running: 0, most: 0 };
  let isHeld = true;
  const put = (what: Scrypt) => {
    Object.assign(crypto, { scrypt: what });
    syncBuiltinESMExports();
  };
  put((password, salt, length, options, done) => {
    seen.running += 1;
    seen.most = Math.max(seen.most, seen.running);
    const work = () => {
      worked(password, salt, length, options, (fault, key) => {
        seen.running -= 1;
        done(fault, key);
      });
    };
    if (isHeld) held.push(work);
    else work();
  });
  const letGo = () => {
    isHeld = false;
    for (const work of held.splice(0)) work();
  };
  onTestFinished(() => {
    letGo();
    put(worked);
  });
  return { seen, letGo };
}
