import type { OutageShown } from "#views/kit/extensions.ts";
import { useOutageInWords } from "./outage-in-words.ts";

/** Outages that fell into a window, each with its reason. */
export function Outages({ outages, zone }: { outages: readonly OutageShown[]; zone: string }) {
  const inWords = useOutageInWords();
  if (outages.length === 0) return null;
  return (
    <ul className="plain mute">
      {outages.map((outage) => (
        <li key={outage.id}>{inWords(outage, zone, "with-reason")}</li>
      ))}
    </ul>
  );
}
