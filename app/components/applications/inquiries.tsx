import { LONGEST_INQUIRY } from "#domain/applications/inquiry.ts";
import { paths } from "#paths";
import type { InquiriesShown } from "#views/applications/inquiries.ts";
import { TextArea } from "../kit/form/text-area.tsx";
import { listAddress } from "../kit/page/list-address.ts";
import { Fold } from "../kit/page/notices.tsx";
import { Part } from "../kit/page/page.tsx";
import { useLanguage } from "../kit/page/page-context.tsx";
import { Colon, Comma, UserText } from "../kit/page/text.tsx";
import { useTranslations } from "../kit/page/words.ts";
import { Moment } from "../kit/status/deadline.tsx";
import { Status } from "../kit/status/status.tsx";

type Shown = InquiriesShown["all"][number];

/** So many stand open, and whatever waits: others do not come between the reader and what is to be done. */
const LATEST = 3;

interface InquiriesProps {
  application: { readonly reference: string; readonly call: { readonly zone: string } };
  inquiries: InquiriesShown | null;
  /** The list through which an officer goes; an organisation has none. */
  queue?: string | null;
}

/** What an organisation and the Secretariat have asked one another about an application, and where to ask and to answer; whoever is neither sees nothing of it. */
export function Inquiries({ application: { reference, call }, inquiries, queue = null }: InquiriesProps) {
  const t = useTranslations();
  const to = paths(useLanguage());
  if (inquiries === null) return null;
  const { all, side } = inquiries;
  const [send, replyTo] =
    side === "applicant" ? [to.sendOwnInquiry, to.replyToOwnInquiry] : [to.sendInquiry, to.replyToInquiry];
  const isEarlier = ({ reply }: Shown, place: number) => reply !== null && place < all.length - LATEST;
  const earlier = all.filter(isEarlier);
  const shown = (one: Shown) => (
    <article key={one.id}>
      <OneInquiry inquiry={one} side={side} zone={call.zone} />
      {one.waitsForReader && (
        <p className="no-print">
          <a href={listAddress(replyTo(reference, one.id), { queue })}>{t("applications.inquiries.answer")}</a>
        </p>
      )}
    </article>
  );
  return (
    <Part title={t("applications.inquiries.title")} rule={side === "secretariat"} id="inquiries">
      {all.length === 0 && <p className="mute">{t("applications.inquiries.none")}</p>}
      {earlier.length > 0 && (
        <Fold summary={t("applications.inquiries.earlier", { count: earlier.length })}>{earlier.map(shown)}</Fold>
      )}
      {all.filter((one, place) => !isEarlier(one, place)).map(shown)}
      <p className="no-print">
        <a href={listAddress(send(reference), { queue })}>{t("applications.inquiries.ask", { side })}</a>
      </p>
    </Part>
  );
}

/** What was asked, and what was answered; or for whose answer it waits. */
export function OneInquiry({ inquiry, side, zone }: { inquiry: Shown; side: InquiriesShown["side"]; zone: string }) {
  const t = useTranslations();
  const { asked, reply, side: asker } = inquiry;
  return (
    <>
      <Said what={t("applications.inquiries.inquiry")} said={asked} zone={zone} />
      {reply === null ? (
        <p>
          {asker === side ? (
            <Status tone="idle">
              {t(`applications.inquiries.${side === "applicant" ? "waitsForSecretariat" : "waitsForOrganisation"}`)}
            </Status>
          ) : (
            <Status tone="act">{t("applications.inquiries.waitsForYou")}</Status>
          )}
        </p>
      ) : (
        <Said what={t("applications.inquiries.reply")} said={reply} zone={zone} />
      )}
    </>
  );
}

function Said({ what, said: { words, at, by }, zone }: { what: string; said: Shown["asked"]; zone: string }) {
  const t = useTranslations();
  return (
    <div>
      <p className="small mute">
        <b>{what}</b>
        <Colon />
        {by === null ? t("applications.inquiries.theSecretariat") : <UserText>{by}</UserText>}
        <Comma />
        <Moment instant={at} zone={zone} />
      </p>
      <UserText lines>{words}</UserText>
    </div>
  );
}

interface FieldProps {
  side: InquiriesShown["side"];
}

export function InquiryField({ side }: FieldProps) {
  const t = useTranslations();
  return (
    <>
      <p>{t("applications.inquiries.effect", { side })}</p>
      <TextArea
        name="words"
        label={t("applications.inquiries.inquiry")}
        hint={t("applications.inquiries.readBy", { side })}
        rows={4}
        limit={LONGEST_INQUIRY}
      />
    </>
  );
}

export function ReplyField({ side }: FieldProps) {
  const t = useTranslations();
  return (
    <TextArea
      name="words"
      label={t("applications.inquiries.reply")}
      hint={t("applications.inquiries.readBy", { side })}
      rows={4}
      limit={LONGEST_INQUIRY}
    />
  );
}
