import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findOfferOfOrganisation, type Joining, joinOrganisation } from "#acts/people/join-organisation.ts";
import { Button, LinkButton } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Box, Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Reference } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { newPasswordField, problemOfNewPassword } from "#forms/people/password-field.ts";
import { answerProblem, answerProblems, answerRefusal } from "#http/answer.ts";
import { found, readActor, readLanguage, type RouteArgs } from "#http/request-context.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { refusalInWords } from "#messages/kit/refusal.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { carrying } from "#sign-in/sign-in.ts";
import { hashPassword } from "#sign-in/work-of-passwords.ts";

const byAccount = (t: Translate) => z.object({ token: formFields(t).hidden(/^[\w-]{1,100}$/) });

const asNew = (t: Translate) =>
  byAccount(t).extend({
    name: formFields(t).name({ field: t("people.field.name"), required: t("people.problem.name"), max: 200 }),
    password: newPasswordField(t),
  });

async function signedIn(args: RouteArgs) {
  const actor = await readActor(args);
  return "person" in actor ? actor.person : null;
}

/** How the one who has the letter goes on: with a new account, as who is signed in, or after signing in, or out. */
type Way = "new" | "own" | "signIn" | "other";

export async function loader(args: LoaderFunctionArgs) {
  const language = readLanguage(args);
  const token = new URL(args.request.url).searchParams.get("token") ?? "";
  const { refusal, holder, ...offer } = found(await findOfferOfOrganisation(args.context, token));
  const person = await signedIn(args);
  const way: Way =
    person !== null && person !== holder ? "other" : holder === null ? "new" : person === null ? "signIn" : "own";
  return { token, ...offer, way, refused: refusal === null ? null : refusalInWords(refusal, language) };
}

export async function action(args: ActionFunctionArgs) {
  const language = readLanguage(args);
  const t = translator(language);
  const to = paths(language);
  const person = await signedIn(args);
  const form = await parseForm<ReturnType<typeof byAccount> | ReturnType<typeof asNew>>(
    args.request,
    person === null ? asNew(t) : byAccount(t),
  );
  if (!form.ok) return answerProblems(args.context, form);
  const { token } = form.value;
  const offer = found(await findOfferOfOrganisation(args.context, token));
  let as: Joining = { signedIn: person };
  if ("password" in form.value) {
    const { name, password } = form.value;
    const words = problemOfNewPassword(t, password, { name, email: offer.email });
    if (words !== null) return answerProblem(args.context, { field: "password", words }, form.submitted);
    as = { name, passwordHash: await hashPassword(password), language };
  }
  const ruling = await joinOrganisation(args.context, { token, as });
  if (!ruling.ok) return answerRefusal(args.context, ruling, language, form.submitted);
  return redirect(person === null ? `${to.signIn}?after=joined` : listAddress(to.colleagues, { done: "joined" }), 303);
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("people.joinOrganisation.title", { organisation: args.data?.organisation ?? "" }));

export default function JoinOrganisation() {
  const { token, organisation, email, name, way, refused } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const heading = (
    <Heading over={t("people.joinOrganisation.over")}>
      {t("people.joinOrganisation.title", { organisation: isolated(organisation) })}
    </Heading>
  );
  if (refused !== null && answer === undefined)
    return (
      <Page>
        {heading}
        <p className="lede">{refused}</p>
        <LinkButton href={to.signIn}>{t("people.signIn.title")}</LinkButton>
      </Page>
    );
  return (
    <Page
      margin={
        <>
          <Box title={t("people.joinOrganisation.addressTitle")}>
            <p>
              <Reference>{email}</Reference>
            </p>
            <p>{t("people.joinOrganisation.address")}</p>
          </Box>
          <Box title={t("people.joinOrganisation.sameTitle")}>
            <p>{t("people.joinOrganisation.same")}</p>
          </Box>
        </>
      }
    >
      {way === "signIn" || way === "other" ? (
        <>
          {heading}
          <p className="lede">{t("people.joinOrganisation.intro")}</p>
          <p>{t(way === "signIn" ? "people.joinOrganisation.signInFirst" : "people.joinOrganisation.otherSignedIn")}</p>
          {way === "signIn" ? (
            <LinkButton href={carrying(to.signIn, listAddress(to.joinOrganisation, { token }))}>
              {t("people.joinOrganisation.signInButton")}
            </LinkButton>
          ) : (
            <LinkButton href={to.signOut}>{t("people.signOut.title")}</LinkButton>
          )}
        </>
      ) : (
        <Form
          answer={answer}
          name="join-organisation"
          heading={
            <>
              {heading}
              <p className="lede">{t("people.joinOrganisation.intro")}</p>
            </>
          }
        >
          <input type="hidden" name="token" value={token} />
          {way === "new" && (
            <>
              <TextInput
                name="name"
                label={t("people.field.name")}
                hint={t("people.hint.name")}
                autoComplete="name"
                defaultValue={name}
                width={30}
              />
              <TextInput
                name="password"
                label={t("people.field.password")}
                hint={t("people.hint.newPassword")}
                type="password"
                autoComplete="new-password"
                width={30}
              />
            </>
          )}
          <Button>{t(way === "new" ? "people.joinOrganisation.newButton" : "people.joinOrganisation.button")}</Button>
          <p className="small mute">{t("people.joinOrganisation.notYou")}</p>
        </Form>
      )}
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
