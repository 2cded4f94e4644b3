import { createHash } from "node:crypto";
import { findApplicationByReference } from "#db/applications/applications.ts";
import { compareWithConsolidatedList } from "#db/applications/likenesses.ts";
import { readingAs } from "#db/readers.ts";
import type { ListedEntry } from "#domain/applications/consolidated-list.ts";
import { keysOf } from "#domain/applications/likeness.ts";
import { headquarters } from "#domain/kit/calendar.ts";
import { mustExist } from "#domain/kit/must-exist.ts";
import { importConsolidatedList } from "../applications/import-consolidated-list.ts";
import { noteLikeness } from "../applications/note-likeness.ts";
import type { Context } from "../kit/context.ts";
import { accepted } from "./cast.ts";

/** An edition of invented names, one of which has the name of a synthetic organisation as a weak alias; an officer has looked. */
export async function playConsolidatedList(
  context: Context,
  { reference, name }: { readonly reference: string; readonly name: string },
): Promise<void> {
  const { db, now } = context;
  const generatedAt = now.subtract({ hours: 72 });
  const listedOn = generatedAt.toZonedDateTimeISO(headquarters).toPlainDate().subtract({ years: 9 });
  const invented = { listType: "Invented", listedOn } as const;
  const entries: readonly ListedEntry[] = [
    {
      ...{ ...invented, kind: "entity", number: "XXe.001" },
      names: [
        { name: "Invented Trading House of the Demonstration", quality: "name" },
        { name, quality: "low" },
      ],
    },
    {
      ...{ ...invented, kind: "individual", number: "XXi.001" },
      names: [
        { name: "Zorvan Ibrim Quellin", quality: "name" },
        { name: "Зорван Квеллин", quality: "original_script" },
        { name: "Z. I. Quellin", quality: "good" },
      ],
    },
  ];
  const sha256 = createHash("sha256").update(JSON.stringify(entries)).digest("hex");
  accepted(await importConsolidatedList(context, { generatedAt, sha256, entries }));
  const { id } = mustExist(await findApplicationByReference(db, reference));
  const compared = await readingAs(db, { role: "secretariat" }, (reading) =>
    compareWithConsolidatedList(reading, id, [{ ...keysOf(name), place: 0, kind: "entity" }]),
  );
  const [alike] = mustExist(compared).found;
  accepted(
    await noteLikeness(context, {
      ...{ reference, entry: mustExist(alike ?? null).entry, finding: "not_the_same" },
      words:
        "The entry is a trading house that has not existed since 2016; the organisation was founded elsewhere and later.",
    }),
  );
}
