import { Button } from '@nl-design-system-candidate/button-react';
import { NumberBadge } from '@nl-design-system-candidate/number-badge-react';
import { Checkbox } from '@utrecht/checkbox-react';
import { useRef } from 'react';
import type { SearchQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { Icon } from '../../ui/Icon';
import type { FilterName, Question } from './question';

type Facets = NonNullable<SearchQuery['search']['facets']>;
const GROUPS: [FilterName, string][] = [
  ['disciplines', text.search.filterDisciplines],
  ['roles', text.search.filterRoles],
  ['wijken', text.search.filterWijken],
];

export function FilterButton({ open, on, toggle }: { open: boolean; on: number; toggle: () => void }) {
  return (
    <Button purpose="subtle" onClick={toggle} aria-expanded={open} aria-controls="filters" iconStart={<Icon name="filter" />}>
      {text.search.filter}
      {on > 0 && (
        <>
          {' '}
          <NumberBadge value={on} label={text.search.filtersOn(on)}>
            {on}
          </NumberBadge>
        </>
      )}
    </Button>
  );
}

interface Props {
  question: Question;
  ask: (next: Question) => void;
  /** Not there yet when the panel has just been opened. */
  facets: Facets | undefined;
  close: () => void;
}

export function Filters({ question, ask, facets, close }: Props) {
  // The counts of the last answer stay while the next one is on its way.
  const last = useRef<Facets>(undefined);
  if (facets) last.current = facets;
  const shown = last.current;
  const on = question.disciplines.length + question.roles.length + question.wijken.length > 0;
  return (
    <section id="filters" className="kl-filters" aria-label={text.search.filterTitle}>
      {!shown && <p className="kl-soft">{text.busy.loading}</p>}
      {shown &&
        GROUPS.map(([name, title]) => (
          <details key={name} className="kl-filters__group" open={name === 'disciplines' || question[name].length > 0}>
            <summary>{title}</summary>
            <ul className="kl-filters__list">
              {shown[name]
                .filter(({ code, count }) => count > 0 || question[name].includes(code))
                .map(({ code, label, count }) => (
                  <li key={code}>
                    <label className="kl-filters__choice">
                      <Checkbox
                        checked={question[name].includes(code)}
                        onChange={() => ask({ ...question, [name]: toggled(question[name], code) })}
                      />
                      <span>{label}</span>
                      <span className="kl-filters__count">{count}</span>
                    </label>
                  </li>
                ))}
            </ul>
          </details>
        ))}
      <div className="kl-row-wrap">
        <Button purpose="secondary" onClick={close}>
          {text.search.filterClose}
        </Button>
        {on && (
          <Button purpose="subtle" onClick={() => ask({ ...question, disciplines: [], roles: [], wijken: [] })}>
            {text.search.filterClear}
          </Button>
        )}
      </div>
    </section>
  );
}

function toggled(codes: string[], code: string): string[] {
  return codes.includes(code) ? codes.filter((other) => other !== code) : [...codes, code];
}
