import { createContext, useContext } from "react";
import { defaultLanguage, type Language } from "#messages/kit/languages.ts";

export interface PageContext {
  language: Language;
  /** New with each answer; forms make their idempotency keys from it. */
  formKey: string;
  /** What the portal's clock shows, in ISO 8601. */
  now: string;
  /** When the reader's sign-in ends if they open no other page; null for who has not signed in. */
  signInEnd: SignInEnding | null;
  /** They have just confirmed the address of a new account, whatever page that led to. */
  addressConfirmed?: boolean;
}

export interface SignInEnding {
  seconds: number;
  /** Opening another page does not put it off. */
  inAnyCase: boolean;
}

const Page = createContext<PageContext>({
  language: defaultLanguage,
  formKey: "",
  now: "1970-01-01T00:00:00Z",
  signInEnd: null,
});

/** What every component on a page may need to know; root.tsx provides it. */
export const PageProvider = Page.Provider;

export function usePage(): PageContext {
  return useContext(Page);
}

export function useLanguage(): Language {
  return usePage().language;
}
