import { text } from '../../text';
import { TextLink } from '../../ui/TextLink';
import { wijkOf } from '../wijk/wijk-of';
import type { ContactDetails } from './ContactPage';

/** The areas a contact serves, each leading to its wijk. */
export function Areas({ areas }: { areas: ContactDetails['areas'] }) {
  return (
    <ul className="kl-areas">
      {areas.map(({ code, level, name }) => (
        <li key={code}>
          {level === 'GEMEENTE' ? text.contact.wholeGemeente(name) : <TextLink to={`/wijken/${wijkOf(code)}`}>{name}</TextLink>}
        </li>
      ))}
    </ul>
  );
}
