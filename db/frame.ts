/*
 * The frame: what applications, lists and notes stand in. Its rows are few and seldom change, every page asks for some of them, and nothing of them
 * depends on who asks. So what was answered about it holds until one of its tables changes (held-frame.ts).
 */

/** With each statement that changes one of them the database raises the frame's revision (`note_frame_change` in db/promises/record.sql). */
const tables: ReadonlySet<string> = new Set([
  "adoption",
  "body",
  "body_member",
  "call_correction",
  "call_for_applications",
  "call_withdrawal",
  "country",
  "cut_off",
  "holiday",
  "holiday_list",
  "mandate_end",
  "mission",
  "modalities_decision",
  "no_objection_period",
  "outage",
  "outage_withdrawal",
  "process",
  "process_text",
  "sealed_list",
  "session",
  "session_change",
  "session_correction",
  "session_link",
  "session_move",
  "silence_procedure",
]);

/** Their answer rests on what they are given alone. */
const functions: ReadonlySet<string> = new Set([
  "array",
  "array_agg",
  "bool_or",
  "cast",
  "coalesce",
  "count",
  "jsonb_agg",
  "jsonb_build_object",
  "jsonb_path_exists",
  "max",
  "min",
  "to_jsonb",
  "unnest",
  "upper",
]);

/** Which a bracket may follow without being a call. */
const beforeBracket: ReadonlySet<string> = new Set(
  "all and any as by case distinct else except exists filter from having in intersect lateral not on or order select then union using when where".split(
    " ",
  ),
);

/** After these a comma names no further table. */
const afterTables: ReadonlySet<string> = new Set(
  "except fetch group having intersect limit offset order select union where window".split(" "),
);

/** They read something else, lock what they read, or rest on who asks and when. */
const never: ReadonlySet<string> = new Set(
  "for into natural only recursive table tablesample user values with current_catalog current_date current_role current_schema current_time current_timestamp current_user localtime localtimestamp session_user system_user".split(
    " ",
  ),
);

const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\$\d+|[a-z_]\w*|\d+(?:\.\d+)?|\s+|[^\s\w]/gi;
const known = new Map<string, boolean>();
/** Of how many texts it is remembered. */
const REMEMBERED = 1000;

/** Whether a statement asks about the frame and about nothing else. What is not understood to the last word does not. */
export function asksTheFrame(text: string): boolean {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= REMEMBERED) known.clear();
  const does = understands(text);
  known.set(text, does);
  return does;
}

/** What is inside one pair of brackets, or outside all of them. */
interface Inside {
  /** A comma is followed by a further table. */
  lists: boolean;
  /** The next word is a table. */
  expects: boolean;
}

function understands(text: string): boolean {
  // A comment, another kind of quote, an escape: nothing that the program writes into a question.
  if (/--|\/\*|\\|\$\D|;/.test(text)) return false;
  const tokens = (text.match(TOKEN) ?? []).filter((token) => token.trim() !== "");
  const insides: Inside[] = [{ lists: false, expects: false }];
  let asksOne = false;
  for (const [place, token] of tokens.entries()) {
    const inside = insides.at(-1);
    if (inside === undefined) return false;
    const previous = tokens[place - 1] ?? "";
    const isCall = tokens[place + 1] === "(";
    if (token === "(") {
      if (inside.expects && tokens[place + 1]?.toLowerCase() !== "select") return false;
      inside.expects = false;
      insides.push({ lists: false, expects: false });
    } else if (token === ")") insides.pop();
    else if (token === ",") inside.expects = inside.lists;
    else if (isName(token)) {
      const word = token.startsWith('"') ? token.slice(1, -1) : token.toLowerCase();
      const isWord = token !== `"${word}"`;
      if (isWord && never.has(word)) return false;
      if (isWord && (word === "from" || word === "join") && !comparesWith(tokens, place)) {
        inside.lists = true;
        inside.expects = true;
      } else if (isWord && afterTables.has(word)) inside.lists = inside.expects = false;
      else if (inside.expects && !isCall && !(isWord && word === "lateral")) {
        if (!tables.has(word) || tokens[place + 1] === ".") return false;
        asksOne = true;
        inside.expects = false;
      } else if (isCall && !(isWord && beforeBracket.has(word)) && !functions.has(word) && !namesColumns(previous))
        return false;
      else if (isCall) inside.expects = inside.expects && isWord && word === "lateral";
    } else inside.expects = false;
  }
  return asksOne && insides.length === 1;
}

function isName(token: string): boolean {
  return /^["a-z_]/i.test(token);
}

/** `is distinct from`, `is not distinct from`. */
function comparesWith(tokens: readonly string[], place: number): boolean {
  return /^(is|not) distinct$/i.test(tokens.slice(Math.max(0, place - 2), place).join(" "));
}

/** `as found (period, class)`. */
function namesColumns(previous: string): boolean {
  return previous.toLowerCase() === "as";
}
