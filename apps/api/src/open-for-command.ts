import { count, say } from '#libs/command-line';
import type { Settings } from '#libs/config';
import { Database, PEOPLE_QUERY, shownUrl } from '#libs/database';
import { loadReferenceDataIfEmpty } from './areas/index.js';
import { entities } from './entities.js';

/**
 * The database of the settings, for a command: it says which one it is and how many people are in it.
 * @param mayMake for what a new installation begins with; any other command refuses where there is none.
 */
export async function openForCommand(settings: Settings, { mayMake = false } = {}): Promise<Database> {
  const database = await Database.open({ ...settings.database, entities, mustExist: !mayMake });
  if (mayMake && (await database.alone('first filling', () => loadReferenceDataIfEmpty(database)))) say('Hier was nog geen database: er is een nieuwe gemaakt. Had je die wel, kijk dan of DATA_DIR of DATABASE_URL klopt.');
  say(`Database: ${shownUrl(settings.databaseUrl)}, ${await peopleIn(database)}.`);
  return database;
}

/** How many people are in a database, in words. */
export async function peopleIn(database: Database): Promise<string> {
  const [row]: { people: number | string }[] = await database.read().query(PEOPLE_QUERY);
  return inWords(Number(row!.people));
}

export const inWords = (people: number): string => (people === 1 ? '1 mens' : `${count(people)} mensen`);
