import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerSealedList, filesInTurn, formatsOfList } from "#http/list-file.ts";
import { actIn, found, idIn, readActor, readLanguage } from "#http/request-context.ts";
import { translator } from "#messages/kit/translator.ts";
import { seeWholeSealedList } from "#views/objections/sealed-list.ts";

/** The list of the page, whole, as the last part of the address says: list.pdf, list.xlsx. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, now } = args.context;
  const context = { db, now, actor: await readActor(args) };
  const language = readLanguage(args);
  const how = { format: formatsOfList[actIn(args, formatsOfList)], isPublic: context.actor.role === "public" };
  return filesInTurn(async () => {
    const list = found(await seeWholeSealedList(context, idIn(args, "list")));
    return answerSealedList(list, how, { t: translator(language), language });
  });
}
