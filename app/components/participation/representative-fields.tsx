import type { Nominee } from "#domain/participation/representative.ts";
import type { OwnSessionSeen } from "#views/participation/own-representatives.ts";
import { Radios } from "../kit/form/choices.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { Colon } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** What is said of a representative. A session that is held in one way is attended in that way, and nobody is asked. */
export function RepresentativeFields({ ways, said }: Pick<OwnSessionSeen, "ways"> & { said?: Nominee }) {
  const t = useTranslations();
  const [only, ...others] = ways;
  return (
    <>
      <TextInput
        name="name"
        label={t("participation.field.name")}
        hint={t("participation.field.nameHint")}
        width={30}
        defaultValue={said?.name}
        spellCheck={false}
      />
      <TextInput
        name="functionalTitle"
        label={t("participation.field.functionalTitle")}
        hint={t("participation.field.functionalTitleHint")}
        width={30}
        defaultValue={said?.functionalTitle}
      />
      <TextInput
        name="email"
        type="email"
        label={t("participation.field.email")}
        hint={t("participation.field.emailHint")}
        inputMode="email"
        width={30}
        optional
        defaultValue={said?.email ?? undefined}
        spellCheck={false}
      />
      {others.length === 0 ? (
        <>
          <input type="hidden" name="attends" value={only} />
          {only !== undefined && (
            <p>
              {t("participation.field.attends")}
              <Colon />
              {t(`participation.attends.${only}`)}
            </p>
          )}
        </>
      ) : (
        <Radios
          name="attends"
          legend={t("participation.field.attends")}
          inline
          choices={ways.map((value) => ({ value, label: t(`participation.attends.${value}`) }))}
          defaultValue={said?.attends}
        />
      )}
    </>
  );
}
