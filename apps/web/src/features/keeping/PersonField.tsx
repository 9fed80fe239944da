import { Button } from '@nl-design-system-candidate/button-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { send } from '../../gql/client';
import { PeopleToChoose } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { Combobox } from '../../ui/form/Combobox';
import { Field } from '../../ui/form/Field';
import { useSettled } from '../../ui/form/useSettled';

export interface ChosenPerson {
  /** The contact that was chosen. */
  id: string;
  name: string;
}

interface Props {
  id: string;
  label: string;
  help?: ReactNode;
  /** Said when nobody is found. */
  none: string;
  /** The contacts that cannot be chosen. */
  not: readonly string[];
  chosen: ChosenPerson | undefined;
  choose: (person: ChosenPerson | undefined) => void;
  problem?: string;
}

/** Somebody in the directory, found by typing. */
export function PersonField({ id, label, help, none, not, chosen, choose, problem }: Props) {
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim(), 250);
  const found = useQuery({
    queryKey: ['people-to-choose', asked],
    queryFn: ({ signal }) => send(PeopleToChoose, { text: asked }, signal),
    enabled: asked.length > 1,
    select: ({ search }) => search.edges.flatMap(({ node }) => (node.__typename === 'Contact' && !not.includes(node.id) ? [{ key: node.id, id: node.id, name: node.name, label: node.name, hint: `${node.role.label} · ${node.organisation.name}` }] : [])),
  });
  if (chosen) {
    return (
      <div>
        <p className="utrecht-form-label kl-form__label">{label}</p>
        <div className="kl-card">
          <strong>{chosen.name}</strong>
          <Button type="button" id={id} purpose="subtle" onClick={() => choose(undefined)}>
            {keeping.organisation.other}
          </Button>
        </div>
        {problem && <p className="utrecht-form-field-error-message">{problem}</p>}
      </div>
    );
  }
  return (
    <Field id={id} label={label} help={help} problem={problem}>
      {(input) => (
        <Combobox input={input} typed={typed} onType={setTyped} options={asked.length > 1 ? (found.data ?? []) : []} onChoose={(person) => choose({ id: person.id, name: person.name })} busy={found.isFetching || asked !== typed.trim() || asked.length < 2} none={none} />
      )}
    </Field>
  );
}
