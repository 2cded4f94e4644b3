import type { ProposedText } from "#acts/modalities/propose-modalities.ts";
import type { Db } from "#db/handles.ts";
import { getModalitiesDecision } from "#db/modalities/modalities.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { type Id, readId } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import type { ModalitiesDecision } from "#domain/modalities/modalities.ts";
import type { Class } from "#domain/modalities/stages.ts";
import { classPage, type Entered, stagePage } from "#domain/modalities/working-draft.ts";
import { beginWithText } from "#forms/modalities/begin-draft.ts";
import { type Controls, filledIn, formWith } from "./rendered-form.ts";
import { aLoadContext, signedInAs } from "./request.ts";
import type { theWholePortal } from "./whole-portal.ts";

/*
 * A decision entered as the Chair's office enters it: from an empty draft, page after page as they lead to each other, by the forms as they are
 * rendered. What a page does not ask cannot be typed.
 */

type Portal = Awaited<ReturnType<typeof theWholePortal>>;
type Text = ProposedText & { readonly classes?: readonly Class[] };
type Desk = Awaited<ReturnType<typeof aDesk>>;

interface ToEnter {
  readonly chair: Id<"person">;
  readonly text: Text;
  readonly at: Instant;
}

const begin = "/en/chair/begin-working-draft";

export async function enterByPages(db: Db, portal: Portal, { chair, text, at }: ToEnter): Promise<ModalitiesDecision> {
  const desk = await aDesk(db, portal, chair, at);
  const draft = await desk.send(begin, { from: "blank" }, {});
  const { pages, outline } = beginWithText(text);
  const own = (outline?.classes ?? []).flatMap(({ id, stages }) => [classPage(id), ...stages.map(stagePage)]);
  const answers = new Map<string, Entered>([...pages].filter(([page]) => !own.some((one) => one === page)));
  const enter = (page: string) =>
    desk.send(`${draft}/pages/${page}`, { seen: null }, mustExist(answers.get(page) ?? null));
  let page: string | undefined = "text";
  let asked = 0;
  while (page !== undefined) {
    asked += 1;
    const next: string = await enter(page);
    if (page === "paragraphs" && outline !== null) {
      const arranged = await arrange(desk, draft, text.classes ?? []);
      for (const [place, one] of own.entries())
        answers.set(mustExist(arranged[place] ?? null), mustExist(pages.get(one) ?? null));
      // A stage leads to another class by its name, which must therefore have been given.
      for (const one of arranged) if (one.startsWith("class-")) await enter(one);
    }
    page = /\/pages\/(?<page>.+)$/.exec(next)?.groups?.["page"];
  }
  if (asked !== answers.size) throw new Error(`Of ${String(answers.size)} pages only ${String(asked)} were asked`);
  const decision = await desk.send(`${draft}/propose-modalities`, {}, {});
  const id = mustExist(readId<"decision">(decision.slice(decision.lastIndexOf("/") + 1)));
  return mustExist(await getModalitiesDecision(db, id));
}

/** Adds each class and each of its stages, as buttons of the page do; answers their pages in their order. */
async function arrange(desk: Desk, draft: string, classes: readonly Class[]): Promise<readonly string[]> {
  const address = `${draft}/arrange-draft-classes`;
  const pages = async () =>
    Array.from((await desk.page(address)).matchAll(/\/pages\/((?:class|stage)-\d+)"/g), ([, page = ""]) => page);
  await desk.send(address, { do: "own-classes" }, {});
  for (const { title, track } of classes) {
    await desk.send(address, { do: "add-class" }, { title: [title], template: [track === null ? "closed" : "own"] });
    const page = mustExist((await pages()).at(-1) ?? null);
    for (const stage of track ?? []) {
      const kind = stage.kind === "ruling" || stage.kind === "list" ? stage.what : stage.kind;
      await desk.send(address, { do: "add-stage", page }, { stage: [kind] });
    }
  }
  return pages();
}

/** The pages as their forms are read and sent by a browser without scripts. */
async function aDesk(db: Db, portal: Portal, chair: Id<"person">, now: Instant) {
  const context = () => ({ ...aLoadContext(db, { now }), shared: {} });
  const { cookies } = await signedInAs(context(), chair);
  const headers = {
    "User-Agent": "Test browser",
    Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; "),
  };
  const page = async (address: string) => {
    const answer = await portal(context(), address, { headers });
    if (answer.status !== 200) throw new Error(`${address} answered ${String(answer.status)}`);
    return answer.text();
  };
  return {
    page,
    /** Fills in the form that has these controls, sends it, and answers where it leads. */
    async send(address: string, controls: Controls, answers: Entered): Promise<string> {
      const body = filledIn(formWith(await page(address), controls), answers);
      const answer = await portal(context(), address, { method: "POST", headers, body });
      const [to = ""] = (answer.headers.get("Location") ?? "").split("?");
      if (answer.status !== 303)
        throw new Error(`${address} answered ${String(answer.status)}:\n${alertsIn(await answer.text())}`);
      return to;
    },
  };
}

function alertsIn(html: string): string {
  return html
    .slice(Math.max(0, html.indexOf('class="alert"')))
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .slice(0, 600);
}
