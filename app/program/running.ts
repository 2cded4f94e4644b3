import closeWithGrace from "close-with-grace";
import { demonstrationAccounts, demonstrationPassword } from "#acts/demonstration/accounts.ts";
import { type Environment, onSignalToStop, say } from "#machine/env.ts";
import type { Portal } from "./start-up.ts";

/** The jobs, and the letters that they send, are loaded only by the processes that do them. */
export async function work({ database, env, log, clock, mailer, metrics }: Portal) {
  const { startWorker } = await import("#jobs/kit/worker.ts");
  return startWorker({ database, env, log, clock, mailer, onRun: metrics?.jobRan });
}

/** SIGTERM: not ready, answer what is under way, stop the jobs, close the database. */
export function stopWithGrace({ log, close }: Portal, running: { stop: () => Promise<void> }[]): void {
  const { close: stop } = closeWithGrace(
    {
      delay: 35_000,
      skip: ["SIGTERM", "SIGINT", "SIGHUP"],
      logger: {
        error: (fault: unknown) => {
          log.error({ err: fault }, "while stopping");
        },
      },
    },
    async ({ err }) => {
      if (err !== undefined) log.fatal({ err }, "stopping because of a fault");
      // At once: no letter leaves any more while requests are still answered.
      await Promise.all(running.map((one) => one.stop()));
      await close();
    },
  );
  onSignalToStop((signal) => {
    log.info({ signal }, "stopping");
    stop();
  });
}

const accountLines = [
  "This is a demonstration: organisations, people and States are invented. Sign in as",
  ...demonstrationAccounts.map(({ email, office }) => `  ${email.padEnd(36)} ${office}`),
  `with the password ${demonstrationPassword} and the code that the page /en/demonstration shows.`,
];

/** Where the portal is, for the person who started it. */
export function sayAddress(env: Environment): void {
  say(`The portal is open at ${env.portalUrl}/`);
  if (env.demonstration) sayAccounts();
}

export function sayAccounts(): void {
  for (const line of accountLines) say(line);
}
