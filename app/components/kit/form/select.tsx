import { useField } from "./answer.tsx";
import { Field, type FieldProps } from "./field.tsx";

export interface Option {
  value: string;
  label: string;
}

export function Select(props: FieldProps & { options: readonly Option[]; autoComplete?: string }) {
  const { name, label, hint, optional, heading, labelSize, defaultValue, options, autoComplete } = props;
  const { id, problem, submitted } = useField(name);
  return (
    <Field {...{ id, label, hint, problem, optional, heading, labelSize }}>
      {(described) => (
        <select
          id={id}
          name={name}
          defaultValue={submitted?.[0] ?? defaultValue}
          autoComplete={autoComplete}
          {...described}
        >
          {options.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
