import type { MeFragment } from '../gql/operations.generated';

type Me = Pick<MeFragment, 'contacts'>;
const worksAt = (me: Me, kind: string): boolean => me.contacts.some(({ organisation }) => organisation.kind === kind);

/** Whether she works in a buurtteam, and so has a maatje or should. */
export const shouldHaveMaatje = (me: Me): boolean => worksAt(me, 'wijkteam');

/** Whether there is something for her on the page of maatjes: she should have one, or is one. */
export const hasMaatjePage = (me: Me): boolean => shouldHaveMaatje(me) || worksAt(me, 'expertiseteam');
