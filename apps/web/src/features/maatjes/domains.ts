import type { ExpertiseDomain } from '../../gql/operations.generated';
import { maatjesText } from '../../text/maatjes';

/** What an expert can be consulted on, with its name. */
export const DOMAINS = Object.entries(maatjesText.expert.domainNames) as [ExpertiseDomain, string][];
