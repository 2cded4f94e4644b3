import type { Context } from "#acts/kit/context.ts";
import {
  type AccountsFilter,
  countAccountsOfOrganisations,
  listAccountsOfOrganisations,
} from "#db/people/accounts-of-organisations.ts";
import { countAccess } from "#db/people/people.ts";
import { pageOf } from "../kit/page-of.ts";

const ROWS = 50;

/**
 * Who acts for organisations, as far as an administrator's acts are concerned with their accounts: nothing of what they apply with. Each count says
 * how many rows its filter would leave.
 */
export async function seeAccountsOfOrganisations(
  { db, now }: Pick<Context, "db" | "now">,
  { only, find, page: wanted }: AccountsFilter & { readonly page: number },
) {
  const [counts, access] = await Promise.all([countAccountsOfOrganisations(db, find), countAccess(db, now)]);
  const { limit, offset, page, pages } = pageOf(wanted, counts[only ?? "all"], ROWS);
  const accounts = await listAccountsOfOrganisations(db, { only, find }, { limit, offset });
  return {
    filter: { only: only ?? null, find: find ?? "" },
    accounts: accounts.map(({ id, name, email, organisation, bannedAt, signedInAt, createdAt }) => ({
      id,
      name,
      email,
      organisation,
      deactivated: bannedAt !== null,
      signedInAt: signedInAt?.toString() ?? null,
      since: createdAt.toString(),
    })),
    counts,
    access,
    page,
    pages,
  };
}
