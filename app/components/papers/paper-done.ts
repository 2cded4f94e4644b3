import type { paths } from "#paths";
import { listAddress } from "../kit/page/list-address.ts";

/** The page of the paper, which says what was just done with it. */
export function paperDone(
  to: Pick<ReturnType<typeof paths>, "paper">,
  { process, symbol }: { readonly process: string; readonly symbol: string },
  done: string,
): string {
  return listAddress(to.paper(process, symbol), { done });
}
