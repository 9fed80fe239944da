import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { mayAddOrganisations } from '../../app/keeps-lists';
import { useMe } from '../../app/viewer';
import { maatjesText } from '../../text/maatjes';
import { TextLink } from '../../ui/TextLink';

const words = maatjesText.board;

/** Nobody can be a maatje yet: what to do first. */
export function NoExperts() {
  const me = useMe();
  return (
    <div className="kl-stack">
      <Paragraph>{words.noExperts}</Paragraph>
      <ol className="kl-steps">
        {mayAddOrganisations(me) && (
          <li>
            <TextLink to="/beheer/organisaties/toevoegen">{words.addTeam}</TextLink>
          </li>
        )}
        <li>
          <TextLink to="/beheer/toevoegen">{words.addExpert}</TextLink>
        </li>
      </ol>
      <Paragraph className="kl-soft">{words.noExpertsYet}</Paragraph>
    </div>
  );
}
