import { Fragment } from "react";
import { UserText } from "./text.tsx";

/** What a heading belongs to, from the widest to the nearest: process, session, mission. */
export function Over({ names }: { names: readonly (string | null)[] }) {
  return names
    .filter((name) => name !== null)
    .map((name, place) => (
      <Fragment key={place}>
        {place > 0 && " · "}
        <UserText>{name}</UserText>
      </Fragment>
    ));
}
