import { paths } from "#paths";
import { Views } from "../kit/form/filter-form.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** How long each list is. */
interface Access {
  readonly people: number;
  readonly missions: number;
  readonly organisations: number;
  readonly erasures: number;
}

/** The lists of who has access: people in an office, the missions for which some of them act, who acts for organisations, and whose access ends for good. */
export function AccessViews({ current, access }: { current: keyof Access; access: Access }) {
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
          count: access.people,
          current: current === "people",
        },
        {
          key: "missions",
          label: t("people.missions.title"),
          href: to.missions,
          count: access.missions,
          current: current === "missions",
        },
        {
          key: "organisations",
          label: t("people.organisations.title"),
          href: to.accountsOfOrganisations,
          count: access.organisations,
          current: current === "organisations",
        },
        {
          key: "erasures",
          label: t("people.erasures.title"),
          href: to.erasures,
          count: access.erasures,
          current: current === "erasures",
        },
      ]}
    />
  );
}
