import { paths } from "#paths";
import { Note } from "../kit/page/notices.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** Nothing is sent whose category nobody has chosen: what else is asked, and the route, follow from it. */
export function CategoryFirst({ reference }: { reference: string }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Note>
      <p>
        {t("applications.taskList.categoryFirst")}{" "}
        <a href={to.applicationTask(reference, "category")}>{t("applications.task.category")}</a>
      </p>
    </Note>
  );
}
