import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import express, { type RequestHandler } from "express";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { appointAdministrator } from "#acts/people/appoint-administrator.ts";
import { resetSecondFactorOnTheMachine } from "#acts/people/reset-second-factor-on-the-machine.ts";
import { UnusableBackup } from "#db/backup.ts";
import { WrongEncoding } from "#db/letters-known.ts";
import { WrongLogin } from "#db/logins.ts";
import { NewerDatabase } from "#db/migrations/index.ts";
import { SharedSessions } from "#db/own-sessions.ts";
import { ConnectionLost, reasonOf } from "#db/unavailable.ts";
import { ClockApart } from "#machine/clock.ts";
import { collectAtRest } from "#machine/collect-at-rest.ts";
import { DataFolderInUse, UnusableDataFolder } from "#machine/data-folder.ts";
import {
  commandLine,
  type Environment,
  EnvironmentFault,
  finish,
  listUnknownVariables,
  readEnvironment,
  refuseToStart,
  runInProductionMode,
  say,
  warn,
} from "#machine/env.ts";
import { createLogger, type Logger } from "#machine/logger.ts";
import { converse } from "#machine/mailer.ts";
import { defaultLanguage } from "#messages/kit/languages.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { verifyAudit, writeCheckpoint } from "./audit.ts";
import { readCommandLine } from "./command-line.ts";
import { findToEraseAgain, writeErasures } from "./erasures.ts";
import { sayAccounts, sayAddress, stopWithGrace, work } from "./running.ts";
import { AddressUnusable, checkPort, serve } from "./serve.ts";
import {
  asOwnerOfRecord,
  backUpPortal,
  migratePortal,
  openDemonstration,
  openPortal,
  restorePortal,
  WrongDatabase,
} from "./start-up.ts";
import { lookAtPortal } from "./status.ts";
import { type CommandName, WITHOUT_PROOF } from "./usages.ts";

/** The built program: `node build/server/index.js <command> <words>`; usages.ts says which there are and what each takes. */
const commands: Record<CommandName, (env: Environment, log: Logger) => Promise<void>> = {
  async serve(env, log) {
    await checkPort(env.port, env.host);
    const portal = env.demonstration ? await openDemonstration(env, log) : await openPortal(env, log);
    const build = await import("virtual:remix/server-build");
    const web = await serve(portal, { build, assets: builtAssets() });
    const worker = env.embeddedWorker ? await work(portal) : null;
    stopWithGrace(portal, [web, ...(worker === null ? [] : [worker])]);
    collectAtRest();
    sayAddress(env);
  },

  async worker(env, log) {
    const portal = await openPortal(env, log);
    stopWithGrace(portal, [await work(portal)]);
    collectAtRest();
    say("The worker is at work.");
  },

  async migrate(env, log) {
    await migratePortal(env, log);
    say("The database is up to date.");
    finish(0);
  },

  async backup(env) {
    const [, file = ""] = commandLine();
    if (file === "") refuseToStart(["Say where to: npm run backup -- FILE"]);
    await backUpPortal(env, file);
    say(`The whole record is in ${file}. Keep PORTAL_SECRET with it, in another place.`);
    finish(0);
  },

  async restore(env, log) {
    const [, file = "", how] = commandLine();
    if (file === "") refuseToStart(["Say from where: npm run restore -- FILE"]);
    if (how !== undefined && how !== WITHOUT_PROOF)
      refuseToStart([`After the file there may be ${WITHOUT_PROOF} and nothing else.`]);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) refuseToStart([`There is no file ${file}.`]);
    const { at, notEnded } = await restorePortal(env, log, { file, withoutProof: how === WITHOUT_PROOF });
    say(`The record is again as it was at ${at}.`);
    if (notEnded.length > 0) {
      say("These had not ended by then. What was received for them since is lost, and time decides without it:");
      for (const line of notEnded) say(`  ${line}`);
      say("Before anybody starts the portal: docs/operations.md, Backing up and restoring.");
    }
    finish(0);
  },

  async "appoint-administrator"(env, log) {
    const [, email = "", name = ""] = commandLine();
    if (!z.email().safeParse(email).success || name === "")
      refuseToStart(['Say whom: npm run appoint-administrator -- name@example.org "Their Name"']);
    const portal = await openPortal(env, log);
    const ruling = await appointAdministrator(
      { db: portal.database.work, now: await portal.clock.now() },
      { email, name },
    );
    await portal.close();
    if (!ruling.ok) refuseToStart([refusalInWords(ruling, defaultLanguage)]);
    say(
      `${email} is the administrator and sets a password at ${env.portalUrl}${paths(defaultLanguage).forgotPassword}`,
    );
    finish(0);
  },

  async "reset-second-factor"(env, log) {
    const [, email = "", reason = ""] = commandLine();
    if (!z.email().safeParse(email).success || reason === "")
      refuseToStart(['Say whose and why: npm run reset-second-factor -- name@example.org "The reason"']);
    const portal = await openPortal(env, log);
    const ruling = await resetSecondFactorOnTheMachine(
      { db: portal.database.db, now: await portal.clock.now() },
      { email, reason },
    );
    await portal.close();
    if (!ruling.ok) refuseToStart([refusalInWords(ruling, defaultLanguage)]);
    say(`${email} has no second factor any more, is signed out everywhere, and sets up another at the next sign-in.`);
    finish(0);
  },

  async "audit-checkpoint"(env) {
    const now = Temporal.Now.instant().toString();
    const lines = await asOwnerOfRecord(env, "npm run audit-checkpoint", (place) => writeCheckpoint(place, env, now));
    if (lines === null) refuseToStart(["Nothing has been sealed yet: a worker does so within a minute."]);
    for (const line of lines) say(line);
    finish(0);
  },

  async "verify-audit"(env) {
    const [, file] = commandLine();
    if (file !== undefined && !existsSync(file)) refuseToStart([`There is no file ${file}.`]);
    const { verdict, lines } = await asOwnerOfRecord(env, "npm run verify-audit", (place) =>
      verifyAudit(place, env, file ?? null),
    );
    for (const line of lines) say(line);
    finish({ whole: 0, broken: 1, "not-compared": 2 }[verdict]);
  },

  async "list-erasures"(env) {
    const [, file] = commandLine();
    if (file !== undefined && !existsSync(file)) refuseToStart([`There is no file ${file}.`]);
    const lines = await asOwnerOfRecord(env, "npm run list-erasures", (place) =>
      file === undefined ? writeErasures(place) : findToEraseAgain(place, file),
    );
    const url = (person: string) => `${env.portalUrl}${paths(defaultLanguage).people}/people/${person}`;
    for (const line of lines) say(file === undefined ? line : url(line));
    finish(file === undefined || lines.length === 0 ? 0 : 1);
  },

  async status(env) {
    const looks = await lookAtPortal(env);
    for (const { part, holds, saw } of looks) say(`${holds ? "ok   " : "LOOK "} ${part.padEnd(11)} ${saw}`);
    finish(looks.every(({ holds }) => holds) ? 0 : 1);
  },

  async "send-test-letter"({ smtpUrl, mailFrom, contactEmail, portalUrl }) {
    const [, to = ""] = commandLine();
    if (!z.email().safeParse(to).success) refuseToStart([`${to} is no e-mail address. Nothing was sent.`]);
    if (smtpUrl === undefined) refuseToStart(["SMTP_URL is not set: letters stay in the mailbox. Nothing was sent."]);
    const t = translator(defaultLanguage);
    const letter = {
      to,
      subject: t("record.testLetter.subject"),
      text: t("record.testLetter.text", { url: portalUrl }),
    };
    const { lines, outcome, because } = await converse({ smtpUrl, mailFrom, contactEmail }, letter);
    for (const line of lines) say(`  ${line}`);
    if (outcome === "not taken")
      refuseToStart([`${new URL(smtpUrl).host} did not take the letter to ${to}: ${because}`]);
    say(`${new URL(smtpUrl).host} took the letter to ${to}: ${because}`);
    finish(0);
  },

  async seed(env, log) {
    if (!env.demonstration)
      refuseToStart(["Only a demonstration is filled with invented data: set PORTAL_DEMONSTRATION=1."]);
    const portal = await openDemonstration(env, log);
    await portal.close();
    sayAccounts();
    finish(0);
  },
};

/** What the system or the server answers when the address of the database, or its password, is wrong. */
const unreachable: Record<string, string> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "its host is not known",
  ETIMEDOUT: "it does not answer",
  "28P01": "the password is wrong, or npm run migrate has not made this login yet",
  "28000": "the login may not connect, or npm run migrate has not made it yet",
  "42501": "the login lacks a right; npm run migrate admits the application's login, and its own must own the database",
  "3D000": "there is no database of that name",
  "53300": "all its connections are taken",
  "57P03": "it is starting or stopping",
};

/** A table or a function of this version that the database does not have. */
const undefinedHere = ["42P01", "42883"];

/** Names of files under /assets hold a digest of their content. A page's address does not make the disk look for a file. */
function builtAssets(): RequestHandler[] {
  const client = fileURLToPath(new URL("../client", import.meta.url));
  const names = new Set(readdirSync(client));
  const files = express.static(client, {
    index: false,
    redirect: false,
    maxAge: "1h",
    setHeaders: (response, path) => {
      if (path.includes("/assets/")) response.set("Cache-Control", "public, max-age=31536000, immutable");
    },
  });
  return [
    (request, response, next) => {
      if (names.has(request.path.split("/")[1] ?? "")) files(request, response, next);
      else next();
    },
  ];
}

function codeOf(fault: unknown): string | null {
  if (!(fault instanceof Error)) return null;
  return "code" in fault && typeof fault.code === "string" ? fault.code : codeOf(fault.cause);
}

async function main(): Promise<void> {
  const asked = readCommandLine(commandLine());
  if (asked.kind === "refused") refuseToStart([asked.sentence]);
  if (asked.kind === "help") {
    for (const line of asked.lines) say(line);
    finish(0);
  }
  // Before the rest is refused: what is missing may be what is mistyped.
  for (const name of listUnknownVariables())
    warn(`${name} is not read: the portal has no variable of that name. .env.example has those that it has.`);
  const env = readEnvironment();
  runInProductionMode();
  await commands[asked.command](env, createLogger(env));
}

main().catch((fault: unknown) => {
  if (fault instanceof EnvironmentFault) refuseToStart(fault.sentences);
  for (const known of [
    AddressUnusable,
    ClockApart,
    DataFolderInUse,
    NewerDatabase,
    SharedSessions,
    UnusableBackup,
    UnusableDataFolder,
    WrongDatabase,
    WrongEncoding,
    WrongLogin,
  ])
    if (fault instanceof known) refuseToStart([fault.message]);
  const code = codeOf(fault);
  const because = unreachable[code ?? ""] ?? (fault instanceof ConnectionLost ? reasonOf(fault) : null);
  if (because !== null)
    refuseToStart([
      `The database in DATABASE_URL (for npm run migrate also DATABASE_OWNER_URL) cannot be used: ${because}.`,
    ]);
  if (code !== null && undefinedHere.includes(code))
    refuseToStart([
      "The database is behind this version, or is none of the portal's: npm run migrate brings it up to date.",
    ]);
  refuseToStart(["This could not be done.", fault instanceof Error ? String(fault.stack) : String(fault)]);
});
