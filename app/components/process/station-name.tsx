import { dutyStations } from "#domain/process/holiday-list.ts";
import { UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** A duty station by its name in the reader's language, where the organisation has one there. */
export function StationName({ station }: { station: string }) {
  const t = useTranslations();
  const known = dutyStations.find((one) => one === station);
  return known === undefined ? <UserText>{station}</UserText> : t(`process.openProcess.stations.${known}`);
}
