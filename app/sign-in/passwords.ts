/** OWASP ASVS 5.0, 6.2: any characters, from 8 to 128 of them, but not what everybody tries first. */
export const shortestPassword = 8;
export const longestPassword = 128;

/** Those most often found in lists of stolen passwords, of 8 characters and more. */
const common = new Set(
  `password password1 password12 password123 passw0rd p@ssw0rd p@ssword passwort motdepasse contraseña
  12345678 123456789 1234567890 12345678910 87654321 987654321 0987654321 11111111 00000000 88888888 12341234
  11223344 12344321 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qazxsw2 zaq12wsx zaq1zaq1 q1w2e3r4 qwertyui qwertyuiop qwerty123
  qwerty12 qwerty1234 qwert123 azertyuiop asdfghjk asdfghjkl asdf1234 zxcvbnm1 1234qwer abcd1234 abc12345 a1b2c3d4
  abcdefgh abcdefg1 aaaaaaaa iloveyou iloveyou1 sunshine sunshine1 princess princess1 football football1 baseball
  baseball1 superman superman1 batman123 starwars whatever trustno1 welcome1 welcome12 welcome123 letmein1 letmein123
  changeme changeme1 administrator admin123 admin1234 administrator1 computer internet samsung1 michael1 jennifer
  jordan23 liverpool chelsea1 arsenal1 barcelona corvette mercedes maverick midnight mountain bigdaddy butterfly
  cocacola creative danielle december december1 november1 september summer2023 summer2024 summer2025 summer2026
  winter2023 winter2024 winter2025 winter2026 spring2024 spring2025 spring2026 dragon123 elephant einstein fuckyou1
  garfield happy123 hello123 hellohello hunter12 jackson1 jonathan kimberly lovelove marlboro matthew1 mercury1
  monkey123 mustang1 nicholas password! password1! password01 pa55word pa$$word paradise patricia pokemon1 qazwsxedc
  rainbow1 rush2112 scorpion security senator1 shadow12 snowball stargate steelers swordfish temppass test1234
  testtest thunder1 tinkerbell victoria william1 xxxxxxxx yankees1 zxcvbnm123`.split(/\s+/),
);

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
  if (common.has(plain) || new Set(plain).size < 3) return "common";
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
