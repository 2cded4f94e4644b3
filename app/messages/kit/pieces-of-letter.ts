import type { PieceOfLetter } from "#domain/chair-letters/compose.ts";
import { formatDays, formatInstant } from "./instant.ts";
import type { Language } from "./languages.ts";

/** A paragraph of a letter of the Chair, with the dates of the record as an official letter writes them. */
export function paragraphInWords(pieces: readonly PieceOfLetter[], language: Language): string {
  return pieces.map((piece) => pieceInWords(piece, language)).join("");
}

export function pieceInWords(piece: PieceOfLetter, language: Language): string {
  if (typeof piece === "string") return piece;
  return "instant" in piece ? formatInstant(piece.instant, piece.zone, language) : formatDays(piece, language);
}
