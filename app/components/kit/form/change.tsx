import { AGAIN, CHANGE } from "#forms/kit/two-pages.ts";
import { useTranslations } from "../page/words.ts";
import { useFields } from "./answer.tsx";
import { Button } from "./button.tsx";

/** On the page that asks once more: back to what the first one asked, which comes filled. */
export function Change({ what }: { what?: string }) {
  const t = useTranslations();
  return (
    <Button variant="calm" name="step" value={CHANGE}>
      {t("page.change")}
      {what !== undefined && <span className="unseen"> {what}</span>}
    </Button>
  );
}

/** On the first page: what was written on the second, for which no address has room. */
export function Carried({ names }: { names: readonly string[] }) {
  const written = useFields(names).filter(({ value }) => value !== "");
  return (
    written.length > 0 && (
      <>
        <input type="hidden" name="step" value={AGAIN} />
        {written.map(({ name, value }) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </>
    )
  );
}
