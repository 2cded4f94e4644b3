import file from "./oewg-2019-2021.json" with { type: "json" };
import { textOf } from "./text.ts";

/** The predecessor of the Working Group: accreditation session by session, and not a word on who is told of an objection. */
export const oewg2019To2021 = textOf(file);
