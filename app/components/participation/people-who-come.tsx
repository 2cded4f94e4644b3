import type { Nominee } from "#domain/participation/representative.ts";
import { Table } from "../kit/page/table.tsx";
import { Address, Colon, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";

export interface PersonWhoComes extends Nominee {
  readonly id: string;
  /** What can be done about the person now. */
  readonly acts: readonly { readonly href: string; readonly act: string }[];
}

/** Whom an organisation has named for a session, as it sees them itself. */
export function PeopleWhoCome({ caption, people }: { caption: string; people: readonly PersonWhoComes[] }) {
  const t = useTranslations();
  return (
    <Table
      dense
      caption={caption}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          label: t("participation.field.name"),
          cell: ({ name, functionalTitle }) => (
            <>
              <UserText>{name}</UserText>
              <div className="small mute">
                <UserText>{functionalTitle}</UserText>
              </div>
            </>
          ),
        },
        {
          key: "attends",
          label: t("participation.field.attendsShort"),
          narrow: "plain",
          cell: ({ attends }) => t(`participation.attends.${attends}`),
        },
        {
          key: "email",
          label: t("participation.field.email"),
          narrow: "plain",
          cell: ({ email }) => email !== null && <Address>{email}</Address>,
        },
        {
          key: "acts",
          label: t("participation.field.acts"),
          narrow: "own",
          screenOnly: true,
          cell: ({ name, acts }) =>
            acts.map(({ href, act }, place) => (
              <span key={href}>
                {place > 0 && " · "}
                <a href={href}>
                  {act}
                  <span className="unseen">
                    <Colon />
                    {name}
                  </span>
                </a>
              </span>
            )),
        },
      ]}
    />
  );
}
