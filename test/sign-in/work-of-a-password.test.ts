import { scrypt } from "node:crypto";
import { expect, test } from "vitest";
import { hashPassword } from "#sign-in/auth.ts";

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
