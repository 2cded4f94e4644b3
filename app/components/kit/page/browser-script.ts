import { createContext, useContext } from "react";

const BrowserScript = createContext("");

/** Carries the address of the built custom elements (app/browser) to the document that loads them. */
export const BrowserScriptProvider = BrowserScript.Provider;

export function useBrowserScript(): string {
  return useContext(BrowserScript);
}
