import { isolated } from "#messages/kit/isolated.ts";
import type { ObjectionOfMission } from "#views/objections/own-objections.ts";
import { Comma, InsetText, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Receipt } from "../kit/status/deadline.tsx";

interface SaidProps {
  readonly said: readonly (ObjectionOfMission["said"][number] & { readonly organisation?: string })[];
  readonly zone: string;
}

/** What the Chair wrote to the reader's mission, and what it wrote, in their order; of several organisations with whom it is about. */
export function SaidInConsultation({ said, zone }: SaidProps) {
  const t = useTranslations();
  return said.map(({ id, organisation, words, enteredAt, writtenBy }) => (
    <InsetText key={id}>
      <p className="small mute">
        {writtenBy === null
          ? t("objections.consultations.chairWrote")
          : t("objections.consultations.wrote", { person: isolated(writtenBy) })}
        {organisation !== undefined && (
          <>
            {" · "}
            <UserText>{organisation}</UserText>
          </>
        )}
        <Comma />
        <Receipt instant={enteredAt} zone={zone} />
      </p>
      <UserText lines>{words}</UserText>
    </InsetText>
  ));
}
