import type { Dictionary, Section } from "../dictionary.ts";

const accents: Record<string, string> = Object.fromEntries(
  Array.from("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", (letter, index) => [
    letter,
    Array.from("ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ")[index] ?? letter,
  ]),
);

/** Accented and about a third longer: a text that escaped messages/ stays plain, a box that is too small overflows. */
function accent(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const accented = accents[letter] ?? letter;
    return /[aeiou]/i.test(letter) ? accented + accented : accented;
  });
}

/** Each word shown from right to left, by Unicode's override, as a reader of Arabic or Hebrew would meet it. */
function mirror(text: string): string {
  return text.replace(/\S+/g, (word) => `\u200F\u202E${word}\u202C\u200F`);
}

/** Applies `change` to the words of an ICU message and leaves arguments, options, tags and quoted parts as they are. */
function changeWords(message: string, change: (text: string) => string): string {
  let at = 0;

  function balanced(): string {
    const start = at;
    let depth = 0;
    do {
      if (message[at] === "{") depth += 1;
      if (message[at] === "}") depth -= 1;
      at += 1;
    } while (depth > 0 && at < message.length);
    return message.slice(start, at);
  }

  function argument(): string {
    const header = /^\{\s*[^\s,{}]+\s*,\s*(?:plural|selectordinal|select)\s*,/.exec(message.slice(at))?.[0];
    if (header === undefined) return balanced();
    let changed = header;
    at += header.length;
    while (at < message.length && message[at] !== "}") {
      const character = message[at] ?? "";
      at += 1;
      changed += character;
      if (character === "{") {
        changed += words(true);
        changed += message[at] ?? "";
        at += 1;
      }
    }
    at += 1;
    return `${changed}}`;
  }

  function words(insideOption: boolean): string {
    let changed = "";
    let text = "";
    const flush = (): void => {
      changed += text === "" ? "" : change(text);
      text = "";
    };
    while (at < message.length) {
      const rest = message.slice(at);
      const verbatim = /^(?:<\/?[a-zA-Z][\w-]*\s*\/?>|'[{}<|#][^']*'|'')/.exec(rest)?.[0];
      if (insideOption && message[at] === "}") break;
      if (verbatim !== undefined) {
        flush();
        changed += verbatim;
        at += verbatim.length;
      } else if (message[at] === "{") {
        flush();
        changed += argument();
      } else if (insideOption && message[at] === "#") {
        flush();
        changed += "#";
        at += 1;
      } else {
        text += message[at] ?? "";
        at += 1;
      }
    }
    flush();
    return changed;
  }

  return words(false);
}

function changeSection(section: Section, change: (message: string) => string): Section {
  return Object.fromEntries(
    Object.entries(section).map(([key, value]) => [
      key,
      typeof value === "string" ? change(value) : changeSection(value, change),
    ]),
  );
}

/** The dictionary in a pseudo-language, made from the English one. Accented messages stand in brackets, which shows a text cut off or put together from pieces. */
export function pseudoDictionary(pseudo: "en-XA" | "ar-XB", english: Dictionary): Dictionary {
  return changeSection(english, (message) =>
    pseudo === "en-XA" ? `[${changeWords(message, accent)}]` : changeWords(message, mirror),
  ) as Dictionary;
}
