import type { NameParts } from '../professionals/index.js';

export type DemoAccountKey = 'ib-er' | 'wijkteamcoach' | 'nieuwe-medewerker' | 'coordinator' | 'beheerder';

export interface DemoAccount {
  key: DemoAccountKey;
  email: string;
  /** Dutch: who this is. */
  label: string;
  /** Dutch: what she wants. */
  description: string;
}

/** The people one tap signs in as, in demo mode only. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { key: 'ib-er', email: 'marieke.vandenberg@eikenderveld.example', label: "Marieke van den Berg, IB'er", description: 'Maakt zich zorgen om een leerling en wil vandaag nog de wijkteamcoach van die straat bellen.' },
  { key: 'wijkteamcoach', email: 'samira.elamrani@buurtteamsheerlen.example', label: 'Samira El Amrani, wijkteamcoach', description: 'Zoekt voor een gezin in Heerlen-Centrum de juiste mensen om zich heen bij elkaar.' },
  { key: 'nieuwe-medewerker', email: 'lotte.janssen@buurtteamsheerlen.example', label: 'Lotte Janssen, nieuw bij het buurtteam', description: 'Begint vandaag bij Buurtteam Meezenbroek-Molenberg en wil weten wie zij in haar wijken kan bellen.' },
  { key: 'coordinator', email: 'els.dewit@buurtteamsheerlen.example', label: 'Els de Wit, coördinator', description: 'Houdt de contactlijsten van Heerlen actueel en wil zien wie er ontbreekt of niet meer klopt.' },
  { key: 'beheerder', email: 'thijs.thart@leerplichtheerlen.example', label: "Thijs 't Hart, beheerder", description: 'Beheert Korte Lijnen voor de gemeente Heerlen en bepaalt wie wat mag.' },
];

const emailOf = (key: DemoAccountKey): string => DEMO_ACCOUNTS.find((account) => account.key === key)!.email;

/** A person whose name is not left to chance, because a demo account or a test knows her. */
export interface FixedPerson extends NameParts {
  email: string;
  languages?: string[];
}

/** By the slot she fills; see {@link DemoDirectory.contact}. */
export const FIXED_PEOPLE: Readonly<Record<string, FixedPerson>> = {
  'ib-er 16DE00': { voornaam: 'Marieke', tussenvoegsel: 'van den', achternaam: 'Berg', email: emailOf('ib-er') },
  'wijkteamcoach WK091733 0': { voornaam: 'Samira', tussenvoegsel: null, achternaam: 'El Amrani', email: emailOf('wijkteamcoach'), languages: ['ar', 'fr'] },
  'jeugd-en-gezinswerker nieuw GM0917': { voornaam: 'Lotte', tussenvoegsel: null, achternaam: 'Janssen', email: emailOf('nieuwe-medewerker'), languages: ['en'] },
  'teamleider Buurtteam Heerlen-Centrum': { voornaam: 'Els', tussenvoegsel: 'de', achternaam: 'Wit', email: emailOf('coordinator') },
  'leerplichtambtenaar GM0917 0': { voornaam: 'Thijs', tussenvoegsel: "'t", achternaam: 'Hart', email: emailOf('beheerder') },
};

/** Slots of Heerlen's demo accounts, and of the one in Arnhem that shows that scopes hold. */
export const ACCOUNT_SLOTS: Readonly<Record<DemoAccountKey, string>> = {
  'ib-er': 'ib-er 16DE00',
  'wijkteamcoach': 'wijkteamcoach WK091733 0',
  'nieuwe-medewerker': 'jeugd-en-gezinswerker nieuw GM0917',
  'coordinator': 'teamleider Buurtteam Heerlen-Centrum',
  'beheerder': 'leerplichtambtenaar GM0917 0',
};
