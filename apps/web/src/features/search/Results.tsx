import type { SearchQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { LastResortOfAll } from '../contacts/CallButton';
import { ContactRow } from '../contacts/ContactRow';
import { OrganisationRow } from '../organisation/OrganisationRow';

export function Results({ pages }: { pages: SearchQuery['search'][] }) {
  const edges = pages.flatMap((page) => page.edges);
  return (
    <>
      <LastResortOfAll targets={edges.flatMap(({ node }) => (node.__typename === 'Contact' ? [node.reachability.callTarget] : []))} />
      <ul className="kl-people" aria-label={text.search.results}>
        {edges.map(({ node, why }) =>
          node.__typename === 'Contact' ? (
            <ContactRow key={node.id} contact={node} why={why} />
          ) : (
            <OrganisationRow key={node.id} organisation={node} why={why} />
          ),
        )}
      </ul>
    </>
  );
}
