import { sentencesOf } from "#messages/kit/listed.ts";
import type { Translate } from "#messages/kit/translator.ts";
import type { ApplicationShown } from "#views/applications/own-application.ts";
import { Checkbox, Radios } from "../kit/form/choices.tsx";
import { Colon, Gap, UserText } from "../kit/page/text.tsx";
import { useFormatter, useTranslations } from "../kit/page/words.ts";
import { Cited } from "../kit/status/explanation.tsx";
import { classInWords, ClassTitle, whoBelongs } from "../modalities/class-title.tsx";

type ClassOffered = ApplicationShown["classes"][number];

/** The classes of the decision, with who belongs to each and how it comes in; none is chosen beforehand. */
export function ClassChoices({
  application: { class: own, classes, agreedTo },
  isPartOfPage = false,
}: {
  /** It has a heading of its own. */
  isPartOfPage?: boolean;
  application: Pick<ApplicationShown, "class" | "classes" | "agreedTo">;
}) {
  const t = useTranslations();
  const open = classes.filter(({ isOpen }) => isOpen);
  const leading = open.filter(({ goesOnTo }) => goesOnTo !== null);
  return (
    <>
      <Radios
        name="category"
        legend={t("applications.question.category.title")}
        heading={!isPartOfPage}
        hint={t(isPartOfPage ? "applications.question.category.decides" : "applications.question.category.hint")}
        choices={open.map((one) => ({
          value: one.key,
          label: <ClassTitle of={one} />,
          hint: <HintOfClass of={one} />,
        }))}
        defaultValue={own?.key}
      />
      <BelongsToTwo classes={classes} />
      {leading.length > 0 && (
        <Checkbox
          name="goOn"
          label={t("applications.goOn.label")}
          hint={sentencesOf(
            leading.map((one) => goingOn(one, classes, t)),
            t,
          )}
          defaultChecked={agreedTo !== null}
        />
      )}
      {classes
        .filter(({ isOpen }) => !isOpen)
        .map((one) => (
          <p key={one.key}>
            <ClassTitle of={one} />
            <Colon />
            {t(`modalities.route.${one.route}`)} <Cited citation={one.cites} />
          </p>
        ))}
    </>
  );
}

function goingOn(one: ClassOffered, classes: readonly ClassOffered[], t: Translate): string {
  const other = classes.find(({ key }) => key === one.goesOnTo);
  return other === undefined
    ? ""
    : t("applications.goOn.where", { class: classInWords(one, t), other: classInWords(other, t) });
}

function HintOfClass({ of }: { of: ClassOffered }) {
  const t = useTranslations();
  return (
    <>
      {whoBelongs(of, t)}
      <Gap />
      {t(`modalities.route.${of.route}`)}
      {of.claimedIn !== null && (
        <>
          {" "}
          {t("applications.goOn.claimedIn")} <UserText>{of.claimedIn}</UserText>
        </>
      )}
    </>
  );
}

/** Who belongs to two classes is told which of them nobody can object to. */
function BelongsToTwo({ classes }: { classes: readonly ClassOffered[] }) {
  const t = useTranslations();
  const format = useFormatter();
  const open = classes.filter(({ isOpen }) => isOpen);
  const opposed = open.filter(({ canBeOpposed }) => canBeOpposed);
  const safe = open.filter(({ canBeOpposed }) => !canBeOpposed);
  if (opposed.length === 0 || safe.length === 0) return null;
  const listed = (those: readonly ClassOffered[]) =>
    format.list(
      those.map((one) => classInWords(one, t)),
      { type: "disjunction" },
    );
  return <p>{t("applications.goOn.belongsToTwo", { safe: listed(safe), opposed: listed(opposed) })}</p>;
}
