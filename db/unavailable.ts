/** Nothing comes back over the connection any more. Whether what was under way has been done is not known. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";

  constructor(cause: unknown) {
    super("The connection to the database was lost", { cause });
  }
}

/** The record is no longer the one on which this process had begun to work: it works no more. The sentence is for whoever runs it. */
export abstract class OtherRecord extends Error {}

/** It was brought up to date, or restored: this process knows neither its tables nor its promises for sure. */
export class BroughtUpToDate extends OtherRecord {
  override readonly name = "BroughtUpToDate";

  constructor() {
    super("The database was brought up to date after this process had begun. Stop it, and start the present version.");
  }
}

/** A server has taken over that had not got everything, or lost it. What was received would not count where time decides. */
export class EntriesLost extends OtherRecord {
  override readonly name = "EntriesLost";

  constructor() {
    super(
      "The database no longer has what was on record a moment ago: another server has taken over without it. Before this process is started again: docs/operations.md, When a standby takes over.",
    );
  }
}

/**
 * What a server answers when it is not there for the moment, or not for this: connections (08), resources (53), it stops or starts (57P), its
 * disk (58030), a standby that takes no writes yet (25006), a limit of time (57014, 55P03, 25P03). PostgreSQL, Appendix A.
 */
const forTheMoment = /^(08...|53...|57P0[1-5]|57014|58030|25006|25P03|55P03)$/;

/**
 * What the driver says of a connection that is gone, where its error carries nothing else; what the job queue says of the one on which it
 * listens, which it opens anew; and what the system says.
 */
const gone =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client (has encountered a connection error|was closed))/;
const listenerGone = /^LISTEN\/NOTIFY (connection ended|heartbeat timed out|channel registration was lost)$/;
const system = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/;

/** What a standby says that could not put off for any longer what the primary has done (40001). */
const conflict = /conflict with recovery$/;

/** Whether the same may succeed later, without anybody having mended the program. */
export function isUnavailable(fault: unknown): boolean {
  const { code, message, cause } = partsOf(fault);
  if (fault instanceof OtherRecord || fault instanceof ConnectionLost || isFull(fault)) return true;
  if ([gone, listenerGone, conflict].some((words) => words.test(message))) return true;
  return forTheMoment.test(code) || system.test(code) || (cause !== undefined && isUnavailable(cause));
}

/** In a few words, for the log: where in the program it was found out says nothing of what is away. */
export function reasonOf(fault: unknown): string {
  const { message, cause } = partsOf(fault);
  return cause instanceof Error ? cause.message : message === "" ? String(fault) : message;
}

/** The job queue hands on its faults as plain objects, with what the error said. */
function partsOf(fault: unknown): { readonly code: string; readonly message: string; readonly cause: unknown } {
  if (typeof fault !== "object" || fault === null) return { code: "", message: "", cause: undefined };
  return {
    code: "code" in fault ? String(fault.code) : "",
    message: "message" in fault ? String(fault.message) : "",
    cause: "cause" in fault ? fault.cause : undefined,
  };
}

const noSpaceLeft = /^(53100|ENOSPC)$/;

/** What a server says without a code of its own (XX000), where a full disk keeps a new connection from beginning. */
const noSpaceToBegin = /could not write init file$/;

/** Whether what was to be kept found no room: what is on record can still be read. */
export function isFull(fault: unknown): boolean {
  const { code, message, cause } = partsOf(fault);
  return noSpaceLeft.test(code) || noSpaceToBegin.test(message) || (cause !== undefined && isFull(cause));
}
