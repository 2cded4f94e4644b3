import type { Id } from "#domain/kit/id.ts";
import { type Digest, DigestOpening } from "../kit/digest.tsx";
import { Go, type LetterForm, List, Outcome, useLetter } from "../kit/letter.tsx";

/** To each officer of the Secretariat, in the morning: which written inputs came and wait to be posted. */
export interface InputsToPost extends Digest {
  readonly count: number;
  readonly sessions: readonly {
    readonly session: Id<"session">;
    readonly title: string;
    readonly process: string;
    readonly waiting: number;
    readonly new: number;
  }[];
}

export const inputsToPost: LetterForm<InputsToPost> = {
  asks: "nothing",
  subject: ({ t }, { count }) => t("participation.letter.inputsToPost.subject", { count }),
  Body: function InputsToPostBody({ data }) {
    const { t, paths, typed } = useLetter();
    const { count, sessions } = data;
    const [first, ...others] = sessions;
    return (
      <>
        <Outcome>{t("participation.letter.inputsToPost.opening", { count })}</Outcome>
        <DigestOpening digest={data} />
        <List
          items={sessions.map(({ title, process, waiting }) =>
            t("participation.letter.inputsToPost.ofSession", {
              session: typed(title),
              process: typed(process),
              count: waiting,
            }),
          )}
        />
        <Go to={first === undefined || others.length > 0 ? paths.secretariat : paths.writtenInputs(first.session)}>
          {t("participation.letter.inputsToPost.go")}
        </Go>
      </>
    );
  },
};
