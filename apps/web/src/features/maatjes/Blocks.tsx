import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useMutation } from '@tanstack/react-query';
import { Problem } from '../../app/Answer';
import { send } from '../../gql/client';
import { BlockMaatje } from '../../gql/operations.generated';
import { maatjesText } from '../../text/maatjes';
import { PersonField } from '../keeping/PersonField';
import { useMaatjesAgain, type Mine } from './useMyMaatjes';

const words = maatjesText.blocks;

/** With whom she should not be paired: hers alone to see. */
export function Blocks({ people }: { people: Mine['notWith'] }) {
  const again = useMaatjesAgain();
  const block = useMutation({ mutationFn: ({ id, blocked }: { id: string; name: string; blocked: boolean }) => send(BlockMaatje, { contactId: id, blocked }), onSuccess: again });
  return (
    <details className="kl-more kl-maatje__change">
      <summary>
        {words.title}
        {people.length > 0 && ` (${people.length})`}
      </summary>
      <div className="kl-form">
        <Paragraph>{words.help}</Paragraph>
        {people.length > 0 && (
          <ul className="kl-cards" aria-label={words.list}>
            {people.map(({ id, name, role, organisation }) => (
              <li key={id} className="kl-card">
                <span className="kl-card__words">
                  <strong>{name}</strong>
                  <span className="kl-small kl-soft">
                    {role.label} · {organisation.name}
                  </span>
                </span>
                <Button purpose="subtle" onClick={() => block.mutate({ id, name, blocked: false })} aria-busy={block.isPending && block.variables.id === id}>
                  {words.remove}
                  <span className="kl-hidden">: {name}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
        <PersonField key={people.length} id="liever-niet" label={words.who} help={words.whoHelp} none={words.nobody} not={people.map(({ id }) => id)} chosen={undefined} choose={(person) => person && block.mutate({ ...person, blocked: true })} />
        <div role="status" className="kl-small">
          {block.isSuccess && (block.variables.blocked ? words.added : words.removed)(block.variables.name)}
        </div>
        <Problem error={block.error} />
      </div>
    </details>
  );
}
