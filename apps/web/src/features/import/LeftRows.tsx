import { Button } from '@nl-design-system-candidate/button-react';
import { useState } from 'react';
import { Answer, Problem } from '../../app/Answer';
import { ShowMore } from '../../app/ShowMore';
import { importing } from '../../text/importing';
import { Icon } from '../../ui/Icon';
import { Notice } from '../../ui/Notice';
import { useDownload } from '../../ui/useDownload';
import { useRows } from './useImport';

const words = importing.notRead;

/** What became of the rows that were not read: to look at, and to mend in Excel. */
export function LeftRows({ id, count, isKept }: { id: string; count: number; isKept: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const download = useDownload(`/api/import/${id}/niet-ingelezen.xlsx`, 'niet-ingelezen.xlsx');
  return (
    <div className="kl-import__left">
      <Notice tone="stale" icon="warning">
        <strong>{words.count(count)}</strong> {isKept ? words.help : words.forgotten}
      </Notice>
      {isKept && (
        <>
          <div className="kl-row-wrap kl-import__actions">
            <Button purpose="secondary" iconStart={<Icon name="download" />} onClick={() => download.mutate()} aria-busy={download.isPending}>
              {words.download}
            </Button>
            <Button purpose="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {words.look}
            </Button>
          </div>
          <Problem error={download.error} />
          {isOpen && <Rows id={id} />}
        </>
      )}
    </div>
  );
}

function Rows({ id }: { id: string }) {
  const rows = useRows(id, 'REFUSED');
  return (
    <Answer to={rows}>
      {({ nodes }) => (
        <>
          <ul className="kl-import__rows">
            {nodes.map(({ key, name, row, sheet, notes }) => (
              <li key={key} className="kl-import__left-row">
                <span className="kl-import__name">{name || importing.noName}</span> {row !== null && <span className="kl-soft kl-small">{importing.row(row, sheet)}</span>}
                <span className="kl-import__reason">{notes.join(' ')}</span>
              </li>
            ))}
          </ul>
          <ShowMore of={rows} words={importing.more} />
        </>
      )}
    </Answer>
  );
}
