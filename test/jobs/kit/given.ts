import type { Instant } from "#domain/kit/calendar.ts";
import type { JobContext } from "#jobs/kit/job.ts";
import { readEnvironment } from "#machine/env.ts";
import { createLogger } from "#machine/logger.ts";
import type { Mailer, OutgoingLetter } from "#machine/mailer.ts";
import type { TestDatabase } from "#support/database.ts";

export interface GivenJobs extends JobContext {
  /** What left, in its order. */
  readonly sent: OutgoingLetter[];
  /** Sets the portal's clock; it stands still. */
  setClock(at: Instant): void;
}

/** Jobs on a standing clock, with a mailer that keeps what it is given. */
export function givenJobs({ db, server }: TestDatabase, at: Instant): GivenJobs {
  let now = at;
  const sent: OutgoingLetter[] = [];
  const mailer: Mailer = {
    send(letter) {
      sent.push(letter);
      return Promise.resolve({ outcome: "sent" });
    },
    close: () => undefined,
  };
  const env = readEnvironment({
    PORTAL_DEMONSTRATION: "1",
    PORTAL_SECRET: "a secret of a test that is long enough",
    PORTAL_URL: "http://portal.example",
    LOG_LEVEL: "silent",
    ...(server === null ? {} : { DATABASE_URL: server.url }),
  });
  return {
    db,
    env,
    log: createLogger(env),
    clock: { now: () => Promise.resolve(now), at: () => Promise.resolve(now), isSteady: () => true },
    mailer,
    stopping: new AbortController().signal,
    sent,
    setClock(to) {
      now = to;
    },
  };
}
