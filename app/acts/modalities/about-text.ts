import { mustExist } from "#domain/kit/must-exist.ts";
import type { Adoption } from "#domain/modalities/adoption.ts";
import type { NamedText } from "#domain/modalities/put-text.ts";
import type { SilenceProcedure } from "#domain/modalities/silence.ts";
import type { Process } from "#domain/process/process.ts";
import type { Session } from "#domain/process/session.ts";
import type { AboutAdoption, AboutText } from "#emails/kit/about.ts";

/** What every letter about a text under silence says. */
export function aboutText({ id, window }: SilenceProcedure, text: NamedText, process: Process): AboutText {
  return {
    process: { slug: process.slug, title: process.title },
    text,
    procedure: id,
    closesAt: window.closesAt.toString(),
    zone: window.zone,
    why: [],
  };
}

/** What every letter about an adoption in a meeting says. */
export function aboutAdoption(
  { how, symbol, decidedAt }: Adoption,
  { text, process, session }: { readonly text: NamedText; readonly process: Process; readonly session: Session | null },
): AboutAdoption {
  const said = mustExist(how);
  return {
    process: { slug: process.slug, title: process.title },
    text,
    session: mustExist(session).title,
    how: said.how,
    figures: said.figures,
    symbol,
    adoptedAt: decidedAt.toString(),
    zone: process.zone,
  };
}
