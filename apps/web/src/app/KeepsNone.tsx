import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { text } from '../text';
import { TextLink } from '../ui/TextLink';
import { isBeheerder } from './keeps-lists';
import { useMe } from './viewer';

/** On a page of who keeps lists, for who keeps none: whom to ask, and for who gives powers herself, where. */
export function KeepsNone() {
  if (!isBeheerder(useMe())) return <Paragraph className="kl-empty">{text.beheer.none}</Paragraph>;
  return (
    <Paragraph className="kl-empty">
      {text.beheer.noneOfBeheerder} <TextLink to="/beheer/rechten">{text.beheer.begin.invite}</TextLink>
    </Paragraph>
  );
}
