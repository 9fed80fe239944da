import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { Problem } from '../../app/Answer';
import { importing } from '../../text/importing';
import { Icon } from '../../ui/Icon';
import { useDownload } from '../../ui/useDownload';

const words = importing.export;

/** Everybody she keeps, as a list to change in Excel and import again. */
export function DownloadLists() {
  const xlsx = useDownload('/api/export?format=xlsx', 'contacten.xlsx');
  const csv = useDownload('/api/export?format=csv', 'contacten.csv');
  return (
    <section className="kl-section">
      <Heading level={2}>{words.title}</Heading>
      <Paragraph>{words.help}</Paragraph>
      <div className="kl-row-wrap kl-import__actions">
        <Button purpose="secondary" iconStart={<Icon name="download" />} onClick={() => xlsx.mutate()} aria-busy={xlsx.isPending}>
          {words.xlsx}
        </Button>
        <Button purpose="subtle" iconStart={<Icon name="download" />} onClick={() => csv.mutate()} aria-busy={csv.isPending}>
          {words.csv}
        </Button>
      </div>
      <Problem error={xlsx.error ?? csv.error} />
    </section>
  );
}
