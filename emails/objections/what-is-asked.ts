import { type AskedInWords, questionsInWords } from "#messages/kit/what-follows.ts";
import type { Desk } from "../kit/letter.tsx";

type Asked = readonly AskedInWords[];

/** Of letters that were kept before it was said, when every decision asked States once. */
const once: Asked = [{ of: null, title: null, silent: { to: "accredited" }, objected: { to: "not-accredited" } }];

/** To what silence leads on a list, in words; and who is asked about it, where that is one body. */
export function whatIsAsked({ t }: Pick<Desk, "t">, questions: Asked = once) {
  const titles = new Set(questions.map(({ title }) => title));
  const [title = null] = titles.size === 1 ? titles : [];
  return { silence: questionsInWords(t, "silent", questions), title };
}
