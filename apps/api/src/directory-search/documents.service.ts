import { Clock } from '#libs/clock';
import type { SearchDocument } from '#libs/search';
import { Injectable } from '@nestjs/common';
import { AreaRepository, levelOf, pathOf, wijkOf, type Area } from '../areas/index.js';
import { contactDocument, ContactRepository } from '../contacts/index.js';
import { MaatjeRepository } from '../maatjes/index.js';
import { organisationDocument, OrganisationRepository } from '../organisations/index.js';

/** Makes search documents of what the database holds. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly organisations: OrganisationRepository,
    private readonly maatjes: MaatjeRepository,
    private readonly areas: AreaRepository,
    private readonly clock: Clock,
  ) {}

  async ofContacts(ids: readonly string[]): Promise<SearchDocument[]> {
    const records = await this.contacts.recordsAnywhere(ids, this.clock.today());
    const names = await this.placeNames(records.flatMap((record) => record.areas.map((area) => area.code)));
    const maatjes = await this.maatjes.maatjesOf(records.map((record) => record.id));
    return records.map((record) => contactDocument(record, names, maatjes.get(record.id) ?? []));
  }

  /** Contacts whose documents name the person of one of these. */
  naming(contactIds: readonly string[]): Promise<string[]> {
    return this.maatjes.matesOf(contactIds);
  }

  async ofOrganisations(ids: readonly string[]): Promise<SearchDocument[]> {
    // the version first: what changes in between is then older than it says, and is written again
    const versions = await this.organisations.versions(ids);
    const records = [...(await this.organisations.recordsById(ids)).values()].filter(({ id }) => versions.has(id));
    const names = await this.placeNames(records.flatMap(({ areaCodes, buurtCode, gemeenteCode }) => [...areaCodes, gemeenteCode, buurtCode ?? []].flat()));
    return records.map((record) => organisationDocument(record, versions.get(record.id)!, names));
  }

  /** The names an area is found by: its own, what it lies in, and for a wijk also its buurten. */
  private async placeNames(codes: readonly string[]): Promise<(code: string) => string[]> {
    const wijken = [...new Set(codes.filter((code) => levelOf(code) !== 'gemeente').map(wijkOf))];
    const [areas, buurten] = await Promise.all([this.areas.byCodes([...new Set(codes.flatMap(pathOf))]), this.areas.childrenOf(wijken)]);
    const byCode = new Map([...areas, ...buurten].map((area) => [area.code, area]));
    const byWijk = Map.groupBy(buurten, (buurt: Area) => buurt.parentCode!);
    return (code) => [
      ...pathOf(code).flatMap((each) => byCode.get(each)?.name ?? []),
      ...(levelOf(code) === 'wijk' ? (byWijk.get(code) ?? []).map((buurt) => buurt.name) : []),
    ];
  }
}
