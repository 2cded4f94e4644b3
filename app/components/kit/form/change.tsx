import type { FormAnswer } from "#forms/kit/form-answer.ts";
import { AGAIN, CHANGE, CONFIRM } from "#forms/kit/two-pages.ts";
import { useTranslations } from "../page/words.ts";
import { useFields } from "./answer.tsx";
import { Button, ButtonGroup } from "./button.tsx";

/** On the page that asks once more: back to what the first one asked, which comes filled. */
export function Change({ what }: { what?: string }) {
  const t = useTranslations();
  return (
    <Button variant="calm" name="step" value={CHANGE}>
      {t("form.changeEntered")}
      {what !== undefined && <span className="unseen"> {what}</span>}
    </Button>
  );
}

/** Last on a page that reads back what was asked: what does it, the way back to what was asked, and the way out. */
export function ReadBackActs(props: ReadBack & { back: string }) {
  const { back, ...confirm } = props;
  const t = useTranslations();
  return (
    <ButtonGroup>
      <Confirm {...confirm} />
      <Change />
      <a href={back}>{t("form.cancel")}</a>
    </ButtonGroup>
  );
}

interface ReadBack {
  submitted: FormAnswer["submitted"];
  /** What its button says. */
  children: string;
  /** Nobody hears of it and nothing follows from it. */
  light?: boolean;
}

/** What does it, and with it all that was asked. */
function Confirm({ submitted, children, light = false }: ReadBack) {
  const carried = Object.entries(submitted).filter(([name]) => name !== "step" && name !== "idempotencyKey");
  return (
    <>
      {carried.flatMap(([name, values]) =>
        values.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
      <Button {...(light ? {} : { variant: "grave" })} name="step" value={CONFIRM}>
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
