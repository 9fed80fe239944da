import { useQueryClient } from '@tanstack/react-query';

/**
 * After a change: what was asked before is asked again. Numbers and drafts are only forgotten: reading
 * them is a disclosure, for a page that wants them.
 */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    client.removeQueries({ predicate: ({ queryKey: [kind] }) => kind === 'draft' || kind === 'merge' });
    const numbers = client.getQueryCache().findAll({ queryKey: ['numbers'] });
    for (const query of numbers) if (!query.isActive()) client.removeQueries({ queryKey: query.queryKey });
    // What stands behind another page is not shown again as it was.
    client.removeQueries({ type: 'inactive', predicate: ({ queryKey: [kind] }) => ['contact', 'contacts', 'wijk', 'organisation', 'history'].includes(kind as string) });
    const KEPT = new Set<unknown>(['viewer', 'roles', 'areas-to-choose', 'wijk-shape', 'draft', 'to-judge', 'to-confirm', 'merge', 'by-mail']);
    await client.invalidateQueries({ predicate: ({ queryKey: [kind] }) => !KEPT.has(kind) });
  };
}
