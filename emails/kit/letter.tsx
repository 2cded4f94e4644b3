import { createContext, type CSSProperties, type ReactNode, useContext } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { formatDeadline } from "#messages/kit/instant.ts";
import { withoutTurns } from "#messages/kit/isolated.ts";
import { type Language, languages } from "#messages/kit/languages.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { formatReceipt } from "./receipt.ts";

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

/** How one letter is written. `asks` says whether the reader must act, so that a receipt is never mistaken for it. */
export interface LetterForm<Data> {
  readonly asks: "action" | "nothing";
  readonly subject: (desk: Desk, data: Data) => string;
  readonly Body: (properties: { readonly data: Data }) => ReactNode;
}

export interface RenderedLetter {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

type Medium = "html" | "text";

const DeskContext = createContext<(Desk & Sending & { readonly medium: Medium }) | null>(null);

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
  sending: Sending,
): RenderedLetter {
  const t = translator(language);
  const rightToLeft = languages[language].dir === "rtl";
  const desk: Desk = {
    t,
    language,
    paths: paths(language),
    typed: (text) => apart(oneLine(withoutTurns(text)), rightToLeft),
  };
  const asked = oneLine(form.subject(desk, data));
  const subject = sending.demonstration ? t("letter.frame.demonstrationSubject", { subject: asked }) : asked;
  const render = (medium: Medium) =>
    renderToStaticMarkup(
      <DeskContext.Provider value={{ ...desk, ...sending, medium }}>
        <Frame subject={subject}>
          <form.Body data={data} />
        </Frame>
      </DeskContext.Provider>,
    );
  return { subject, html: `<!doctype html>${render("html")}`, text: unescape(render("text")) };
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

const style = {
  page: { margin: 0, padding: "16px", backgroundColor: "#ffffff", color: "#0b0c0c" },
  letter: { maxWidth: "600px", margin: "0 auto", fontFamily: "Arial, sans-serif", fontSize: "16px", lineHeight: 1.5 },
  notice: { margin: "0 0 24px", padding: "12px", border: "2px solid #0b0c0c" },
  paragraph: { margin: "0 0 16px" },
  quote: { margin: "0 0 16px", padding: "4px 16px", borderInlineStart: "4px solid #505a5f", whiteSpace: "pre-wrap" },
  heading: { fontSize: "19px", margin: "24px 0 8px" },
  list: { margin: "0 0 16px", paddingInlineStart: "24px" },
  facts: { margin: "0 0 16px" },
  term: { fontWeight: "bold" },
  fact: { margin: "0 0 8px" },
  button: {
    display: "inline-block",
    padding: "10px 16px",
    backgroundColor: "#12436d",
    color: "#ffffff",
    fontWeight: "bold",
    textDecoration: "none",
  },
  foot: { marginTop: "32px", paddingTop: "16px", borderTop: "1px solid #b1b4b6", fontSize: "14px", color: "#505a5f" },
} as const satisfies Record<string, CSSProperties>;

function Frame({ subject, children }: { readonly subject: string; readonly children: ReactNode }) {
  const { t, language, paths: to, portalUrl, demonstration, contactEmail, medium } = useLetter();
  const notice = demonstration ? t("letter.frame.demonstration") : null;
  const sent = t("letter.frame.automatic", { portal: t("page.portalName") });
  const questions = t("letter.frame.questions", { address: contactEmail });
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
        <meta name="viewport" content="width=device-width" />
        <title>{subject}</title>
      </head>
      <body style={style.page}>
        <div style={style.letter}>
          {notice === null ? null : (
            <p style={style.notice}>
              <strong>{notice}</strong>
            </p>
          )}
          {children}
          <div style={style.foot}>
            <p style={style.paragraph}>{sent}</p>
            <p style={style.paragraph}>{questions}</p>
            <p style={style.paragraph}>
              <a href={home} dir="ltr">
                {home}
              </a>
            </p>
          </div>
        </div>
      </body>
    </html>
  );
}

export function Paragraph({ children }: { readonly children: string }) {
  return useLetter().medium === "text" ? `${children}\n\n` : <p style={style.paragraph}>{children}</p>;
}

export function Heading({ children }: { readonly children: string }) {
  return useLetter().medium === "text" ? `${children.toUpperCase()}\n\n` : <h2 style={style.heading}>{children}</h2>;
}

/** What somebody wrote, in their own lines and direction. */
export function Quote({ children }: { readonly children: string }) {
  const lines = withoutTurns(children)
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.replace(/\p{Cc}+/gu, " ").trimEnd());
  if (useLetter().medium === "text") return `${lines.map((line) => `> ${line}`.trimEnd()).join("\n")}\n\n`;
  return (
    <blockquote dir="auto" style={style.quote}>
      {lines.join("\n")}
    </blockquote>
  );
}

export interface Fact {
  readonly term: string;
  readonly fact: string;
}

/** Term and fact, line by line: references, names, instants. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  if (useLetter().medium === "text")
    return `${facts.map(({ term, fact }) => `${term}: ${apart(oneLine(fact))}`).join("\n")}\n\n`;
  return (
    <dl style={style.facts}>
      {facts.map(({ term, fact }) => (
        <div key={term}>
          <dt style={style.term}>{term}</dt>
          <dd style={style.fact}>
            <bdi>{oneLine(fact)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function List({ items }: { readonly items: readonly string[] }) {
  if (useLetter().medium === "text") return `${items.map((item) => `- ${apart(oneLine(item))}`).join("\n")}\n\n`;
  return (
    <ul style={style.list}>
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
  const { medium, portalUrl } = useLetter();
  const address = `${portalUrl}${to}`;
  if (medium === "text") return `${children}:\n${address}\n\n`;
  return (
    <>
      <p style={style.paragraph}>
        <a href={address} style={style.button}>
          {children}
        </a>
      </p>
      <p style={{ ...style.paragraph, fontSize: "14px", wordBreak: "break-all" }}>
        <bdi dir="ltr">{address}</bdi>
      </p>
    </>
  );
}

/** An instant that matters, after its name: a deadline, or a receipt to the second. */
export function useInstants() {
  const { t, language } = useLetter();
  return {
    deadline: (iso: string, zone: string) => formatDeadline(iso, zone, language),
    receipt: (iso: string, zone: string) => formatReceipt(iso, zone, language, t),
  };
}
