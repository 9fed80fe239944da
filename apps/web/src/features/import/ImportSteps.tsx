import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { Answer, Problem } from '../../app/Answer';
import type { ImportStateFragment } from '../../gql/operations.generated';
import { importing } from '../../text/importing';
import { PageButtonLink } from '../../ui/ButtonLink';
import { TextLink } from '../../ui/TextLink';
import { useSlow } from '../../ui/useSlow';
import { Saved } from '../keeping/Undo';
import { Columns } from './Columns';
import { LeftRows } from './LeftRows';
import { Preview } from './Preview';
import { UnknownWords } from './UnknownWords';
import { useDeciding, useImport } from './useImport';

/** The second and third step: what we understood, and what will happen; afterwards where it went. */
export function ImportSteps({ id }: { id: string }) {
  return <Answer to={useImport(id)}>{({ spreadsheetImport }) => (spreadsheetImport.result ? <Done id={id} result={spreadsheetImport.result} /> : <Deciding now={spreadsheetImport} />)}</Answer>;
}

function Deciding({ now }: { now: ImportStateFragment }) {
  const deciding = useDeciding(now.id);
  return (
    <>
      <section className="kl-section">
        <Heading level={2}>{importing.steps.file}</Heading>
        <Paragraph>
          {importing.file.chosen(now.fileName)} <TextLink to="/beheer/import">{importing.file.other}</TextLink>
        </Paragraph>
        <div>
          <Button purpose="subtle" onClick={() => deciding.drop.mutate()} aria-busy={deciding.drop.isPending}>
            {importing.file.throwAway}
          </Button>
        </div>
        <Problem error={deciding.drop.error} />
      </section>
      <section className="kl-section">
        <Heading level={2}>{importing.steps.columns}</Heading>
        <Columns id={now.id} deciding={deciding} />
        <UnknownWords preview={now.preview} deciding={deciding} />
      </section>
      <section className="kl-section">
        <Heading level={2}>{importing.steps.preview}</Heading>
        {now.progress && <Progress of={now.progress} />}
        {now.preview && <Preview now={now} preview={now.preview} deciding={deciding} />}
      </section>
    </>
  );
}

/** That it works, once that takes noticeably long; after some seconds how far it is. */
function Progress({ of: { phase, done, total } }: { of: NonNullable<ImportStateFragment['progress']> }) {
  const isSlow = useSlow(true, 300);
  const isLong = useSlow(true, 3_000);
  if (!isSlow) return null;
  return (
    <div className="kl-import__progress">
      <label htmlFor="voortgang" role="status">
        {importing.progress[phase]}
      </label>
      <progress id="voortgang" max={Math.max(1, total)} value={done} />
      {isLong && <span className="kl-soft">{importing.progress.far(done, total)}</span>}
    </div>
  );
}

function Done({ id, result }: { id: string; result: NonNullable<ImportStateFragment['result']> }) {
  const { counts, areas, changeGroupId, isUndone, hasLeftRows } = result;
  const left = counts.refused + counts.possiblySame;
  const wijken = areas.filter(({ level }) => level === 'WIJK');
  return (
    <section className="kl-section">
      <Saved words={isUndone ? importing.undone : importing.done(counts.new, counts.changed, counts.ending)} changeId={isUndone ? null : changeGroupId} />
      {left > 0 && <LeftRows id={id} count={left} isKept={hasLeftRows} />}
      {wijken.length > 0 && (
        <>
          <Heading level={2}>{importing.where}</Heading>
          <ul className="kl-import__where">
            {wijken.map(({ code, name }) => (
              <li key={code}>
                <TextLink to={`/wijken/${code}`}>{name}</TextLink>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="kl-import__actions">
        <PageButtonLink to="/beheer/import">{importing.again}</PageButtonLink>
      </p>
    </section>
  );
}
