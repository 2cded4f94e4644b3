import type { Db } from "#db/handles.ts";
import { insertSecondFactor, savePassword } from "#db/people/credentials.ts";
import { findPersonByEmail, listPeopleByEmail } from "#db/people/people.ts";
import { findProcessBySlug } from "#db/process/processes.ts";
import { getDemonstration } from "#db/record/installation.ts";
import type { Instant } from "#domain/kit/calendar.ts";
import { demonstrationAccounts } from "./accounts.ts";
import { administrator, missions, nameAccessAdministrators, officer } from "./cast.ts";
import {
  firstRound,
  playAutumn,
  playCall,
  playFirstSilence,
  playLapse,
  playObjections,
  playReview,
  playSecondSilence,
} from "./play-first-round.ts";
import { oldGroup, playOldGroup } from "./play-letters.ts";
import { playLiveRound } from "./play-live-round.ts";
import type { FileOfDemonstration } from "./play-papers.ts";
import { playRegisters } from "./play-registers.ts";

export interface LoadDemonstration {
  readonly db: Db;
  readonly now: Instant;
  /** The known password and second factor, as sign-in keeps them. */
  readonly credentials: {
    readonly passwordHash: string;
    readonly secondFactor: { readonly secret: string; readonly backupCodes: string } | null;
  };
  /** A paper as a file, typeset by the portal. */
  readonly information: FileOfDemonstration;
}

/**
 * Fills an empty demonstration once: the first round of 2022 from its broken silence to its outcome, a process that is
 * live at `now`, and accounts with known passwords. Returns whether it loaded anything.
 *
 * @throws when the installation is not a demonstration, or an earlier attempt was cut off half way.
 */
export async function loadDemonstration({ db, now, credentials, information }: LoadDemonstration): Promise<boolean> {
  if (!(await getDemonstration(db))) throw new Error("Only a demonstration is filled with invented data.");
  if (await isLoaded(db)) return false;
  if ((await findProcessBySlug(db, oldGroup.slug)) !== null) {
    throw new Error("The demonstration was loaded only in part. Remove its data and start again.");
  }
  const begins = firstRound.processOpened;
  const cast = {
    officer: await officer(db, begins, accountOf("secretariat")),
    delegates: await missions(db, begins),
  };
  await playOldGroup(db, cast);
  const opened = await playFirstSilence(db, cast);
  await playSecondSilence(db, opened);
  const { call, applied } = await playCall(db, opened);
  const period = await playReview(db, opened, call, applied);
  const circulated = applied.filter(({ category }) => category !== "ecosoc-ngo");
  await playObjections(db, opened, period, circulated);
  await playLapse(db, period);
  await playAutumn(db, opened);
  await playLiveRound(db, now, { ...cast, information });
  await playRegisters(db, now, cast.officer);
  await officer(db, begins, accountOf("second-officer"));
  const first = await administrator(db, begins, accountOf("administrator"));
  await nameAccessAdministrators(db, begins, cast.delegates.values(), first);
  await openAccounts({ db, now, credentials });
  return true;
}

function accountOf(office: (typeof demonstrationAccounts)[number]["office"]) {
  const account = demonstrationAccounts.find((one) => one.office === office);
  if (account === undefined) throw new Error(`The demonstration has no ${office}`);
  return account;
}

/** The second factor of the last account is the last thing that is written. */
async function isLoaded(db: Db): Promise<boolean> {
  const last = await findPersonByEmail(db, accountOf("administrator").email);
  return last?.twoFactorEnabled === true;
}

async function openAccounts({ db, now, credentials }: Omit<LoadDemonstration, "information">): Promise<void> {
  const people = await listPeopleByEmail(
    db,
    demonstrationAccounts.map(({ email }) => email),
  );
  await db.transaction().execute(async (trx) => {
    for (const person of people) {
      await savePassword(trx, person.id, { hash: credentials.passwordHash, at: now });
      if (person.role !== "applicant" && credentials.secondFactor !== null) {
        await insertSecondFactor(trx, person.id, credentials.secondFactor);
      }
    }
  });
}
