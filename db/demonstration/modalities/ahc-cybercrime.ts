import file from "./ahc-cybercrime.json" with { type: "json" };
import { textOf } from "./text.ts";

/** Ad Hoc Committee on a convention against the criminal use of ICTs: one list, drawn up by the Chair and approved by the Committee itself. */
export const ahcCybercrime = textOf(file);
