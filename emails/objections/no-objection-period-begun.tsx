import { letterOfOpenPeriod } from "./open-period.tsx";

/** When a period that was announced for later opens. */
export const noObjectionPeriodBegun = letterOfOpenPeriod("noObjectionPeriodBegun");
