import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useQuery } from '@tanstack/react-query';
import { send } from '../../gql/client';
import { MaatjesOf, type DepartureQuery } from '../../gql/operations.generated';
import { departing } from '../../text/departing';
import { TextLink } from '../../ui/TextLink';

const words = departing.maatjes;

/** Whose maatje she is, and that they need another. Nothing for who has none. */
export function PairsThatEnd({ contact }: { contact: DepartureQuery['departure']['contacts'][number] }) {
  const { data } = useQuery({ queryKey: ['maatjes', 'of', contact.id], queryFn: ({ signal }) => send(MaatjesOf, { contactId: contact.id }, signal), staleTime: 0 });
  const held = (data?.maatjesOf ?? []).filter(({ state }) => state === 'ACTIVE' || state === 'ENDING');
  if (held.length === 0) return null;
  const isExpert = held.some(({ expert }) => expert?.id === contact.id);
  return (
    <section className="kl-form__part">
      <Heading level={2}>{words.title}</Heading>
      <Paragraph>{isExpert ? words.ofExpert(held.map(({ memberName }) => memberName)) : words.ofMember(held.map(({ expertName }) => expertName))}</Paragraph>
      {isExpert && (
        <p>
          <TextLink to={`/beheer/maatjes/verdelen?van=${contact.id}`}>{words.spread}</TextLink>
        </p>
      )}
    </section>
  );
}
