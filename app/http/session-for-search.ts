interface SessionOfProcess {
  readonly process: { readonly title: string; readonly slug: string };
  readonly session: {
    readonly title: string;
    readonly format: "in-person" | "hybrid" | "virtual";
    readonly place: string;
    readonly standing: "planned" | "confirmed" | "cancelled";
    readonly beginsOn: string;
    readonly endsOn: string;
  };
  readonly earlier: readonly { readonly beginsOn: string }[];
}

const modes = {
  "in-person": "OfflineEventAttendanceMode",
  hybrid: "MixedEventAttendanceMode",
  virtual: "OnlineEventAttendanceMode",
} as const;

/** A session for search engines: an Event of schema.org, with the days that were announced before where it was moved. */
export function eventOfSession({ process, session, earlier }: SessionOfProcess, address: URL) {
  const [announced] = earlier;
  const ahead = announced === undefined ? "EventScheduled" : "EventRescheduled";
  const standing = session.standing === "cancelled" ? "EventCancelled" : ahead;
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    name: session.title,
    startDate: session.beginsOn,
    endDate: session.endsOn,
    eventStatus: `https://schema.org/${standing}`,
    eventAttendanceMode: `https://schema.org/${modes[session.format]}`,
    ...(announced === undefined ? {} : { previousStartDate: announced.beginsOn }),
    location:
      session.format === "virtual"
        ? { "@type": "VirtualLocation", url: address.href }
        : { "@type": "Place", name: session.place, address: session.place },
    superEvent: { "@type": "EventSeries", name: process.title },
    url: address.href,
  };
}
