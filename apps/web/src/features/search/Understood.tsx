import { Button } from '@nl-design-system-candidate/button-react';
import type { SearchQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { capital } from '../../ui/capital';
import { Icon } from '../../ui/Icon';
import type { Question } from './question';

interface Props {
  question: Question;
  understood: SearchQuery['search']['understood'];
  ask: (next: Question) => void;
}

/** What was understood of the text, each part of it to be undone. */
export function Understood({ question, understood, ask }: Props) {
  const notes = [...new Set(understood.flatMap(({ note }) => note ?? []))];
  if (understood.length === 0 && question.without.length === 0) return null;
  return (
    <div className="kl-understood">
      {understood.length > 0 && (
        <ul className="kl-understood__chips" aria-label={text.search.understood}>
          {understood.map(({ key, label }) => (
            <li key={key} className="nl-data-badge kl-chip">
              {label}
              <button
                type="button"
                className="kl-chip__remove"
                aria-label={text.search.remove(label)}
                onClick={() => ask({ ...question, without: [...question.without, key] })}
              >
                <Icon name="close" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {notes.map((note) => (
        <p key={note} className="kl-understood__note">
          {capital(note)}
        </p>
      ))}
      {question.without.length > 0 && (
        <p className="kl-understood__note">
          {text.search.asPlainWords}{' '}
          <Button purpose="subtle" onClick={() => ask({ ...question, without: [] })}>
            {text.search.undo}
          </Button>
        </p>
      )}
    </div>
  );
}
