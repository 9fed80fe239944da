import { Heading } from '@nl-design-system-candidate/heading-react';
import type { DepartureQuery, WhatFollows } from '../../gql/operations.generated';
import { departing as words } from '../../text/departing';
import { keeping } from '../../text/keeping';
import { Radios } from '../../ui/form/Choice';
import { TextField, type Problems } from '../../ui/form/Field';
import { PersonField } from '../keeping/PersonField';
import type { Decision } from './decision';

const CHOICES = Object.entries(words.then) as [WhatFollows, string][];

interface Props {
  contact: DepartureQuery['departure']['contacts'][number];
  /** Her contacts: none of them can follow her. */
  leaving: readonly string[];
  /** The day after her last day; empty: not chosen yet. */
  dayAfter: string;
  decision: Decision;
  decide: (changes: Partial<Decision>) => void;
  problems: Problems;
}

/** What happens with one of her roles. */
export function RoleDecision({ contact: { id, role, organisation, areas }, leaving, dayAfter, decision, decide, problems }: Props) {
  return (
    <section className="kl-form__part">
      <div>
        <Heading level={2}>{words.role(role.label, organisation.name)}</Heading>
        <p className="kl-soft kl-small">{words.forAreas(areas.map(({ name }) => name).join(', '))}</p>
      </div>
      <Radios id={`rol-${id}`} legend={words.what} value={decision.then} onChange={(then) => decide({ then })} choices={CHOICES} problem={problems[`rol-${id}`]} />
      {decision.then === 'SUCCESSOR' && (
        <div className="kl-inset kl-form">
          <Radios id={`wie-${id}`} legend={words.who} value={decision.isNew ? 'nieuw' : 'bekend'} onChange={(who) => decide({ isNew: who === 'nieuw' })} choices={[['bekend', words.known], ['nieuw', words.isNew]]} />
          {decision.isNew ? (
            <NewSuccessor id={id} decision={decision} decide={decide} problems={problems} />
          ) : (
            <PersonField id={`opvolger-${id}`} label={words.successor} help={words.successorHelp} none={words.successorNone} not={leaving} chosen={decision.successor} choose={(successor) => decide({ successor })} problem={problems[`opvolger-${id}`]} />
          )}
          <TextField id={`vanaf-${id}`} type="date" label={words.from} help={words.fromHelp} value={decision.startsOn ?? dayAfter} onChange={(startsOn) => decide({ startsOn })} className="kl-form__short" />
        </div>
      )}
    </section>
  );
}

function NewSuccessor({ id, decision, decide, problems }: Pick<Props, 'decision' | 'decide' | 'problems'> & { id: string }) {
  const person = keeping.person;
  return (
    <>
      <TextField id={`voornaam-${id}`} label={person.voornaam} value={decision.voornaam} onChange={(voornaam) => decide({ voornaam })} problem={problems[`voornaam-${id}`]} required />
      <TextField id={`tussenvoegsel-${id}`} label={person.optional(person.tussenvoegsel)} value={decision.tussenvoegsel} onChange={(tussenvoegsel) => decide({ tussenvoegsel })} className="kl-form__short" />
      <TextField id={`achternaam-${id}`} label={person.achternaam} value={decision.achternaam} onChange={(achternaam) => decide({ achternaam })} problem={problems[`achternaam-${id}`]} required />
      <TextField id={`email-${id}`} type="email" label={person.optional(person.email)} value={decision.email} onChange={(email) => decide({ email })} />
      <TextField id={`mobiel-${id}`} type="tel" label={person.optional(keeping.phones.MOBILE)} value={decision.mobile} onChange={(mobile) => decide({ mobile })} />
    </>
  );
}
