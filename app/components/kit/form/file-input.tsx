import { useField } from "./answer.tsx";
import { Field, type FieldProps } from "./field.tsx";

/** A file of the reader's. A browser sends none twice: with a form that comes back it is chosen anew. */
export function FileInput(props: Omit<FieldProps, "defaultValue"> & { accept: string }) {
  const { name, label, hint, optional, labelSize, accept } = props;
  const { id, problem } = useField(name);
  return (
    <Field {...{ id, label, hint, problem, optional, labelSize }}>
      {(described) => <input id={id} name={name} type="file" accept={accept} {...described} />}
    </Field>
  );
}
