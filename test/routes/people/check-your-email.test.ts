import { expect, test } from "vitest";
import { paths } from "#paths";
import { aDatabase } from "#support/database.ts";
import { round } from "#support/factories.ts";
import { givenProcess } from "#support/given.ts";
import { aLoadContext } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";

const { db } = await aDatabase();
const portal = await theWholePortal();
const to = paths("en");

test("a page that tells somebody to look for a letter has that as its title, and no longer that of its form", async () => {
  const { process } = await givenProcess(db);
  const context = () => ({ ...aLoadContext(db, { now: round.applying }), shared: {} });
  for (const form of [to.signUp, to.forgotPassword, to.subscribeToPapers(process.slug)]) {
    const titleAt = async (address: string) =>
      /<title>([^<]*)</.exec(await (await portal(context(), address)).text())?.[1];
    const [asked, sent] = [await titleAt(form), await titleAt(`${form}?sent`)];
    expect(sent).toMatch(/check your e-mail|look into your mailbox/i);
    expect(sent).not.toBe(asked);
  }
});
