import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { confirmNameChange } from "#acts/accreditation/confirm-name-change.ts";
import { requestNameChange } from "#acts/accreditation/request-name-change.ts";
import { suspendAccreditation } from "#acts/accreditation/suspend-accreditation.ts";
import { saveOrganisation } from "#acts/organisations/save-organisation.ts";
import { listAccredited } from "#db/accreditation/accredited-organisations.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import { getOrganisation } from "#db/organisations/organisations.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import type { Id } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { aDatabase } from "#support/database.ts";
import { organisationDetails, round } from "#support/factories.ts";
import { accepted, as, givenLapsed, givenOfficer } from "#support/given.ts";
import { givenNameChange } from "#support/renamed.ts";
import { aLoadContext, signedInAs } from "#support/request.ts";
import { theWholePortal } from "#support/whole-portal.ts";

const { db } = await aDatabase();
const portal = await theWholePortal();
const officer = await givenOfficer(db);
const { disclosure } = oewg2021To2025.provisions;

interface Asking {
  readonly now?: Instant;
  readonly person?: Id<"person">;
  readonly demonstration?: boolean;
}

async function open(path: string, { now = round.afterwards, person, demonstration = false }: Asking = {}) {
  const context = aLoadContext(db, { now, env: { demonstration } });
  const cookies = person === undefined ? [] : [...(await signedInAs(context, person)).cookies];
  const headers = { Cookie: cookies.map(([name, value]) => `${name}=${value}`).join("; ") };
  return portal(context, path, cookies.length === 0 ? {} : { headers });
}

const read = async (path: string, asking: Asking = {}) =>
  (await (await open(path, asking)).text()).replaceAll("<!-- -->", "");

const certificateOf = (accreditation: string) => `/en/certificates/${accreditation}`;
const paperOf = (accreditation: string) => `${certificateOf(accreditation)}/certificate.pdf`;

async function accreditationOf(application: Id<"application">): Promise<Id<"accreditation">> {
  const { id } = await db
    .selectFrom("accreditation")
    .select("id")
    .where("application_id", "=", application)
    .executeTakeFirstOrThrow();
  return id;
}

/** One is accredited by silence, and its decision tells the public nothing of it. */
async function givenAccredited() {
  const given = await givenLapsed(db, { provisions: { disclosure: { ...disclosure, finalList: ["chair"] } } });
  const [listed] = given.listed;
  if (listed === undefined) throw new Error("The list is empty");
  return { ...given, ...listed, accreditation: await accreditationOf(listed.application.id) };
}

const accredited = await givenAccredited();

async function onPaper(path: string, asking: Asking = {}) {
  const answer = await open(path, asking);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toBe("application/pdf");
  const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
  const { text } = await extractText(pdf, { mergePages: true });
  const links = await (await pdf.getPage(1)).getAnnotations();
  return {
    pages: pdf.numPages,
    text: text.replaceAll("\u200b", "").replaceAll(/\s+/g, " "),
    links: links.map((link: { url?: string }) => link.url),
  };
}

test("its organisation is led to the certificate, and whoever is shown it reads that it is in force", async () => {
  const { applicant, application, accreditation } = accredited;
  const own = await read(`/en/organisation/applications/${application.reference}`, { person: applicant.person });
  expect(own).toContain(`href="${certificateOf(accreditation)}"`);
  const answer = await open(certificateOf(accreditation));
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  expect(answer.headers.get("X-Robots-Tag")).toBe("noindex");
  const page = await answer.text();
  expect(page).toContain("This accreditation is in force.");
  expect(page).toContain(application.reference);
  expect(page).toContain(`href="${paperOf(accreditation)}"`);
});

test("on paper it is one page that says who is accredited to what, and leads to the page", async () => {
  const { application, accreditation, process } = accredited;
  const { portalUrl } = aLoadContext(db).env;
  const { text, pages, links } = await onPaper(paperOf(accreditation));
  expect(pages).toBe(1);
  for (const said of [application.reference, process.title, "is accredited to", "what was so on 5 July 2022"])
    expect(text).toContain(said);
  expect(links).toEqual([`${portalUrl}${certificateOf(accreditation)}`]);
  expect(text).not.toContain("Nothing here is real");
  expect((await onPaper(paperOf(accreditation), { demonstration: true })).text).toContain("Nothing here is real");
});

test("a suspension shows at once, without its ground, and no paper is given any more", async () => {
  const { accreditation, applicant, application } = await givenAccredited();
  const ground = "A ground that is for the organisation alone.";
  const suspendedAt = round.afterwards.add({ minutes: 1 });
  accepted(await suspendAccreditation(as(db, officer, suspendedAt), { accreditation, ground }));
  const later = { now: suspendedAt.add({ minutes: 1 }) };
  const page = await read(certificateOf(accreditation), later);
  expect(page).toContain("This accreditation is suspended.");
  expect(page).toContain("One that was given before is no proof");
  expect(page).not.toContain(ground);
  expect(page).not.toContain("certificate.pdf");
  expect((await open(paperOf(accreditation), later)).status).toBe(404);
  const ofItsOwn = { ...later, person: applicant.person };
  const own = await read(`/en/organisation/applications/${application.reference}`, ofItsOwn);
  expect(own).toContain("Until it is reinstated, it gives no right.");
  expect(own).toContain("One that was given before is no proof");
  expect(own).not.toContain("a paper that leads to it");
});

test("a confirmed change of name shows, with every name that a paper may still have", async () => {
  const given = await givenNameChange(db, { name: "Renamed Observatory", country: "FRA" });
  const [first] = given.listed;
  if (first === undefined) throw new Error("The list is empty");
  const certificate = certificateOf(await accreditationOf(first.application.id));
  const confirmedAt = round.afterwards.add({ hours: 24 });
  accepted(await confirmNameChange(as(db, officer, confirmedAt), { change: given.change.id }));
  const renamed = await read(certificate, { now: confirmedAt });
  expect(renamed).toMatch(/<h1[^>]*>[^]*Renamed Observatory[^]*<\/h1>/);
  expect(renamed).toContain(given.formerly);
  const again = as(db, given.applicant, confirmedAt.add({ hours: 24 }));
  accepted(await saveOrganisation(again, { ...organisationDetails({ name: given.formerly }), version: 2 }));
  const asked = accepted(await requestNameChange(again, { version: 3, ground: "The new name was contested." }));
  const confirmedAgainAt = confirmedAt.add({ hours: 48 });
  accepted(await confirmNameChange(as(db, officer, confirmedAgainAt), { change: asked.next.id }));
  const asBefore = await read(certificate, { now: confirmedAgainAt });
  expect(asBefore).toMatch(new RegExp(`<h1[^>]*>[^]*${given.formerly}[^]*</h1>`));
  expect(asBefore).toMatch(/Formerly [^<]*Renamed Observatory[^<]*, France, until 8\sJuly 2022/);
});

test("the page of its application, the organisation's and the desk's, says what it is called since, and the first name once only", async () => {
  const given = await givenNameChange(db, { name: "Harbour Observatory", acronym: "HOB", country: "FRA" });
  const own = `/en/organisation/applications/${given.reference}`;
  const desk = `/en/secretariat/applications/${given.reference}`;
  const confirmedAt = round.afterwards.add({ hours: 24 });
  const pages = async () => [
    await read(own, { now: confirmedAt, person: given.applicant.person }),
    await read(desk, { now: confirmedAt, person: given.officer.person }),
  ];
  for (const page of await pages()) expect(page).not.toContain("Called since");
  accepted(await confirmNameChange(as(db, officer, confirmedAt), { change: given.change.id }));
  for (const page of await pages()) {
    expect(page).toMatch(/<h1[^>]*>[^]*<\/h1>/);
    expect(page).toContain(given.formerly);
    expect(page).toMatch(/Called since 6\sJuly 2022:.*Harbour Observatory.*HOB.*France/s);
  }
});

test("another acronym alone is no former name: not on the certificate, the list, nor in the letter", async () => {
  const period = await givenLapsed(db);
  const { organisation } = mustExist(period.listed[0] ?? null).applicant;
  const { name, country } = mustExist(await getOrganisation(db, mustExist(organisation)));
  const given = await givenNameChange(db, { name, country, acronym: "NEW" }, period);
  const confirmedAt = round.afterwards.add({ hours: 24 });
  accepted(await confirmNameChange(as(db, officer, confirmedAt), { change: given.change.id }));
  const [first] = given.listed;
  const certificate = certificateOf(await accreditationOf(mustExist(first ?? null).application.id));
  expect(await read(certificate, { now: confirmedAt })).not.toContain("Formerly");
  const filter = { at: confirmedAt, process: given.process.id };
  const [row] = await listAccredited(db, filter, { limit: 10, offset: 0 });
  expect(row?.organisation).toMatchObject({ name, acronym: "NEW", formerly: [] });
  const letters = await db
    .selectFrom("letter")
    .select("data")
    .where("kind", "=", "name-change-confirmed")
    .where("recipient_person", "=", given.applicant.person)
    .execute();
  expect(letters).toMatchObject([{ data: { formerly: [] } }]);
});

test("nothing else has a certificate", async () => {
  const { application, process } = accredited;
  for (const id of [application.id, process.id, "00000000-0000-4000-8000-000000000000", "no-id"]) {
    expect((await open(certificateOf(id))).status).toBe(404);
    expect((await open(paperOf(id))).status).toBe(404);
  }
});
