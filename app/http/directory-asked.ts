import type { AskedOf, Directory } from "#domain/applications/directory.ts";
import { askGleif, askRor, type FromDirectory } from "#machine/directories.ts";
import type { Environment } from "#machine/env.ts";
import type { Logger } from "#machine/logger.ts";

const askers = { ror: askRor, gleif: askGleif } as const;

/** What a directory answers, where this portal asks it; "away" when it answers nothing that can be read, of which the log says more. */
export async function askDirectory(
  directory: Directory,
  asked: Exclude<AskedOf, { by: "slip" }>,
  { env, log }: { readonly env: Pick<Environment, "directories">; readonly log: Logger },
): Promise<FromDirectory | "notAsked" | "away"> {
  const place = env.directories[directory];
  if (place === null) return "notAsked";
  try {
    return await askers[directory](place, asked);
  } catch (fault) {
    log.error({ directory, because: fault instanceof Error ? fault.message : String(fault) }, "a directory is away");
    return "away";
  }
}
