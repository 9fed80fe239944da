import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState, type ReactNode } from 'react';
import { maatjesText } from '../../text/maatjes';

const FIRST = 10;

interface Props<Row> {
  title: string;
  rows: readonly Row[];
  first?: number;
  /** Said when not all of them are here. */
  remark?: string;
  children: (row: Row) => ReactNode;
}

/** A part of a page with rows: the first few, and all on request. */
export function ShownPart<Row>({ title, rows, first = FIRST, remark, children }: Props<Row>) {
  const [all, setAll] = useState(false);
  return (
    <section className="kl-section">
      <Heading level={2}>
        {title} {!remark && <span className="kl-board__count">{rows.length.toLocaleString('nl-NL')}</span>}
      </Heading>
      {remark && <p className="kl-soft kl-small">{remark}</p>}
      <ul className="kl-rows" aria-label={title}>
        {(all ? rows : rows.slice(0, first)).map(children)}
      </ul>
      {!all && rows.length > first && (
        <Button purpose="secondary" onClick={() => setAll(true)}>
          {maatjesText.board.more(rows.length)}
        </Button>
      )}
    </section>
  );
}
