import type { ReactNode } from "react";

interface CustomElement {
  class?: string;
  children?: ReactNode;
}

/** The elements of app/browser, and the attributes in which the server gives them everything that they show. */
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "character-count": CustomElement & { field: string; limit: number; formats: string; left: string; over: string };
      "letter-frame": CustomElement;
      "own-time": CustomElement & { instant: string; zone: string; formats: string; words: string };
      "passkey-form": CustomElement & { options: string; failed: string };
      "problem-summary": CustomElement;
      "sign-in-end": CustomElement & { role: "status"; seconds: number; formats: string; words: string };
      "unsaved-form": CustomElement & { changed?: "" | undefined };
      "scroll-region": CustomElement & { caption: string };
    }
  }
}
