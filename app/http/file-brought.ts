import { type KeptFile, type TypeOfFile, typeOfFile } from "#domain/kit/file.ts";
import type { Id } from "#domain/kit/id.ts";
import type { ChosenFile } from "#forms/kit/read-form.ts";
import type { Environment } from "#machine/env.ts";
import { examineFile } from "#machine/files/read-apart.ts";
import type { Logger } from "#machine/logger.ts";
import { scanFile, takesFiles } from "#machine/scanner.ts";

export interface Looking {
  readonly env: Pick<Environment, "clamdUrl" | "demonstration">;
  readonly log: Logger;
}

/** With who sent what is looked at. */
export interface LookingFor extends Looking {
  readonly by: Id<"person">;
}

type Refused =
  | "empty"
  | "tooLarge"
  | "otherType"
  | "noScanner"
  | "virus"
  | "scannerAway"
  | NonNullable<Awaited<ReturnType<typeof examineFile>>>;

/** Whether a file that somebody chose is taken, or why not. Of one that is refused nothing is kept, and it is not opened before a scanner has seen it. */
export async function lookAtFile<Type extends TypeOfFile>(
  { content, sha256 }: ChosenFile,
  { types, largest }: { readonly types: readonly Type[]; readonly largest: number },
  { env, log, by }: LookingFor,
): Promise<Refused | Pick<KeptFile<Type>, "type" | "scan" | "size" | "sha256">> {
  if (content.length === 0) return "empty";
  if (content.length > largest) return "tooLarge";
  const type = typeOfFile(content, types);
  if (type === null) return "otherType";
  if (!takesFiles(env)) return "noScanner";
  if (env.clamdUrl !== undefined) {
    const scan = await scanFile(env.clamdUrl, content);
    if (scan.found === "unknown") log.error({ because: scan.because }, "a file could not be scanned");
    if (scan.found === "virus") log.warn({ sha256 }, "a file with a virus was refused");
    if (scan.found !== "nothing") return scan.found === "virus" ? "virus" : "scannerAway";
  }
  const fault = await examineFile(content, type, by);
  return fault ?? { type, size: content.length, sha256, scan: env.clamdUrl === undefined ? "not_scanned" : "clean" };
}
