import { useField } from "./answer.tsx";
import { Field, type FieldProps } from "./field.tsx";

interface TextInputProps extends FieldProps {
  type?: "text" | "email" | "password" | "search" | "tel" | "url";
  /** WCAG 1.3.5: what of the reader's own the browser may fill in. */
  autoComplete?: string;
  inputMode?: "numeric" | "decimal" | "email" | "url";
  /** As wide as the answer is long, in characters. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  spellCheck?: boolean;
  /** E-mail, address and reference read from left to right in every language; what people write goes by its own script. */
  dir?: "ltr" | "auto";
}

export function TextInput(props: TextInputProps) {
  const { name, label, hint, optional, heading, labelSize, defaultValue, type = "text", width, ...attributes } = props;
  const { id, problem, submitted } = useField(name);
  const dir = attributes.dir ?? (type === "text" || type === "search" ? "auto" : "ltr");
  return (
    <Field {...{ id, label, hint, problem, optional, heading, labelSize }}>
      {(described) => (
        <input
          className={width === undefined ? undefined : `w${String(width)}`}
          id={id}
          name={name}
          type={type}
          defaultValue={type === "password" ? undefined : (submitted?.[0] ?? defaultValue)}
          {...attributes}
          dir={dir}
          {...described}
        />
      )}
    </Field>
  );
}
