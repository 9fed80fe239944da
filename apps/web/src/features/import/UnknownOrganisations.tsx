import { Button } from '@nl-design-system-candidate/button-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useId, useRef, useState } from 'react';
import { Problem } from '../../app/Answer';
import { areasForOrganisation, gemeentenForOrganisations, mayPlaceIn } from '../../app/keeps-lists';
import { useMe } from '../../app/viewer';
import { importing } from '../../text/importing';
import { keeping } from '../../text/keeping';
import { addressLines } from '../../ui/address';
import { Field, SelectField } from '../../ui/form/Field';
import { Notice } from '../../ui/Notice';
import { Picked } from '../keeping/PersonFields';
import { UndoButton, UndoProblem, useUndo } from '../keeping/Undo';
import { MeaningBox, type Meaning } from './MeaningBox';
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
  const [areas, setAreas] = useState<Readonly<Record<string, readonly Meaning[]>>>({});
  const [gemeenteCode, setGemeente] = useState(gemeenten[0]?.code ?? '');
  const [added, setAdded] = useState<{ names: string[]; changeId: string }>();
  const hers = areasForOrganisation(me, gemeenteCode);
  const kindOf = ({ word, organisationKind, isLikely }: Word) => kinds[word] ?? (isLikely ? '' : organisationKind ?? '');
  const adding = gemeenten.length === 0 ? [] : open.filter((word) => isName(word) && kindOf(word) !== '');
  const room = useRef<HTMLDivElement>(null);
  const undo = useUndo(({ kept }) => {
    if (kept === 0) deciding.words.mutate(added!.names.map((word) => ({ kind: 'ORGANISATION', word, means: null })), { onSuccess: () => setAdded(undefined) });
  });
  const add = () => {
    const given = adding.map((word) => {
      const { street, houseNumber, postcode, city, areas: told } = word.place!;
      const areaCodes = [...(areas[word.word] ?? told)].map(({ key }) => key).filter((code) => mayPlaceIn(me, code));
      return { name: word.word.replace(/\s+/g, ' '), kind: kindOf(word), gemeenteCode, street, houseNumber, postcode, city, areaCodes: areaCodes.length > 0 ? areaCodes : hers };
    });
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
                  {gemeenten.length > 0 && isName(word) ? (
                    <>
                      <Kind word={word} kind={kindOf(word)} choose={(kind) => setKinds({ ...kinds, [word.word]: kind })} />
                      {kindOf(word) !== '' && <Place word={word} isHers={hers.length > 0} areas={areas[word.word] ?? []} choose={(chosen) => setAreas({ ...areas, [word.word]: chosen })} />}
                    </>
                  ) : undefined}
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

/** Where it is, as the file says; and for which areas it works, where nobody there can be without. */
function Place({ word: { word, place }, isHers, areas, choose }: { word: Word; isHers: boolean; areas: readonly Meaning[]; choose: (areas: readonly Meaning[]) => void }) {
  const id = useId();
  const { areas: told, asksAreas } = place!;
  const said = [addressLines(place!).join(', '), told.length > 0 && words.worksFor(told.map(({ label }) => label).join(', '))].filter(Boolean).join(' · ');
  return (
    <>
      {said !== '' && <p className="kl-soft kl-small">{words.said(said)}</p>}
      {asksAreas && !isHers && (
        <>
          <Field id={id} label={words.areas(word)} help={words.areasHelp}>
            {(input) => <MeaningBox kind="AREAS" input={input} guesses={[]} not={areas} choose={(chosen) => choose([...areas, chosen])} />}
          </Field>
          <Picked items={[...areas]} remove={(key) => choose(areas.filter((each) => each.key !== key))} say={importing.words.remove} />
        </>
      )}
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
