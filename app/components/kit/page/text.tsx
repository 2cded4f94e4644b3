import { Fragment, type ReactNode } from "react";
import { isErased } from "#messages/kit/erased-name.ts";
import { classNames } from "../class-names.ts";
import { useTranslations } from "./words.ts";

/** What people wrote: their script decides its direction, and it never turns the words around it. */
export function UserText({ children, lines = false }: { children: string; lines?: boolean }) {
  if (isErased(children)) return <ErasedPerson />;
  return lines ? (
    <div className={classNames("lines", isBrief(children) && "brief")} dir="auto">
      {children}
    </div>
  ) : (
    <bdi className={isUnbroken(children) ? "unbroken" : undefined}>{children}</bdi>
  );
}

/** The longest text that is no paragraph: a few words in a list stand where the values beside them stand. */
const LONGEST_BRIEF = 60;

function isBrief(text: string): boolean {
  return text.length <= LONGEST_BRIEF && !text.includes("\n");
}

function ErasedPerson() {
  return <bdi>{useTranslations()("people.erasedPerson")}</bdi>;
}

const unbroken = /[^\s\-\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]{25}/u;

/** Nearly no text has it, and it is seen in a tenth of the time. */
const long = /[^\s-]{25}/;

/** A run of letters that no line can hold. Scripts that are written without spaces break by themselves. */
function isUnbroken(text: string): boolean {
  return long.test(text) && unbroken.test(text);
}

/** What is longer may need more than the line of a narrow screen. */
const LONGEST_WHOLE = 16;

const LONGEST_PART = 25;

/** A reference, symbol, e-mail or web address: left to right in every language, and a short one on one line. */
export function Reference({ children }: { children: string }) {
  return (
    <bdi
      dir="ltr"
      className={classNames(
        "reference",
        children.length <= LONGEST_WHOLE && "whole",
        isUnbroken(children) && "unbroken",
      )}
    >
      {children}
    </bdi>
  );
}

/** An e-mail address in a narrow column: it breaks before its @ and its dots, and within a part only where no line holds the part. */
export function Address({ children }: { children: string }) {
  const parts = children.split(/(?=[@.])/u);
  return (
    <bdi dir="ltr" className="reference">
      {parts.map((part, place) => {
        const before = parts.slice(0, place).join("");
        return (
          <Fragment key={before}>
            {place > 0 && <wbr />}
            <span className={part.length < LONGEST_PART ? "whole" : undefined}>{part}</span>
          </Fragment>
        );
      })}
    </bdi>
  );
}

/** A comma as the language sets it, between two that have a markup of their own. */
export function Comma() {
  const t = useTranslations();
  return t("page.listed", { before: "", next: "" });
}

/** A comma before what is said beside something, and not one of a list. */
export function Aside() {
  const t = useTranslations();
  return t("page.aside", { before: "", next: "" });
}

/** Between two that may have commas in them. */
export function Semicolon() {
  const t = useTranslations();
  return t("page.apart", { before: "", next: "" });
}

/** Between a name, or words, and what is said of it. */
export function Colon() {
  const t = useTranslations();
  return t("page.named", { name: "", what: "" });
}

/** Between two sentences. */
export function Stop() {
  const t = useTranslations();
  return t("page.sentences", { before: "", next: "" });
}

/** Between two sentences that have their stops: a space, where the language has one there. */
export function Gap() {
  const t = useTranslations();
  return t("page.inTurn", { before: "", next: "" });
}

/** What is said of the words before it, in the brackets of the language. */
export function InBrackets({ children }: { children: ReactNode }) {
  const t = useTranslations();
  const [opens = "", closes = ""] = t("page.inBrackets", { before: "", words: "\n" }).split("\n");
  return (
    <>
      {opens}
      {children}
      {closes}
    </>
  );
}

/** Words that name a reference. */
export function Referring({ children, to }: { children: string; to: string }) {
  const [before = "", ...after] = children.split(to);
  return (
    <>
      {before}
      <Reference>{to}</Reference>
      {after.join(to)}
    </>
  );
}

/** Text that a source has in English whatever the page's language: a decision's paragraph, a letter. */
export function EnglishText({ children }: { children: ReactNode }) {
  return (
    <div lang="en" dir="ltr">
      {children}
    </div>
  );
}

/** The same within a line. */
export function EnglishWords({ children }: { children: string }) {
  return (
    <bdi lang="en" dir="ltr">
      {children}
    </bdi>
  );
}

/** What somebody wrote, given back as it is. */
export function InsetText({ children }: { children: ReactNode }) {
  return <div className="inset">{children}</div>;
}

/** The decision's own words, in English whatever the page's language, with their paragraph below. */
export function Law({ children, cites }: { children: ReactNode; cites?: ReactNode }) {
  return (
    <blockquote className="law">
      <EnglishText>{children}</EnglishText>
      {cites}
    </blockquote>
  );
}
