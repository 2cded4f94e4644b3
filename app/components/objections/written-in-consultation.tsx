import { isolated } from "#messages/kit/isolated.ts";
import { InsetText, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Receipt } from "../kit/status/deadline.tsx";
import { Status } from "../kit/status/status.tsx";

interface Entry {
  readonly id: string;
  readonly kind: string;
  /** To or from which State; null for a note that names none. */
  readonly mission: string | null;
  readonly words: string;
  readonly enteredAt: string;
  /** Of the Chair's office; null for what a State wrote. */
  readonly enteredBy: string | null;
  /** Of a State, and not answered. */
  readonly isNew: boolean;
}

/** The notes of the office first, then what was written to and by each State, apart from the others. */
export function WrittenInConsultation({ entries, zone }: { entries: readonly Entry[]; zone: string }) {
  const states = [...new Set(entries.map(({ mission }) => mission))].sort((one, other) =>
    one === null ? -1 : other === null ? 1 : 0,
  );
  return states.map((state) => (
    <section key={state ?? ""}>
      {state !== null && (
        <h3>
          <UserText>{state}</UserText>
        </h3>
      )}
      {entries
        .filter(({ mission }) => mission === state)
        .map((entry) => (
          <OneEntry key={entry.id} entry={entry} zone={zone} />
        ))}
    </section>
  ));
}

function OneEntry({
  entry: { kind, mission, words, enteredAt, enteredBy, isNew },
  zone,
}: {
  entry: Entry;
  zone: string;
}) {
  const t = useTranslations();
  return (
    <InsetText>
      <p className="small mute">
        {mission === null || kind === "note"
          ? t("objections.consultations.note")
          : t(`objections.consultations.${enteredBy === null ? "writtenBy" : "messageTo"}`, {
              mission: isolated(mission),
            })}
        {" · "}
        {enteredBy !== null && (
          <>
            {t("objections.consultations.by", { person: isolated(enteredBy) })}
            {" · "}
          </>
        )}
        <Receipt instant={enteredAt} zone={zone} />
      </p>
      {isNew && (
        <p>
          <Status tone="act">{t("objections.consultations.isNew")}</Status>
        </p>
      )}
      <UserText lines>{words}</UserText>
    </InsetText>
  );
}
