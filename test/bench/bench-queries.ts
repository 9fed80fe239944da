import type { Database } from '#libs/database';
import { Random } from '../../apps/api/src/demo/random.js';
import { ROLES } from '../../apps/api/src/roles/index.js';

export const QUERY_KINDS = ['name', 'prefix', 'typo', 'role', 'role and area', 'postcode', 'phone', 'organisation', 'three combined'] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

interface Sample {
  voornaam: string;
  tussenvoegsel: string | null;
  achternaam: string;
  role: string;
  organisation: string;
  postcode: string | null;
  area: string;
  number: string | null;
}

/** Queries of each kind about contacts of the directory, no two alike where there are enough; the same seed gives the same ones. */
export async function benchQueries(database: Database, count: number, gemeente: string | null, seed = 1): Promise<Map<QueryKind, string[]>> {
  const random = new Random(seed);
  const samples = random.sample(await readSamples(database, gemeente), count);
  const postcodes = samples.map((sample) => sample.postcode).filter((postcode) => postcode !== null);
  const roleOf = (code: string) => ROLES.find((role) => role.code === code)!;
  const words = (code: string) => random.pick([roleOf(code).label, ...roleOf(code).synonyms]);
  const name = ({ voornaam, tussenvoegsel, achternaam }: Sample) => [voornaam, tussenvoegsel, achternaam].filter(Boolean).join(' ');
  const make: Record<QueryKind, (sample: Sample, index: number) => string> = {
    'name': (sample) => random.pick([name(sample), `${sample.achternaam} ${sample.voornaam}`, sample.achternaam]),
    'prefix': (sample) => random.pick([sample.achternaam.slice(0, random.between(1, 5)), `${sample.voornaam} ${sample.achternaam.slice(0, random.between(1, 3))}`, sample.organisation.slice(0, random.between(3, 9))]),
    'typo': (sample) => `${sample.voornaam} ${misspelled(sample.achternaam, random)}`,
    'role': (sample) => words(sample.role),
    'role and area': (sample) => random.pick([`${words(sample.role)} ${sample.area}`, `${sample.area} ${words(sample.role)}`]),
    'postcode': (sample, index) => `${words(sample.role)} ${postcodes[index % postcodes.length]!.slice(0, random.pick([4, 6]))}`,
    'phone': (sample, index) => (sample.number ?? samples.find((each, place) => place > index && each.number)?.number ?? '0612345678').replace(/^\+31/, '0').slice(random.pick([0, 3, 5])),
    'organisation': (sample) => sample.organisation,
    'three combined': (sample) => `${words(sample.role)} ${sample.area} ${sample.achternaam}`,
  };
  return new Map(QUERY_KINDS.map((kind) => [kind, samples.map((sample, index) => make[kind](sample, index).slice(0, 200))]));
}

/** One letter wrong, missing, doubled or swapped. */
function misspelled(word: string, random: Random): string {
  const at = random.between(1, Math.max(1, word.length - 2));
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  return random.pick([`${before}e${after}`, `${before}${after}`, `${before}${letter}${letter}${after}`, `${before}${after.charAt(0)}${letter}${after.slice(1)}`]);
}

function readSamples(database: Database, gemeente: string | null): Promise<Sample[]> {
  return database.read().sql`
    SELECT p.voornaam, p.tussenvoegsel, p.achternaam, c.role_code AS role, o.name AS organisation, min(a.name) AS area,
      coalesce(o.postcode, (SELECT min(s.postcode) FROM organisation s WHERE s.gemeente_code = min(ca.gemeente_code))) AS postcode,
      (SELECT min(pp.number) FROM professional_phone pp WHERE pp.professional_id = p.id AND pp.visibility = 'everyone') AS number
    FROM contact c JOIN professional p ON p.id = c.professional_id JOIN organisation o ON o.id = c.organisation_id
      JOIN contact_area ca ON ca.contact_id = c.id JOIN area a ON a.code = ca.area_code
    WHERE (CAST(${gemeente} AS varchar) IS NULL OR ca.gemeente_code = ${gemeente}) GROUP BY c.id, p.id, o.id ORDER BY c.id`;
}
