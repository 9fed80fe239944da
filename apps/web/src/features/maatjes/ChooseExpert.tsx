import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Answer } from '../../app/Answer';
import { send } from '../../gql/client';
import { MaatjeSuggestions } from '../../gql/operations.generated';
import { maatjesText } from '../../text/maatjes';
import { capital } from '../../ui/capital';
import { SaveProblem } from '../keeping/SaveProblem';
import { Reasons } from './Reasons';
import { useProposing } from './useBoard';

const words = maatjesText.board;

/** The best three for somebody, each with reasons. */
export function ChooseExpert({ memberContactId, name, close }: { memberContactId: string; name: string; close: () => void }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const answer = useQuery({ queryKey: ['maatjes', 'suggestions', memberContactId], queryFn: ({ signal }) => send(MaatjeSuggestions, { memberContactId }, signal), select: ({ maatjeSuggestions }) => maatjeSuggestions, staleTime: 0 });
  const propose = useProposing(memberContactId);
  return (
    <div className="kl-inset kl-choose">
      <Heading level={3} ref={title} tabIndex={-1}>
        {words.chooseFor(name)}
      </Heading>
      <Answer to={answer}>
        {({ suggestions, whyNobody }) =>
          suggestions.length === 0 ? (
            <Paragraph>{capital(whyNobody ?? '')}</Paragraph>
          ) : (
            <ul className="kl-choose__list" aria-label={words.chooseFor(name)}>
              {suggestions.map(({ expert, reasons }) => (
                <li key={expert.id}>
                  <strong>{expert.name}</strong>
                  <span className="kl-soft kl-small">
                    {expert.role.label} · {expert.organisation.name}
                  </span>
                  <Reasons reasons={reasons} />
                  <Button purpose="primary" onClick={() => propose.mutate(expert.id, { onSuccess: close })} aria-busy={propose.isPending && propose.variables === expert.id}>
                    {words.propose}
                    <span className="kl-hidden">: {expert.name}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      <SaveProblem error={propose.error} />
      <div>
        <Button purpose="subtle" onClick={close}>
          {words.close}
        </Button>
      </div>
    </div>
  );
}
