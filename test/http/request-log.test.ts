import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { newId } from "#db/new-id.ts";
import { pathInLog } from "#http/request-log.ts";
import { paths } from "#paths";
import { sealId } from "#sign-in/sealed-id.ts";

const to = paths("en");
const inLog = (path: string) => pathInLog({ path });

test("no key that opens something for whoever has it stands in the log", () => {
  const address = sealId({ secret: "a secret of the tests" }, "calendar_address", newId<"calendar_address">());
  expect(inLog(to.ownCalendar(address))).toBe("/en/account/calendars/….ics");
  expect(inLog(`/en/account/reset-password/${randomBytes(30).toString("base64url")}`)).toBe(
    "/en/account/reset-password/…",
  );
});

test("other paths stand there as they are", () => {
  const list = `/en/lists/${newId<"list">()}`;
  expect([list, to.accreditedOrganisations, "/assets/root-CU3v2Yd1.css"].map(inLog)).toEqual([
    list,
    to.accreditedOrganisations,
    "/assets/root-CU3v2Yd1.css",
  ]);
});
