import { useTranslations } from "../page/words.ts";
import { useField } from "./answer.tsx";
import { Field, type FieldProps } from "./field.tsx";

/** What a form that comes back says of a file that was chosen in it: the digest of its content. */
const digest = /^[0-9a-f]{64}$/;

/** A file of the reader's. A browser sends none twice: with a form that comes back it is chosen anew, and that is said. */
export function FileInput(props: Omit<FieldProps, "defaultValue"> & { accept: string }) {
  const { name, label, hint, optional, labelSize, accept } = props;
  const t = useTranslations();
  const { id, problem: own, submitted } = useField(name);
  const lost = digest.test(submitted?.[0] ?? "");
  const problem = own ?? (lost ? t("form.chooseFileAgain") : undefined);
  return (
    <Field {...{ id, label, hint, problem, optional, labelSize }}>
      {(described) => <input id={id} name={name} type="file" accept={accept} {...described} />}
    </Field>
  );
}
