import type { en } from "./en.ts";

export interface Section {
  readonly [key: string]: string | Section;
}

type SameKeys<Messages> = Messages extends string
  ? string
  : { readonly [Key in keyof Messages]: SameKeys<Messages[Key]> };

/**
 * What each language must say: the keys of the English dictionary. Keys are checked by the compiler; arguments when they are used, where a missing
 * one throws, because reading them from the type of each text takes the compiler minutes.
 */
export type Dictionary = SameKeys<typeof en>;

/* Keys are checked by the compiler. Arguments are not: reading them from hundreds of texts took the compiler minutes, so a test
   formats every message, and a missing argument throws when the page is rendered. */
declare module "use-intl" {
  interface AppConfig {
    Messages: Dictionary;
  }
}
