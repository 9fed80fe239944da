import { answerAmong, facetsAmong, type FacetCount, type SearchAnswer, type SearchDocument, type SearchRequest } from '#libs/search';
import { Injectable } from '@nestjs/common';
import { DatabaseSearchRepository } from './database-search.repository.js';
import { DocumentsService } from './documents.service.js';
import { narrowed } from './narrowing.js';

/**
 * Search without an index, for when it does not answer: by names, roles, organisations and areas as they are written, never by
 * numbers. The database finds what may fit; what fits, and what comes first, is decided as always.
 */
@Injectable()
export class DatabaseSearch {
  constructor(
    private readonly repository: DatabaseSearchRepository,
    private readonly documents: DocumentsService,
  ) {}

  async search(request: SearchRequest): Promise<SearchAnswer> {
    return answerAmong(request, await this.documentsFor(request));
  }

  async facets(request: SearchRequest, kinds: readonly string[]): Promise<FacetCount[]> {
    return facetsAmong(request, await this.documentsFor(request), kinds);
  }

  private async documentsFor(request: SearchRequest): Promise<SearchDocument[]> {
    const contacts = new Set<string>();
    const organisations = new Set<string>();
    for (const reading of request.readings.filter(({ numbers }) => numbers.length === 0)) {
      const narrowing = narrowed(reading, request.filters);
      for (const id of await this.repository.contactIds(request.scopes, narrowing, request.today)) contacts.add(id);
      for (const id of await this.repository.organisationIds(request.scopes, narrowing, request.today)) organisations.add(id);
    }
    return [...await this.documents.ofContacts([...contacts]), ...await this.documents.ofOrganisations([...organisations])];
  }
}
