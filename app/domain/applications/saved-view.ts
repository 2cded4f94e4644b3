import type { Id } from "../kit/id.ts";
import { accept, refuse, type Ruling } from "../kit/ruling.ts";

/* Lists of the queue that an officer comes back to, under names of their own. Nobody else sees them, and nothing rests on them. */

export interface SavedView {
  readonly id: Id<"saved_view">;
  readonly person: Id<"person">;
  readonly name: string;
  /** What the queue was asked, as its address has it, without the page. */
  readonly list: string;
}

/** More of them would be a list to search in. */
const MOST_VIEWS = 12;

/** Under a name that the officer has given before it takes the place of what stood there. */
export function saveView(view: SavedView, had: readonly Pick<SavedView, "name">[]): Ruling<SavedView, null> {
  const takesPlace = had.some(({ name }) => name === view.name);
  if (!takesPlace && had.length >= MOST_VIEWS) return refuse("as_many_views_as_fit", { most: MOST_VIEWS });
  return accept(view, null);
}
