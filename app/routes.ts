import { prefix, type RouteConfig, type RouteConfigEntry } from "@remix-run/route-config";

/**
 * Every URL and the file that answers it. Read this first. Folders follow whom a page serves, and so does the first
 * segment after the language; a folder protects nothing: each loader and action asks authority.ts itself.
 */
const publicPages: RouteConfigEntry[] = [];

const accountPages: RouteConfigEntry[] = prefix("account", []);

const organisationPages: RouteConfigEntry[] = prefix("organisation", []);

const secretariatPages: RouteConfigEntry[] = prefix("secretariat", []);

const administratorPages: RouteConfigEntry[] = prefix("administrator", []);

const missionPages: RouteConfigEntry[] = prefix("mission", []);

const chairPages: RouteConfigEntry[] = prefix("chair", []);

const demonstrationPages: RouteConfigEntry[] = prefix("demonstration", []);

const api: RouteConfigEntry[] = prefix("api/v1", []);

export default [
  ...prefix(":language", [
    ...publicPages,
    ...accountPages,
    ...organisationPages,
    ...secretariatPages,
    ...administratorPages,
    ...missionPages,
    ...chairPages,
    ...demonstrationPages,
  ]),
  ...api,
] satisfies RouteConfig;
