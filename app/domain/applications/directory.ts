/*
 * Public directories of organisations that officers look into: evidence with its day, which no ruling waits for. That an organisation is in
 * none is held against nobody.
 */
export const directories = ["ror", "gleif"] as const;
/** The Research Organization Registry (https://ror.org), and the Global LEI Index (https://www.gleif.org). */
export type Directory = (typeof directories)[number];

/** What a directory says of an organisation, in its own words. */
export interface DirectoryEntry {
  /** A ROR id without its address, or an LEI. */
  readonly number: string;
  readonly name: string;
  /** As the directory writes it: ROR a name, the LEI index a code of ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Whether it is active, as the directory has it. */
  readonly status: string | null;
}

/** What somebody who looks for an entry has typed: its number, a number that cannot be one, or a name. */
export type AskedOf =
  | { readonly by: "number"; readonly number: string }
  | { readonly by: "name"; readonly name: string }
  | { readonly by: "slip" };

const shapes = {
  ror: /^0[0-9a-hjkmnp-tv-z]{6}[0-9]{2}$/,
  gleif: /^[0-9A-Z]{18}[0-9]{2}$/,
} as const satisfies Record<Directory, RegExp>;

/** A number may come with its address, and in any case. */
export function readAsked(directory: Directory, typed: string): AskedOf {
  const bare = typed.trim().replace(/^(https?:\/\/)?(www\.)?ror\.org\//i, "");
  const number = directory === "ror" ? bare.toLowerCase() : bare.toUpperCase();
  if (!shapes[directory].test(number)) return { by: "name", name: typed.trim() };
  return isNumberIn(directory, number) ? { by: "number", number } : { by: "slip" };
}

/** Whether its check digits are right: ISO 7064 MOD 97-10, over an LEI (ISO 17442-1) as it stands, over a ROR id as a number in the base 32 of Crockford. */
export function isNumberIn(directory: Directory, number: string): boolean {
  if (!shapes[directory].test(number)) return false;
  const checked =
    directory === "gleif" ? number.replace(/[A-Z]/g, (letter) => String(valueOf(letter))) : decimal(number);
  return BigInt(checked) % 97n === 1n;
}

const crockford = "0123456789abcdefghjkmnpqrstvwxyz";

function decimal(number: string): string {
  const value = Array.from(number.slice(0, 7), (sign) => crockford.indexOf(sign)).reduce(
    (sum, digit) => sum * 32 + digit,
    0,
  );
  return `${String(value)}${number.slice(7)}`;
}

/** A is 10, Z is 35. */
function valueOf(letter: string): number {
  return letter.charCodeAt(0) - "A".charCodeAt(0) + 10;
}
