import { expect, it } from '@jest/globals';
import { guessKind } from './guess-kind.js';

it.each([
  ['SWT Noord', 'wijkteam'], ['Sociaal wijkteam Holtenbroek', 'wijkteam'], ['Buurtteam Oost', 'wijkteam'], ['GGD IJsselland', 'jgz'], ['Jeugdgezondheidszorg', 'jgz'],
  ['Politie Oost-Nederland, basisteam Zwolle', 'politie'], ['RvdK', 'raad-voor-de-kinderbescherming'], ['Raad voor de Kinderbescherming', 'raad-voor-de-kinderbescherming'],
  ['Huisartsenpraktijk De Kolk', 'huisartsenpraktijk'], ['HAP Assendorp', 'huisartsenpraktijk'], ['Praktijk Jansen & De Vries', 'huisartsenpraktijk'],
  ['Vrije School Zwolle', 'school'], ['KBS De Sprankel', 'school'], ['Thorbecke Scholengemeenschap', 'school'], ['Agnietencollege', 'school'], ['Talentstad Praktijkonderwijs', 'school'],
  ['Jeugdbescherming Overijssel', 'gi'], ['William Schrikker', 'gi'], ['Expertiseteam jeugdbescherming', 'expertiseteam'], ['Veilig Thuis IJsselland', 'veilig-thuis'], ['Team leerplicht/RMC', 'leerplicht'],
  ['Schoolmaatschappelijk werk', 'overig'], ['Travers Welzijn', 'overig'],
])('%s may be of kind %s', (name, kind) => expect(guessKind(name)).toBe(kind));
