import { type AppLoadContext, redirect } from "@remix-run/node";
import { z } from "zod";
import { saveBothFactorsShown } from "#db/people/sign-ins.ts";
import { readId } from "#domain/kit/id.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { defaultLanguage, isLanguage, type Language } from "#messages/kit/languages.ts";
import { paths } from "#paths";
import { cookieIn } from "./cookie.ts";
import { providerId, said } from "./provider.ts";
import { askSignIn, carrying, endEarlierSignIn, endSignIn, forwarded, letIn, personRole } from "./sign-in.ts";

/** How the provider says that it has asked for more than one factor. */
const severalFactors = "mfa";

type Args = { readonly context: AppLoadContext; readonly request: Request };

/** Leads to the provider, and from there back to the page that was asked for. */
export async function askProvider(args: Args, then: string | null, language: Language) {
  const back = carrying(paths(language).signIn, then);
  const answer = await askSignIn(args, "/sign-in/social", {
    provider: providerId,
    callbackURL: back,
    errorCallbackURL: back,
  });
  if (!answer.ok) return redirect(`${paths(language).signIn}?after=provider`);
  return redirect(z.string().parse(answer.body["url"]), { headers: answer.cookies });
}

/**
 * Lets in who comes back from the provider, if they have an account. Whoever must show a second factor must have shown it there: the provider says so.
 */
export async function comeFromProvider(args: Args) {
  const { auth, db } = args.context;
  const base = await auth.$context;
  const address = new URL(`${base.baseURL}/callback/${providerId}`);
  address.search = new URL(args.request.url).search;
  const token = { amr: [] as readonly string[] };
  const answer = await said.run(token, () => auth.handler(new Request(address, { headers: forwarded(args, address) })));
  const back = new URL(answer.headers.get("Location") ?? "", base.baseURL);
  const segment = back.pathname.split("/")[1];
  const language = isLanguage(segment, { pseudo: args.context.env.demonstration }) ? segment : defaultLanguage;
  const { signIn } = paths(language);
  const cookies = new Headers();
  for (const cookie of answer.headers.getSetCookie()) cookies.append("Set-Cookie", cookie);
  const { name } = base.authCookies.sessionToken;
  const session = answer.headers.getSetCookie().find((cookie) => cookieIn(cookie.split(";")[0], name) !== null);
  const found =
    session === undefined
      ? null
      : await auth.api.getSession({ headers: new Headers({ Cookie: session.split(";")[0] ?? "" }) });
  if (found === null) return redirect(`${signIn}?after=provider`);
  const bothFactors = token.amr.includes(severalFactors);
  const { user } = found;
  const person = mustExist(readId<"person">(user.id));
  const shown = mustExist(readId<"sign_in">(found.session.id));
  if (!bothFactors && (personRole.parse(user.role) !== "applicant" || user.twoFactorEnabled === true)) {
    await endSignIn(db, person, shown);
    return redirect(`${signIn}?after=oneFactor`);
  }
  if (bothFactors) await db.transaction().execute((trx) => saveBothFactorsShown(trx, person, shown));
  await endEarlierSignIn(args);
  const request = new Request(back, { headers: args.request.headers });
  return letIn({ ...args, request }, { ok: true, body: { user: { ...user, bothFactors } }, cookies }, language);
}
