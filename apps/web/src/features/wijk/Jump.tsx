import type { WijkQuery } from '../../gql/operations.generated';
import { text } from '../../text';

/** To each discipline: beside the list, on a phone a bar above it; it stays while one scrolls. */
export function Jump({ groups }: { groups: WijkQuery['wijk']['contactList'] }) {
  if (groups.length === 0) return null;
  return (
    <nav className="kl-jump kl-no-print" aria-label={text.wijk.jump}>
      <ul className="kl-jump__list">
        {groups.map(({ discipline }) => (
          <li key={discipline.code}>
            <a href={`#${discipline.code}`}>{discipline.label}</a>
          </li>
        ))}
        <li className="kl-jump__about">
          <a href="#over">{text.wijk.about}</a>
        </li>
      </ul>
    </nav>
  );
}
