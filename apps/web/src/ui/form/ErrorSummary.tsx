import { useEffect, useRef, type MouseEvent } from 'react';
import { text } from '../../text';
import { Notice } from '../Notice';
import type { Problems } from './Field';

/** On top of the form: all that is wrong, each leading to its field. Gets the focus at every try. */
export function ErrorSummary({ problems, tries }: { problems: Problems; tries: number }) {
  const box = useRef<HTMLDivElement>(null);
  const wrong = Object.entries(problems).filter((each): each is [string, string] => !!each[1]);
  const count = wrong.length;
  useEffect(() => {
    if (tries > 0 && count > 0) box.current?.focus();
  }, [tries, count]);
  if (count === 0) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="danger" role="alert">
        <strong>{text.signIn.summary}</strong>
        <ul className="kl-summary__list">
          {wrong.map(([id, message]) => (
            <li key={id}>
              <a href={`#${id}`} onClick={(event) => toField(event, id)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function toField(event: MouseEvent, id: string): void {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  field.focus();
}
