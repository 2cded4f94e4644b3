import { randomBytes } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";

/** What the machine tells the portal, checked once, at start. */
export type Environment = {
  /** A portal to try out: synthetic data, a movable clock, letters kept for the demonstration mailbox. Whatever is not one is production. */
  demonstration: boolean;
  port: number;
  host: string;
  /** Where the embedded database and a demonstration's own secret are kept. */
  dataDirectory: string;
  /** A PostgreSQL server, as the application's login; the embedded database when undefined. */
  databaseUrl: string | undefined;
  /** The same database as the login that owns the record: for `npm run migrate`, which no other process needs to know. */
  databaseOwnerUrl: string | undefined;
  /** Letters are sent here; kept for the demonstration mailbox when undefined. */
  smtpUrl: string | undefined;
  mailFrom: string;
  /** Whom a reader of a letter or a page can ask; an answer to a letter goes there. */
  contactEmail: string;
  /** Whom somebody tells who found a weakness, as an address that begins with mailto: or https:; undefined in a demonstration that names nobody. */
  securityContact: string | undefined;
  /** The address by which people reach the portal, without a slash at its end: links in letters, sign-in, allowed origins. */
  portalUrl: string;
  secret: string;
  /** Signs checkpoints of the audit trail. */
  checkpointSecret: string;
  /** Where the people of an organisation sign in (OpenID Connect), and what it is called; by password, code and passkey alone when undefined. */
  provider: { issuer: string; clientId: string; clientSecret: string; name: string } | undefined;
  /** Where clamd listens, which looks for viruses in each file; without it no file is taken outside a demonstration. */
  clamdUrl: string | undefined;
  /** Where public directories answer, by the key of each; null where officers cannot ask it. */
  directories: Readonly<Record<"ror" | "gleif", string | null>>;
  logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  /** How many reverse proxies stand before the portal and add X-Forwarded-For; zero trusts none. */
  trustedProxies: number;
  /** Whether the web process also does the worker's work. */
  embeddedWorker: boolean;
  /** Whoever shows it may read /metrics; nobody may when undefined. */
  metricsToken: string | undefined;
  /** The address to which mail servers report that a letter did not arrive, and what is shown by whoever hands such a report on; nobody does when undefined. */
  returnedLetters: { email: string; token: string } | undefined;
};

/** One sentence for each fault, for the person who starts the portal. */
export class EnvironmentFault extends Error {
  readonly sentences: string[];

  constructor(sentences: string[]) {
    super(sentences.join("\n"));
    this.name = "EnvironmentFault";
    this.sentences = sentences;
  }
}

const yesOrNo = (name: string) =>
  z
    .enum(["0", "1", "true", "false"], { error: `${name} must be 1 (yes) or 0 (no).` })
    .transform((value) => value === "1" || value === "true")
    .optional();

const address = (name: string, protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `${name} must be an address such as ${example}.` }).optional();

const token = (name: string) =>
  z
    .string()
    .regex(/^[\w.~+/=-]{32,}$/, {
      error: `${name} must have at least 32 letters, digits or signs of . ~ + / = _ -; \`openssl rand -base64 32\` makes one.`,
    })
    .optional();

/** Where each answers the world. */
const publicDirectories = { ror: "https://api.ror.org/v2", gleif: "https://api.gleif.org/api/v1" } as const;

const directory = (name: string, example: string) =>
  z.string().refine((given) => given === "none" || z.url({ protocol: /^https?$/ }).safeParse(given).success, {
    error: `${name} must be an address such as ${example}, or none.`,
  });

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const wholeNumber = (name: string, from: number, to: number, fallback: string) =>
  z
    .string()
    .regex(/^\d{1,6}$/, { error: `${name} must be a whole number from ${String(from)} to ${String(to)}.` })
    .default(fallback)
    .transform(Number)
    .refine((value) => value >= from && value <= to, {
      error: `${name} must be a whole number from ${String(from)} to ${String(to)}.`,
    });

/** Of what is no address at all, something else is said. */
function afterHost(url = ""): string {
  const { pathname, search, hash } = URL.parse(url) ?? { pathname: "", search: "", hash: "" };
  return pathname + search + hash;
}

/** The name of the database in an address that names one. Of what is no address at all, something else is said. */
function databaseIn(url: string | undefined): string | undefined {
  const name = URL.parse(url ?? "")?.pathname.slice(1);
  return name === "" ? undefined : name;
}

/** Files that the driver reads with an address, some time after the start. Of what is no address at all, something else is said. */
function faultsInFiles(name: string, url = ""): string[] {
  const { searchParams } = URL.parse(url) ?? { searchParams: new URLSearchParams() };
  return ["sslrootcert", "sslcert", "sslkey"].flatMap((word) => {
    const file = searchParams.get(word) ?? "";
    if (file === "") return [];
    try {
      readFileSync(file);
      return [];
    } catch (fault) {
      return [`${name} must name a file that the portal may read with ${word}; ${file} is not${codeIn(fault)}.`];
    }
  });
}

/** The driver checks the whole certificate with each of these and warns that a later one of its will not; said so, it always does. */
function checkedInFull(url: string | undefined): string | undefined {
  if (url?.includes("uselibpqcompat=") === true) return url;
  return url?.replace(/([?&]sslmode=)(?:prefer|require|verify-ca)(?=[&#]|$)/, "$1verify-full");
}

function codeIn(fault: unknown): string {
  return fault instanceof Error && "code" in fault ? ` (${String(fault.code)})` : "";
}

/** What a machine says to itself leaves it nowhere (RFC 6761, RFC 1122). Of what is no address at all, something else is said. */
function isSentInTheOpen(url = ""): boolean {
  const { protocol, hostname } = URL.parse(url) ?? { protocol: "", hostname: "" };
  return protocol === "http:" && !/^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/** Of what is no address at all, something else is said. */
function isPlaceOfScanner({ protocol, hostname, port, pathname }: URL): boolean {
  if (protocol === "tcp:") return hostname !== "" && port !== "";
  return protocol !== "unix:" || (hostname === "" && pathname.startsWith("/"));
}

const schema = z
  .object({
    NODE_ENV: z.string().optional(),
    PORT: wholeNumber("PORT", 0, 65_535, "3000"),
    HOST: z.string().default("0.0.0.0"),
    DATA_DIR: z.string().default("data"),
    DATABASE_URL: address("DATABASE_URL", /^postgres(ql)?$/, "postgres://portal:password@localhost:5432/portal"),
    DATABASE_OWNER_URL: address(
      "DATABASE_OWNER_URL",
      /^postgres(ql)?$/,
      "postgres://portal_owner:password@localhost:5432/portal",
    ),
    SMTP_URL: address("SMTP_URL", /^smtps?$/, "smtps://user:password@mail.example.org").refine(
      (url) => URL.parse(url ?? "")?.hostname !== "",
      { error: "SMTP_URL must name the host of a mail server." },
    ),
    MAIL_FROM: z
      .string()
      .refine((sender) => z.email().safeParse(/<([^<>]*)>$/.exec(sender)?.[1] ?? sender).success, {
        error: "MAIL_FROM must be an e-mail address, such as portal@example.org or Accreditation <portal@example.org>.",
      })
      .optional(),
    CONTACT_EMAIL: z
      .email({ error: "CONTACT_EMAIL must be an e-mail address, such as accreditation@example.org." })
      .optional(),
    SECURITY_CONTACT: z
      .string()
      .transform((contact) => (z.email().safeParse(contact).success ? `mailto:${contact}` : contact))
      .pipe(
        z.url({
          protocol: /^(https|mailto)$/,
          error: "SECURITY_CONTACT must be an e-mail address, or an address that begins with https://.",
        }),
      )
      .optional(),
    PORTAL_URL: address("PORTAL_URL", /^https?$/, "https://accreditation.example.org")
      .refine((url) => /^\/*$/.test(afterHost(url)), {
        error: "PORTAL_URL must have no path: the portal's pages begin at its root.",
      })
      .refine((url) => (URL.parse(url ?? "")?.username ?? "") === "", {
        error: "PORTAL_URL must hold no login: it stands in every letter.",
      }),
    PORTAL_SECRET: z
      .string()
      .min(32, { error: "PORTAL_SECRET must have at least 32 characters; `openssl rand -base64 32` makes one." })
      .optional(),
    PORTAL_CHECKPOINT_KEY: z
      .string()
      .min(32, {
        error: "PORTAL_CHECKPOINT_KEY must have at least 32 characters; `openssl rand -base64 32` makes one.",
      })
      .optional(),
    OIDC_ISSUER: address("OIDC_ISSUER", /^https?$/, "https://login.example.org"),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().optional(),
    CLAMD_URL: address("CLAMD_URL", /^(tcp|unix)$/, "tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl").refine(
      (url) => url === undefined || !URL.canParse(url) || isPlaceOfScanner(new URL(url)),
      { error: "CLAMD_URL must name a host and a port, or the whole path of a socket." },
    ),
    ROR_URL: directory("ROR_URL", publicDirectories.ror).optional(),
    GLEIF_URL: directory("GLEIF_URL", publicDirectories.gleif).optional(),
    PORTAL_DEMONSTRATION: yesOrNo("PORTAL_DEMONSTRATION"),
    PORTAL_WORKER: z
      .enum(["embedded", "separate"], {
        error:
          "PORTAL_WORKER must be embedded (the web process does the jobs too) or separate (`npm run worker` does).",
      })
      .default("embedded"),
    METRICS_TOKEN: token("METRICS_TOKEN"),
    RETURNED_LETTERS_EMAIL: z
      .email({ error: "RETURNED_LETTERS_EMAIL must be an e-mail address, such as returned-letters@example.org." })
      .optional(),
    RETURNED_LETTERS_TOKEN: token("RETURNED_LETTERS_TOKEN"),
    TRUSTED_PROXIES: wholeNumber("TRUSTED_PROXIES", 0, 10, "0"),
    LOG_LEVEL: z.enum(logLevels, { error: `LOG_LEVEL must be one of ${logLevels.join(", ")}.` }).default("info"),
  })
  .transform((given, context) => {
    const demonstration =
      given.PORTAL_DEMONSTRATION ?? (given.DATABASE_URL === undefined && given.NODE_ENV !== "production");
    const fault = (message: string) => {
      context.addIssue({ code: "custom", message });
    };
    if (given.DATABASE_OWNER_URL !== undefined && given.DATABASE_URL === undefined)
      fault("DATABASE_OWNER_URL needs DATABASE_URL beside it: the same database, with the application's own login.");
    const [named, owned] = [given.DATABASE_URL, given.DATABASE_OWNER_URL].map(databaseIn);
    if (named !== undefined && owned !== undefined && named !== owned)
      fault(
        `DATABASE_URL and DATABASE_OWNER_URL name two databases, ${named} and ${owned}: what is backed up or brought up to date must be what the portal works on.`,
      );
    for (const name of ["DATABASE_URL", "DATABASE_OWNER_URL"] as const)
      for (const message of faultsInFiles(name, given[name])) fault(message);
    if (given.PORTAL_SECRET === undefined && !demonstration)
      fault("PORTAL_SECRET is required outside a demonstration: at least 32 characters, the same for every process.");
    if (given.PORTAL_SECRET === undefined && demonstration && given.DATABASE_URL !== undefined)
      fault("PORTAL_SECRET is required with DATABASE_URL, because every process must share it.");
    if (given.PORTAL_URL === undefined && !demonstration)
      fault("PORTAL_URL is required outside a demonstration: links in letters and the check of origins depend on it.");
    if (!demonstration && isSentInTheOpen(given.PORTAL_URL))
      fault(
        "PORTAL_URL must begin with https:// outside a demonstration: passwords and what a State says would be sent in the open, and cookies with them. http:// is for this machine alone (http://localhost:3000).",
      );
    if (given.SMTP_URL === undefined && !demonstration)
      fault("SMTP_URL is required outside a demonstration, because letters must reach people.");
    if (given.MAIL_FROM === undefined && !demonstration)
      fault("MAIL_FROM is required outside a demonstration: the address from which letters are sent.");
    if (given.CONTACT_EMAIL === undefined && !demonstration)
      fault(
        "CONTACT_EMAIL is required outside a demonstration: the address that letters and pages name for questions.",
      );
    if (given.PORTAL_WORKER === "separate" && given.DATABASE_URL === undefined)
      fault("PORTAL_WORKER=separate needs DATABASE_URL: the embedded database belongs to one process.");
    if ((given.RETURNED_LETTERS_EMAIL === undefined) !== (given.RETURNED_LETTERS_TOKEN === undefined))
      fault("RETURNED_LETTERS_EMAIL and RETURNED_LETTERS_TOKEN go together: set both, or none.");
    const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = given;
    const { OIDC_NAME: name = issuer === undefined ? "" : new URL(issuer).hostname } = given;
    if (issuer === undefined && clientId === undefined && clientSecret === undefined)
      return { ...given, demonstration, provider: undefined };
    if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
      fault("OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together: set all three, or none.");
      return z.NEVER;
    }
    if (!demonstration && !issuer.startsWith("https:"))
      fault("OIDC_ISSUER must begin with https:// outside a demonstration.");
    return { ...given, demonstration, provider: { issuer, clientId, clientSecret, name } };
  });

/**
 * Reads and checks the environment. An empty variable counts as absent.
 *
 * @throws {EnvironmentFault} with one sentence for each fault.
 */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const read = schema.safeParse(present);
  if (!read.success) throw new EnvironmentFault([...new Set(read.error.issues.map((issue) => issue.message))]);
  const given = read.data;
  const dataDirectory = resolve(given.DATA_DIR);
  if (given.DATABASE_URL === undefined) checkFolder(dataDirectory);
  const secret = given.PORTAL_SECRET ?? demonstrationSecret(dataDirectory);
  return {
    demonstration: given.demonstration,
    port: given.PORT,
    host: given.HOST,
    dataDirectory,
    databaseUrl: checkedInFull(given.DATABASE_URL),
    databaseOwnerUrl: checkedInFull(given.DATABASE_OWNER_URL),
    smtpUrl: given.SMTP_URL,
    mailFrom: given.MAIL_FROM ?? "Accreditation portal <portal@demonstration.invalid>",
    contactEmail: given.CONTACT_EMAIL ?? "questions@demonstration.invalid",
    securityContact:
      given.SECURITY_CONTACT ?? (given.CONTACT_EMAIL === undefined ? undefined : `mailto:${given.CONTACT_EMAIL}`),
    portalUrl: new URL(given.PORTAL_URL ?? `http://localhost:${String(given.PORT)}`).origin,
    secret,
    checkpointSecret: given.PORTAL_CHECKPOINT_KEY ?? secret,
    provider: given.provider,
    clamdUrl: given.CLAMD_URL,
    directories: {
      ror: placeOf(given.ROR_URL, publicDirectories.ror, given),
      gleif: placeOf(given.GLEIF_URL, publicDirectories.gleif, given),
    },
    logLevel: given.LOG_LEVEL,
    trustedProxies: given.TRUSTED_PROXIES,
    embeddedWorker: given.PORTAL_WORKER === "embedded",
    metricsToken: given.METRICS_TOKEN,
    returnedLetters:
      given.RETURNED_LETTERS_EMAIL === undefined || given.RETURNED_LETTERS_TOKEN === undefined
        ? undefined
        : { email: given.RETURNED_LETTERS_EMAIL, token: given.RETURNED_LETTERS_TOKEN },
  };
}

/** In .env beside ours, for compose alone. */
const ofCompose = "DATABASE_PASSWORD";

/** What a container platform says of a service that happens to be called as our variables begin: "PORTAL_SERVICE_HOST", "PORTAL_PORT_80_TCP_ADDR". */
const ofServices = /_(SERVICE_(HOST|PORT(_\w+)?)|PORT_\d+_(TCP|UDP|SCTP)(_(ADDR|PORT|PROTO))?)$/;
const placeOfService = /^(tcp|udp|sctp):\/\//;

/** The names that look like the portal's and are not: mistyped, what they say would silently be nothing. */
export function listUnknownVariables(source: Record<string, string | undefined> = process.env): string[] {
  return Object.entries(source)
    .filter(
      ([name, value = ""]) =>
        /^(PORTAL|SMTP|MAIL|DATABASE)_/.test(name) &&
        !(name in schema.in.shape || name === ofCompose || ofServices.test(name)) &&
        !(value === "" || (name.endsWith("_PORT") && placeOfService.test(value))),
    )
    .map(([name]) => name)
    .toSorted();
}

/** A demonstration asks nobody outside unless it is told whom. */
function placeOf(given: string | undefined, place: string, { demonstration }: { demonstration: boolean }) {
  if (given === undefined) return demonstration ? null : place;
  return given === "none" ? null : given.replace(/\/+$/, "");
}

/** The embedded database is kept there. */
function checkFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    tryToWrite(folder);
  } catch (fault) {
    throw new EnvironmentFault([
      `DATA_DIR must be a folder that the portal may write to; ${folder} is not${codeIn(fault)}.`,
    ]);
  }
}

/** Root may write everywhere, it is said, also where nothing can be made, as in /proc. That a disk is full is no matter of the folder. */
function tryToWrite(folder: string): void {
  try {
    rmdirSync(mkdtempSync(join(folder, ".tried-")));
  } catch (fault) {
    if (!(fault instanceof Error && "code" in fault && fault.code === "ENOSPC")) throw fault;
  }
}

/** With those above it. Node's own way asks without end under /proc, where the system says of a folder that is there that it is not. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (fault) {
    // Another one that starts at once may have made it.
    if (!isFolder(folder)) throw fault;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Kept beside the demonstration's data, so that people stay signed in over a restart. */
function demonstrationSecret(dataDirectory: string): string {
  const file = join(dataDirectory, "demonstration-secret");
  if (!existsSync(file)) {
    // It appears whole: of two that start at once, neither reads what the other has half written.
    const own = `${file}.${String(process.pid)}`;
    writeFileSync(own, randomBytes(32).toString("base64url"), { mode: 0o600 });
    try {
      linkSync(own, file);
    } catch (fault) {
      if (!(fault instanceof Error && "code" in fault && fault.code === "EEXIST")) throw fault;
    } finally {
      unlinkSync(own);
    }
  }
  return readFileSync(file, "utf8");
}

/** The words after the program's name on the command line. npm keeps the flags that stand before `--`: of those, one asks that nothing be done. */
export function commandLine(): string[] {
  const words = process.argv.slice(2);
  return process.env["npm_config_dry_run"] === "true" ? [...words, "--dry-run"] : words;
}

/** The Node that runs this process, to start another. */
export function ownProgram(): string {
  return process.execPath;
}

/** React and Express read NODE_ENV when they load: a built portal runs their production code whatever the shell says. */
export function runInProductionMode(): void {
  process.env["NODE_ENV"] = "production";
}

/** A line for the person at the terminal; the log is for machines. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A line for whoever starts it, beside what a command prints for others to read. */
export function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Ends the program with sentences instead of a stack. */
export function refuseToStart(sentences: string[]): never {
  process.stderr.write(`${sentences.join("\n")}\n`);
  process.exit(1);
}

const signalsToStop = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

/** The launcher passes signals on, and a terminal or a process group tells both: the program then hears the same one twice. */
const echoMilliseconds = 1000;

/** Calls `stop` at the first signal to stop; whoever sends another one after its echo cannot wait, and the program ends at once. */
export function onSignalToStop(stop: (signal: string) => void): void {
  let first: number | null = null;
  for (const signal of signalsToStop)
    process.on(signal, () => {
      if (first === null) {
        first = performance.now();
        stop(signal);
      } else if (performance.now() - first > echoMilliseconds) process.exit(1);
    });
}

/** Ends the program after its work is done. */
export function finish(code: number): never {
  process.exit(code);
}
