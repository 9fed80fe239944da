import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer, Problem } from '../../app/Answer';
import { send } from '../../gql/client';
import { ImportSheets, type ColumnMeaning, type ImportSheetsQuery } from '../../gql/operations.generated';
import { importing } from '../../text/importing';
import { Notice } from '../../ui/Notice';
import { RoleSelect } from '../keeping/ContactFields';
import type { Deciding } from './useImport';

const words = importing.columns;
const MEANINGS = (Object.keys(words.meanings) as ColumnMeaning[]).filter((meaning) => meaning !== 'REFUSED');

type Sheet = ImportSheetsQuery['spreadsheetImport']['sheets'][number];

/** What each column holds, with what stands in it; it can be corrected. */
export function Columns({ id, deciding }: { id: string; deciding: Deciding }) {
  const sheets = useQuery({ queryKey: ['import', id, 'sheets'], queryFn: ({ signal }) => send(ImportSheets, { id }, signal) });
  return (
    <>
      <Answer to={sheets}>{({ spreadsheetImport }) => (
          <>
            <Sheets sheets={spreadsheetImport.sheets} deciding={deciding} />
            <RolesOfSheets sheets={spreadsheetImport.sheets} deciding={deciding} />
          </>
        )}</Answer>
      <Problem error={deciding.columns.error ?? deciding.role.error} />
    </>
  );
}

function Sheets({ sheets, deciding }: { sheets: Sheet[]; deciding: Deciding }) {
  const columns = sheets.filter((sheet) => sheet.isListOfPeople).flatMap((sheet) => sheet.columns);
  const used = columns.filter(({ meaning }) => meaning !== 'IGNORE' && meaning !== 'REFUSED').length;
  const [isOpen, setOpen] = useState(() => !sheets.some((sheet) => sheet.isListOfPeople));
  return (
    <>
      <Skipped sheets={sheets} open={() => setOpen(true)} />
      <details className="kl-import__columns" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {words.summary(used, columns.length - used)}. <span className="kl-import__look">{words.look}</span>
        </summary>
        <Paragraph className="kl-soft kl-small">{words.help}</Paragraph>
        {sheets.map((sheet) => (
          <SheetColumns key={sheet.place} sheet={sheet} deciding={deciding} />
        ))}
      </details>
    </>
  );
}

/** The sheets in which nobody is looked for, in the open: there may be people in them all the same. */
function Skipped({ sheets, open }: { sheets: Sheet[]; open: () => void }) {
  const skipped = sheets.filter(({ isListOfPeople, rows }) => !isListOfPeople && rows > 0);
  if (skipped.length === 0) return null;
  return (
    <Notice tone="stale" icon="warning">
      {words.skipped(skipped.length, sheets.length, skipped.map(({ name, rows }) => words.skippedSheet(name, rows)).join(', '))}{' '}
      <Button
        purpose="subtle"
        onClick={() => {
          open();
          setTimeout(() => document.getElementById(headingOf(skipped[0]!))?.focus());
        }}
      >
        {words.chooseName}
      </Button>
    </Notice>
  );
}

const headingOf = ({ place }: Sheet): string => `blad-${place}`;

/** Where a list says no role of anybody, they may all have the same. */
function RolesOfSheets({ sheets, deciding: { role } }: { sheets: Sheet[]; deciding: Deciding }) {
  const lists = sheets.filter(({ isListOfPeople }) => isListOfPeople);
  return lists.filter(({ asksRole }) => asksRole).map((sheet) => (
    <div key={sheet.place} className="kl-import__role">
      <RoleSelect
        id={`rol-van-blad-${sheet.place}`}
        label={lists.length > 1 ? words.roleOf(sheet.name) : words.role}
        help={words.roleHelp}
        value={(role.isPending && role.variables.sheet === sheet.place ? role.variables.role : sheet.role) ?? ''}
        onChange={(code) => role.mutate({ sheet: sheet.place, role: code || null })}
      />
    </div>
  ));
}

function SheetColumns({ sheet, deciding }: { sheet: Sheet; deciding: Deciding }) {
  const [moved, setMoved] = useState<string>();
  const choose = (column: number, meaning: ColumnMeaning) => {
    const isOfMore = meaning === 'HOLDER' || sheet.columns.some((each) => each.meaning === 'HOLDER');
    const before = meaning === 'IGNORE' || isOfMore ? -1 : sheet.columns.findIndex((each, place) => place !== column && each.meaning === meaning);
    setMoved(before < 0 ? undefined : words.twice(words.meanings[meaning]));
    deciding.columns.mutate({ sheet: sheet.place, columns: [...(before < 0 ? [] : [{ column: before, meaning: 'IGNORE' as const }]), { column, meaning }] });
  };
  return (
    <>
      <Heading level={3} id={headingOf(sheet)} tabIndex={-1}>
        {words.sheet(sheet.name, sheet.rows)}
      </Heading>
      {!sheet.isListOfPeople && <Notice tone="stale">{words.noNames}</Notice>}
      <div role="status">{moved && <Notice tone="info">{moved}</Notice>}</div>
      <ul>
        {sheet.columns.map(({ heading, meaning, examples }, column) => {
          const name = heading || words.noHeading;
          return (
            <li key={column} className="kl-import__column">
              <strong>{name}</strong>
              {meaning === 'REFUSED' ? (
                <span className="kl-soft">{words.refused}</span>
              ) : (
                <>
                  <span className="kl-soft kl-small">
                    {words.examples} {examples.join(' · ') || words.empty}
                  </span>
                  <select className="utrecht-textbox kl-select" aria-label={words.holds(name)} value={meaning} onChange={(event) => choose(column, event.target.value as ColumnMeaning)}>
                    {MEANINGS.map((each) => (
                      <option key={each} value={each}>
                        {words.meanings[each]}
                      </option>
                    ))}
                  </select>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
