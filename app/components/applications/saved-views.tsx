import type { readQueue } from "#forms/applications/queue-query.ts";
import { paths } from "#paths";
import type { seeSavedViews } from "#views/applications/saved-views.ts";
import { Button } from "../kit/form/button.tsx";
import { Form } from "../kit/form/form.tsx";
import { TextInput } from "../kit/form/text-input.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { Fold } from "../kit/page/notices.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

interface SavedViewsProps {
  views: Awaited<ReturnType<typeof seeSavedViews>>;
  /** The list that is shown. */
  list: string;
}

/** The lists that the reader comes back to. */
export function SavedViews({ views, list }: SavedViewsProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (views.length === 0) return null;
  return (
    <nav aria-label={t("applications.savedViews.title")}>
      <ul className="chips">
        <li className="small mute">{t("applications.savedViews.title")}</li>
        {views.map((view) => (
          <li key={view.id}>
            <a
              className="chip"
              href={`${to.secretariat}?${view.list}`}
              aria-current={view.list === list ? "page" : undefined}
            >
              <UserText>{view.name}</UserText>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Saves the list that is shown, or removes it; what the queue opens with needs no name. */
export function KeepView({ views, list, plain }: SavedViewsProps & { plain: boolean }) {
  const t = useTranslations();
  const to = paths(useLanguage());
  const shown = views.filter((view) => view.list === list);
  if (shown.length === 0 && plain) return null;
  return shown.length === 0 ? (
    <Fold summary={t("applications.savedViews.save")} says={t("applications.savedViews.saveHint")}>
      <Form action={listAddress(to.saveView, { queue: list })} name="save-view">
        <ViewName />
        <Button variant="calm">{t("applications.savedViews.button")}</Button>
      </Form>
    </Fold>
  ) : (
    shown.map(({ id }) => (
      <Form key={id} action={to.removeView} name={`remove-view-${id}`}>
        <input type="hidden" name="view" value={id} />
        <Button variant="calm" tight>
          {t("applications.savedViews.remove")}
        </Button>
      </Form>
    ))
  );
}

export function ViewName() {
  const t = useTranslations();
  return (
    <TextInput name="name" label={t("applications.savedViews.name")} hint={t("applications.savedViews.nameHint")} />
  );
}

/** How the address of the queue asks for what is shown, whatever page of it. */
export function listShown(asked: ReturnType<typeof readQueue>): string {
  return listAddress("", { ...asked, page: undefined }).slice(1);
}
