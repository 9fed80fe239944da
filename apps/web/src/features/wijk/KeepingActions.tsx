import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Problem } from '../../app/Answer';
import { keepsArea, mayPlaceIn } from '../../app/keeps-lists';
import { useMe } from '../../app/viewer';
import { text } from '../../text';
import { PageButtonLink } from '../../ui/ButtonLink';
import { Icon } from '../../ui/Icon';
import { useDownload } from '../../ui/useDownload';

/** What only who keeps the list does with it; on a phone below the people. */
export function KeepingActions({ code, name }: { code: string; name: string }) {
  const me = useMe();
  const list = useDownload(`/api/export?format=xlsx&wijk=${code}`, `${name}.xlsx`);
  const [mayExport, keeps] = [mayPlaceIn(me, code), keepsArea(me, code)];
  if (!mayExport && !keeps) return null;
  return (
    <section className="kl-section kl-wijk__actions">
      <Heading level={2}>{text.wijk.keeping}</Heading>
      <div className="kl-row-wrap">
        {mayExport && (
          <Button purpose="subtle" iconStart={<Icon name="download" />} onClick={() => list.mutate()} aria-busy={list.isPending}>
            {text.wijk.list}
          </Button>
        )}
        {keeps && (
          <PageButtonLink to={`/wijken/${code}/op-een-dag`} purpose="subtle" icon="history">
            {text.wijk.otherDay}
          </PageButtonLink>
        )}
      </div>
      <Problem error={list.error} />
    </section>
  );
}
