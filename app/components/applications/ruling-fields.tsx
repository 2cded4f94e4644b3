import { informationIn } from "#domain/applications/answer-items.ts";
import type { Asked } from "#domain/applications/asked.ts";
import { refusalGrounds, type WhyRefused } from "#domain/applications/refusal-ground.ts";
import type { ClaimVerdict } from "#domain/organisations/claim.ts";
import { longestOfRuling, longestOtherwise } from "#forms/applications/ruling.ts";
import { isolated } from "#messages/kit/isolated.ts";
import type { ClaimSeen } from "#views/applications/claim.ts";
import type { ApplicationExplained } from "#views/applications/own-application.ts";
import { Checkbox, Checkboxes, Radios } from "../kit/form/choices.tsx";
import { TextArea } from "../kit/form/text-area.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { askedInWords } from "./application-returned.tsx";
import { ClaimFields } from "./claim.tsx";
import { itemsInAll } from "./tasks.ts";

/* What the acts ask that rule on an application, and what is asked to prepare one of them. */

/** Where something is claimed, what is verified of it. */
export function ClearFields(props: {
  application: ApplicationExplained;
  claim: ClaimSeen | null;
  said?: ClaimVerdict | null;
}) {
  const { application, claim, said = null } = props;
  const t = useTranslations();
  const { class: own, notifies, answers } = application;
  if (!notifies && claim === null) return null;
  return (
    <div className="panel">
      {own?.consultative === true && (
        <p>
          {t("applications.clear.claimed", {
            status: answers.consultativeStatus ?? "other",
            year: answers.consultativeStatusYear ?? t("page.notGiven"),
            numbered: answers.registerNumber === null ? "no" : "yes",
            number: isolated(answers.registerNumber ?? ""),
          })}
        </p>
      )}
      {claim === null ? (
        <Checkbox name="verified" label={t("applications.clear.verified")} />
      ) : (
        <ClaimFields claim={claim} limit={longestOtherwise} said={said} />
      )}
    </div>
  );
}

export function RefuseFields({ said }: { said?: WhyRefused | undefined }) {
  const t = useTranslations();
  return (
    <>
      <Radios
        name="ground"
        legend={t("applications.refuse.ground")}
        hint={t("applications.refuse.groundHint")}
        choices={refusalGrounds.map((ground) => ({ value: ground, label: t(`applications.refusalGround.${ground}`) }))}
        defaultValue={said?.ground ?? undefined}
      />
      <TextArea
        name="reason"
        label={t("applications.refuse.reason")}
        hint={t("applications.refuse.reasonHint")}
        rows={8}
        limit={longestOfRuling}
        defaultValue={said?.reason}
      />
    </>
  );
}

export function ReturnFields(props: {
  application: ApplicationExplained;
  said?: { words: string; asked: readonly Asked[] } | undefined;
}) {
  const { application, said } = props;
  const t = useTranslations();
  const items: readonly Asked[] = [...informationIn(itemsInAll(application)), "record", "documents"];
  return (
    <>
      <TextArea
        name="words"
        label={t("applications.return.words")}
        hint={t("applications.return.wordsHint")}
        rows={8}
        limit={longestOfRuling}
        defaultValue={said?.words}
      />
      <Checkboxes
        name="asked"
        legend={t("applications.return.asked")}
        hint={t("applications.return.askedHint")}
        choices={items.map((item) => ({ value: item, label: askedInWords(item, t) }))}
        defaultValues={said?.asked ?? []}
      />
    </>
  );
}
