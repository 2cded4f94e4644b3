import { account } from "./en/account.ts";
import { administrator } from "./en/administrator.ts";
import { chair } from "./en/chair.ts";
import { demonstration } from "./en/demonstration.ts";
import { demonstrationBanner } from "./en/demonstration-banner.ts";
import { fault } from "./en/fault.ts";
import { footer } from "./en/footer.ts";
import { form } from "./en/form.ts";
import { letters } from "./en/letters.ts";
import { mission } from "./en/mission.ts";
import { navigation } from "./en/navigation.ts";
import { organisation } from "./en/organisation.ts";
import { page } from "./en/page.ts";
import { problem } from "./en/problem.ts";
import { provision } from "./en/provision.ts";
import { publicPages } from "./en/public.ts";
import { refusal } from "./en/refusal.ts";
import { secretariat } from "./en/secretariat.ts";
import { status } from "./en/status.ts";
import { time } from "./en/time.ts";

/**
 * Every word that a reader sees, in the authoritative language. To add an area, write its section in en/<section>.ts
 * (`export const section = {...} as const`) and add a line here.
 */
export const en = {
  account,
  administrator,
  chair,
  demonstration,
  demonstrationBanner,
  fault,
  footer,
  form,
  letters,
  mission,
  navigation,
  organisation,
  page,
  problem,
  provision,
  public: publicPages,
  refusal,
  secretariat,
  status,
  time,
} as const;
