import { isolated } from "#messages/kit/isolated.ts";
import type { Translate } from "#messages/kit/translator.ts";
import type { ChangeOnRecord } from "#views/record/changes-on-record.ts";
import { useFormatter, useTranslations } from "../kit/page/words.ts";

/** Before and after, field by field. */
export function Changes({ changes, open = false }: { changes: readonly ChangeOnRecord[]; open?: boolean }) {
  const t = useTranslations();
  const words = (value: string | null) => (value === null ? t("page.notGiven") : isolated(value));
  return (
    <details open={open}>
      <summary>{t("record.audit.changes", { count: changes.length })}</summary>
      <ul className="plain mute">
        {changes.map(({ field, before, after }, place) => (
          <li key={String(place)}>
            {t(`record.audit.${before === null ? "given" : "change"}`, {
              field: fieldInWords(t, field),
              before: words(before),
              after: words(after),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What was changed, where its words are nobody else's. */
export function Changed({ fields }: { fields: readonly ChangeOnRecord["field"][] }) {
  const t = useTranslations();
  const format = useFormatter();
  return <div className="mute">{format.list(fields.map((field) => fieldInWords(t, field)))}</div>;
}

export function fieldInWords(t: Translate, field: ChangeOnRecord["field"]): string {
  switch (field) {
    case "title":
    case "issuer":
    case "citation":
    case "text":
      return t(`modalities.form.${field}`);
    case "date":
      return t("modalities.form.dated");
    case "ecosoc-ngo":
    case "ngo":
    case "business":
    case "academia":
      return t(`modalities.category.${field}`);
    case "exemptions":
    case "information":
    case "list":
    case "circulation":
    case "objection":
    case "effect":
    case "disclosure":
    case "validity":
    case "entitlements":
    case "suspension":
    case "classes":
      return t(`modalities.text.names.${field}`);
    case "email":
    case "copiesTo":
    case "language":
      return t(`people.mission.${field}`);
    case "missionName":
      return t("people.mission.name");
    case "name":
    case "acronym":
    case "country":
    case "address":
    case "website":
    case "foundedYear":
    case "legalStatus":
      return t(`applications.field.${field}`);
  }
}
