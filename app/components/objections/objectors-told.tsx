import type { ObjectorsToldOf } from "#views/objections/objectors-told.ts";
import { Part } from "../kit/page/page.tsx";
import { Reference, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

/** Who objected, where the decision tells it to the reader. */
export function ObjectorsTold({ told }: { told: readonly ObjectorsToldOf[] }) {
  const t = useTranslations();
  if (told.length === 0) return null;
  return (
    <Part title={t("objections.told.title")} id="objectors">
      <p>{t("objections.told.lead")}</p>
      <ul className="plain">
        {told.map(({ reference, name, objectors }) => (
          <li key={reference}>
            <UserText>{name}</UserText> <Reference>{reference}</Reference>
            <ul>
              {objectors.map(({ mission, basis }) => (
                <li key={mission}>
                  <UserText>{mission}</UserText>
                  {basis !== null && (
                    <div className="small">
                      <UserText>{basis}</UserText>
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Part>
  );
}
