import { createContext, useContext } from "react";

const Nonce = createContext("");

/** Carries the nonce of the answer's content security policy to the elements that need it. Browsers hide it, so that it is empty there. */
export const NonceProvider = Nonce.Provider;

export function useNonce(): string {
  return useContext(Nonce);
}
