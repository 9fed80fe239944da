import { useQuery } from '@tanstack/react-query';
import { Fragment, useMemo, useState } from 'react';
import { Answer } from '../../app/Answer';
import { mayPlaceIn } from '../../app/keeps-lists';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { WijkShape, type WijkShapeQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { keeping } from '../../text/keeping';
import { Tick } from '../../ui/form/Choice';
import { SelectField } from '../../ui/form/Field';
import { drawMap } from '../wijk/outline';
import '../wijk/wijk.css';
import { wijkOf } from '../wijk/wijk-of';
import { useWijkenWithBuurten } from './useAreas';
import type { AreaChoice } from './values';

const words = keeping.areas;

interface Props {
  areas: AreaChoice[];
  choose: (areas: AreaChoice[]) => void;
}

/** The buurten of a wijk to choose from: on its map, numbered as in the list below it. */
export function AreaMap({ areas, choose }: Props) {
  const me = useMe();
  const wijken = useWijkenWithBuurten().filter(({ code }) => mayPlaceIn(me, code));
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
  const buurten = new Map(wijk.buurten.map(({ code, name }, index) => [code, { name, number: index + 1 }]));
  const whole = areas.some(({ code }) => code === wijk.code);
  const has = (code: string) => whole || areas.some((area) => area.code === code);
  const elsewhere = areas.filter((area) => wijkOf(area.code) !== wijk.code);
  const toggle = (code: string) => {
    const kept = wijk.buurten.filter((buurt) => (buurt.code === code ? !has(code) : has(buurt.code)));
    choose([...elsewhere, ...kept.map((buurt) => ({ code: buurt.code, name: buurt.name, level: 'BUURT' as const }))]);
  };
  return (
    <>
      <p className="kl-soft kl-small kl-form__remark">{words.mapHelp}</p>
      {map && (
        <svg className="kl-map kl-map--choose" role="img" aria-label={text.wijk.mapLabel(wijk.name)} viewBox={`-3 -3 ${map.width + 6} ${(map.height + 6).toFixed(1)}`}>
          {map.buurten.map(({ code, path }) => (
            <path key={code} d={path} className={has(code) ? 'kl-map__buurt kl-map__buurt--chosen' : 'kl-map__buurt'} onClick={() => toggle(code)}>
              <title>{buurten.get(code)!.name}</title>
            </path>
          ))}
          {map.buurten.map(({ code, x, y }) => (
            <Fragment key={code}>
              <text x={(has(code) ? x + 6 : x).toFixed(1)} y={y.toFixed(1)} dy="0.35em" className="kl-map__number">
                {buurten.get(code)!.number}
              </text>
              {has(code) && <path d={`M${(x - 13).toFixed(1)} ${y.toFixed(1)}l4 4.500l7-8`} className="kl-map__tick" />}
            </Fragment>
          ))}
        </svg>
      )}
      <fieldset className="kl-choices">
        <legend>{text.wijk.buurten}</legend>
        <Tick checked={whole} onChange={(yes) => choose(yes ? [...elsewhere, { code: wijk.code, name: wijk.name, level: 'WIJK' }] : elsewhere)}>
          {words.whole}
        </Tick>
        <div className="kl-form__two kl-buurten-to-choose">
          {wijk.buurten.map(({ code, name }, index) => (
            <Tick key={code} checked={has(code)} onChange={() => toggle(code)}>
              <span className="kl-buurten__number" aria-hidden="true">
                {index + 1}
              </span>{' '}
              {name}
            </Tick>
          ))}
        </div>
      </fieldset>
      <p className="kl-soft kl-small kl-form__remark">{words.source}</p>
    </>
  );
}
