import { paths } from "#paths";
import { Views } from "../kit/form/filter-form.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** The two lists of who has access: people, and the missions for which some of them act. */
export function AccessViews(props: { current: "people" | "missions"; people: number; missions: number }) {
  const { current, people, missions } = props;
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Views
      label={t("people.list.lists")}
      views={[
        {
          key: "people",
          label: t("people.list.inOffice"),
          href: to.people,
          count: people,
          current: current === "people",
        },
        {
          key: "missions",
          label: t("people.missions.title"),
          href: to.missions,
          count: missions,
          current: current === "missions",
        },
      ]}
    />
  );
}
