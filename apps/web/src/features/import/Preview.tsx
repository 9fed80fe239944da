import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useRef, useState } from 'react';
import { Answer, Problem } from '../../app/Answer';
import { ShowMore } from '../../app/ShowMore';
import type { ImportCountedFragment, ImportRowKind, ImportStateFragment } from '../../gql/operations.generated';
import { importing } from '../../text/importing';
import { Tick } from '../../ui/form/Choice';
import { EndAbsent } from './EndAbsent';
import { PreviewRow } from './PreviewRow';
import { useRows, type Deciding } from './useImport';

const COUNTED: Record<ImportRowKind, keyof ImportCountedFragment> = {
  NEW: 'new', CHANGED: 'changed', POSSIBLY_SAME: 'possiblySame', REFUSED: 'refused', ENDING: 'ending', UNCHANGED: 'unchanged', REPEATED: 'repeated', SKIPPED: 'skipped',
};
const KINDS = Object.keys(COUNTED) as ImportRowKind[];

interface Props {
  now: ImportStateFragment;
  preview: NonNullable<ImportStateFragment['preview']>;
  deciding: Deciding;
}

/** What will happen: numbers as filters, each row opens, and one button with the numbers in it. */
export function Preview({ now, preview: { digest, counts, refusals, absentAt, moreAreas }, deciding }: Props) {
  const filter = useRef<HTMLDivElement>(null);
  const [tries, setTries] = useState(0);
  const kinds = KINDS.filter((kind) => counts[COUNTED[kind]] > 0);
  const [chosen, setChosen] = useState<ImportRowKind>();
  const kind = chosen && kinds.includes(chosen) ? chosen : kinds[0];
  const lookAtEnding = () => {
    setChosen('ENDING');
    filter.current?.focus();
  };
  const apply = () => {
    if (counts.ending === 0 || now.endAbsentOn) deciding.apply.mutate(digest);
    else setTries(tries + 1);
  };
  return (
    <>
      <Outcome counts={counts} />
      <div ref={filter} tabIndex={-1} className="kl-import__kinds" role="group" aria-label={importing.filter}>
        {kinds.map((each) => (
          <button key={each} type="button" className={`kl-import__kind kl-import__kind--${each.toLowerCase()}`} aria-pressed={each === kind} onClick={() => setChosen(each)}>
            <span className="kl-import__count">{counts[COUNTED[each]].toLocaleString('nl-NL')}</span> {importing.kinds[each]}
          </button>
        ))}
      </div>
      {kind && <Paragraph className="kl-soft">{importing.about[kind]}</Paragraph>}
      {(kind === 'POSSIBLY_SAME' || now.others) && <Others now={now} deciding={deciding} />}
      {kind === 'REFUSED' && <Refused id={now.id} refusals={refusals} deciding={deciding} />}
      {kind && kind !== 'REFUSED' && <Rows key={kind} id={now.id} kind={kind} deciding={deciding} />}
      {moreAreas > 0 && <CompleteAreas count={moreAreas} isComplete={now.areasComplete} deciding={deciding} />}
      <EndAbsent now={now} absentAt={absentAt} tries={tries} deciding={deciding} onLook={lookAtEnding} />
      <Apply counts={counts} deciding={deciding} apply={apply} />
    </>
  );
}

/** Where the file names fewer wijken than the list: they stay, unless she says that it names them all. */
function CompleteAreas({ count, isComplete, deciding: { areas } }: { count: number; isComplete: boolean; deciding: Deciding }) {
  const [ticked, setTicked] = useState(isComplete);
  const decide = (complete: boolean) => {
    setTicked(complete);
    areas.mutateAsync(complete).catch(() => setTicked(!complete));
  };
  return (
    <div className="kl-import__areas">
      <p>{importing.areas.more(count)}</p>
      <Tick checked={ticked} onChange={decide}>
        {importing.areas.complete}
      </Tick>
      <Problem error={areas.error} />
    </div>
  );
}

function Others({ now, deciding: { others } }: { now: ImportStateFragment; deciding: Deciding }) {
  return (
    <div className="kl-row-wrap kl-import__others">
      {now.others ? (
        <>
          <span>{importing.others[now.others]}</span>
          <Button purpose="subtle" onClick={() => others.mutate(null)} aria-busy={others.isPending}>
            {importing.noneDecided}
          </Button>
        </>
      ) : (
        <>
          <Button purpose="secondary" onClick={() => others.mutate('NEW')} aria-busy={others.isPending}>
            {importing.allNew}
          </Button>
          <Button purpose="secondary" onClick={() => others.mutate('SAME')} aria-busy={others.isPending}>
            {importing.allSame}
          </Button>
        </>
      )}
      <Problem error={others.error} />
    </div>
  );
}

/** What comes of it all, before the rows. */
function Outcome({ counts }: { counts: ImportCountedFragment }) {
  const what = importing.apply(counts.new, counts.changed, counts.ending);
  const left = importing.left(counts.possiblySame, counts.refused);
  return (
    <p role="status" className="kl-import__outcome">
      <strong>{what === '' ? importing.nothing : importing.ready(what)}</strong> {left !== '' && importing.leftOut(left)}
    </p>
  );
}

/** So many reasons stand there before she asks for all. */
const FEW_REASONS = 20;

/** Rows that are refused for the same, together. */
function Refused({ id, refusals, deciding }: { id: string; refusals: Props['preview']['refusals']; deciding: Deciding }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? refusals : refusals.slice(0, FEW_REASONS);
  return (
    <>
      <ul className="kl-import__rows">
        {shown.map((refusal) => (
          <li key={refusal.key}>
            <RefusedForOne id={id} refusal={refusal} deciding={deciding} />
          </li>
        ))}
      </ul>
      {shown.length < refusals.length && (
        <Button purpose="secondary" onClick={() => setWhole(true)}>
          {importing.refusals.all(refusals.length)}
        </Button>
      )}
    </>
  );
}

function RefusedForOne({ id, refusal: { key, reasons, rows, where }, deciding }: { id: string; refusal: Props['preview']['refusals'][number]; deciding: Deciding }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="kl-import__refusal" onToggle={({ currentTarget, target }) => target === currentTarget && setOpen(currentTarget.open)}>
      <summary>
        <span className="kl-import__reasons">
          {reasons.map(({ heading, message }) => (
            <span key={`${heading} ${message}`} className="kl-import__reason">
              {heading !== '' && <strong>{heading}: </strong>}
              {message}
            </span>
          ))}
        </span>
        <span className="kl-soft kl-small">{importing.refusals.rows(rows, where)}</span>
      </summary>
      {isOpen && <Rows id={id} kind="REFUSED" refusal={key} deciding={deciding} />}
    </details>
  );
}

function Rows({ id, kind, refusal, deciding }: { id: string; kind: ImportRowKind; refusal?: string; deciding: Deciding }) {
  const rows = useRows(id, kind, refusal);
  return (
    <Answer to={rows}>
      {({ nodes }) => (
        <>
          <ul className="kl-import__rows">
            {nodes.map((row) => (
              <li key={row.key}>
                <PreviewRow row={row} deciding={deciding} />
              </li>
            ))}
          </ul>
          <ShowMore of={rows} words={importing.more} />
        </>
      )}
    </Answer>
  );
}

function Apply({ counts, deciding, apply }: { counts: ImportCountedFragment; deciding: Deciding; apply: () => void }) {
  const { row, others, absent, areas, columns, role, words, organisations, apply: applying } = deciding;
  const label = importing.apply(counts.new, counts.changed, counts.ending);
  const isDeciding = [row, others, absent, areas, columns, role, words, organisations].some(({ isPending }) => isPending);
  return (
    <>
      <Problem error={applying.error} />
      {label !== '' && (
        <div className="kl-import__apply">
          <Button purpose="primary" onClick={apply} disabled={isDeciding || applying.isPending} aria-busy={applying.isPending}>
            {label}
          </Button>
          <Paragraph className="kl-soft kl-small">{importing.applyHelp}</Paragraph>
        </div>
      )}
    </>
  );
}
