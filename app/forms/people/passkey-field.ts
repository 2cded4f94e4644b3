import { z } from "zod";

/** What a passkey answered, as JSON: the browser's script has filled it in. */
export const passkeyField = z.string({ error: "" }).max(20_000, { error: "" });
