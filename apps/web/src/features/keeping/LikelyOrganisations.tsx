import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import type { Ref } from 'react';
import type { OrganisationChoiceFragment } from '../../gql/operations.generated';
import { organising } from '../../text/organisations';
import { organisationHint } from './organisation-hint';

const words = organising.likely;

interface Props {
  /** Where they are shown: it gets the focus when she must choose. */
  room: Ref<HTMLDivElement>;
  level: 3 | 4;
  organisations: OrganisationChoiceFragment[];
  choose: (known: OrganisationChoiceFragment) => void;
  refuse: () => void;
}

/** Which organisations may be the one she is typing already. */
export function LikelyOrganisations({ room, level, organisations, choose, refuse }: Props) {
  return (
    <div role="status" className="kl-likely__room" ref={room} tabIndex={-1}>
      {organisations.length > 0 && (
        <div className="kl-inset kl-likely--within">
          <Heading level={level}>{words.title}</Heading>
          <ul className="kl-lines">
            {organisations.map((each) => (
              <li key={each.id} className="kl-likely__one">
                <span className="kl-card__words">
                  <strong>{each.name}</strong>
                  <span className="kl-small">{organisationHint(each)}</span>
                </span>
                <Button type="button" purpose="secondary" onClick={() => choose(each)}>
                  {words.yes(each.name)}
                </Button>
              </li>
            ))}
          </ul>
          <Button type="button" purpose="subtle" onClick={refuse}>
            {words.no}
          </Button>
        </div>
      )}
    </div>
  );
}
