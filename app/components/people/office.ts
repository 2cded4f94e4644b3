import { isolated } from "#messages/kit/isolated.ts";
import type { seePeople } from "#views/people/people.ts";
import { useTranslations } from "../kit/page/words.ts";

/** An office in words, with its mission or process. */
export function useOffice() {
  const t = useTranslations();
  return ({ role, of }: Pick<Awaited<ReturnType<typeof seePeople>>["people"][number], "role" | "of">) =>
    t(`people.list.role.${role}`, { of: isolated(of ?? "") });
}
