import { expect, test } from "vitest";
import { aDatabase } from "#support/database.ts";
import { aLoadContext, portalUrl } from "#support/request.ts";
import { thePublicPortal } from "#support/whole-portal.ts";

const { db } = await aDatabase();
const portal = await thePublicPortal();

async function languagesOf(address: string): Promise<string[]> {
  const page = await (await portal({ ...aLoadContext(db), shared: {} }, address)).text();
  const head = page.slice(0, page.indexOf("</head>"));
  return (head.match(/<link rel="alternate"[^>]*>/g) ?? []).map((link) =>
    [/hrefLang="([^"]*)"/i, /href="([^"]*)"/].map((part) => part.exec(link)?.[1] ?? "").join(" "),
  );
}

test("the head of a public page says where it stands in each language, as a whole address, and without what it was asked", async () => {
  expect(await languagesOf("/fr/calendar")).toEqual([
    ...["ar", "zh", "en", "fr", "ru", "es"].map((language) => `${language} ${portalUrl}/${language}/calendar`),
    `x-default ${portalUrl}/en/calendar`,
  ]);
  expect(await languagesOf("/fr/calendar?year=2022")).toEqual([]);
});
