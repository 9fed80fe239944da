import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { PageTitle } from '../../app/Page';
import { text } from '../../text';
import { PageButtonLink } from '../../ui/ButtonLink';

/** Absent and forbidden read the same. */
export function NothingHere({ help = text.notFound.help }: { help?: string }) {
  return (
    <div className="kl-stack">
      <PageTitle tab={text.notFound.title}>{text.notFound.title}</PageTitle>
      <Paragraph>{help}</Paragraph>
      <PageButtonLink to="/" icon="search">
        {text.notFound.toSearch}
      </PageButtonLink>
    </div>
  );
}
