import { useMemo, useState } from 'react';
import type { WijkQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { drawMap } from './outline';

/** A small map of the wijk; its buurten are numbered as in the list beside it. */
export function WijkMap({ wijk }: { wijk: Pick<WijkQuery['wijk'], 'name' | 'buurten'> }) {
  const [marked, setMarked] = useState<string>();
  const map = useMemo(() => drawMap(wijk.buurten), [wijk.buurten]);
  const numberOf = new Map(wijk.buurten.map(({ code }, index) => [code, index + 1]));
  const nameOf = new Map(wijk.buurten.map(({ code, name }) => [code, name]));
  return (
    <>
      {map && (
        <svg
          className="kl-map"
          role="img"
          aria-label={text.wijk.mapLabel(wijk.name)}
          viewBox={`-3 -3 ${map.width + 6} ${(map.height + 6).toFixed(1)}`}
        >
          {map.buurten.map(({ code, path }) => (
            <path
              key={code}
              d={path}
              className={code === marked ? 'kl-map__buurt kl-map__buurt--marked' : 'kl-map__buurt'}
              onPointerEnter={() => setMarked(code)}
              onPointerLeave={() => setMarked(undefined)}
            >
              <title>{nameOf.get(code)}</title>
            </path>
          ))}
          {map.buurten.map(({ code, x, y }) => (
            <text key={code} x={x.toFixed(1)} y={y.toFixed(1)} dy="0.35em" className="kl-map__number" aria-hidden="true">
              {numberOf.get(code)}
            </text>
          ))}
        </svg>
      )}
      <ol className="kl-buurten" aria-label={text.wijk.buurten}>
        {wijk.buurten.map(({ code, name }, index) => (
          <li
            key={code}
            className={code === marked ? 'kl-buurten__one kl-buurten__one--marked' : 'kl-buurten__one'}
            onPointerEnter={() => setMarked(code)}
            onPointerLeave={() => setMarked(undefined)}
          >
            <span className="kl-buurten__number" aria-hidden="true">
              {index + 1}
            </span>
            {name}
          </li>
        ))}
      </ol>
      {map && <p className="kl-soft kl-small kl-map__source">{text.wijk.mapSource}</p>}
    </>
  );
}
