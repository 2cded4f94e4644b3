import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ComponentProps } from "react";
import { z } from "zod";
import { Button, LinkButton } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { TextInput } from "#components/kit/form/text-input.tsx";
import { Box, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Reference } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { OwnPassword } from "#components/people/own-password.tsx";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { passwordField } from "#forms/people/password-field.ts";
import { readSecondFactor } from "#forms/people/second-factor-code.ts";
import { answerProblem, answerProblems } from "#http/answer.ts";
import { pageAfter } from "#http/page-after.ts";
import { drawQrCode } from "#http/qr-code.ts";
import { readLanguage } from "#http/request-context.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { encloseOffer, openOffer } from "#sign-in/second-factor-offer.ts";
import { askSignIn, carrying, readSignIn, secondFactorDue, type SignIn, workOf } from "#sign-in/sign-in.ts";
import { seePasskeys } from "#views/people/passkeys.ts";

const begin = (t: Translate) => z.object({ step: z.string(), password: passwordField(t) });

const confirm = (t: Translate) =>
  z.object({
    step: z.string(),
    code: formFields(t).text({ field: t("people.field.code"), required: t("people.problem.code"), max: 40 }),
    offer: z.string().optional(),
  });

export async function loader(args: LoaderFunctionArgs) {
  const language = readLanguage(args);
  const signIn = await readSignIn(args.context, args.request.headers);
  if (signIn === null) throw redirect(paths(language).signIn);
  return {
    passkey: await mustUsePasskey(args, signIn),
    applicant: signIn.role === "applicant",
    done: signIn.secondFactor,
    next: pageAfter(args) ?? workOf(signIn.role, language),
  };
}

export async function action(args: ActionFunctionArgs) {
  const language = readLanguage(args);
  const t = translator(language);
  const signIn = await readSignIn(args.context, args.request.headers);
  if (signIn === null) throw redirect(paths(language).signIn);
  if (await mustUsePasskey(args, signIn))
    return redirect(carrying(paths(language).signInWithPasskey, pageAfter(args)), 303);
  const step = (await args.request.clone().text()).includes("step=confirm") ? "confirm" : "begin";
  if (step === "begin") {
    const form = await parseForm(args.request, begin(t));
    if (!form.ok) return answerProblems(args.context, form);
    const { password } = form.value;
    const answer = await askSignIn(args, "/two-factor/enable", { password }, signIn.email);
    if (!answer.ok)
      return answerProblem(args.context, { field: "password", words: t("people.problem.wrongPasswordAgain") });
    return data({ offer: shownAgain(args, signIn, encloseOffer(args.context.db, signIn.person, answer.body)) });
  }
  const form = await parseForm(args.request, confirm(t));
  const { offer = "" } = form.ok ? form.value : form.sound;
  const again = ({ data: problem, init }: ReturnType<typeof answerProblems>) =>
    data({ ...problem, offer: shownAgain(args, signIn, offer) }, init ?? undefined);
  if (!form.ok) return again(answerProblems(args.context, form));
  const code = readSecondFactor(form.value.code);
  const answer = await askSignIn(args, "/two-factor/verify-totp", { code }, signIn.email);
  if (!answer.ok) return again(answerProblem(args.context, { field: "code", words: t("people.problem.wrongCode") }));
  return redirect(pageAfter(args) ?? workOf(signIn.role, language), {
    status: 303,
    headers: answer.cookies,
  });
}

/** What is scanned and written down, also after a wrong code; null where nothing was offered. */
function shownAgain({ context }: ActionFunctionArgs, { person }: SignIn, enclosed: string) {
  const offer = openOffer(context.db, person, enclosed);
  if (offer === null) return null;
  const { totpURI, backupCodes } = offer;
  const secret = new URL(totpURI).searchParams.get("secret") ?? "";
  return { enclosed, picture: drawQrCode(totpURI), secret, backupCodes };
}

/** Whoever has a passkey shows it, and makes no other second factor with the password alone. */
async function mustUsePasskey({ context }: LoaderFunctionArgs, signIn: SignIn): Promise<boolean> {
  return secondFactorDue(signIn) && (await seePasskeys(context, signIn.person)).length > 0;
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.setUp.title"));

export default function SetUpSecondFactor() {
  const { applicant, done, next, passkey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  if (passkey)
    return (
      <Page margin={<LostFactor />}>
        <h1>{t("people.setUp.passkeyTitle")}</h1>
        <p className="lede">{t("people.setUp.passkeyText")}</p>
        <LinkButton href={carrying(to.signInWithPasskey, next)}>{t("people.signInWithPasskey.title")}</LinkButton>
      </Page>
    );
  if (done)
    return (
      <Page margin={<LostFactor />}>
        <h1>{t("people.setUp.done")}</h1>
        <p className="lede">{t("people.setUp.doneText")}</p>
        <LinkButton href={next}>{t("people.setUp.on")}</LinkButton>
      </Page>
    );
  const problems = answer !== undefined && "problems" in answer ? answer : undefined;
  if (answer !== undefined && "offer" in answer && answer.offer !== null)
    return <Scan offer={answer.offer} answer={problems} />;
  if (problems?.problems.some(({ field }) => field === "code")) return <Confirm answer={problems} />;
  return (
    <Page
      margin={
        <>
          <Box title={t("people.setUp.needTitle")}>
            <p>{t("people.setUp.need")}</p>
          </Box>
          <Box title={t("people.setUp.orPasskeyTitle")}>
            <p>{t("people.passkeys.intro")}</p>
            <p>
              <a href={to.addPasskey}>{t("people.setUp.orPasskey")}</a>
            </p>
          </Box>
        </>
      }
    >
      <Form
        answer={problems}
        name="begin"
        heading={
          <>
            <h1>{t("people.setUp.title")}</h1>
            <p>{applicant ? t("people.setUp.introApplicant") : t("people.setUp.intro")}</p>
            <p>{t("people.setUp.passwordAgain")}</p>
          </>
        }
      >
        <input type="hidden" name="step" value="begin" />
        <OwnPassword />
        <Button>{t("people.setUp.button")}</Button>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";

type Offer = NonNullable<ReturnType<typeof shownAgain>>;
type WithProblems = { answer: ComponentProps<typeof Form>["answer"] };

function Scan({ offer: { enclosed, picture, secret, backupCodes }, answer }: { offer: Offer } & WithProblems) {
  const t = useTranslations();
  return (
    <Page margin={answer === undefined ? undefined : <Again />}>
      <Form
        answer={answer}
        name="confirm"
        heading={
          <>
            <h1>{t("people.setUp.scanTitle")}</h1>
            <div className="two">
              <section className="part rule">
                <h2>{t("people.setUp.scan")}</h2>
                <svg
                  role="img"
                  aria-label={t("people.setUp.picture")}
                  width="240"
                  height="240"
                  viewBox={`0 0 ${String(picture.size)} ${String(picture.size)}`}
                  shapeRendering="crispEdges"
                >
                  <rect width="100%" height="100%" fill="#ffffff" />
                  <path d={picture.path} fill="#000000" />
                </svg>
                <p>
                  {t("people.setUp.secret")} <Reference>{secret.replace(/.{4}(?=.)/g, "$& ")}</Reference>
                </p>
              </section>
              <section className="part rule">
                <h2>{t("people.setUp.backupTitle")}</h2>
                <p>{t("people.setUp.backup")}</p>
                <ul className="plain">
                  {backupCodes.map((code) => (
                    <li key={code}>
                      <Reference>{code}</Reference>
                    </li>
                  ))}
                </ul>
              </section>
            </div>
          </>
        }
      >
        <input type="hidden" name="offer" value={enclosed} />
        <ConfirmFields />
      </Form>
    </Page>
  );
}

function LostFactor() {
  const t = useTranslations();
  return (
    <Box title={t("people.secondFactor.lostTitle")}>
      <p>{t("people.secondFactor.lost")}</p>
    </Box>
  );
}

/** Begun on a page that was not kept: nothing can be scanned here any more. */
function Confirm({ answer }: WithProblems) {
  const t = useTranslations();
  return (
    <Page margin={<Again />}>
      <Form answer={answer} name="confirm" heading={<h1>{t("people.setUp.title")}</h1>}>
        <ConfirmFields />
      </Form>
    </Page>
  );
}

function Again() {
  const t = useTranslations();
  const to = paths(useLanguage());
  return (
    <Box title={t("people.setUp.againTitle")}>
      <p>{t("people.setUp.againText")}</p>
      <p>
        <a href={to.setUpSecondFactor}>{t("people.setUp.again")}</a>
      </p>
    </Box>
  );
}

function ConfirmFields() {
  const t = useTranslations();
  return (
    <>
      <input type="hidden" name="step" value="confirm" />
      <TextInput
        name="code"
        label={t("people.setUp.confirm")}
        labelSize="m"
        autoComplete="one-time-code"
        inputMode="numeric"
        width={10}
        dir="ltr"
        spellCheck={false}
      />
      <Button>{t("people.setUp.confirmButton")}</Button>
    </>
  );
}
