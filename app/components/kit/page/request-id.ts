import { createContext, useContext } from "react";

const RequestId = createContext("");

/** Carries the name that the request has in the operator's log to the page of a fault, which has no data of its own. */
export const RequestIdProvider = RequestId.Provider;

export function useRequestId(): string {
  return useContext(RequestId);
}
