import { dictionary } from "@zxcvbn-ts/language-common";

/** OWASP ASVS 5.0, 6.2: any characters, from 8 to 128 of them, but not what everybody tries first. */
export const shortestPassword = 8;
export const longestPassword = 128;

/** ASVS 5.0, 6.2.4 asks for the 3,000 most common: the list has 18,000 of 8 characters and more, and beside them stand those of the day. */
const common = new Set([
  ...dictionary.passwords.filter((password) => password.length >= shortestPassword),
  ..."p@ssword password1! pa$$word contraseña 87654321 987654321 0987654321 12341234 zaq1zaq1 abcdefgh admin1234 administrator1".split(
    " ",
  ),
]);

/** summer2026, Autumn2025!: what somebody takes who must take another. */
const season = /^(spring|summer|autumn|winter)(19|20)\d\d\W*$/;

/** Words that everybody who knows where the password is used would try. */
const words = [
  "accreditation",
  "stakeholder",
  "portal",
  "secretariat",
  "unoda",
  "oewg",
  "united nations",
  "working group",
];

/**
 * Why a password is refused, or null. What is left of it without the words that others can guess must still be a password.
 *
 * @param whose the person's e-mail address and name, as far as they are known.
 */
export function weaknessOf(
  password: string,
  whose: { readonly email?: string; readonly name?: string },
): "too-short" | "too-long" | "common" | "guessable" | null {
  const length = Array.from(password).length;
  if (length < shortestPassword) return "too-short";
  if (length > longestPassword) return "too-long";
  const plain = password.normalize("NFKC").toLowerCase();
  if (common.has(plain) || season.test(plain) || new Set(plain).size < 3) return "common";
  const guessable = [
    ...words,
    whose.email ?? "",
    ...(whose.email ?? "").split(/[@.]/),
    ...(whose.name ?? "").split(/\s+/),
  ]
    .map((word) => word.normalize("NFKC").toLowerCase())
    .filter((word) => word.length >= 3)
    .sort((one, other) => other.length - one.length);
  const rest = guessable.reduce((left, word) => left.replaceAll(word, ""), plain).replace(/[\s\d._@!-]+/g, "");
  return rest.length < 4 && rest.length < plain.length && guessable.some((word) => plain.includes(word))
    ? "guessable"
    : null;
}
