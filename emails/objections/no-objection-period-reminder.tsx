import { letterOfOpenPeriod } from "./open-period.tsx";

/** A while before it closes. */
export const noObjectionPeriodReminder = letterOfOpenPeriod("noObjectionPeriodReminder");
