import { sql } from "kysely";
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "#db/new-id.ts";
import { nameHas } from "#db/organisations/search.ts";
import { aDatabase } from "#support/database.ts";

/* What is typed in a search finds what is meant, and asks the index for it. */

const { db, attacker, asOwner } = await aDatabase();

async function record(name: string, acronym: string | null = null): Promise<string> {
  const id = newId<"organisation">();
  await asOwner(`insert into organisation (id, name, acronym, country_code, address, created_at)
    values (${[id, name, acronym, "KEN", "An address"].map((word) => (word === null ? "null" : pg.escapeLiteral(word))).join(", ")}, now())`);
  return id;
}

async function found(typed: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from organisation where ${nameHas(typed)}`.execute(db);
  return rows.map(({ id }) => id);
}

describe("what a keyboard types finds what is written", () => {
  test.each([
    ["Comité droits de l’homme", "droits de l'homme"],
    ["Comité droits de l'homme", "droits de l’homme"],
    ["Comité droits de lʼhomme", "droits de l`homme"],
    ["Hilfswerk Klumpfuß", "klumpfuss"],
    ["Hilfswerk Klumpfuß", "KLUMPFUSS"],
    ["Kalkınma Ortakları Derneği", "ortaklari"],
    ["İnsani Yardım Vakfı", "insani yardim vakfi"],
    ["Fundacja im. Małgorzaty", "malgorzaty"],
    ["Œuvre internationale", "oeuvre"],
    ["Đoàn thanh niên", "doan"],
    ["Folkekirkens Nødhjælp", "nodhjaelp"],
    ["Norsk hjælp", "hjaelp"],
    ["Norsk hjaelp", "hjælp"],
    ["Þróunarsamvinna og friður", "throunarsamvinna og fridur"],
    ["Azərbaycan Gənclər Birliyi", "azerbaycan gencler"],
    ["Kungiyar Ɗalibai Ƙasa", "dalibai kasa"],
    ["Ómarsh Ŋundu", "ngundu"],
    ["Multi‑stakeholder — Network", "multi-stakeholder network"],
    ["Cyber-Security Forum", "cybersecurity"],
    ["Cybersecurity Forum", "cyber security"],
    ["O‘zbekiston Ekologiya", "ozbekiston"],
    ["Har\u200bbour In\u00adstitute", "harbour institute"],
    ["ＡＣＭＥ　研究所", "acme研究所"],
    ["ﬁnance ＆ trade", "finance"],
    ["Союз Подъём", "подъем"],
    ["Українська Ґалявина", "галявина"],
    ["الأمم للتنمية", "الامم"],
    ["مؤسسة المرأة", "مؤسسه"],
    ["مُؤَسَّسَة", "مؤسسة"],
    ["سازمان یاری کودک", "ياري كودك"],
    ["جمعية ٢٠٢٢", "2022"],
    ["עֲמוּתָה", "עמותה"],
    ["Οργανισμός", "οργανισμοσ"],
    ["カタカナ協会", "かたかな"],
    ["ｶﾀｶﾅ協会", "カタカナ"],
    ["Ελληνική Ένωση", "ελληνικη ενωση"],
    // In whatever order the words are remembered, and with some left out.
    ["Foundation for Digital Peace", "peace digital foundation"],
    ["Centre d’études sur la paix", "paix etudes"],
    ["Forum on Peace & Security", "security & forum"],
    ["جمعية السلام الرقمي", "الرقمي جمعية"],
  ])("%s by %s", async (name, typed) => {
    const id = await record(name);
    expect(await found(typed)).toContain(id);
  });

  // A letter beyond ASCII makes it go the long way.
  test("what has only letters of ASCII, by the short way, as by the long one", async () => {
    const { rows } = await sql<{ words: string }>`
      select words from (
        select chr(code) || 'A b-' || chr(other) as words from generate_series(1, 127) as code, generate_series(1, 127) as other
      ) as mixed
      where search_key(words || 'é') is distinct from search_key(words) || 'e'`.execute(db);
    expect(rows).toEqual([]);
  });

  test("the acronym too", async () => {
    const id = await record("Norges Regn og Fred", "NØRF");
    expect(await found("n.o.r.f.")).toContain(id);
  });

  test.each([
    ["Klumpfuß", "klumpfus s x"],
    ["Foundation for Digital Peace", "peace digital society"],
    ["Foundation for Digital Peace", "& —"],
    ["हिन्द संस्था", "हिन्दी संस्था"],
    ["สมาคม", "สมาคาม"],
  ])("%s not by %s", async (name, typed) => {
    const id = await record(name);
    expect(await found(typed)).not.toContain(id);
  });

  test.each(["%", "_", "\\", "’", "—", "* ?", " "])(
    "signs alone (%s) find nobody, and are no pattern",
    async (typed) => {
      await record("100% _ \\ Peace");
      expect(await found(typed)).toEqual([]);
    },
  );
});

describe("a search among ten thousand", () => {
  beforeAll(async () => {
    await asOwner(`
      insert into organisation (name, country_code, address, created_at)
      select 'Synthetic Organisation ' || md5(number::text), 'KEN', 'An address', now() from generate_series(1, 10000) as number`);
    await asOwner("analyze organisation");
  });

  test.each(["c4ca4238", "abc"])("asks the index for %s", async (typed) => {
    const { rows } = await sql<Record<string, string>>`
      explain select id from organisation where ${nameHas(typed)}`.execute(attacker);
    expect(rows.flatMap((row) => Object.values(row)).join("\n")).toContain(
      "Bitmap Index Scan on organisation_by_words",
    );
  });
});

test("every row has the key of its name as the function of today makes it", async () => {
  expect(
    await asOwner(`
      select name, search_name from organisation where search_name <> search_key(name || ' ' || coalesce(acronym, ''))`),
  ).toEqual([]);
});
