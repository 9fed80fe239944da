import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { Answer } from '../../app/Answer';
import { mayPlaceIn } from '../../app/keeps-lists';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { WijkShape, type WijkShapeQuery } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { Tick } from '../../ui/form/Choice';
import { SelectField } from '../../ui/form/Field';
import { drawMap } from '../wijk/outline';
import '../wijk/wijk.css';
import { useWijkenWithBuurten, wijkOf } from './useAreas';
import type { AreaChoice } from './values';

const words = keeping.areas;

interface Props {
  areas: AreaChoice[];
  choose: (areas: AreaChoice[]) => void;
}

/** A wijk drawn with its buurten as buttons. */
export function AreaMap({ areas, choose }: Props) {
  const me = useMe();
  const wijken = (useWijkenWithBuurten() ?? []).filter(({ code }) => mayPlaceIn(me, code));
  const [chosen, setChosen] = useState<string>();
  const code = chosen ?? areas.map((area) => wijkOf(area.code)).find(Boolean) ?? wijken[0]?.code;
  const shape = useQuery({ queryKey: ['wijk-shape', code], queryFn: ({ signal }) => send(WijkShape, { code: code! }, signal), enabled: !!code, staleTime: Infinity });
  if (!code) return null;
  return (
    <div className="kl-inset kl-form__part">
      <SelectField id="kaart-wijk" label={words.mapWijk} value={code} onChange={setChosen}>
        {wijken.map((wijk) => (
          <option key={wijk.code} value={wijk.code}>
            {wijk.name}
          </option>
        ))}
      </SelectField>
      <Answer to={shape}>{({ wijk }) => <Buurten wijk={wijk} areas={areas} choose={choose} />}</Answer>
    </div>
  );
}

function Buurten({ wijk, areas, choose }: Props & { wijk: WijkShapeQuery['wijk'] }) {
  const map = useMemo(() => drawMap(wijk.buurten), [wijk.buurten]);
  const whole = areas.some(({ code }) => code === wijk.code);
  const has = (code: string) => whole || areas.some((area) => area.code === code);
  const elsewhere = areas.filter((area) => wijkOf(area.code) !== wijk.code);
  const toggle = (code: string) => {
    const kept = wijk.buurten.filter((buurt) => (buurt.code === code ? !has(code) : has(buurt.code)));
    choose([...elsewhere, ...kept.map((buurt) => ({ code: buurt.code, name: buurt.name, level: 'BUURT' as const }))]);
  };
  const keys = (event: KeyboardEvent, code: string) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    toggle(code);
  };
  const nameOf = new Map(wijk.buurten.map(({ code, name }) => [code, name]));
  return (
    <>
      <p className="kl-soft kl-small kl-form__remark">{words.mapHelp}</p>
      <Tick checked={whole} onChange={(yes) => choose(yes ? [...elsewhere, { code: wijk.code, name: wijk.name, level: 'WIJK' }] : elsewhere)}>
        {words.whole}
      </Tick>
      {map && (
        <svg className="kl-map kl-map--choose" role="group" aria-label={words.mapLabel(wijk.name)} viewBox={`-3 -3 ${map.width + 6} ${(map.height + 6).toFixed(1)}`}>
          {map.buurten.map(({ code, path }) => (
            <path
              key={code}
              d={path}
              role="button"
              tabIndex={0}
              aria-pressed={has(code)}
              aria-label={nameOf.get(code)}
              className={has(code) ? 'kl-map__buurt kl-map__buurt--chosen' : 'kl-map__buurt'}
              onClick={() => toggle(code)}
              onKeyDown={(event) => keys(event, code)}
            >
              <title>{nameOf.get(code)}</title>
            </path>
          ))}
          {map.buurten.map(({ code, x, y }) => has(code) && <path key={code} d={`M${(x - 6).toFixed(1)} ${y.toFixed(1)}l4 4.500l8-9`} className="kl-map__tick" aria-hidden="true" />)}
        </svg>
      )}
      <p className="kl-soft kl-small kl-form__remark">{words.source}</p>
    </>
  );
}
