import type { Db } from "#db/handles.ts";
import { listOutages } from "#db/process/outages.ts";
import type { Window } from "#domain/kit/calendar.ts";
import { type Extensible, type Extension, touches } from "#domain/kit/extension.ts";
import type { Outage } from "#domain/process/outage.ts";

/** Each time a closing instant was moved later, with the outage that it answers. */
export async function extensionsShown(db: Db, extensions: readonly Extension[]): Promise<ExtensionShown[]> {
  return extensions.length === 0 ? [] : withOutages(extensions, await listOutages(db));
}

/** What moved a window, and the outages that fell into it and that nothing has answered so far: who was kept out reads on its page that it is known. */
export async function recordOfWindow(db: Db, { window, extensions }: Extensible) {
  const outages = await listOutages(db);
  const isCited = ({ id }: Outage) => extensions.some(({ outage }) => outage === id);
  return {
    extensions: withOutages(extensions, outages),
    outages: outages
      .filter((outage) => outage.withdrawal === null && touches(outage, window) && !isCited(outage))
      .map(outageShown),
  };
}

/** The same where the register has been read. */
export function withOutages(extensions: readonly Extension[], outages: readonly Outage[]) {
  return extensions.map(({ from, to, reason, extendedAt, outage }) => {
    const cited = outages.find(({ id }) => id === outage);
    return {
      from: from.toString(),
      to: to.toString(),
      reason,
      extendedAt: extendedAt.toString(),
      outage: cited === undefined ? null : outageShown(cited),
    };
  });
}

export type ExtensionShown = ReturnType<typeof withOutages>[number];

/** Those that an extension of the window can cite. */
export async function outagesInWindow(db: Db, window: Window) {
  return (await listOutages(db))
    .filter((outage) => outage.withdrawal === null && touches(outage, window))
    .map(outageShown);
}

export function outageShown({ id, what, reason, beganAt, endedAt, withdrawal }: Outage) {
  return {
    id,
    what,
    reason,
    beganAt: beganAt.toString(),
    endedAt: endedAt.toString(),
    withdrawal:
      withdrawal === null ? null : { reason: withdrawal.reason, withdrawnAt: withdrawal.withdrawnAt.toString() },
  };
}

export type OutageShown = ReturnType<typeof outageShown>;
