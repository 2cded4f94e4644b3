import { createHmac, randomUUID } from "node:crypto";
import { apiPaths, paths } from "#paths";
import { fromItself } from "#support/signed-in.ts";
import type { Filled, PreparedDraft } from "./fill.ts";
import { ask, type Measured, type Post, send } from "./measure.ts";

/** One row of the table: the same question to all sides, once in each round. */
export interface Question {
  readonly what: string;
  readonly toPortal: (round: number) => Promise<Measured>;
  /** Nothing else than the rule answers some. */
  readonly toFloor?: (round: number) => Promise<Measured>;
}

export interface ToAsk {
  readonly portalUrl: string;
  readonly floorUrl: string;
  readonly secret: string;
  readonly filled: Filled;
  /** Of who has signed in. */
  readonly delegate: Record<string, string>;
  readonly officer: Record<string, string>;
  readonly office: { readonly person: string; readonly mission: string };
  /** After the hundredth page of fifty. */
  readonly deepCursor: string;
  readonly seconds: number;
  /** Submitted to each side in each round. */
  readonly drafts: number;
}

const to = paths("en");
/** What browsers ask for: a page is compressed for them. */
const compressed = { "Accept-Encoding": "gzip, deflate, br, zstd" };
/** With a cookie of a sign-in, which nobody has, nothing is kept nor given of what is kept. */
const nothingKept = { Cookie: "portal.session_token=nobody.0" };

export function questions(given: ToAsk): Question[] {
  const { portalUrl, floorUrl, filled, delegate, officer, office, deepCursor, seconds, drafts } = given;
  const portal = (what: string, path: string, headers: Record<string, string> = {}): Question => ({
    what,
    toPortal: () => ask(`${portalUrl}${path}`, seconds, { ...compressed, ...headers }),
  });
  const floor = (path: string) => ({ toFloor: () => ask(`${floorUrl}${path}`, seconds) });
  const half = (round: number, side: 0 | 1) =>
    filled.drafts.slice((round * 2 + side) * drafts, (round * 2 + side + 1) * drafts);

  const list = to.accreditedOrganisations;
  const json = apiPaths.accreditedOrganisations(filled.process);
  const ofEverybody = [
    ["list JSON, 50", `${json}?limit=50`, `/json/${filled.process}?limit=50`],
    ["list JSON, 50, a search", `${json}?limit=50&q=horizon`, null],
    ["list JSON, 50, page 100", `${json}?limit=50&cursor=${deepCursor}`, null],
    ["list HTML", list, "/accredited"],
    ["list HTML, page 200", `${list}?page=200`, "/accredited?page=200"],
    ["list HTML, a search", `${list}?q=horizon`, "/accredited?q=horizon"],
    ["home HTML", to.home, null],
    ["process HTML", to.process(filled.process), null],
  ] as const;
  return [
    ...ofEverybody.map(([what, path]) => portal(`${what}, kept`, path)),
    ...ofEverybody.map(([what, path, floorPath]) => ({
      ...portal(`${what}, nothing kept`, path, nothingKept),
      ...(floorPath === null ? {} : floor(floorPath)),
    })),
    portal("sign-in HTML", to.signIn),
    {
      ...portal("circulated list of a mission, signed in", to.circulatedList(filled.openPeriod), delegate),
      ...floor(`/circulated/${filled.openPeriod}?${new URLSearchParams(office).toString()}`),
    },
    portal("circulated list, page 50, signed in", `${to.circulatedList(filled.openPeriod)}?page=50`, delegate),
    portal("home of a mission, signed in", to.mission, delegate),
    portal("queue, signed in", to.secretariat, officer),
    portal("queue, all, signed in", `${to.secretariat}?state=all`, officer),
    portal("queue, circulated, signed in", `${to.secretariat}?state=circulated`, officer),
    portal("a case, signed in", to.reviewApplication(filled.circulated), officer),
    portal("outcomes, signed in", to.outcomes, officer),
    portal("calls, signed in", to.calls, officer),
    {
      what: "preview of a decision with its dry run against a past round, one at a time, nothing kept",
      toPortal: () =>
        ask(
          `${portalUrl}${to.previewModalities(filled.process, 1)}?call=${filled.pastCall}`,
          seconds,
          { ...compressed, ...nothingKept },
          1,
        ),
    },
    {
      what: "submit an application, signed in",
      toPortal: (round: number) => send(half(round, 0).map((draft, place) => formToPortal(given, draft, place))),
      toFloor: (round: number) => send(half(round, 1).map((draft) => formToFloor(floorUrl, draft))),
    },
  ];
}

/** The form as the page of a signed-in applicant sends it; from several addresses, as one may send 300 in five minutes. */
export function formToPortal(
  { portalUrl, secret }: Pick<ToAsk, "portalUrl" | "secret">,
  { reference, version, token }: PreparedDraft,
  place: number,
): Post {
  return {
    url: `${portalUrl}${to.submitApplication(reference)}`,
    headers: {
      ...fromItself,
      "X-Forwarded-For": `192.0.2.${String(place % 250)}`,
      Cookie: cookieOf(token, secret),
    },
    body: new URLSearchParams({ version: String(version), idempotencyKey: randomUUID() }).toString(),
  };
}

/** Of a sign-in, as the portal signs it. */
export function cookieOf(token: string, secret: string): string {
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  return `portal.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

function formToFloor(floorUrl: string, { reference, version, person, organisation }: PreparedDraft): Post {
  return {
    url: `${floorUrl}/submit?${new URLSearchParams({ reference, person, organisation }).toString()}`,
    headers: {},
    body: new URLSearchParams({ version: String(version), idempotencyKey: randomUUID() }).toString(),
  };
}
