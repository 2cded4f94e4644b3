import { isolated } from "#messages/kit/isolated.ts";
import type { Translate } from "#messages/kit/translator.ts";
import type { ClassShown } from "#views/kit/class-shown.ts";
import type { Column } from "../kit/page/table.tsx";
import { InBrackets, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

type Titled = Pick<ClassShown, "title" | "customary">;

/** A class by its name: a customary one in the reader's language, one of the decision's own as the decision says it. */
export function ClassTitle({ of }: { of: Titled }) {
  const t = useTranslations();
  return of.customary === null ? <UserText>{of.title}</UserText> : t(`modalities.category.${of.customary}`);
}

/** The same in the line of a list, where a customary one has a short name. */
export function ShortClass({ of }: { of: Titled }) {
  const t = useTranslations();
  return of.customary === null ? <UserText>{of.title}</UserText> : t(`modalities.shortCategory.${of.customary}`);
}

/** In the line of who came in: of a status that nobody verified, that it is as claimed. */
export function RecordedClass({ of }: { of: Titled & Pick<ClassShown, "asClaimed"> }) {
  return (
    <>
      <ShortClass of={of} />
      <AsClaimed of={of} />
    </>
  );
}

export function AsClaimed({ of }: { of: Pick<ClassShown, "asClaimed"> }) {
  const t = useTranslations();
  return (
    of.asClaimed && (
      <span className="small mute">
        <InBrackets>{t("modalities.asClaimed")}</InBrackets>
      </span>
    )
  );
}

/** The column of a desk: short names stand whole, and what a decision calls a class of its own is cut off where the screen has no room. */
export function classOnDesk<Row extends { readonly class: Titled }>(
  rows: readonly Row[],
): Pick<Column<Row>, "narrow" | "whole" | "clip" | "cell"> {
  const areOwn = rows.some(({ class: of }) => of.customary === null);
  return {
    narrow: "plain",
    ...(areOwn ? { clip: true } : { whole: true }),
    cell: ({ class: of }) =>
      of.customary === null ? (
        <span title={of.title}>
          <ShortClass of={of} />
        </span>
      ) : (
        <ShortClass of={of} />
      ),
  };
}

/** The class in which an application is and, where it has gone on from another, in which it was received. */
export function ClassOfApplication({ of, movedFrom }: { of: Titled | null; movedFrom: Titled | null }) {
  const t = useTranslations();
  if (of === null) return t("page.notGiven");
  return (
    <>
      <ClassTitle of={of} />
      {movedFrom !== null && (
        <span className="small mute">
          <InBrackets>
            {t("applications.goOn.receivedAs")} <ClassTitle of={movedFrom} />
          </InBrackets>
        </span>
      )}
    </>
  );
}

/** The same inside a sentence, and where only words can stand. */
export function classInWords({ title, customary }: Titled, t: Translate): string {
  return customary === null ? isolated(title) : t(`modalities.category.${customary}`);
}

/** Those of a class, inside a sentence about them. */
export function membersInWords({ title, customary }: Titled, t: Translate): string {
  return customary === null ? isolated(title) : t(`modalities.members.${customary}`);
}

/** Who belongs to a class, in the reader's language or in the decision's own words. */
export function whoBelongs({ belongs, customary }: Pick<ClassShown, "belongs" | "customary">, t: Translate): string {
  return customary === null ? isolated(belongs) : t(`modalities.categoryHint.${customary}`);
}
