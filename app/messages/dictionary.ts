import type { en } from "./en.ts";

export interface Section {
  readonly [key: string]: string | Section;
}

type SameKeys<Messages> = Messages extends string
  ? string
  : { readonly [Key in keyof Messages]: SameKeys<Messages[Key]> };

/** What each language must say: the keys of the English dictionary. */
export type Dictionary = SameKeys<typeof en>;

declare module "use-intl" {
  interface AppConfig {
    Messages: typeof en;
  }
}
