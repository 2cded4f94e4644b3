import { prefix, route, type RouteConfig, type RouteConfigEntry } from "@remix-run/route-config";

/**
 * Every URL and the file that answers it. Read this first. Folders follow whom a page serves, and so does the first
 * segment after the language; a folder protects nothing: each loader and action asks authority.ts itself.
 */
const publicPages: RouteConfigEntry[] = [];

const accountPages: RouteConfigEntry[] = prefix("account", [
  route("sign-up", "routes/account/sign-up.tsx"),
  route("sign-in", "routes/account/sign-in.tsx"),
  route("sign-out", "routes/account/sign-out.tsx"),
  route("verify-email", "routes/account/verify-email.tsx"),
  route("forgot-password", "routes/account/forgot-password.tsx"),
  route("reset-password", "routes/account/reset-password.tsx"),
  route("second-factor", "routes/account/second-factor.tsx"),
  route("set-up-second-factor", "routes/account/set-up-second-factor.tsx"),
  route("sign-ins", "routes/account/sign-ins.tsx"),
  route("accept-invitation", "routes/account/accept-invitation.tsx"),
]);

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
