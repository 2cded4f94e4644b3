import type { z } from "zod";

/**
 * A form whose fields are looked at together as well: also where other fields are wrong, which the check is not given, so that all that is wrong is
 * told at once.
 */
export function acrossFields<Schema extends z.ZodObject>(
  form: Schema,
  check: (given: Partial<z.output<Schema>>, context: z.RefinementCtx<z.output<Schema>>) => void,
): Schema {
  return form.superRefine(
    (value, context) => {
      const given: Partial<z.output<Schema>> = { ...value };
      for (const { path } of context.issues) {
        const [field] = path ?? [];
        if (field !== undefined) Reflect.deleteProperty(given, field);
      }
      check(given, context);
    },
    { when: () => true },
  );
}
