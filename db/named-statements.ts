/*
 * A statement that has a name is parsed once on each connection, and planned again only as long as PostgreSQL finds that worth it: of the pages of a desk,
 * which are fifteen to twenty small statements, planning is the greater part. Names are for what is asked again and again. What is written for one
 * question alone (a list of ids of another length) would fill the memory of every connection.
 */

/** How often a text is asked before it gets a name. */
const ASKED_OFTEN = 10;
/** How many texts are counted, and how many at most have a name: each takes memory of every connection on the server. */
const COUNTED = 2000;
const NAMED = 250;

const mayHaveName = /^\s*(select|with|insert|update|delete)\b/i;
/** A list that is written into the text: there are as many texts as lengths. */
const ofOneLength = /\bin \(\$\d+, \$\d+|\), \(\$\d+/;

/** Gives the texts of statements their names. */
export class NamedStatements {
  readonly #times = new Map<string, number>();
  readonly #names = new Map<string, string>();

  /** The name of a text that is asked often; null for others. */
  nameOf(text: string): string | null {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    if (this.#names.size >= NAMED || !mayHaveName.test(text) || ofOneLength.test(text)) return null;
    const times = (this.#times.get(text) ?? 0) + 1;
    if (times < ASKED_OFTEN) {
      // What was counted longest ago leaves, though it may be asked again: it is counted anew.
      if (this.#times.size >= COUNTED) this.#times.clear();
      this.#times.set(text, times);
      return null;
    }
    this.#times.delete(text);
    const name = `portal-${String(this.#names.size + 1)}`;
    this.#names.set(text, name);
    return name;
  }
}
