import { Facts, useInstants, useLetter } from "./letter.tsx";

/** A letter that tells at once what has come since the last of its kind. */
export interface Digest {
  /** Null for the first. */
  readonly since: string | null;
  readonly until: string;
}

/** From when until when it tells. */
export function DigestOpening({ digest: { since, until } }: { readonly digest: Digest }) {
  const { t } = useLetter();
  const { atHeadquarters } = useInstants();
  return (
    <Facts
      facts={[
        ...(since === null ? [] : [{ term: t("letter.fact.countedFrom"), fact: atHeadquarters(since) }]),
        { term: t("letter.fact.countedTo"), fact: atHeadquarters(until) },
      ]}
    />
  );
}
