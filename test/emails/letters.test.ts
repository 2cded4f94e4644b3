import { describe, expect, test } from "vitest";
import { mustExist } from "#domain/kit/must-exist.ts";
import { renderLetter } from "#emails/index.ts";
import { letterForms, type LetterKind } from "#emails/registry.ts";
import { ar } from "#messages/ar.ts";
import { availableLanguages, defaultLanguage, type Language, languages } from "#messages/kit/languages.ts";
import { anId } from "#support/an-id.ts";
import { samples } from "./samples.ts";

const production = {
  portalUrl: "https://accreditation.example.org",
  demonstration: false,
  contactEmail: "accreditation@example.org",
};
const demonstration = { ...production, demonstration: true };
const kinds = Object.keys(letterForms) as LetterKind[];

const translations = availableLanguages({ pseudo: false }).filter((language) => language !== defaultLanguage);

function render(kind: LetterKind, language: Language = defaultLanguage, sending = production) {
  return renderLetter(kind, samples[kind], language, sending);
}

/** What a reader of the html reads. */
function wordsOf(html: string): string {
  return html
    .replace(/<head>.*<\/head>/su, " ")
    .replace(/<[^>]+>/gu, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replace(/\s+/gu, " ");
}

describe.each(kinds)("the letter %s", (kind) => {
  test("says the same in html and in plain text", () => {
    const { html, text } = render(kind);
    const spoken = wordsOf(html).toLowerCase().replace(/\s/gu, "");
    for (const line of text.split("\n").map((each) => each.replace(/^(?:- |> ?)/u, ""))) {
      for (const part of line.split(": ")) {
        if (part.trim() === "" || part === "--") continue;
        expect(spoken).toContain(part.toLowerCase().replace(/:$/u, "").replace(/\s/gu, ""));
      }
    }
  });

  test("loads nothing from anywhere", () => {
    expect(render(kind).html).not.toMatch(/<(?:img|link|script|iframe|object)|url\(|@import|src=/iu);
  });

  test("leaves no argument unfilled and no key unsaid", () => {
    const { html, subject, text } = render(kind);
    for (const written of [html.replace(/<style>.*?<\/style>/su, ""), subject, text]) {
      expect(written).not.toMatch(/undefined|\[object|letters\.|[{}]|NaN|Invalid/u);
    }
  });

  test("leads to the portal and nowhere else", () => {
    const addresses = [...render(kind).html.matchAll(/href="([^"]+)"/gu)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/accreditation\.example\.org\/en/u);
  });

  test("begins its subject with Action only when the reader must act", () => {
    expect(render(kind).subject.startsWith("Action")).toBe(letterForms[kind].asks === "action");
  });

  test("bears the line of who must act only when the reader must", () => {
    if (letterForms[kind].asks === "nothing") expect(render(kind).html).not.toContain("border-top:6px solid #8a4a00");
  });

  test("begins with its outcome, and has one button", () => {
    const { html, text } = render(kind);
    const [, outcome = ""] = /<h1[^>]*>(.*?)<\/h1>/su.exec(html) ?? [];
    expect(outcome).not.toBe("");
    expect(text.split("\n")[0]?.replace(/\s+/gu, " ")).toBe(wordsOf(outcome).trim());
    expect(html.match(/<h1/gu)).toHaveLength(1);
    expect(html.match(/class="go"/gu)).toHaveLength(1);
  });

  test("says in a demonstration that nothing in it is real, and not otherwise", () => {
    const shown = render(kind, "en", demonstration);
    expect(shown.subject).toMatch(/^\[Demonstration\] /u);
    expect(shown.text).toMatch(/^\*\*\* This letter comes from a demonstration\. Nothing in it is real\. \*\*\*/u);
    expect(wordsOf(shown.html)).toContain("Nothing in it is real.");
    expect(render(kind).text).not.toContain("demonstration");
  });

  test("says whom its reader can ask", () => {
    const { html, text } = render(kind);
    const inPortal = kind === "inquiry-received" || kind === "inquiry-answered";
    expect(text).toContain(
      inPortal
        ? "Please answer or ask further in the portal, not by e-mail: there it stays with the application. For other questions write to accreditation@example.org."
        : "For questions answer this letter, or write to accreditation@example.org.",
    );
    expect(wordsOf(html)).toContain("write to accreditation@example.org.");
  });

  test("can be read from right to left", () => {
    const { html } = render(kind, "ar-XB");
    expect(html).toMatch(/<html lang="ar-XB" dir="rtl">/u);
    expect(html).not.toMatch(/(?:margin|padding|border)-(?:left|right)|text-align:\s*(?:left|right)/u);
  });

  test("takes every word from the messages", () => {
    const { text } = render(kind, "en-XA");
    for (const line of text.split("\n")) {
      if (/^(?:https:|>|- |--|\s*$)/u.test(line)) continue;
      expect(line).toMatch(/[\u0100-\u024F\u1E00-\u1EFF]/u);
    }
  });
});

describe.each(translations)("in %s", (language) => {
  test("no argument of a letter is unfilled, and plain text says what the html says", () => {
    for (const kind of kinds) {
      const { html, subject, text } = render(kind, language);
      for (const written of [html.replace(/<style>.*?<\/style>/su, ""), subject, text])
        expect(written, kind).not.toMatch(/undefined|\[object|letters\.|[{}]|NaN|Invalid/u);
      expect(html, kind).toContain(`<html lang="${language}" dir="${languages[language].dir}">`);
      const [, outcome = ""] = /<h1[^>]*>(.*?)<\/h1>/su.exec(html) ?? [];
      // A space that is not broken at is one to who reads.
      expect(text.split("\n")[0]?.replace(/\s+/gu, " "), kind).toBe(wordsOf(outcome).trim());
    }
  });

  test("no two letters have the same subject", () => {
    const subjects = kinds.map((kind) => render(kind, language).subject);
    expect(subjects.filter((subject, place) => subjects.indexOf(subject) !== place)).toEqual([]);
  });
});

test.each([
  ["fr", /[\p{L}»)]:(?=\s)/u],
  ["zh", /[\p{sc=Han}”）]:(?=\s)/u],
] as const)("the plain text in %s has no colon but the one of its language", (language, ofAnother) => {
  const said = kinds.flatMap((kind) => render(kind, language).text.split("\n")).filter((line) => !line.startsWith(">"));
  expect(said.filter((line) => ofAnother.test(`${line}\n`))).toEqual([]);
});

test("no two letters have the same subject", () => {
  const subjects = kinds.map((kind) => render(kind).subject);
  expect(new Set(subjects).size).toBe(kinds.length);
});

test("a deadline shows New York time and UTC", () => {
  const { text, subject } = render("list-circulated");
  expect(text).toContain("Closes: 30\u00a0June 2022, 18:00, New York time (22:00 UTC)");
  expect(subject).toBe(
    "Action by 30\u00a0June 2022, 18:00, New York time: list of 86 organisations for Open-ended working group 2021–2025",
  );
});

test("a receipt shows the second at which it was received", () => {
  expect(render("objection-received").text).toContain(
    "Received: 30\u00a0June 2022, 17:59:59, New York time (21:59:59 UTC)",
  );
});

test("a receipt shows the millisecond too where its page does, so that both say the same", () => {
  const stamped = { ...samples["objection-received"], receivedAt: "2022-06-30T21:59:59.900Z" };
  expect(renderLetter("objection-received", stamped, "en", production).text).toContain(
    "Received: 30\u00a0June 2022, 17:59:59.900, New York time (21:59:59.900 UTC)",
  );
});

test("a digest says from when to when it counts, which is no deadline", () => {
  const { text } = render("applications-to-review");
  expect(text).toContain("Counted up to: ");
  expect(text).not.toContain("Until: ");
});

test("a deadline whose date differs in UTC shows both dates", () => {
  const late = { ...samples["list-circulated"], closesAt: "2022-01-19T04:59:00Z" };
  expect(renderLetter("list-circulated", late, "en", production).text).toContain(
    "Closes: 18\u00a0January 2022, 23:59, New York time (19\u00a0January 2022, 04:59 UTC)",
  );
});

test("the line on top has the colour of what the letter means, in the dark too", () => {
  const lineOf = (html: string) => /border-top:6px solid (#\w+)/u.exec(html)?.[1];
  expect(lineOf(render("accredited").html)).toBe("#12603a");
  expect(lineOf(render("not-accredited").html)).toBe("#9b1c17");
  expect(lineOf(render("application-received").html)).toBe("#0b57a4");
  expect(lineOf(render("list-circulated").html)).toBe("#8a4a00");
  expect(render("accredited").html).toContain("border-top-color: #7fd3a2 !important");
  expect(render("accredited").html).toContain('<meta name="color-scheme" content="light dark"/>');
});

test("the mission of an observer State is informed and not asked to act", () => {
  const observer = { ...samples["list-circulated"], mayObject: false };
  const { subject, html, text } = renderLetter("list-circulated", observer, "en", production);
  expect(html).toContain("border-top:6px solid #0b57a4");
  expect(subject).toMatch(/^For information: /u);
  expect(text).toContain("Only Member States may object.");
  expect(text).not.toContain("voluntary");
});

test("a letter to the applicant never names who objected", () => {
  const { html, text } = render("not-accredited");
  expect(`${html}${text}`).not.toMatch(/State [AB]/u);
});

test("what an organisation calls itself cannot forge a line, a tag or a header", () => {
  const forged = {
    ...samples["application-received"],
    organisation: 'Evil\r\nBcc: all@example.org\n\nYou are accredited <b onclick="x">\u2028& more\u0000',
  };
  const { subject, html, text } = renderLetter("application-received", forged, "en", production);
  expect(subject).not.toMatch(/\p{Cc}|\u2028/u);
  expect(html).not.toContain("<b ");
  expect(text).not.toMatch(/^(?:Bcc|You are accredited)/mu);
  expect(text).toContain('Evil Bcc: all@example.org You are accredited <b onclick="x"> & more');
});

test("a reason of several lines stays a quotation in every line", () => {
  const { text } = render("application-refused");
  expect(text).toContain(
    "> The programmes described are not relevant to the scope.\n> Please describe work on networks.\n",
  );
});

test("a letter says why, with the paragraph", () => {
  expect(render("application-received").text).toContain(
    "WHY\n\n- Satisfied: Every answer that has to be given was given. (Letter of the Chair, 22 April 2022, para. 2)\n- Still to come: ",
  );
});

test("a name that runs from right to left does not turn the sentence around it", () => {
  const { text } = renderLetter(
    "application-cleared",
    { ...samples["application-cleared"], organisation: "معهد الشبكات" },
    "en",
    production,
  );
  expect(text).toContain("application of \u2068معهد الشبكات\u2069 and cleared it");
});

test("a name on an old record that reads backwards is written in the order of its letters, in every line", () => {
  const { subject, html, text } = renderLetter(
    "application-received",
    { ...samples["application-received"], organisation: "Harbour \u202eetutitsnI\u202c \u2069and all" },
    "en",
    production,
  );
  for (const part of [subject, html, text]) expect(part).not.toMatch(/[\u202a-\u202e]/u);
  expect(text).toContain("Harbour etutitsnI and all");
});

test("a letter of another password says of a calendar's address that it ended, where there was one", () => {
  const told = (data: Parameters<typeof renderLetter<"password-changed">>[1]) =>
    renderLetter("password-changed", data, "en", production).text;
  const ended = "The address of your calendar has ended with it";
  expect(told(samples["password-changed"])).toContain(ended);
  for (const data of [{}, { calendarEnded: false }]) expect(told(data)).not.toContain(ended);
});

test("a letter to the Chair says whether no basis was given or the decision keeps it", () => {
  const told = (basisShown: boolean) =>
    renderLetter(
      "objection-received-for-chair",
      { ...samples["objection-received-for-chair"], basis: null, basisShown },
      "en",
      production,
    ).text;
  expect(told(true)).toContain("No basis was given.");
  expect(told(false)).toContain("The decision does not disclose bases to the Chair.");
  expect(told(false)).not.toContain("No basis was given.");
});

test.each([
  ["accredited", "ok"],
  ["application-refused", "no"],
  ["not-accredited", "no"],
  ["objected-to", "run"],
  ["application-withdrawn", "off"],
  ["clearance-taken-back", "run"],
  ["refusal-taken-back", "run"],
  ["return-taken-back", "run"],
  ["application-moved", "run"],
  ["application-received", "run"],
  ["class-changed", "run"],
] as const)("the line above %s has the colour of what it means: %s", (kind, tone) => {
  const colours = { ok: "#12603a", run: "#0b57a4", act: "#8a4a00", no: "#9b1c17", off: "#485462" };
  expect(render(kind).html).toContain(`border-top:6px solid ${colours[tone]}`);
});

test("of silence that was broken no letter says that it closed at an instant that lies ahead", () => {
  const { text } = render("silence-concluded");
  expect(text).toContain("Closed:");
  const broken = renderLetter(
    "silence-concluded",
    { ...samples["silence-concluded"], outcome: "broken" },
    "en",
    production,
  ).text;
  expect(broken).not.toContain("Closed:");
  expect(broken).not.toContain("was open until");
  expect(broken).toContain("Silence was to close:");
});

/* A subject is read on the way, and over shoulders: it says what the letter is, and never who spoke against whom, or why. */
describe("a subject carries no secret", () => {
  /** Of the data of a letter, what its reader alone may know. */
  const secrets = ["mission", "basis", "reason", "ground", "token", "organisations", "letter"];
  /** Those that tell who spoke: that they exist is told to a mission and the Chair alone, and so is what they are. */
  const whoSpoke: readonly LetterKind[] = [
    "objection-received",
    "objection-received-for-chair",
    "objection-withdrawn",
    "silence-broken",
    "objectors-asked-for",
    "request-answered",
  ];

  test.each(kinds)("that of %s", (kind) => {
    const { subject } = render(kind);
    const told = Object.entries(samples[kind])
      .filter(([name]) => secrets.includes(name))
      .flatMap(([, value]) => textsOf(value));
    for (const text of told) expect(subject).not.toContain(text);
    if (whoSpoke.includes(kind)) expect(subject).not.toMatch(/object|withdr|broke|break|State/i);
  });

  test("and there are letters with something to keep", () => {
    const kept = kinds.filter((kind) => Object.keys(samples[kind]).some((name) => secrets.includes(name)));
    expect(kept.length).toBeGreaterThan(whoSpoke.length);
    expect(kinds).toEqual(expect.arrayContaining([...whoSpoke]));
  });
});

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

test("a letter about a session brings what its reader's calendar is to say, under the session's own identity", () => {
  const sample = samples["session-changed"];
  expect(render("session-changed").calendars[0]?.split("\r\n")).toEqual(
    expect.arrayContaining([
      "METHOD:PUBLISH",
      "UID:3f1f5a60-0000-4000-8000-000000000007@accreditation.example.org",
      "SEQUENCE:1",
      "DTSTART;VALUE=DATE:20221205",
      "DTEND;VALUE=DATE:20221210",
      "STATUS:CONFIRMED",
    ]),
  );
  const entry = { ...mustExist(sample.calendar ?? null), sequence: 2, standing: "cancelled" } as const;
  const cancelled = { ...sample, to: "cancelled", calendar: entry } as const;
  expect(renderLetter("session-changed", cancelled, "en", production).calendars[0]).toMatch(
    /METHOD:CANCEL[\s\S]*SEQUENCE:2[\s\S]*STATUS:CANCELLED/,
  );
  const list = samples["session-for-subscriber"];
  const planned = { ...list, calendar: { ...list.calendar, standing: "planned" } } as const;
  expect(renderLetter("session-for-subscriber", planned, "en", production).calendars[0]).toContain("STATUS:TENTATIVE");
  expect(render("list-circulated").calendars).toEqual([]);
});

test("the letter of a morning brings what those it tells of say to calendars: of each session once, as it stands", () => {
  const changed = samples["session-changed"];
  const entry = mustExist(changed.calendar ?? null);
  const other = { ...entry, id: anId<"session">("3f1f5a60-0000-4000-8000-000000000008") };
  const told = (kind: LetterKind, data: unknown) => ({ id: anId<"letter">("told"), kind, data });
  const written = (letters: readonly ReturnType<typeof told>[]) =>
    renderLetter("gathered-letters", { ...samples["gathered-letters"], letters }, "en", production).calendars;
  const cancelled = { ...changed, to: "cancelled", calendar: { ...entry, sequence: 2, standing: "cancelled" } };
  const calendars = written([
    told("session-changed", changed),
    told("text-adopted", samples["text-adopted"]),
    told("session-changed", { ...changed, calendar: other }),
    told("session-changed", cancelled),
  ]);
  expect(calendars.map((one) => /UID:(\S+)@[\s\S]*SEQUENCE:(\d)/.exec(one)?.slice(1))).toEqual([
    [entry.id, "2"],
    [other.id, "1"],
  ]);
  expect(calendars[0]).toContain("METHOD:CANCEL");
  expect(calendars[1]).toContain("METHOD:PUBLISH");
  expect(written([told("session-changed", { of: "an earlier version" })])).toEqual([]);
});

test("a correction says what a session is and what was announced before", () => {
  const corrected = [
    { detail: "place", was: "Geneva", is: "New York" },
    { detail: "format", was: "in-person", is: "hybrid" },
    { detail: "capacity", was: null, is: 60 },
  ] as const;
  const changed = { ...samples["session-changed"], to: "corrected", corrected } as const;
  const list = { ...samples["session-for-subscriber"], was: "corrected", before: null, corrected } as const;
  for (const letter of [
    renderLetter("session-changed", changed, "en", production),
    renderLetter("session-for-subscriber", list, "en", production),
  ]) {
    expect(letter.subject).toContain("Corrected: ");
    for (const words of [
      "Place: New York",
      "Place, announced before: Geneva",
      "Format: Hybrid",
      "Room for how many people: 60 people",
    ])
      expect(letter.text).toContain(words);
  }
});

test("a letter to the e-mail list links to where it ends; one about a session to the session, once it says which", () => {
  const ends =
    /<a href="https:\/\/accreditation\.example\.org\/en\/subscriptions\/[0-9a-f-]{36}\/end-subscription\?letter"/u;
  for (const kind of ["paper-for-subscriber", "session-for-subscriber"] as const)
    expect(render(kind).html).toMatch(ends);
  const { calendar } = samples["session-changed"];
  const page = `/en/processes/oewg-ict-2021-2025/sessions/${calendar?.id ?? ""}`;
  expect(render("session-changed").text).toContain(`See the session:\nhttps://accreditation.example.org${page}`);
  expect(render("session-changed").text).toContain("Place: New York");
  // One that was kept before it named the session.
  expect(render("session-moved").text).toContain("See the process:");
});

test("an organisation that reads of a new session reads that it is invited, and goes to the session: it has applied for another", () => {
  const reader = { kind: "applicant", reference: "A-7Q4K-M2XD", organisation: "Institute for Quiet Networks" } as const;
  const of = { ...samples["session-changed"], reader };
  const scheduled = renderLetter("session-changed", { ...of, to: "scheduled", reason: "" }, "en", production).text;
  expect(scheduled).toContain("Your organisation is accredited for it, and invited.");
  expect(scheduled).toContain("See the session:");
  expect(scheduled).not.toMatch(/reason|application/u);
  expect(renderLetter("session-changed", of, "en", production).text).toContain(
    "/organisation/applications/A-7Q4K-M2XD",
  );
});

test("answers to a letter of the Chair go to the address that it gives, and to no other letter's", () => {
  const answered = kinds.filter((kind) => render(kind).replyTo !== null);
  expect(answered).toEqual(["chair-letter-circulated"]);
  expect(render("chair-letter-circulated").replyTo).toBe("chair@working-group.example");
});

test("a letter of the Chair names its subject, and whom it addresses after who signs it", () => {
  const { text } = render("chair-letter-circulated");
  const places = ["Subject: Silence procedure on the modalities", "> Excellency,", "> The Chair", "> All Permanent"];
  const found = places.map((words) => text.indexOf(words));
  expect(found).not.toContain(-1);
  expect(found).toEqual(found.toSorted((one, other) => one - other));
});

test("a refusal tells its ground in the language of the letter, and the words as they were written; one that was kept before grounds were, the words alone", () => {
  for (const kind of ["application-refused", "application-moved"] as const) {
    const { ground, reason } = samples[kind];
    const told = ar.applications.refusalGround[mustExist(ground ?? null)];
    const { html, text } = render(kind, "ar");
    for (const words of [wordsOf(html), text]) {
      expect(words).toContain(told);
      expect(words).toContain(reason.split("\n")[0]);
    }
  }
  const { ground, ...kept } = samples["application-refused"];
  const { html, text } = renderLetter("application-refused", kept, "en", production);
  expect(ground).toBe("not_relevant");
  for (const words of [wordsOf(html), text]) expect(words).not.toContain("Ground");
});
