import { createContext, type CSSProperties, type ReactNode, useContext } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Zone } from "#domain/kit/calendar.ts";
import { formatDeadline, formatReceipt } from "#messages/kit/instant.ts";
import { withoutTurns } from "#messages/kit/isolated.ts";
import { type Language, languages } from "#messages/kit/languages.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import type { CalendarEntry } from "./calendar-entry.ts";

/*
 * The frame of every letter, and the parts of which one is made. Each part knows how it looks in html and in plain
 * text, so that a letter is written once.
 */
export interface Sending {
  /** The address of the portal, without a slash at its end. */
  readonly portalUrl: string;
  readonly demonstration: boolean;
  /** Whom the reader can ask. */
  readonly contactEmail: string;
}

export interface Desk {
  readonly t: Translate;
  readonly language: Language;
  readonly paths: ReturnType<typeof paths>;
  /** What somebody typed, as part of a sentence: on one line, and kept from turning the words around it. */
  readonly typed: (text: string) => string;
}

/** What the letter means for its reader: done, others are at work, the reader must act, refused, ended. */
type Tone = "ok" | "run" | "act" | "no" | "off";

/** How one letter is written. `asks` says whether the reader must act, so that a receipt is never mistaken for it. */
export interface LetterForm<Data> {
  readonly asks: "action" | "nothing";
  /** The colour of the line on top, which repeats the words: where none is said, of who must act, or of others at work. */
  readonly tone?: Tone | ((data: Data) => Tone);
  readonly subject: (desk: Desk, data: Data) => string;
  readonly Body: (properties: { readonly data: Data }) => ReactNode;
  /** To whom an answer to it goes, where that is not the Secretariat. */
  readonly replyTo?: (data: Data) => string;
  /** What is answered to it belongs in the portal, on the page to which it leads. */
  readonly answeredThere?: true;
  /** What its reader's calendar is to say (RFC 5545); null where it changes nothing there. */
  readonly calendar?: (data: Data, page: (path: string) => URL, of: Desk["paths"]) => CalendarEntry | null;
  /** Of which letters it tells; what these say to calendars goes with it. */
  readonly tells?: (data: Data) => readonly Told[];
  /** Where whoever gets letters of a list ends that, of such a letter. */
  readonly unsubscribe?: (data: Data, of: Desk["paths"]) => string;
}

export interface RenderedLetter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** One for each session. */
  readonly calendars: readonly string[];
  readonly replyTo: string | null;
  /** The address to which one click of a mail program ends letters of this list (RFC 8058); null where there is no list. */
  readonly unsubscribe: string | null;
}

type Medium = "html" | "text";

/** A letter as another tells of it: its subject, and the page to which it leads. */
interface Line {
  readonly words: string;
  readonly to: string;
}

/** A letter of which another tells. */
interface Told {
  readonly kind: string;
  readonly data: unknown;
}

/** What a letter that tells of others asks about each of them. */
interface Telling {
  readonly lineOf: (letter: Told) => Line;
  readonly entryOf: (letter: Told) => CalendarEntry | null;
}

interface Writing extends Desk, Sending, Pick<Telling, "lineOf"> {
  readonly medium: Medium;
  readonly tone: Tone;
  /** Told of each place to which the letter leads. */
  readonly onGo?: (to: string) => void;
}

const DeskContext = createContext<Writing | null>(null);

/** The words, the URLs and the language of the letter being written. */
export function useLetter() {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("A part of a letter was rendered outside a letter.");
  return desk;
}

export function writeLetter<Data>(
  form: LetterForm<Data>,
  data: Data,
  language: Language,
  sending: Sending & Telling,
): RenderedLetter {
  const desk = deskIn(language);
  const { t } = desk;
  const asked = oneLine(form.subject(desk, data));
  const subject = sending.demonstration ? t("letter.frame.demonstrationSubject", { subject: asked }) : asked;
  const tone =
    typeof form.tone === "function" ? form.tone(data) : (form.tone ?? (form.asks === "action" ? "act" : "run"));
  const render = (medium: Medium) =>
    renderToStaticMarkup(
      <DeskContext.Provider value={{ ...desk, ...sending, medium, tone }}>
        <Frame subject={subject} answeredThere={form.answeredThere ?? false}>
          <form.Body data={data} />
        </Frame>
      </DeskContext.Provider>,
    );
  const entries = [writeEntry(form, data, language, sending), ...(form.tells?.(data) ?? []).map(sending.entryOf)];
  // Of several about one session the latest says how it stands.
  const bySession = new Map(entries.flatMap((entry) => (entry === null ? [] : [[entry.session, entry.content]])));
  const calendars = Array.from(bySession.values());
  const replyTo = form.replyTo?.(data) ?? null;
  const ends = form.unsubscribe?.(data, desk.paths);
  const unsubscribe = ends === undefined ? null : new URL(ends, sending.portalUrl).href;
  const [html, text] = [`<!doctype html>${render("html")}`, unescape(render("text"))];
  return { subject, html, text, calendars, replyTo, unsubscribe };
}

function deskIn(language: Language): Desk {
  const rightToLeft = languages[language].dir === "rtl";
  return {
    t: translator(language),
    language,
    paths: paths(language),
    typed: (text) => apart(oneLine(withoutTurns(text)), rightToLeft),
  };
}

/** What a letter says to its reader's calendar. */
export function writeEntry<Data>(
  form: LetterForm<Data>,
  data: Data,
  language: Language,
  { portalUrl }: Pick<Sending, "portalUrl">,
): CalendarEntry | null {
  return form.calendar?.(data, (path) => new URL(path, portalUrl), paths(language)) ?? null;
}

/** A letter in one line, and the first place to which it leads: one that is told in another. */
export function writeLine<Data>(form: LetterForm<Data>, data: Data, language: Language, sending: Sending): Line {
  const desk = deskIn(language);
  const places: string[] = [];
  const writing: Writing = {
    ...desk,
    ...sending,
    medium: "text",
    tone: "run",
    lineOf: () => {
      throw new Error("A letter that tells of others is told in no other.");
    },
    onGo: (to) => places.push(to),
  };
  renderToStaticMarkup(
    <DeskContext.Provider value={writing}>
      <form.Body data={data} />
    </DeskContext.Provider>,
  );
  return { words: oneLine(form.subject(desk, data)), to: places[0] ?? desk.paths.home };
}

/** One line, whatever was typed: a name cannot begin a line of its own in a letter, nor a header in its envelope. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** A line that runs from right to left, or stands among such, kept from turning the words around it. */
function apart(line: string, amongOthers = false): string {
  return amongOthers || /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(line) ? `\u2068${line}\u2069` : line;
}

/** React escapes these five and nothing else: what it made of plain text is turned back exactly. */
function unescape(markup: string): string {
  const characters: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
  return `${markup.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => characters[name] ?? "").trim()}\n`;
}

/* Mail programs read little: tables, styles on each element, and, those that know darkness, one sheet in the head. */
const ink = "#14202e";
const mute = "#485462";
const brand = "#0f2d52";
const line = "#d5dce4";
const ofTone = { ok: "#12603a", run: "#0b57a4", act: "#8a4a00", no: "#9b1c17", off: mute } as const satisfies Record<
  Tone,
  string
>;
const ofToneInTheDark = {
  ok: "#7fd3a2",
  run: "#8fc3fb",
  act: "#f3bd6b",
  no: "#f6a49d",
  off: "#aeb9c6",
} as const satisfies Record<Tone, string>;

/** Classes are for this sheet alone. Nothing of it needs an escape in markup. */
const dark = (tone: Tone) =>
  `@media (prefers-color-scheme: dark) {
.ground { background: #10171f !important; color: #e8edf3 !important }
.card { background: #18212b !important; border-top-color: ${ofToneInTheDark[tone]} !important }
.ink { color: #e8edf3 !important }
.mute { color: #aeb9c6 !important }
.head { color: ${tone === "ok" ? ofToneInTheDark.ok : "#cfe0f5"} !important }
.line { border-color: #33404e !important }
.go { background: #16365f !important }
a:not(.go) { color: #9cc6f7 !important }
}`;

const sans = "system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, Noto Sans Arabic, Arial, sans-serif";

const style = {
  page: { margin: 0, padding: 0, backgroundColor: "#f4f6f9", color: ink, fontFamily: sans },
  ground: { backgroundColor: "#f4f6f9", padding: "0 0 32px" },
  letter: { maxWidth: "600px", margin: "0 auto", textAlign: "start" },
  notice: { padding: "16px 24px", fontSize: "14px", lineHeight: "20px", color: mute },
  card: {
    backgroundColor: "#ffffff",
    padding: "28px 24px 8px",
    fontSize: "17px",
    lineHeight: "26px",
    overflowWrap: "anywhere",
  },
  outcome: { margin: "0 0 16px", fontSize: "24px", lineHeight: "31px", fontWeight: 600 },
  paragraph: { margin: "0 0 16px" },
  quote: {
    margin: "0 0 16px",
    paddingInlineStart: "16px",
    borderInlineStart: `3px solid ${line}`,
    whiteSpace: "pre-wrap",
  },
  heading: { fontSize: "17px", lineHeight: "26px", margin: "20px 0 4px", color: brand },
  list: { margin: "0 0 16px", paddingInlineStart: "24px" },
  reasons: { margin: "0 0 16px", paddingInlineStart: "20px", fontSize: "15px", lineHeight: "22px" },
  facts: { width: "100%", margin: "8px 0 20px", borderCollapse: "collapse", fontSize: "15px", lineHeight: "22px" },
  term: {
    width: "112px",
    padding: "8px 0",
    paddingInlineEnd: "16px",
    borderTop: `1px solid ${line}`,
    color: mute,
    fontWeight: 400,
    textAlign: "start",
    verticalAlign: "top",
  },
  fact: { padding: "8px 0", borderTop: `1px solid ${line}`, verticalAlign: "top" },
  go: { margin: "24px 0 8px" },
  button: {
    display: "inline-block",
    padding: "12px 20px",
    borderRadius: "4px",
    backgroundColor: brand,
    color: "#ffffff",
    fontWeight: 600,
    textDecoration: "none",
  },
  address: { margin: "0 0 20px", fontSize: "13px", lineHeight: "18px", color: mute, wordBreak: "break-all" },
  foot: { padding: "20px 24px", fontSize: "14px", lineHeight: "20px", color: mute },
  link: { color: "#0b4684", overflowWrap: "anywhere" },
  footLine: { margin: "0 0 4px" },
} as const satisfies Record<string, CSSProperties>;

interface FrameProps {
  readonly subject: string;
  readonly answeredThere: boolean;
  readonly children: ReactNode;
}

function Frame({ subject, answeredThere, children }: FrameProps) {
  const { t, language, paths: to, portalUrl, demonstration, contactEmail, medium, tone } = useLetter();
  const notice = demonstration ? t("letter.frame.demonstration") : null;
  const sent = t("letter.frame.automatic", { portal: t("page.portalName") });
  const questions = t(`letter.frame.${answeredThere ? "answeredThere" : "questions"}`, { address: contactEmail });
  const home = `${portalUrl}${to.home}`;
  if (medium === "text")
    return (
      <>
        {notice === null ? "" : `*** ${notice} ***\n\n`}
        {children}
        {`--\n${sent}\n${questions}\n${home}\n`}
      </>
    );
  return (
    <html lang={language} dir={languages[language].dir}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{dark(tone)}</style>
      </head>
      <body className="ground" style={style.page}>
        <div className="ground" style={style.ground}>
          <div style={style.letter}>
            <div className="mute" style={style.notice}>
              {notice === null ? null : <strong className="ink">{notice}</strong>}
            </div>
            <div className="card ink" style={{ ...style.card, borderTop: `6px solid ${ofTone[tone]}` }}>
              {children}
            </div>
            <div className="mute" style={style.foot}>
              <p style={style.footLine}>{sent}</p>
              <p style={style.footLine}>{questions}</p>
              <p style={style.footLine}>
                <a href={home} dir="ltr" style={style.link}>
                  {home}
                </a>
              </p>
            </div>
          </div>
        </div>
      </body>
    </html>
  );
}

/** What happened, before everything else. */
export function Outcome({ children }: { readonly children: string }) {
  const { medium, tone } = useLetter();
  if (medium === "text") return `${children}\n\n`;
  return (
    <h1 className="head" style={{ ...style.outcome, color: tone === "ok" ? ofTone.ok : brand }}>
      {children}
    </h1>
  );
}

export function Paragraph({ children }: { readonly children: string }) {
  return useLetter().medium === "text" ? `${children}\n\n` : <p style={style.paragraph}>{children}</p>;
}

export function Heading({ children }: { readonly children: string }) {
  if (useLetter().medium === "text") return `${children.toUpperCase()}\n\n`;
  return (
    <h2 className="ink" style={style.heading}>
      {children}
    </h2>
  );
}

function linesOf(words: string): string[] {
  return withoutTurns(words)
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.replace(/\p{Cc}+/gu, " ").trimEnd());
}

function quoted(lines: readonly string[]): string {
  return `${lines.map((line) => `> ${line}`.trimEnd()).join("\n")}\n\n`;
}

/** What somebody wrote, in their own lines and direction, after the sentence that says what it is. */
export function Quote({ introduced, children }: { readonly introduced: string; readonly children: string }) {
  const lines = linesOf(children);
  return (
    <>
      <Paragraph>{introduced}</Paragraph>
      {useLetter().medium === "text" ? (
        quoted(lines)
      ) : (
        <blockquote dir="auto" className="line" style={style.quote}>
          {lines.join("\n")}
        </blockquote>
      )}
    </>
  );
}

/** What somebody wrote, as part of what the letter itself says: in their own lines and direction. */
export function Typed({ children }: { readonly children: string }) {
  const lines = linesOf(children);
  return useLetter().medium === "text" ? (
    quoted(lines)
  ) : (
    <p dir="auto" style={{ ...style.paragraph, whiteSpace: "pre-wrap" }}>
      {lines.join("\n")}
    </p>
  );
}

/** Things to read, each with its address. */
export function Links({ items }: { readonly items: readonly Line[] }) {
  const { medium, portalUrl } = useLetter();
  if (medium === "text")
    return `${items.map(({ words, to }) => `- ${apart(oneLine(words))}\n${portalUrl}${to}`).join("\n")}\n\n`;
  return (
    <ul style={style.list}>
      {items.map(({ words, to }) => (
        <li key={`${words} ${to}`}>
          <bdi>{oneLine(words)}</bdi>
          <br />
          <a href={`${portalUrl}${to}`} dir="ltr" style={style.link}>
            {`${portalUrl}${to}`}
          </a>
        </li>
      ))}
    </ul>
  );
}

export interface Fact {
  readonly term: string;
  readonly fact: string;
}

/** Term and fact, line by line: references, names, instants. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const { medium, t } = useLetter();
  if (medium === "text")
    return `${facts.map(({ term, fact }) => t("page.named", { name: term, what: apart(oneLine(fact)) })).join("\n")}\n\n`;
  return (
    <table style={style.facts}>
      <tbody>
        {facts.map(({ term, fact }) => (
          <tr key={term}>
            <th scope="row" className="mute line" style={style.term}>
              {term}
            </th>
            <td className="line" style={style.fact}>
              <bdi>{oneLine(fact)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function List({ items, small = false }: { readonly items: readonly string[]; readonly small?: boolean }) {
  if (useLetter().medium === "text") return `${items.map((item) => `- ${apart(oneLine(item))}`).join("\n")}\n\n`;
  return (
    <ul style={small ? style.reasons : style.list}>
      {items.map((item) => (
        <li key={item}>
          <bdi>{oneLine(item)}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** The one place to go. In html the address is also shown: a reader can see where it leads. */
export function Go({ to, children }: { readonly to: string; readonly children: string }) {
  const { medium, portalUrl, onGo, t } = useLetter();
  const address = `${portalUrl}${to}`;
  onGo?.(to);
  if (medium === "text") return `${t("page.named", { name: children, what: "" }).trimEnd()}\n${address}\n\n`;
  return (
    <>
      <p style={style.go}>
        <a href={address} className="go" style={style.button}>
          {children}
        </a>
      </p>
      <p className="mute" style={style.address}>
        <bdi dir="ltr">{address}</bdi>
      </p>
    </>
  );
}

/** `headquarters` of the domain, of which a letter knows types alone. */
const HEADQUARTERS: Zone = "America/New_York";

/** An instant that matters, after its name: a deadline, one of what belongs to no process, or a receipt as exactly as it was stamped. */
export function useInstants() {
  const { language } = useLetter();
  return {
    atHeadquarters: (iso: string) => formatDeadline(iso, HEADQUARTERS, language),
    deadline: (iso: string, zone: string) => formatDeadline(iso, zone, language),
    receipt: (iso: string, zone: string) => formatReceipt(iso, zone, language),
  };
}
