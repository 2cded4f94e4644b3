import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { AGAIN, CHANGE, CONFIRM } from "#forms/kit/two-pages.ts";
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

/** On the page that asks once more: what does it, and with it all that was asked. */
export function Confirm({ submitted, children }: { submitted: FormAnswer["submitted"]; children: string }) {
  const carried = Object.entries(submitted).filter(([name]) => name !== "step" && name !== "idempotencyKey");
  return (
    <>
      {carried.flatMap(([name, values]) =>
        values.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
      <Button variant="grave" name="step" value={CONFIRM}>
        {children}
      </Button>
    </>
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
