import type { AboutOrganisation } from "./about.ts";
import { List } from "./letter.tsx";

/** Each by its name, with the reference of its application. */
export function Organisations({ organisations }: { readonly organisations: readonly AboutOrganisation[] }) {
  return <List items={organisations.map(({ name, reference }) => `${name} (${reference})`)} />;
}
