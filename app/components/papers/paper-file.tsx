import type { FileOfPaper, TroubleWithWords } from "#domain/papers/file.ts";
import { Facts } from "../kit/page/facts.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { weightInWords } from "../kit/page/weight.ts";
import { useTranslations } from "../kit/page/words.ts";

/** A file to take along; how far it is searched is for who enters papers. */
export function PaperFile(props: {
  address: string;
  file: FileOfPaper & { readonly trouble: TroubleWithWords | null };
  searched: boolean;
  enters: boolean;
}) {
  const { address, file, searched, enters } = props;
  const { name, type, size, sha256, scan, trouble } = file;
  const t = useTranslations();
  const weight = weightInWords(size, t);
  const searchedOr = searched ? t("papers.file.searched") : t("papers.file.waiting");
  return (
    <>
      <p>
        <a href={address} download>
          {t("papers.file.download", { type: type.toUpperCase(), size: weight })}
        </a>
      </p>
      <Facts
        rows={[
          { key: t("papers.file.name"), value: <UserText>{name}</UserText> },
          { key: t("papers.file.scan"), value: t(`papers.file.scans.${scan}`) },
          { key: t("papers.file.digest"), value: <Reference>{sha256}</Reference> },
          ...(enters
            ? [
                {
                  key: t("papers.file.words"),
                  value: trouble === null ? searchedOr : t(`papers.file.troubles.${trouble}`),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
