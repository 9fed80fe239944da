import { Button } from '@nl-design-system-candidate/button-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { Failed, Held } from '../../app/Answer';
import type { SearchQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { Notice } from '../../ui/Notice';
import { TextLink } from '../../ui/TextLink';
import { useSlow } from '../../ui/useSlow';
import { BeforeTyping } from './BeforeTyping';
import { Filters, FilterButton } from './Filters';
import { isEmergency, NothingFound } from './NothingFound';
import { NotShown } from './NotShown';
import { countFilters, retype } from './question';
import { Results } from './Results';
import { SearchBox } from './SearchBox';
import { streetIn } from './street';
import { Understood } from './Understood';
import { UnknownStreet } from './UnknownStreet';
import { useQuestion } from './useQuestion';
import { useResults } from './useResults';
import './search.css';

export function SearchPage() {
  const [question, ask] = useQuestion();
  const [filtering, setFiltering] = useState(false);
  const results = useResults(question, filtering);
  const area = useRef<HTMLDivElement>(null);
  const slow = useSlow(results.isFetching && results.isPlaceholderData, 300);
  const first = results.held?.pages[0];
  const asked = question.text.trim() !== '';
  const street = first && countFilters(question) === 0 ? streetIn(first.totalCount === 0 ? question.text.split(/\s+/) : first.leftOut) : undefined;
  const [withoutStreet, setWithoutStreet] = useState('');
  const asksStreet = street !== undefined && withoutStreet !== question.text;
  const notShown = asked && first && !asksStreet && <NotShown people={first.notShown ?? []} />;
  const foundAsAsked = first !== undefined && first.totalCount > 0 && first.leftOut.length === 0;
  const wijk = first?.wijk;
  const canFilter = filtering || countFilters(question) > 0 || (first !== undefined && first.totalCount > 0);

  return (
    <div ref={area} className="kl-search" onKeyDown={(event) => walk(event, area.current)}>
      <SearchBox value={question.text} onChange={(value) => ask(retype(question, value))} onSubmit={() => step(area.current, 1)} />
      {!asked && <BeforeTyping />}
      {asked && first && (
        <>
          <Understood question={question} understood={first.understood} ask={ask} />
          <div className={asksStreet ? 'kl-hidden' : 'kl-search__bar'}>
            <p className={first.totalCount > 0 || slow ? 'kl-search__count' : 'kl-hidden'} role="status">
              {slow ? text.busy.loading : countOf(first)}
            </p>
            {canFilter && !asksStreet && <FilterButton open={filtering} on={countFilters(question)} toggle={() => setFiltering(!filtering)} />}
          </div>
          <div aria-live="polite">{first.isLimited && <Notice tone="stale" icon="warning">{text.search.limited}</Notice>}</div>
          {filtering && <Filters question={question} ask={ask} facets={first.facets} close={() => setFiltering(false)} />}
        </>
      )}
      {asked && results.error && results.held && <Held since={results.held.at} error={results.error} />}
      {asked && results.error && !results.held && <Failed error={results.error} retry={() => void results.refetch()} />}
      {asked && first && asksStreet && (
        <UnknownStreet key={street} street={street} question={question} ask={ask} others={first.totalCount > 0 ? { count: first.totalCount, show: () => setWithoutStreet(question.text) } : undefined} />
      )}
      {!foundAsAsked && notShown}
      {asked && first && first.totalCount === 0 && !asksStreet && <NothingFound question={question} help={first.help} ask={ask} />}
      {asked && results.held && first && first.totalCount > 0 && !asksStreet && (
        <>
          {wijk && (
            <p className="kl-search__wijk">
              <TextLink to={`/wijken/${wijk.code}`}>{text.search.toWijk(wijk.name)}</TextLink>
            </p>
          )}
          <Results pages={results.held.pages} />
          {results.hasNextPage && !results.isPlaceholderData && (
            <Button purpose="secondary" className="kl-search__more" onClick={() => void results.fetchNextPage()} aria-busy={results.isFetchingNextPage}>
              {text.search.more}
            </Button>
          )}
        </>
      )}
      {foundAsAsked && notShown}
    </div>
  );
}

function countOf({ totalCount, leftOut, help }: SearchQuery['search']): string {
  if (isEmergency(help)) return help[0]!.text;
  return leftOut.length > 0 ? text.search.without(leftOut.join(' '), totalCount) : text.search.count(totalCount);
}

/** The arrow keys walk from the box through the results and back. */
function walk(event: KeyboardEvent, area: HTMLElement | null): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const from = event.target as HTMLElement;
  if (!from.matches('input[type="search"], .kl-person__name')) return;
  event.preventDefault();
  step(area, event.key === 'ArrowDown' ? 1 : -1);
}

function step(area: HTMLElement | null, by: 1 | -1): void {
  const stops = [...(area?.querySelectorAll<HTMLElement>('input[type="search"], .kl-person__name') ?? [])];
  stops[stops.indexOf(document.activeElement as HTMLElement) + by]?.focus();
}
