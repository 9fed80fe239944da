import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { coordinates } from '../../app/keeps-lists';
import { useMe } from '../../app/viewer';
import type { SearchQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { ButtonLink } from '../../ui/ButtonLink';
import { TextLink } from '../../ui/TextLink';
import { ContactRow } from '../contacts/ContactRow';
import { OrganisationRow } from '../organisation/OrganisationRow';
import { countFilters, type Question } from './question';

type Help = SearchQuery['search']['help'][number];

interface Props {
  question: Question;
  help: Help[];
  ask: (next: Question) => void;
}

/** Whether she typed 112: she looks for nobody in the list. */
export const isEmergency = (help: Help[]): boolean => help.some(({ number }) => number?.dial === '112');

/** Nothing found is where she needs help most: what to do instead. */
export function NothingFound({ question, help, ask }: Props) {
  if (isEmergency(help)) {
    return (
      <section className="kl-nothing">
        <Ways help={help} />
      </section>
    );
  }
  const isAtALoss = help.length === 1; // Veilig Thuis, which always helps
  const isEmpty = help.some(({ kind }) => kind === 'EMPTY_LIST');
  return (
    <section className="kl-nothing">
      <Heading level={2}>{text.search.nothing(question.text.trim())}</Heading>
      {countFilters(question) > 0 && (
        <div className="kl-nothing__filters">
          <Paragraph>{text.search.nothingWithFilters}</Paragraph>
          <Button purpose="secondary" onClick={() => ask({ ...question, disciplines: [], roles: [], wijken: [] })}>
            {text.search.filterClear}
          </Button>
        </div>
      )}
      {isAtALoss ? (
        <>
          <Paragraph>{tips(question.text)}</Paragraph>
          <TextLink to="/wijken">{text.search.allWijken}</TextLink>
        </>
      ) : (
        !isEmpty && <Paragraph>{text.search.nothingHelp}</Paragraph>
      )}
      <Ways help={help} />
    </section>
  );
}

function Ways({ help }: { help: Help[] }) {
  return (
    <ul className="kl-nothing__help">
      {help.map((way, index) => (
        <li key={index}>
          <Way way={way} />
        </li>
      ))}
    </ul>
  );
}

/** Whose a number is, is told from six digits on. */
function tips(typed: string): string {
  if (!/^[\d\s+().-]+$/.test(typed)) return text.search.nothingTips;
  return typed.replace(/\D/g, '').length < 6 ? text.search.nothingDigits : text.search.nothingNumber;
}

function Way({ way }: { way: Help }) {
  const keeps = coordinates(useMe());
  const { wijk, number, contact, organisation } = way;
  return (
    <>
      <Paragraph>{way.text}</Paragraph>
      {way.kind === 'EMPTY_LIST' && keeps && <TextLink to="/beheer/import">{text.beheer.begin.import}</TextLink>}
      {contact && (
        <ul className="kl-people">
          <ContactRow contact={contact} />
        </ul>
      )}
      {organisation && (
        <ul className="kl-people">
          <OrganisationRow organisation={organisation} />
        </ul>
      )}
      {wijk && <TextLink to={`/wijken/${wijk.code}`}>{text.search.toWijk(wijk.name)}</TextLink>}
      {number && !contact && !organisation && (
        <ButtonLink icon="phone" href={`tel:${number.dial}`}>
          {number.display}
        </ButtonLink>
      )}
    </>
  );
}
