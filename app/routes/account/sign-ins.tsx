import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button } from "#components/kit/form/button.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Facts } from "#components/kit/page/facts.tsx";
import { Note } from "#components/kit/page/notices.tsx";
import { Box, Page, Part } from "#components/kit/page/page.tsx";
import { usePage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { Table } from "#components/kit/page/table.tsx";
import { Reference, UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { ShortMoment } from "#components/kit/status/deadline.tsx";
import { useDuration } from "#components/kit/status/duration.ts";
import { Status } from "#components/kit/status/status.tsx";
import { headquarters } from "#domain/kit/calendar.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { parseForm } from "#forms/kit/parse-form.ts";
import { answerProblems } from "#http/answer.ts";
import { authorise, notFound, readLanguage } from "#http/request-context.ts";
import { formatInstant, inZone } from "#messages/kit/instant.ts";
import { isolated } from "#messages/kit/isolated.ts";
import { defaultLanguage, isLanguage, languages } from "#messages/kit/languages.ts";
import { type Translate, translator } from "#messages/kit/translator.ts";
import { paths } from "#paths";
import { browserName } from "#sign-in/browser-name.ts";
import { endOtherSignIns, endSignIn, readSignIn } from "#sign-in/sign-in.ts";
import { seeOwnAccount } from "#views/people/own-account.ts";
import { seeSignIns } from "#views/people/sign-ins.ts";

const schema = (t: Translate) =>
  z.object({ signIn: z.union([z.literal("others"), formFields(t).id<"sign_in">()], { error: "" }) });

const changes = ["name", "language", "letters", "address", "password"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { context, actor } = await authorise(args, "see-own-account");
  const here = await readSignIn(args.context, args.request.headers);
  const { searchParams } = new URL(args.request.url);
  const ended = searchParams.get("ended");
  const [own, signIns] = await Promise.all([seeOwnAccount(context, actor.person), seeSignIns(context, actor.person)]);
  return {
    ...own,
    letterLanguage: isLanguage(own.language, { pseudo: true }) ? own.language : defaultLanguage,
    name: here?.name ?? "",
    email: here?.email ?? "",
    secondFactor: here?.secondFactor ?? false,
    ended: ended === "one" || ended === "others" ? ended : null,
    changed: changes.find((change) => change === searchParams.get("changed")) ?? null,
    signIns: signIns.map(({ id, address, browser, signedInAt, usedAt }) => ({
      id,
      address,
      browser: browser === null ? null : browserName(browser),
      here: id === here?.id,
      signedInAt,
      usedAt,
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { context, actor } = await authorise(args, "see-own-account");
  const language = readLanguage(args);
  const to = paths(language);
  const form = await parseForm(args.request, schema(translator(language)));
  if (!form.ok) return answerProblems(args.context, form);
  const here = await readSignIn(args.context, args.request.headers);
  if (here === null) return redirect(to.signIn, 303);
  const { signIn } = form.value;
  if (signIn === "others") {
    await endOtherSignIns(context.db, actor.person, here.id);
    return redirect(`${to.signIns}?ended=others`, 303);
  }
  if (!(await endSignIn(context.db, actor.person, signIn))) throw notFound();
  return redirect(signIn === here.id ? to.signIn : `${to.signIns}?ended=one`, 303);
}

export const meta: MetaFunction = (args) => pageTitle(args, (t) => t("people.signIns.title"));

export default function SignIns() {
  const { name, email, role, of, secondFactor, passkeys, letterLanguage, lettersCome, ended, changed, signIns } =
    useLoaderData<typeof loader>();
  const { language, signInEnd } = usePage();
  const t = useTranslations();
  const inWords = useDuration();
  const to = paths(language);
  return (
    <Page
      margin={
        <>
          <Box title={t("people.signIns.unknownTitle")}>
            <p>{t("people.signIns.unknown")}</p>
            <p>
              <a href={to.changePassword}>{t("people.changePassword.title")}</a>
            </p>
          </Box>
          {signInEnd !== null && (
            <Box title={t("people.signIns.endsTitle")}>
              <p>
                {t(signInEnd.inAnyCase ? "people.signIns.endsInAnyCase" : "people.signIns.ends", {
                  after: inWords(signInEnd.seconds),
                })}
              </p>
            </Box>
          )}
        </>
      }
    >
      {ended !== null && (
        <Note success>{ended === "one" ? t("people.signIns.ended") : t("people.signIns.endedOthers")}</Note>
      )}
      {changed !== null && <Note success={changed !== "address"}>{t(`people.signIns.changed.${changed}`)}</Note>}
      <header className="head">
        <h1>{t("people.signIns.title")}</h1>
        <form method="post" action={to.signOut}>
          <Button>{t("people.signOut.button")}</Button>
        </form>
      </header>
      <Facts
        rows={[
          { key: t("people.list.name"), value: <UserText>{name}</UserText>, change: to.changeName },
          {
            key: t("people.changeLanguage.title"),
            value: <span lang={letterLanguage}>{languages[letterLanguage].name}</span>,
            change: to.changeLanguage,
          },
          ...(role === "secretariat" || role === "chair"
            ? [
                {
                  key: t("people.lettersCome.title"),
                  value: t(`people.lettersCome.ways.${lettersCome}`),
                  change: to.changeOwnLetters,
                },
              ]
            : []),
          { key: t("people.field.email"), value: <Reference>{email}</Reference>, change: to.changeAddress },
          {
            key: t("people.signIns.office"),
            value:
              role === "applicant" && of === null
                ? t("people.signIns.noOrganisation")
                : t(`people.list.role.${role}`, { of: isolated(of ?? "") }),
          },
          { key: t("people.field.password"), value: t("people.signIns.hidden"), change: to.changePassword },
          {
            key: t("people.list.secondFactor"),
            value: secondFactor ? (
              <Status tone="ok">{t("people.list.setUp")}</Status>
            ) : (
              <>
                <Status tone="idle">{t("people.list.notSetUp")}</Status>{" "}
                <a href={to.setUpSecondFactor}>{t("people.signIns.setUp")}</a>
              </>
            ),
          },
          {
            key: t("people.signIns.passkeys"),
            value: (
              <>
                {t("people.signIns.passkeysCount", { count: passkeys })}{" "}
                <a href={to.passkeys}>{t("people.passkeys.title")}</a>
              </>
            ),
          },
          {
            key: t("people.signIns.ownData"),
            value: <a href={to.ownData}>{t("people.signIns.takeOwnData")}</a>,
          },
          {
            key: t("people.calendarAddress.title"),
            value: <a href={to.makeCalendarAddress}>{t("people.calendarAddress.go")}</a>,
          },
          {
            key: t("people.erasureWish.title"),
            value: <a href={to.wishForErasure}>{t("people.erasureWish.go")}</a>,
          },
        ]}
      />
      <Part title={t("people.signIns.where")} id="where">
        <Table
          caption={t("people.signIns.where")}
          rows={signIns}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "browser",
              label: t("people.signIns.browser"),
              cell: ({ browser }) => <bdi dir="ltr">{browser ?? t("people.signIns.unknownBrowser")}</bdi>,
            },
            {
              key: "address",
              label: t("people.signIns.address"),
              cell: ({ address }) => <Reference>{address ?? t("people.signIns.unknownAddress")}</Reference>,
            },
            {
              key: "since",
              label: inZone(t("people.signIns.since"), headquarters, language),
              cell: ({ signedInAt }) => <ShortMoment instant={signedInAt} zone={headquarters} />,
            },
            {
              key: "used",
              label: t("people.signIns.used"),
              cell: ({ usedAt }) => <ShortMoment instant={usedAt} zone={headquarters} />,
            },
            {
              key: "end",
              label: t("people.signIns.end"),
              narrow: "own",
              cell: ({ id, browser, signedInAt, here }) =>
                here ? (
                  <b>{t("people.signIns.here")}</b>
                ) : (
                  <Form name={`end-${id}`}>
                    <input type="hidden" name="signIn" value={id} />
                    <Button variant="calm" tight>
                      {t("people.signIns.end")}
                      <span className="unseen">
                        {" "}
                        {t("people.signIns.endOne", {
                          browser: browser ?? t("people.signIns.unknownBrowser"),
                          since: formatInstant(signedInAt, headquarters, language),
                        })}
                      </span>
                    </Button>
                  </Form>
                ),
            },
          ]}
        />
        {signIns.length > 1 && (
          <Form name="end-others">
            <input type="hidden" name="signIn" value="others" />
            <Button variant="calm">{t("people.signIns.endOthers")}</Button>
          </Form>
        )}
      </Part>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
