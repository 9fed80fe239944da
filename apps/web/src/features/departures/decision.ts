import type { DepartingContactInput, WhatFollows } from '../../gql/operations.generated';
import { departing } from '../../text/departing';
import type { Problems } from '../../ui/form/Field';
import type { ChosenPerson } from '../keeping/PersonField';

/** What happens with one role of somebody who leaves. */
export interface Decision {
  then: WhatFollows | undefined;
  isNew: boolean;
  successor: ChosenPerson | undefined;
  voornaam: string;
  tussenvoegsel: string;
  achternaam: string;
  email: string;
  mobile: string;
  startsOn: string;
}

export const NOTHING_YET: Decision = { then: undefined, isNew: false, successor: undefined, voornaam: '', tussenvoegsel: '', achternaam: '', email: '', mobile: '', startsOn: '' };

/** Who is new and was typed for another role: often the same person. */
export function newPersonIn(decisions: readonly Decision[]): Partial<Decision> {
  const typed = decisions.find(({ then, isNew, voornaam, achternaam }) => then === 'SUCCESSOR' && isNew && voornaam && achternaam);
  if (!typed) return {};
  const { voornaam, tussenvoegsel, achternaam, email, mobile } = typed;
  return { voornaam, tussenvoegsel, achternaam, email, mobile };
}

const words = departing.problems;

/** What is wrong, by the id of the field. */
export function problemsOf(id: string, { then, isNew, successor, voornaam, achternaam }: Decision): Problems {
  if (then === undefined) return { [`rol-${id}`]: words.then };
  if (then !== 'SUCCESSOR') return {};
  if (!isNew) return { [`opvolger-${id}`]: successor ? undefined : words.successor };
  return { [`voornaam-${id}`]: voornaam.trim() ? undefined : words.voornaam, [`achternaam-${id}`]: achternaam.trim() ? undefined : words.achternaam };
}

export function inputOf(contactId: string, { then, isNew, successor, voornaam, tussenvoegsel, achternaam, email, mobile, startsOn }: Decision): DepartingContactInput {
  if (then !== 'SUCCESSOR') return { contactId, then: then! };
  const person = { voornaam: voornaam.trim(), tussenvoegsel: tussenvoegsel.trim() || null, achternaam: achternaam.trim(), email: email.trim() || null, phones: mobile.trim() ? [{ kind: 'MOBILE' as const, number: mobile.trim(), visibility: 'EVERYONE' as const }] : [] };
  return { contactId, then, successorStartsOn: startsOn || null, ...(isNew ? { successor: person } : { successorContactId: successor?.id }) };
}
