import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Answer } from '../../app/Answer';
import { send } from '../../gql/client';
import { MaatjeSuggestions, type ExpertiseDomain, type MaatjeSuggestionsQuery } from '../../gql/operations.generated';
import { capital } from '../../ui/capital';
import { Reasons } from './Reasons';
import './board.css';

type Expert = MaatjeSuggestionsQuery['maatjeSuggestions']['suggestions'][number]['expert'];

interface Props {
  memberContactId: string;
  domain: ExpertiseDomain | null;
  title: string;
  /** What can be done with one of them. */
  children: (expert: Expert) => ReactNode;
}

/** The best three for a member, each with reasons; or which rule stands in the way. */
export function Suggestions({ memberContactId, domain, title, children }: Props) {
  const answer = useQuery({
    queryKey: ['maatjes', 'suggestions', memberContactId, domain],
    queryFn: ({ signal }) => send(MaatjeSuggestions, { memberContactId, domain }, signal),
    select: ({ maatjeSuggestions }) => maatjeSuggestions,
    staleTime: 0,
  });
  return (
    <Answer to={answer}>
      {({ suggestions, whyNobody }) =>
        suggestions.length === 0 ? (
          <Paragraph>{capital(whyNobody ?? '')}</Paragraph>
        ) : (
          <ul className="kl-choose__list" aria-label={title}>
            {suggestions.map(({ expert, reasons }) => (
              <li key={expert.id}>
                <strong>{expert.name}</strong>
                <span className="kl-soft kl-small">
                  {expert.role.label} · {expert.organisation.name}
                </span>
                <Reasons reasons={reasons} />
                {children(expert)}
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  );
}
