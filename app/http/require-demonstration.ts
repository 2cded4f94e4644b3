import { notFound, type RouteArgs } from "./request-context.ts";

/** @throws {Response} 404 where the portal is no demonstration: there these pages do not exist. */
export function requireDemonstration({ context }: Pick<RouteArgs, "context">): void {
  if (!context.env.demonstration) throw notFound();
}
