/*
 * What scripts add to a page that is whole without them: a few custom elements, which upgrade whenever this file arrives. Whatever they show, the
 * server has written into them. Remix makes this file the browser's script, and it is the only one.
 */
import { CharacterCount } from "./browser/character-count.ts";
import { LetterFrame } from "./browser/letter-frame.ts";
import { OwnTime } from "./browser/own-time.ts";
import { PasskeyForm } from "./browser/passkey-form.ts";
import { ProblemSummary } from "./browser/problem-summary.ts";
import { ScrollRegion } from "./browser/scroll-region.ts";
import { SignInEnd } from "./browser/sign-in-end.ts";
import { UnsavedForm } from "./browser/unsaved-form.ts";

customElements.define("character-count", CharacterCount);
customElements.define("letter-frame", LetterFrame);
customElements.define("own-time", OwnTime);
customElements.define("passkey-form", PasskeyForm);
customElements.define("problem-summary", ProblemSummary);
customElements.define("scroll-region", ScrollRegion);
customElements.define("sign-in-end", SignInEnd);
customElements.define("unsaved-form", UnsavedForm);
