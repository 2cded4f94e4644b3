import { isolated } from "#messages/kit/isolated.ts";
import type { AssigningSeen } from "#views/applications/assignment.ts";
import { Select } from "../kit/form/select.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** To whom applications are assigned: each officer with what they have already. */
export function OfficerChoice({ officers }: { officers: AssigningSeen["officers"] }) {
  const t = useTranslations();
  return (
    <Select
      name="officer"
      label={t("applications.assignment.to")}
      options={[
        { value: "", label: t("applications.assignment.chooseOfficer") },
        ...officers.map(({ id, name, isReader, open }) =>
          isReader
            ? { value: "me", label: t("applications.assignment.meWith", { open }) }
            : { value: id, label: t("applications.assignment.officerWith", { officer: isolated(name), open }) },
        ),
        { value: "nobody", label: t("applications.assignment.giveBackToNobody") },
      ]}
    />
  );
}
