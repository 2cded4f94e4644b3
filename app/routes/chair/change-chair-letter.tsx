import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { askSecondLook } from "#acts/chair-letters/ask-second-look.ts";
import { discardChairLetter } from "#acts/chair-letters/discard-chair-letter.ts";
import { giveSecondLook } from "#acts/chair-letters/give-second-look.ts";
import type { ReadLetter } from "#acts/chair-letters/letter-to-change.ts";
import type { Context } from "#acts/kit/context.ts";
import { LetterDoes } from "#components/chair-letters/letter-does.tsx";
import { LetterOnPage } from "#components/chair-letters/letter-on-page.tsx";
import { LetterSilences } from "#components/chair-letters/letter-silences.tsx";
import { ActForm } from "#components/kit/form/act-form.tsx";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { actIn, authorise, found, idIn } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeLetterOfChair } from "#views/chair-letters/letter-of-chair.ts";

/** What needs no more than that the letter was read. */
const acts = {
  "ask-second-look": { does: askSecondLook, refusal: "ask", done: "asked" },
  "give-second-look": { does: giveSecondLook, refusal: "give", done: "given" },
  "discard-chair-letter": {
    does: (context: Context, { chairLetter, key }: ReadLetter) => discardChairLetter(context, { chairLetter, key }),
    refusal: "write",
    done: "discarded",
  },
} as const;

const words = {
  "ask-second-look": {
    title: "chairLetters.look.ask",
    text: "chairLetters.look.askText",
    button: "chairLetters.look.ask",
  },
  "give-second-look": {
    title: "chairLetters.look.give",
    text: "chairLetters.look.giveText",
    button: "chairLetters.look.give",
  },
  "discard-chair-letter": {
    title: "chairLetters.discard.title",
    text: "chairLetters.discard.text",
    button: "chairLetters.discard.button",
  },
} as const;

export async function loader(args: LoaderFunctionArgs) {
  const act = actIn(args, acts);
  const { context } = await authorise(args, act);
  const seen = found(await seeLetterOfChair(context, idIn(args, "chair_letter")));
  return { ...seen, act, refusal: seen.refusals[acts[act].refusal] };
}

export async function action(args: ActionFunctionArgs) {
  const act = actIn(args, acts);
  const chairLetter = idIn(args, "chair_letter");
  return answerForm(
    args,
    act,
    async ({ context, t }) => {
      found(await seeLetterOfChair(context, chairLetter));
      return z.object({ seen: formFields(t).version() });
    },
    async (context, { seen, key }) => {
      const ruling = await acts[act].does(context, { chairLetter, seen, key });
      return ruling.ok ? { ok: true, next: null } : ruling;
    },
    (to) => listAddress(to.chairLetter(chairLetter), { done: acts[act].done }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => (args.data === undefined ? "" : t(words[args.data.act].title)), {
    of: args.data?.draft.subject,
  });

export default function ChangeChairLetter() {
  const { id, version, act, process, draft, composed, reach, refusal, silences } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const back = paths(useLanguage()).chairLetter(id);
  const { title, text, button } = words[act];
  return (
    <Page before={<BackLink href={back}>{t("chairLetters.one")}</BackLink>}>
      <ActForm
        answer={answer}
        act={t(title)}
        refusal={refusal}
        name={act}
        heading={<Heading over={<UserText>{draft.subject}</UserText>}>{t(title)}</Heading>}
      >
        <p className="lede">{t(text)}</p>
        {act === "give-second-look" && (
          <>
            <p>{t("chairLetters.goesTo", reach)}</p>
            <LetterOnPage letter={composed} process={process} />
            {composed.does.length > 0 && <LetterDoes does={composed.does} process={process} desk="chair" />}
            <LetterSilences silences={silences} />
          </>
        )}
        <input type="hidden" name="seen" value={version} />
        <ButtonGroup>
          {act === "discard-chair-letter" ? <Button variant="grave">{t(button)}</Button> : <Button>{t(button)}</Button>}
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </ActForm>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
