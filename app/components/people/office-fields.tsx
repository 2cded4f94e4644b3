import { missionParts } from "#domain/people/people-of-mission.ts";
import { officeRoles } from "#forms/people/office-field.ts";
import { Radios } from "../kit/form/choices.tsx";
import { Select } from "../kit/form/select.tsx";
import { useTranslations } from "../kit/page/words.ts";

interface OfficeFieldsProps {
  missions: readonly { readonly id: string; readonly name: string }[];
  processes: readonly { readonly id: string; readonly shortName: string }[];
  /** The mission for which somebody is let in, where that is known. */
  chosen?: string | null;
}

/** Which office, and for the offices that need it, of which mission or process. */
export function OfficeFields({ missions, processes, chosen = null }: OfficeFieldsProps) {
  const t = useTranslations();
  const none = (label: string) => ({ value: "", label });
  return (
    <Radios
      name="role"
      legend={t("people.invite.role")}
      {...(chosen === null ? {} : { defaultValue: "mission" })}
      choices={officeRoles.map((value) => ({
        value,
        label: t(`people.invite.roles.${value}`),
        hint: t(`people.invite.roleHint.${value}`),
        ...(value === "mission"
          ? {
              detail: (
                <>
                  <Select
                    name="mission"
                    label={t("people.invite.mission")}
                    {...(missions.length === 0 ? { hint: t("people.invite.noMission") } : {})}
                    {...(chosen === null ? {} : { defaultValue: chosen })}
                    options={[
                      none(t("people.invite.chooseMission")),
                      ...missions.map(({ id, name }) => ({ value: id, label: name })),
                    ]}
                  />
                  <Select
                    name="part"
                    label={t("people.invite.part")}
                    options={missionParts.map((part) => ({ value: part, label: t(`people.invite.parts.${part}`) }))}
                  />
                </>
              ),
            }
          : {}),
        ...(value === "chair"
          ? {
              detail: (
                <Select
                  name="process"
                  label={t("people.invite.process")}
                  {...(processes.length === 0 ? { hint: t("people.invite.noProcess") } : {})}
                  options={[
                    none(t("people.invite.chooseProcess")),
                    ...processes.map(({ id, shortName }) => ({ value: id, label: shortName })),
                  ]}
                />
              ),
            }
          : {}),
      }))}
    />
  );
}
