import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/* Answers of public directories, in the shape of the real ones, about organisations that there are not. */

/** As version 2 of ROR describes one; its check digits are those of its number. */
export function organisationOfRor({
  number,
  name,
  status = "active",
}: {
  number: string;
  name: string;
  status?: string;
}) {
  return {
    id: `https://ror.org/${number}`,
    status,
    established: 1999,
    types: ["education", "funder"],
    domains: [],
    external_ids: [],
    links: [{ type: "website", value: "https://institute.example.org" }],
    locations: [
      {
        geonames_id: 1,
        geonames_details: { country_code: "XB", country_name: "Exampleland", name: "Example Bay", lat: 0, lng: 0 },
      },
    ],
    names: [
      { value: "IEB", types: ["acronym"], lang: null },
      { value: name, types: ["label", "ror_display"], lang: "en" },
    ],
    relationships: [],
  };
}

/** As the LEI index describes one, of what it says the part that names and places it. */
export function recordOfGleif({ number, name, status = "ACTIVE" }: { number: string; name: string; status?: string }) {
  return {
    type: "lei-records",
    id: number,
    attributes: {
      lei: number,
      entity: {
        legalName: { name, language: "en" },
        otherNames: [],
        legalAddress: { language: "en", addressLines: ["1 Quay"], city: "Example Bay", country: "XB" },
        jurisdiction: "XB",
        category: "GENERAL",
        status,
      },
      registration: { status: "ISSUED", corroborationLevel: "FULLY_CORROBORATED" },
    },
  };
}

/** A directory on this machine that answers as ROR does, with one organisation for whatever name it is asked for but "Away". It is outside the portal, and stands in for it. */
export async function aRor(name: string) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const named = new URL(request.url ?? "", "http://localhost").searchParams.get("affiliation") ?? "";
    asked.push(named);
    response.statusCode = named === "Away" ? 503 : 200;
    const organization = organisationOfRor({ number: "0exampe44", name });
    response.end(JSON.stringify({ number_of_results: 1, items: [{ score: 1, chosen: true, organization }] }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/v2`,
    /** The names that it was asked for. */
    asked,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
