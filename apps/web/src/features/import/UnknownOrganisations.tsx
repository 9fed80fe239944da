import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useId, useRef, useState } from 'react';
import { Problem } from '../../app/Answer';
import { areasForOrganisation, gemeentenForOrganisations } from '../../app/keeps-lists';
import { useMe } from '../../app/viewer';
import { importing } from '../../text/importing';
import { keeping } from '../../text/keeping';
import { SelectField } from '../../ui/form/Field';
import { Notice } from '../../ui/Notice';
import { UndoButton, UndoProblem, useUndo } from '../keeping/Undo';
import { UnknownWord, type Word } from './UnknownWord';
import type { Deciding } from './useImport';

const words = importing.organisations;
/** As long as the name of an organisation may be. */
const isName = ({ word }: Word): boolean => word.length > 1 && word.length <= 120;

/** The organisations of a file that are not known: each is one that is known all the same, or they are added together. */
export function UnknownOrganisations({ words: all, more, deciding }: { words: Word[]; more: number; deciding: Deciding }) {
  const me = useMe();
  const gemeenten = gemeentenForOrganisations(me);
  const open = all.filter(({ means }) => means === null);
  const [needsHer] = useState(open.length > 0);
  const [kinds, setKinds] = useState<Readonly<Record<string, string>>>({});
  const [gemeenteCode, setGemeente] = useState(gemeenten[0]?.code ?? '');
  const [added, setAdded] = useState<{ names: string[]; changeId: string }>();
  const kindOf = ({ word, organisationKind, isLikely }: Word) => kinds[word] ?? (isLikely ? '' : organisationKind ?? '');
  const adding = gemeenten.length === 0 ? [] : open.filter((word) => isName(word) && kindOf(word) !== '');
  const room = useRef<HTMLDivElement>(null);
  const undo = useUndo(({ kept }) => {
    if (kept === 0) deciding.words.mutate(added!.names.map((word) => ({ kind: 'ORGANISATION', word, means: null })), { onSuccess: () => setAdded(undefined) });
  });
  const add = () => {
    const areaCodes = areasForOrganisation(me, gemeenteCode);
    const given = adding.map((word) => ({ name: word.word.replace(/\s+/g, ' '), kind: kindOf(word), gemeenteCode, areaCodes }));
    deciding.organisations.mutate(given, {
      onSuccess: ({ addImportOrganisations: { changeId } }) => {
        setAdded(changeId === null ? undefined : { names: given.map(({ name }) => name), changeId });
        room.current?.focus(); // the button goes away
      },
    });
  };
  return (
    <>
      {all.length > 0 && (
        <details className="kl-import__words" open={needsHer}>
          <summary>
            {words.summary(open.length, all.length - open.length)} <span className="kl-import__look">{words.open}</span>
          </summary>
          {gemeenten.length > 0 && open.length > 0 && <Paragraph className="kl-soft kl-small">{words.help}</Paragraph>}
          <ul>
            {all.map((word) => (
              <li key={word.word}>
                <UnknownWord word={word} deciding={deciding}>
                  {gemeenten.length > 0 && isName(word) ? <Kind word={word} kind={kindOf(word)} choose={(kind) => setKinds({ ...kinds, [word.word]: kind })} /> : undefined}
                </UnknownWord>
              </li>
            ))}
          </ul>
          {adding.length > 0 && gemeenten.length > 1 && (
            <SelectField id="organisaties-gemeente" label={words.gemeente} value={gemeenteCode} onChange={setGemeente}>
              {gemeenten.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </SelectField>
          )}
          {adding.length > 0 && (
            <p className="kl-import__actions">
              <Button purpose="primary" onClick={add} disabled={deciding.words.isPending || deciding.organisations.isPending} aria-busy={deciding.organisations.isPending}>
                {words.add(adding.length)}
              </Button>
            </p>
          )}
          {more > 0 && <Paragraph className="kl-soft kl-small">{importing.words.more(more)}</Paragraph>}
          <Problem error={deciding.organisations.error ?? deciding.words.error} />
        </details>
      )}
      <div role="status" ref={room} tabIndex={-1}>
        {added && (
          <Notice tone="info">
            <span className="kl-said">
              <span>{words.added(added.names.length)}</span>
              <UndoButton undo={undo} groupId={added.changeId} />
            </span>
          </Notice>
        )}
      </div>
      <UndoProblem undo={undo} />
    </>
  );
}

/** What kind of organisation it is when it is added. */
function Kind({ word: { word, rows }, kind, choose }: { word: Word; kind: string; choose: (kind: string) => void }) {
  return (
    <SelectField id={useId()} label={words.kind(word)} help={importing.words.rows(rows)} value={kind} onChange={choose}>
      <option value="">{words.not}</option>
      {Object.entries(keeping.organisation.kinds).map(([code, label]) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}
