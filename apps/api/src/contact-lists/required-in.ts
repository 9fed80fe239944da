import type { RequiredRole } from './required-role.entity.js';

type Rule = Pick<RequiredRole, 'roleCode' | 'required'>;

/** The roles a wijk must have: its gemeente's, but for where the wijk itself differs. */
export function requiredIn(ofGemeente: readonly Rule[], ofWijk: readonly Rule[]): Set<string> {
  const required = new Set(ofGemeente.filter((rule) => rule.required).map((rule) => rule.roleCode));
  for (const { roleCode, required: asks } of ofWijk) {
    if (asks) required.add(roleCode);
    else required.delete(roleCode);
  }
  return required;
}
