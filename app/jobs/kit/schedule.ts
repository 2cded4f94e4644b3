import { deleteEndedAttempts } from "#db/people/attempts.ts";
import { concludeSilenceProcedures } from "../modalities/conclude-silence-procedures.ts";
import { lapseNoObjectionPeriods } from "../objections/lapse-no-objection-periods.ts";
import { deleteOldIdempotencyKeys } from "../record/delete-idempotency-keys.ts";
import { deliverLetters } from "../record/deliver-letters.ts";
import { forgetSecretsOfLetters } from "../record/forget-secrets-of-letters.ts";
import type { ScheduledJob } from "./job.ts";

/** What the clock does. Every job may run late, twice, or on two machines at once: the act that it calls locks its row and looks again. */
export const schedule: readonly ScheduledJob[] = [
  {
    name: "conclude-silence-procedures",
    everySeconds: 5,
    records: "that silence has passed or was broken, and tells everybody",
    run: concludeSilenceProcedures,
  },
  {
    name: "lapse-no-objection-periods",
    everySeconds: 5,
    records: "the accreditations that silence has granted, and tells every organisation on the list",
    run: lapseNoObjectionPeriods,
  },
  {
    name: "deliver-letters",
    everySeconds: 15,
    records: "letters sent: those that wait for another attempt, and those whose wake-up was lost",
    run: deliverLetters,
  },
  {
    name: "forget-secrets-of-letters",
    everySeconds: 5 * 60,
    records: "nothing: it forgets links that were never sent and no longer work",
    run: forgetSecretsOfLetters,
  },
  {
    name: "delete-idempotency-keys",
    everySeconds: 60 * 60,
    records: "nothing: it forgets what forms answered that nobody can send a second time any more",
    run: deleteOldIdempotencyKeys,
  },
  {
    name: "delete-ended-attempts",
    everySeconds: 5 * 60,
    records: "nothing: it forgets what was counted at the door and counts no longer",
    run: ({ db }) => deleteEndedAttempts(db),
  },
];
