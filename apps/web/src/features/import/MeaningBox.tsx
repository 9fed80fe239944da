import { useState } from 'react';
import type { ImportWordKind } from '../../gql/operations.generated';
import { importing } from '../../text/importing';
import { Combobox } from '../../ui/form/Combobox';
import type { InputProps } from '../../ui/form/Field';
import { useRoles } from '../keeping/ContactFields';
import { organisationHint } from '../keeping/organisation-hint';
import { plain, useAreaOptions } from '../keeping/useAreas';
import { useOrganisationsNamed } from '../keeping/useOrganisationsNamed';

const AT_MOST = 12;

export interface Meaning {
  key: string;
  label: string;
  hint?: string;
}

interface Props {
  input: InputProps;
  /** Offered before she types. */
  guesses: readonly Meaning[];
  /** Chosen already. */
  not: readonly Meaning[];
  choose: (meaning: Meaning) => void;
}

/** In which she types what a word means: a role, an organisation or an area. */
export function MeaningBox({ kind, ...props }: Props & { kind: ImportWordKind }) {
  const Box = { ROLE: RoleBox, ORGANISATION: OrganisationBox, AREAS: AreaBox }[kind];
  return <Box {...props} />;
}

function RoleBox(props: Props) {
  const [typed, setTyped] = useState('');
  const all = (useRoles().data ?? []).map(({ code, label, discipline }) => ({ key: code, label, hint: discipline.label }));
  return <Box {...props} typed={typed} setTyped={setTyped} options={typed.trim() === '' ? guessesFirst(props.guesses, all) : named(all, typed)} />;
}

function OrganisationBox(props: Props) {
  const [typed, setTyped] = useState('');
  const { organisations, busy } = useOrganisationsNamed(typed);
  const found = organisations.map((organisation) => ({ key: organisation.id, label: organisation.name, hint: organisationHint(organisation) }));
  return <Box {...props} typed={typed} setTyped={setTyped} busy={busy} options={typed.trim() === '' ? props.guesses : found} />;
}

function AreaBox(props: Props) {
  const [typed, setTyped] = useState('');
  const all = useAreaOptions();
  const guesses = props.guesses.flatMap(({ key }) => all.find((area) => area.key === key) ?? []);
  return <Box {...props} typed={typed} setTyped={setTyped} busy={all.length === 0} options={typed.trim() === '' ? guesses : named(all, typed).slice(0, AT_MOST)} />;
}

interface BoxProps extends Props {
  typed: string;
  setTyped: (typed: string) => void;
  options: readonly Meaning[];
  busy?: boolean;
}

function Box({ input, not, choose, typed, setTyped, options, busy }: BoxProps) {
  return (
    <Combobox
      input={input}
      typed={typed}
      onType={setTyped}
      options={options.filter(({ key }) => !not.some((chosen) => chosen.key === key))}
      onChoose={(chosen) => {
        setTyped('');
        choose(chosen);
      }}
      busy={busy}
      none={importing.words.none}
    />
  );
}

const guessesFirst = (guesses: readonly Meaning[], all: readonly Meaning[]): Meaning[] => [...guesses, ...all.filter(({ key }) => !guesses.some((guess) => guess.key === key))];

const named = (all: readonly Meaning[], typed: string): Meaning[] => all.filter(({ label }) => ` ${plain(label)}`.includes(` ${plain(typed)}`));
