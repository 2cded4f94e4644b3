import type { ComponentProps } from "react";
import { Button } from "../kit/form/button.tsx";
import { Form } from "../kit/form/form.tsx";
import { useTranslations } from "../kit/page/words.ts";

interface PasskeyFormProps extends Pick<ComponentProps<typeof Form>, "answer" | "heading" | "name"> {
  /** For the browser's navigator.credentials; with `user` a new passkey is made. */
  options: object;
  button: string;
  /** What else the form sends. */
  fields?: Readonly<Record<string, string>>;
}

/** A form that the browser's passkey fills in (app/browser/passkey-form.ts); without scripts it says what is missing. */
export function PasskeyForm({ options, button, fields = {}, ...form }: PasskeyFormProps) {
  const t = useTranslations();
  return (
    <passkey-form options={JSON.stringify(options)} failed={t("people.passkeys.failed")}>
      <Form {...form}>
        <div hidden>
          {Object.entries({ ...fields, passkey: "" }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p className="why" role="alert" />
          <Button>{button}</Button>
        </div>
        <p data-without="">{t("people.passkeys.without")}</p>
      </Form>
    </passkey-form>
  );
}
