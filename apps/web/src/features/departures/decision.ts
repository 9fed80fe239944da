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
  /** Undefined: the day after the last day. */
  startsOn: string | undefined;
}

export const NOTHING_YET: Decision = { then: undefined, isNew: false, successor: undefined, voornaam: '', tussenvoegsel: '', achternaam: '', email: '', mobile: '', startsOn: undefined };

/** Who was said to follow in another role: often the same person. */
export function successorIn(decisions: readonly Decision[]): Partial<Decision> {
  const said = decisions.find(({ then, isNew, successor, voornaam, achternaam }) => then === 'SUCCESSOR' && (isNew ? voornaam && achternaam : successor));
  if (!said) return {};
  const { isNew, successor, voornaam, tussenvoegsel, achternaam, email, mobile } = said;
  return { isNew, successor, voornaam, tussenvoegsel, achternaam, email, mobile };
}

const words = departing.problems;

/** What is wrong, by the id of the field. */
export function problemsOf(id: string, role: string, { then, isNew, successor, voornaam, achternaam }: Decision): Problems {
  if (then === undefined) return { [`rol-${id}`]: words.then(role) };
  if (then !== 'SUCCESSOR') return {};
  if (!isNew) return { [`opvolger-${id}`]: successor ? undefined : words.successor };
  return { [`voornaam-${id}`]: voornaam.trim() ? undefined : words.voornaam, [`achternaam-${id}`]: achternaam.trim() ? undefined : words.achternaam };
}

export function inputOf(contactId: string, { then, isNew, successor, voornaam, tussenvoegsel, achternaam, email, mobile, startsOn }: Decision): DepartingContactInput {
  if (then !== 'SUCCESSOR') return { contactId, then: then! };
  const person = { voornaam: voornaam.trim(), tussenvoegsel: tussenvoegsel.trim() || null, achternaam: achternaam.trim(), email: email.trim() || null, phones: mobile.trim() ? [{ kind: 'MOBILE' as const, number: mobile.trim(), visibility: 'EVERYONE' as const }] : [] };
  return { contactId, then, successorStartsOn: startsOn || null, ...(isNew ? { successor: person } : { successorContactId: successor?.id }) };
}
