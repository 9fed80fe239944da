import { Heading } from '@nl-design-system-candidate/heading-react';
import { useQuery } from '@tanstack/react-query';
import { Textbox } from '@utrecht/textbox-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { arrive } from '../../app/arrival';
import { useTab } from '../../app/Page';
import { send } from '../../gql/client';
import { SearchExamples } from '../../gql/operations.generated';
import { text } from '../../text';
import { Icon } from '../../ui/Icon';

interface Props {
  value: string;
  onChange: (value: string) => void;
  onSubmit: () => void;
}

/** So many letters of an example can be read in the box of a phone. */
const READABLE = 28;

/** What could be asked, of her own gemeente; until that is known, of any. */
function useExample(): string {
  const hers = useQuery({ queryKey: ['search-examples'], queryFn: ({ signal }) => send(SearchExamples, {}, signal), staleTime: Infinity, select: ({ searchExamples }) => searchExamples });
  const [chance] = useState(Math.random);
  const short = hers.data?.filter((each) => each.length <= READABLE) ?? [];
  const examples = short.length > 0 ? short : text.search.neutralExamples;
  return examples[Math.floor(chance * examples.length)]!;
}

/** The one search box. */
export function SearchBox({ value, onChange, onSubmit }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const example = useExample();
  // Not the question: a browser keeps titles in its history.
  useTab(text.search.title);
  useLayoutEffect(() => {
    if (arrive(null) !== 'back') box.current?.focus({ preventScroll: true });
  }, []);

  return (
    <search>
      <form
        className="kl-box"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Heading level={1}>
          <label htmlFor="zoek">{text.search.question}</label>
        </Heading>
        <div className="kl-box__field">
          <Icon name="search" size={22} />
          <Textbox
            ref={box}
            id="zoek"
            type="search"
            value={value}
            onChange={(event) => onChange(event.target.value)}
            placeholder={example}
            aria-describedby="zoek-uitleg"
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="search"
            maxLength={200}
          />
          {value && (
            <button
              type="button"
              className="kl-box__clear"
              aria-label={text.search.clear}
              onClick={() => {
                onChange('');
                box.current?.focus();
              }}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
        <p id="zoek-uitleg" className={value ? 'kl-hidden' : 'kl-box__hint'}>
          {text.search.hint}
        </p>
      </form>
    </search>
  );
}
