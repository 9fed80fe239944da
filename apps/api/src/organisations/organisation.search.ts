import type { SearchDocument } from '#libs/search';
import { areaTags, gemeenteOf } from '../areas/index.js';
import { nationalDigits } from '../phone-numbers/index.js';
import { DISCIPLINES } from '../roles/index.js';
import { DISCIPLINE_OF_KIND, KIND_LABELS } from './organisation-kinds.js';
import type { OrganisationRecord } from './organisation-record.js';
import { addressWords, organisationWords } from './organisation-words.js';

/** What the search index knows of an organisation. Its general number is for everyone. */
export function organisationDocument(organisation: OrganisationRecord, version: number, placeNames: (code: string) => readonly string[]): SearchDocument {
  const discipline = DISCIPLINE_OF_KIND[organisation.kind];
  const codes = organisation.areaCodes.length > 0 ? organisation.areaCodes : [organisation.buurtCode ?? organisation.gemeenteCode];
  const place = DISCIPLINES.findIndex((each) => each.code === discipline);
  return {
    id: `organisation:${organisation.id}`,
    version,
    texts: {
      name: '',
      organisation: organisationWords(organisation.name),
      role: KIND_LABELS[organisation.kind],
      place: [...codes.flatMap(placeNames), addressWords(organisation)].join(' '),
    },
    tags: ['kind:organisation', `organisation-kind:${organisation.kind}`, ...(discipline ? [`discipline:${discipline}`] : []), ...areaTags(codes)],
    scopes: [...new Set([organisation.gemeenteCode, ...codes.map(gemeenteOf)])],
    numbers: organisation.phone === null ? [] : [{ digits: nationalDigits(organisation.phone), audiences: ['everyone'] }],
    activeFrom: '0000-01-01',
    activeUntil: organisation.endsOn,
    demotedFrom: '9999-12-31',
    order: `${place < 0 ? 9 : place}99 ${organisation.name}`,
  };
}
