import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { drawRegisterEdition } from "#acts/organisations/draw-register-edition.ts";
import { Button, ButtonGroup } from "#components/kit/form/button.tsx";
import { DateInput } from "#components/kit/form/date-input.tsx";
import { Form } from "#components/kit/form/form.tsx";
import { Select } from "#components/kit/form/select.tsx";
import { BackLink } from "#components/kit/page/links.tsx";
import { listAddress } from "#components/kit/page/list-address.ts";
import { Heading, Page } from "#components/kit/page/page.tsx";
import { useLanguage } from "#components/kit/page/page-context.tsx";
import { pageTitle } from "#components/kit/page/page-title.ts";
import { UserText } from "#components/kit/page/text.tsx";
import { useTranslations } from "#components/kit/page/words.ts";
import { formFields } from "#forms/kit/form-fields.ts";
import { answerForm } from "#http/answer-form.ts";
import { authorise, found } from "#http/request-context.ts";
import { paths } from "#paths";
import { seeRegister } from "#views/organisations/registers.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { context } = await authorise(args, "draw-register-edition");
  return found(await seeRegister(context, args.params["register"] ?? ""));
}

export async function action(args: ActionFunctionArgs) {
  const slug = args.params["register"] ?? "";
  return answerForm(
    args,
    "draw-register-edition",
    async ({ context, t }) => {
      const { processes } = found(await seeRegister(context, slug));
      const { choice, day } = formFields(t);
      return z.object({
        process: choice(
          processes.map(({ id }) => id),
          { field: t("organisations.drawEdition.process"), required: t("organisations.drawEdition.giveProcess") },
        ),
        dated: day({ field: t("organisations.drawEdition.dated"), required: true }),
      });
    },
    async (context, { process, dated, key }) => {
      const { register } = found(await seeRegister(context, slug));
      return drawRegisterEdition(context, { register: register.id, process, datedOn: dated, key });
    },
    (to) => listAddress(to.register(slug), { done: "drawn" }),
  );
}

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, (t) => t("organisations.drawEdition.title"), { of: args.data?.register.title });

export default function DrawRegisterEdition() {
  const { register, processes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations();
  const to = paths(useLanguage());
  const back = to.register(register.slug);
  return (
    <Page
      before={
        <BackLink href={back}>
          <UserText>{register.title}</UserText>
        </BackLink>
      }
    >
      <Form
        answer={answer}
        name="draw"
        heading={<Heading over={<UserText>{register.title}</UserText>}>{t("organisations.drawEdition.title")}</Heading>}
      >
        <p className="lede">{t("organisations.drawEdition.intro")}</p>
        <Select
          name="process"
          label={t("organisations.drawEdition.process")}
          options={[
            { value: "", label: t("organisations.drawEdition.giveProcess") },
            ...processes.map(({ id, shortName }) => ({ value: id, label: shortName })),
          ]}
        />
        <DateInput name="dated" legend={t("organisations.drawEdition.dated")} />
        <ButtonGroup>
          <Button>{t("organisations.drawEdition.button")}</Button>
          <a href={back}>{t("form.cancel")}</a>
        </ButtonGroup>
      </Form>
    </Page>
  );
}

export { FaultPage as ErrorBoundary } from "#components/kit/page/fault.tsx";
