import { Button } from '@nl-design-system-candidate/button-react';
import { useId } from 'react';
import type { ImportedRowFragment } from '../../gql/operations.generated';
import { importing } from '../../text/importing';
import { TextLink } from '../../ui/TextLink';
import type { Deciding } from './useImport';

interface Props {
  row: ImportedRowFragment;
  deciding: Deciding;
}

/** One row of the file; it opens to tell all that will happen. */
export function PreviewRow({ row, deciding }: Props) {
  return (
    <details className="kl-import__row">
      <summary>
        <span className="kl-import__name">{row.name || importing.noName}</span>
        {row.row !== null && <span className="kl-soft kl-small">{importing.row(row.row, row.sheet)}</span>}
        <span className="kl-import__gist">{gistOf(row)}</span>
        {row.notes.map((note) => (
          <span key={note} className="kl-import__gist kl-soft">
            {note}
          </span>
        ))}
      </summary>
      <div className="kl-import__inside">
        {row.ending && <Ending of={row.ending} />}
        {row.changes.length > 0 && <Changes row={row} />}
        {row.notes.map((note) => (
          <p key={note} className="kl-import__note">
            {note}
          </p>
        ))}
        {row.refused.map((cell) => (
          <p key={`${cell.column} ${cell.message}`} className="kl-import__refused">
            <strong>{importing.cell(cell.column, cell.heading)}</strong>: {cell.message}
            {cell.value.trim() !== '' && (
              <span className="kl-soft">
                {' '}
                {importing.stands} ‘{cell.value}’
              </span>
            )}
          </p>
        ))}
        {(row.candidates.length > 0 || row.choice === 'SAME' || row.choice === 'NEW') && <Candidates row={row} deciding={deciding} />}
        <Skipping row={row} deciding={deciding} />
      </div>
    </details>
  );
}

/** The most telling of it in one line. */
function gistOf({ kind, changes, refused, candidates, ending }: ImportedRowFragment): string {
  if (ending) return importing.ending(ending.contact.role.label, ending.contact.organisation.name, ending.maatjes);
  if (kind === 'REFUSED') return refused.flatMap(({ value }) => (value.trim() === '' ? [] : `‘${value.trim()}’`)).join(' · '); // the reason stands above it
  if (kind === 'POSSIBLY_SAME') return candidates.map(({ name, why }) => `${name}: ${why.map((each) => importing.why[each]).join(', ')}`).join(' · ');
  if (kind === 'NEW') return changes.filter(({ label }) => label === 'Rol' || label === 'Organisatie').map(({ after }) => after).join(', ');
  return changes.map(({ label, before, after, difference }) => `${label}: ${difference ?? (before === null ? after : importing.change(before, after ?? importing.gone))}`).join(' · ');
}

function Ending({ of: { contact, maatjes } }: { of: NonNullable<ImportedRowFragment['ending']> }) {
  return (
    <p className="kl-import__note">
      <TextLink to={`/contacten/${contact.id}`}>
        {contact.role.label}, {contact.organisation.name}
      </TextLink>
      {'. '}
      {importing.hangsOn(maatjes)}
    </p>
  );
}

function Changes({ row: { changes } }: { row: ImportedRowFragment }) {
  return (
    <dl className="kl-import__changes">
      {changes.map(({ label, before, after, difference }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {difference ?? after ?? importing.gone}
            {before !== null && (
              <span className="kl-soft">
                {' '}
                ({importing.was} {before})
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Candidates({ row, deciding: { row: choosing } }: Props) {
  const group = useId();
  const choose = (choice: 'NEW' | 'SAME' | null, same?: string) => choosing.mutate({ key: row.key, choice, same });
  if (row.candidates.length === 0) {
    return (
      <Button purpose="subtle" onClick={() => choose(null)}>
        {importing.undecide}
      </Button>
    );
  }
  return (
    <fieldset className="kl-import__candidates">
      <legend>{importing.choose(row.name)}</legend>
      {row.candidates.map(({ key, name, why, row: place, contacts }) => (
        <label key={key} className="kl-import__candidate">
          <input type="radio" name={group} checked={row.same === key} onChange={() => choose('SAME', key)} />
          <span>
            {importing.same(name)} <span className="kl-soft kl-small">({[place, ...why.map((each) => importing.why[each])].filter(Boolean).join(', ')})</span>
            {contacts.map(({ id, role, organisation }) => (
              <span key={id} className="kl-import__work">
                <TextLink to={`/contacten/${id}`}>
                  {role.label}, {organisation.name}
                </TextLink>
              </span>
            ))}
          </span>
        </label>
      ))}
      <label className="kl-import__candidate">
        <input type="radio" name={group} checked={row.choice === 'NEW'} onChange={() => choose('NEW')} />
        <span>{importing.isNew}</span>
      </label>
    </fieldset>
  );
}

function Skipping({ row, deciding: { row: choosing } }: Props) {
  if (row.kind === 'SKIPPED') {
    if (row.choice !== 'SKIP') return null;
    return (
      <Button purpose="subtle" onClick={() => choosing.mutate({ key: row.key, choice: null })}>
        {importing.unskip}
      </Button>
    );
  }
  if (!['NEW', 'CHANGED', 'POSSIBLY_SAME'].includes(row.kind)) return null;
  return (
    <Button purpose="subtle" onClick={() => choosing.mutate({ key: row.key, choice: 'SKIP' })}>
      {importing.skip}
    </Button>
  );
}
