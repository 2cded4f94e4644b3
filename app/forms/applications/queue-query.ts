import { z } from "zod";
import { applicationOrders } from "#domain/applications/application.ts";
import { deskLists } from "#domain/applications/desk-list.ts";
import { listedCategories } from "#domain/modalities/provisions.ts";
import { filterFields, readFilter } from "../kit/read-filter.ts";

const { oneOf, id, search, country, page } = filterFields;

/** What the queue can be asked. */
const queueQuery = z.object({
  state: z.enum([...deskLists, "other-office", "all"]).catch("submitted"),
  category: oneOf(listedCategories),
  class: search,
  country,
  call: id<"call">(),
  q: search,
  /** To whom it is assigned. */
  assigned: z.union([z.enum(["me", "nobody"]), id<"person">()]).catch(undefined),
  order: z.enum(applicationOrders).catch("received"),
  page,
});

export function readQueue(url: string): z.output<typeof queueQuery> {
  return readFilter(url, queueQuery);
}

/** The queue from which somebody opened an application, out of the application's address; null when they came from elsewhere. */
export function readQueueCameFrom(url: string) {
  const query = new URL(url).searchParams.get("queue");
  return query === null || query === "" ? null : readQueue(new URL(`?${query}`, url).href);
}
