import { expect, test } from "vitest";
import { ModalitiesFields } from "#components/modalities/modalities-fields.tsx";
import { ahcCybercrime } from "#db/demonstration/modalities/ahc-cybercrime.ts";
import { oewg2019To2021 } from "#db/demonstration/modalities/oewg-2019-2021.ts";
import { oewg2021To2025 } from "#db/demonstration/modalities/oewg-2021-2025.ts";
import type { ModalitiesText } from "#db/demonstration/modalities/text.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { modalitiesSchema, proposedText } from "#forms/modalities/modalities-form.ts";
import { translator } from "#messages/kit/translator.ts";
import { controlsIn } from "#support/rendered-form.ts";
import { render } from "../kit/gallery.tsx";

const { provisions } = oewg2021To2025;

/** What a form that begins with the text sends when nothing is changed in it. */
async function sentBack(text: ModalitiesText) {
  const given = { ...text, date: text.date.toString() };
  const body = controlsIn(render(<ModalitiesFields given={given} zone="America/New_York" />));
  const request = new Request("http://localhost/", { method: "POST", body });
  const form = await parseForm(request, modalitiesSchema(translator("en")));
  if (!form.ok) throw new Error(JSON.stringify(form.problems));
  const { datedOn, ...said } = proposedText(form.value);
  return { ...said, date: datedOn.toString() };
}

/** What is ticked has no order. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unordered).sort();
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, unordered(part)]));
}

const letter = {
  source: "Letter of the Chair, 1 March 2026",
  paragraph: "page 2",
  url: "https://www.example.org/letter",
};

/** All that no known decision says. */
const other: ModalitiesText = {
  ...oewg2021To2025,
  citation: letter,
  provisions: {
    categories: {
      ...provisions.categories,
      academia: { route: "carried-over", cites: { source: 'Another <source> & its "annex"', paragraph: "3" } },
      business: { route: "closed", cites: { ...letter, paragraph: "paragraph 4" } },
    },
    exemptions: { ...provisions.exemptions, accreditedTo: ["World Summit", "An earlier Working Group"] },
    information: { ...provisions.information, curable: { by: { unit: "working_days", count: 5 } } },
    list: { ...provisions.list, compiledBy: "president", criteria: ["geography", "gender"] },
    circulation: {
      ...provisions.circulation,
      fields: "dossier",
      zone: "Africa/Nairobi",
      beforeSession: { unit: "calendar_days", count: 30 },
      period: { length: { unit: "hours", count: 72 } },
    },
    objection: { ...provisions.objection, bulk: false, basis: "required", withdrawal: "until-decision" },
    effect: { kind: "chair-consults", for: { unit: "working_days", count: 3 }, cites: provisions.effect.cites },
    disclosure: { ...provisions.disclosure, proposedList: ["public"], reasons: [] },
    validity: {
      ...provisions.validity,
      until: "cycle",
      reapplication: { allowed: true, after: { unit: "calendar_days", count: 90 } },
    },
    entitlements: {
      ...provisions.entitlements,
      attendFormal: false,
      speak: null,
      written: { maximumWords: 500, language: "English or French", posted: false },
      documents: false,
      representatives: 3,
    },
    suspension: { ...provisions.suspension, by: ["chair", "secretariat"], withdrawalBy: ["chair"] },
  },
};

test.each([
  ["the Working Group 2021-2025", oewg2021To2025],
  ["the Working Group 2019-2021", oewg2019To2021],
  ["the Ad Hoc Committee", ahcCybercrime],
  ["one that says all that these do not", other],
])("a form that begins with a decision sends the same decision: %s", async (_name, text) => {
  const { title, issuer, citation, text: words, provisions: said } = text;
  const sent = { title, issuer, citation, date: text.date.toString(), text: words, provisions: said };
  expect(unordered(await sentBack(text))).toEqual(unordered(sent));
});

test("a provision without a source of its own goes with the source of the decision", async () => {
  const html = render(<ModalitiesFields given={{ ...oewg2021To2025, date: "2022-04-22" }} zone="America/New_York" />);
  const body = controlsIn(html);
  body.set("citation.source", "Letter of the Chair, 1 March 2026");
  const form = await parseForm(
    new Request("http://localhost/", { method: "POST", body }),
    modalitiesSchema(translator("en")),
  );
  if (!form.ok) throw new Error(JSON.stringify(form.problems));
  const { objection, suspension } = proposedText(form.value).provisions;
  expect(objection.cites.source).toBe("Letter of the Chair, 1 March 2026");
  expect(suspension.cites).toEqual(provisions.suspension.cites);
});

test("a blank form chooses nothing for the Chair", async () => {
  const body = controlsIn(render(<ModalitiesFields given={null} zone="Europe/Vienna" />));
  expect(body.get("zone")).toBe("Europe/Vienna");
  const form = await parseForm(
    new Request("http://localhost/", { method: "POST", body }),
    modalitiesSchema(translator("en")),
  );
  const fields = form.ok ? [] : form.problems.map(({ field }) => field);
  expect(fields).toEqual([
    "title",
    "issuer",
    "citation.source",
    "dated.day",
    "text",
    "routeEcosocNgo",
    "routeNgo",
    "routeBusiness",
    "routeAcademia",
    "screenedBy",
    "refusalCarriesReason",
    "compiledBy",
    "circulatedTo",
    "circulatedFields",
    "period",
    "objectionBy",
    "effect",
    "validUntil",
    "reapplication",
    "written",
    "grounds",
  ]);
});
