import { authorize, type Actor } from '#libs/access';
import { Database } from '#libs/database';
import { UserError } from '#libs/errors';
import { Injectable } from '@nestjs/common';
import { AreaRepository, type Area } from '../areas/index.js';
import { DirectoryEdits } from '../changes/index.js';
import { ContactListRepository, requiredIn } from '../contact-lists/index.js';
import { isRole, presentRole, ROLES } from '../roles/index.js';
import { mayReadRequiredRoles, maySetRequiredRoles } from './coverage.policy.js';
import type { RequiredRoleInput } from './required-roles.inputs.js';
import type { RequiredRolesType } from './required-roles.types.js';

/** Which roles must be filled: per gemeente, and where a wijk differs. */
@Injectable()
export class RequiredRolesService {
  constructor(
    private readonly database: Database,
    private readonly areas: AreaRepository,
    private readonly lists: ContactListRepository,
    private readonly edits: DirectoryEdits,
  ) {}

  /** @throws UserError NOT_FOUND for an area of which she keeps nothing. */
  async of(actor: Actor, code: string): Promise<RequiredRolesType> {
    const area = await this.area(code, (each) => mayReadRequiredRoles(actor, each.code));
    const ofGemeente = await this.lists.ownRequiredRoles([area.gemeenteCode]);
    const inherited = area.level === 'wijk' ? requiredIn(ofGemeente, []) : null;
    const required = requiredIn(ofGemeente, inherited === null ? [] : await this.lists.ownRequiredRoles([code]));
    return {
      area,
      roles: ROLES.map((role) => ({ role: presentRole(role.code), required: required.has(role.code), inherited: inherited?.has(role.code) ?? null })),
      differing: inherited === null ? await this.differing(code, required) : [],
      mayEdit: maySetRequiredRoles(actor, code),
    };
  }

  /**
   * Roles that are not named stay as they are. A wijk keeps only where it differs from its gemeente.
   * @returns the change, which can be undone; null when nothing changed.
   * @throws UserError NOT_FOUND; ROLE_UNKNOWN
   */
  async set(actor: Actor, code: string, roles: readonly RequiredRoleInput[]): Promise<string | null> {
    const unknown = roles.find(({ roleCode }) => !isRole(roleCode));
    if (unknown) throw new UserError('ROLE_UNKNOWN', { code: unknown.roleCode });
    return this.database.transaction(async () => {
      const area = await this.area(code, (each) => maySetRequiredRoles(actor, each.code));
      const inherited = area.level === 'wijk' ? requiredIn(await this.lists.ownRequiredRoles([area.gemeenteCode]), []) : new Set<string>();
      const own = roles.map(({ roleCode, required }) => [roleCode, required === inherited.has(roleCode) ? null : required ?? null]);
      return this.edits.apply(actor, 'required-roles', [{ kind: 'area', id: code, set: Object.fromEntries(own) as Record<string, boolean | null> }]);
    });
  }

  /** What a wijk said may be what its gemeente says by now. */
  private async differing(gemeenteCode: string, required: ReadonlySet<string>): Promise<Area[]> {
    const wijken = await this.areas.childrenOf([gemeenteCode]);
    const differ = new Set((await this.lists.ownRequiredRoles(wijken.map(({ code }) => code))).flatMap((rule) => (rule.required === required.has(rule.roleCode) ? [] : rule.areaCode)));
    return wijken.filter(({ code }) => differ.has(code));
  }

  private async area(code: string, policy: (area: Area) => boolean): Promise<Area> {
    const [area] = await this.areas.byCodes([code]);
    return authorize(area, (each) => each.level !== 'buurt' && policy(each));
  }
}
