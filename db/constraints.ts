import { type Refusal, refuse } from "#domain/kit/ruling.ts";
import { refusalOf } from "./refusals-of-constraints.ts";

/** The refusal that a named constraint stands for; null for every other fault. */
export function refusalOfConstraint(fault: unknown): Refusal | null {
  const constraint = readText(fault, "constraint");
  const code = constraint === null ? undefined : refusalOf[constraint];
  return code === undefined ? null : refuse(code);
}

const deadlock = "40P01";
const serializationFailure = "40001";

/** Whether the same transaction may succeed when it is run once more. */
export function mayRunAgain(fault: unknown): boolean {
  const code = readText(fault, "code");
  return code === deadlock || code === serializationFailure;
}

/** pg and PGlite put the server's fields on the error. */
function readText(fault: unknown, field: "code" | "constraint"): string | null {
  if (!(fault instanceof Error) || !(field in fault)) return null;
  const value: unknown = Reflect.get(fault, field);
  return typeof value === "string" ? value : null;
}
