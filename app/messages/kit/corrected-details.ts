import type { CorrectedDetails } from "#domain/process/session-details.ts";
import { listed } from "./listed.ts";
import type { Translate } from "./translator.ts";

type One = CorrectedDetails[number];

/** Of each what it is called, what was announced before and what is so now; a dash where nothing was said. */
export function correctedInWords(t: Translate, corrected: CorrectedDetails) {
  return corrected.map((one) => ({
    detail: one.detail,
    called: calledOf(t, one),
    was: valueOf(t, one, "was"),
    is: valueOf(t, one, "is"),
  }));
}

function calledOf(t: Translate, { detail }: One): string {
  return detail === "title" ? t("process.scheduleSession.name") : t(`process.scheduleSession.${detail}`);
}

function valueOf(t: Translate, one: One, when: "was" | "is"): string {
  switch (one.detail) {
    case "title":
    case "place":
      return said(one[when]);
    case "format":
      return t(`process.scheduleSession.formats.${one[when]}`);
    case "invited":
      return said(
        listed(
          one[when].map((reader) => t(`process.scheduleSession.invitedReaders.${reader}`)),
          t,
        ),
      );
    case "capacity": {
      const count = one[when];
      return count === null ? said("") : t("process.session.people", { count });
    }
  }
}

function said(text: string): string {
  return text === "" ? "–" : text;
}
