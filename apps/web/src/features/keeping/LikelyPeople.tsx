import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { send } from '../../gql/client';
import { LikelyPeople as LikelyPeopleOperation, type LikePersonFragment } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { useSettled } from '../../ui/form/useSettled';
import { isNumber } from './problems';
import type { Values } from './values';

const words = keeping.likely;
/** Who more there are, comes when these are said to be others. */
const AT_ONCE = 4;

interface Props {
  values: Values;
  choose: (person: LikePersonFragment) => void;
  /** Who was said to be somebody else. */
  refused: ReadonlySet<string>;
  refuse: (people: readonly string[]) => void;
}

/** Who is in the directory already and may be the one she is typing. */
export function LikelyPeople({ values, choose, refused, refuse }: Props) {
  const wanted = useSettled(wantedOf(values), 350);
  const asks = (wanted.achternaam?.length ?? 0) > 1 || !!wanted.email || !!wanted.phone;
  const likely = useQuery({
    queryKey: ['likely', wanted],
    queryFn: ({ signal }) => send(LikelyPeopleOperation, wanted, signal),
    enabled: asks,
    placeholderData: (before) => before,
    select: ({ likelyPeople }) => likelyPeople,
  });
  const people = asks ? (likely.data ?? []).filter(({ professionalId }) => !refused.has(professionalId)).slice(0, AT_ONCE) : [];
  return (
    <div role="status" className="kl-likely__room">
      {people.length > 0 && (
        <div className="kl-inset">
          <Heading level={3}>{words.title}</Heading>
          <ul className="kl-lines">
            {people.map((person) => (
              <li key={person.professionalId} className="kl-likely__one">
                <PersonWords person={person} />
                <Button type="button" purpose="secondary" onClick={() => choose(person)}>
                  {words.yes(person.name)}
                </Button>
              </li>
            ))}
          </ul>
          <Button type="button" purpose="subtle" onClick={() => refuse(people.map(({ professionalId }) => professionalId))}>
            {words.no}
          </Button>
        </div>
      )}
    </div>
  );
}

export function PersonWords({ person: { name, why, contacts } }: { person: LikePersonFragment }) {
  return (
    <span className="kl-card__words">
      <strong>{name}</strong>
      <span className="kl-small">{contacts.length > 0 ? contacts.map(({ role, organisation }) => `${role.label}, ${organisation.name}`).join(' · ') : words.left}</span>
      {why.length > 0 && <span className="kl-soft kl-small">{why.map((each) => words.why[each]).join(', ')}</span>}
    </span>
  );
}

function wantedOf({ voornaam, tussenvoegsel, achternaam, email, phones }: Values) {
  const number = phones.map((phone) => phone.number).find(isNumber);
  return {
    voornaam: voornaam.trim() || null,
    achternaam: [tussenvoegsel.trim(), achternaam.trim()].filter(Boolean).at(-1) ?? null,
    email: /@.+\./.test(email) ? email.trim() : null,
    phone: number ?? null,
  };
}
