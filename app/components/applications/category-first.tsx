import { useTranslations } from "use-intl";
import { paths } from "#paths";
import { useLanguage } from "../kit/page/page-context.tsx";
import { InsetText } from "../kit/page/text.tsx";

/** Nothing is sent whose category nobody has chosen: what else is asked, and the route, follow from it. */
export function CategoryFirst({ reference }: { reference: string }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <InsetText>
      {t("applications.taskList.categoryFirst")}{" "}
      <a href={to.applicationTask(reference, "category")}>{t("applications.task.category")}</a>
    </InsetText>
  );
}
