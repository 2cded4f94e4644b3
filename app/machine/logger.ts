import { type Logger as PinoLogger, pino } from "pino";
import type { Environment } from "./env.ts";

export type Logger = PinoLogger;

/** Structured lines on standard output. What people typed, who they are and where they sit does not belong in them. */
export function createLogger(env: Pick<Environment, "logLevel">): Logger {
  return pino({
    level: env.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ["*.password", "*.email", "*.token", "*.cookie", "*.authorization"],
  });
}
