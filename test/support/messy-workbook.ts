import { readShippedCsv } from '#libs/shipped-data';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { fictionalLandline, fictionalMobile } from '../../apps/api/src/demo/fictional-numbers.js';
import { MEN, SURNAMES, WOMEN } from '../../apps/api/src/demo/invented-names.js';
import { Random } from '../../apps/api/src/demo/random.js';

/** A list as coordinators keep them, and what a reader must find in it. */
export interface MessyWorkbook {
  bytes: Uint8Array;
  /** Rows with somebody in them, those that must be refused and those that stand there twice included. */
  rows: number;
  /** Where rows stand that must be refused, and why. */
  refused: { sheet: string; row: number; reasonCode: string }[];
  /** Where rows stand that repeat the row before them. */
  repeated: { sheet: string; row: number }[];
}

type Fault = 'unknown-role' | 'no-name' | 'bsn';
const REASONS: Readonly<Record<Fault, string>> = { 'unknown-role': 'ROLE_UNKNOWN', 'no-name': 'NAME_MISSING', 'bsn': 'FREE_TEXT_REFUSED' };

interface Person {
  naam: CellValue;
  rol: string;
  telefoon: CellValue;
  email: string;
  plek: string;
  wijk: string;
  begin: CellValue;
  werkdagen: string;
  opmerking: string;
}

type Column = readonly [heading: string, field: keyof Person];
const SHEETS: readonly { name: string; title: string[]; columns: readonly Column[]; rows: number }[] = [
  {
    name: "IB'ers en scholen", title: ['Contactlijst Heerlen, jeugd', 'laatst bijgewerkt: half sept. (Marian)'], rows: 360,
    columns: [['Naam', 'naam'], ['FUNCTIE', 'rol'], ['Tel. nr.', 'telefoon'], ['e-mail adres', 'email'], ['School / team', 'plek'], ['Wijk(en)', 'wijk'], ['In dienst per', 'begin'], ['Werkdagen', 'werkdagen'], ['Opmerkingen', 'opmerking']],
  },
  {
    name: 'Wijkteams NIEUW', title: ['let op: nieuwe indeling'], rows: 140,
    columns: [['Wijk', 'wijk'], ['Organisatie', 'plek'], ['Rol', 'rol'], ['Medewerker', 'naam'], ['Mailadres', 'email'], ['Mobiel', 'telefoon'], ['startdatum', 'begin'], ['Opmerkingen', 'opmerking']],
  },
];

const SCHOOL_ROLES = ["IB'er", 'ib', 'IB-ER', 'Intern begeleider', 'aandachtsfunctionaris', 'Directeur', 'SMW', 'intern Begeleidster'];
const TEAM_ROLES = ['Wijkteamcoach', 'WIJKTEAMCOACH', 'coach', 'jeugd- en gezinswerker', 'Jeugdconsulent', 'Teamleider', 'jeugdverpleegkundige', 'Leerplichtambtenaar', 'poh ggz', 'wijkagent'];
const UNKNOWN_ROLES = ['Conciërge', 'overblijfkracht', 'tovenaar', 'zie Petra'];
const TEAMS = ['Buurtteam Heerlen-Centrum', 'buurtteam heerlerheide', 'Buurtteam Welten-Bekkerveld', 'BUURTTEAM VRIEHEIDE', 'Buurtteam Hoensbroek-Zuid'];
const REMARKS = ['', '', '', 'belt liever na 15.00', 'ook voor de peuters', 'NIEUW', 'sinds de fusie', 'waarnemer: Anja', 'kamer 2.14'];
const MONTHS = ['januari', 'feb', 'mrt', 'april', 'mei', 'jun', 'juli', 'aug', 'sept', 'okt', 'nov', 'december'];
/** Passes the elfproef, and is nobody's: the number that the makers of test data use. */
const A_BSN = '111222333';
const MADE = new Date('2026-09-15');

/** 500 rows over two sheets about real wijken and schools of Heerlen, with invented people. The same every time. */
export async function messyWorkbook(): Promise<MessyWorkbook> {
  const chance = new Random(917);
  const inventor = new Inventor(chance);
  const found: Omit<MessyWorkbook, 'bytes'> = { rows: 0, refused: [], repeated: [] };
  const sheets = SHEETS.map(({ name, title, columns, rows }) => {
    const cells: CellValue[][] = [...title.map((line) => [line]), [], columns.map(([heading]) => heading)];
    for (let index = 0; index < rows; index += 1) {
      if (index % 37 === 36) cells.push(...Array.from({ length: chance.between(1, 3) }, () => [] as CellValue[]));
      const isRepeated = index % 41 === 40;
      if (isRepeated) cells.push([...cells.findLast((row) => row.length > 0)!]);
      else {
        const fault = FAULTS[index % 100];
        cells.push(rowOf(columns, inventor.person(name === SHEETS[0]!.name, fault)));
        if (fault) found.refused.push({ sheet: name, row: cells.length, reasonCode: REASONS[fault] });
      }
      if (isRepeated) found.repeated.push({ sheet: name, row: cells.length });
      found.rows += 1;
    }
    return { name, rows: cells, merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: columns.length - 1 }] };
  });
  return { ...found, bytes: await writeXlsx({ properties: { created: MADE, modified: MADE }, sheets: [...sheets, { name: 'oud - niet gebruiken', hidden: true, rows: [['Naam'], ['Oude Lijst']] }] }) };
}

/** Which rows of each hundred must be refused. */
const FAULTS: Readonly<Record<number, Fault>> = { 11: 'unknown-role', 23: 'no-name', 59: 'bsn', 71: 'unknown-role' };

const rowOf = (columns: readonly Column[], person: Person): CellValue[] => columns.map(([, field]) => (person[field] === '' ? null : person[field]));

class Inventor {
  private count = 0;
  private readonly wijken = readShippedCsv<'gm_code' | 'wk_naam' | 'wk_code'>('areas/wijken_2024.csv.gz').filter(({ gm_code }) => gm_code === 'GM0917');
  private readonly schools = readShippedCsv<'gm_code' | 'naam'>('schools/schools.csv.gz').filter(({ gm_code }) => gm_code === 'GM0917');

  constructor(private readonly chance: Random) {}

  person(atSchool: boolean, fault?: Fault): Person {
    this.count += 1;
    const { chance } = this;
    const { tussenvoegsel, achternaam } = chance.pick(SURNAMES);
    const voornaam = chance.pick([...WOMEN, ...MEN]).split(' ')[0]!;
    const mail = `${voornaam[0]}${achternaam}${this.count}`.normalize('NFD').replace(/[^a-z0-9]/gi, '');
    return {
      naam: fault === 'no-name' ? '' : this.name(voornaam, tussenvoegsel, achternaam),
      rol: fault === 'unknown-role' ? chance.pick(UNKNOWN_ROLES) : chance.pick(atSchool ? SCHOOL_ROLES : TEAM_ROLES),
      telefoon: this.phone(),
      email: chance.chance(0.8) ? chance.pick([`${mail}@scholen.example`, `${mail.toUpperCase()}@Scholen.Example`]) : '',
      plek: atSchool ? chance.pick(this.schools).naam : chance.pick(TEAMS),
      wijk: this.wijk(),
      begin: chance.chance(0.02) ? chance.pick(['31-2-2026', '30 februari 2025', '2026', '45-13-2024']) : this.day(),
      werkdagen: chance.pick(['', 'ma t/m do 9-17', 'ma, di en vr 8:30-16:30', 'Maandag en woensdag 9.00 - 15.00 uur', 'ma 08:30-17:00; di 09:00-12:30 13:00-17:00']),
      opmerking: fault === 'bsn' ? `vraag van ouder, kind ${A_BSN}` : chance.pick(REMARKS),
    };
  }

  private name(voornaam: string, tussenvoegsel: string | null, achternaam: string): string {
    const between = tussenvoegsel ? `${tussenvoegsel} ` : '';
    const first = this.chance.chance(0.3) ? `${voornaam[0]}.` : voornaam;
    return this.chance.pick([
      `${first} ${between}${achternaam}`, `${first} ${between}${achternaam}`, `${achternaam}, ${first} ${tussenvoegsel ?? ''}`.trim(), `mw. ${first} ${between}${achternaam}`,
      `${first} ${between}${achternaam}`.toUpperCase(), `${first}  ${between}${achternaam}-de Wit`, ` ${first} ${between}${achternaam} `,
    ]);
  }

  private phone(): CellValue {
    const mobile = fictionalMobile(this.count).slice(3);
    const fixed = fictionalLandline('GM0917', this.count).slice(3);
    return this.chance.pick<CellValue>([
      Number(mobile), Number(mobile), `06-${mobile.slice(1)}`, `06 ${mobile.slice(1, 5)} ${mobile.slice(5)}`, `+31 (0)${mobile}`, `0031${mobile}`, `06-${mobile.slice(1)} / 045-${fixed.slice(2)}`, `0${fixed}\n0${mobile}`, null,
    ]);
  }

  private wijk(): string {
    const { wk_naam: naam, wk_code: code } = this.chance.pick(this.wijken);
    const bare = naam.replace(/^Wijk \d+ /, '');
    return this.chance.pick([bare, bare, bare.toUpperCase(), bare.toLowerCase(), bare.replace('-', ' '), `wk ${code.slice(-2)}`, naam, code, bare.replace(/e(?=[a-z])/, 'é'), `${bare} ; ${this.chance.pick(this.wijken).wk_code}`]);
  }

  private day(): CellValue {
    const [year, month, day] = [this.chance.between(2019, 2026), this.chance.between(1, 12), this.chance.between(1, 28)];
    return this.chance.pick<CellValue>([
      new Date(Date.UTC(year, month - 1, day)), `${day}-${month}-${year}`, `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`, `${day} ${MONTHS[month - 1]!} ${year}`, `${day} ${MONTHS[month - 1]!} '${year % 100}`, null,
    ]);
  }
}
