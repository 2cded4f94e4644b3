import { type DestinationStream, type Logger as PinoLogger, pino, stdSerializers } from "pino";
import type { Environment } from "./env.ts";

export type Logger = PinoLogger;

/** Structured lines on standard output. What people typed, who they are and where they sit does not belong in them. */
export function createLogger(env: Pick<Environment, "logLevel">, into?: DestinationStream): Logger {
  const options = {
    level: env.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: faultInLog },
    redact: ["*.password", "*.email", "*.token", "*.cookie", "*.authorization"],
  };
  return into === undefined ? pino(options) : pino(options, into);
}

/** A fault of the database brings the row that it refused, and one of the embedded database what was asked with: those who objected, and why. */
const saidOfFaults = ["type", "message", "stack", "code", "errno", "syscall", "severity"] as const;
const saidOfDatabase = ["constraint", "schema", "table", "column", "dataType", "routine"] as const;

function faultInLog(fault: unknown): unknown {
  if (!(fault instanceof Error)) return fault;
  const whole: Record<string, unknown> = { ...stdSerializers.err(fault) };
  const said = [...saidOfFaults, ...saidOfDatabase].flatMap((name) => (name in whole ? [[name, whole[name]]] : []));
  const several: unknown = Reflect.get(fault, "errors");
  return { ...Object.fromEntries(said), ...(Array.isArray(several) ? { several: several.map(faultInLog) } : {}) };
}
