import { createContext, useContext } from "react";
import { defaultLanguage, type Language } from "#messages/kit/languages.ts";

export interface PageContext {
  language: Language;
  /** New with each answer; forms make their idempotency keys from it. */
  formKey: string;
}

const Page = createContext<PageContext>({ language: defaultLanguage, formKey: "" });

/** What every component on a page may need to know; root.tsx provides it. */
export const PageProvider = Page.Provider;

export function usePage(): PageContext {
  return useContext(Page);
}

export function useLanguage(): Language {
  return usePage().language;
}
