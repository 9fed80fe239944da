import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { usePages } from '../../app/usePages';
import { AnsweredError, send } from '../../gql/client';
import {
  AddImportOrganisations, AnswerImportWords, ApplyImport, ChooseImportOthers, ChooseImportRow, CompleteImportAreas, DropImport, EndImportAbsent, ImportNow, ImportRows, SetImportColumns, SetImportRole,
  type AddOrganisationInput, type ColumnMeaning, type ImportChoice, type ImportNowQuery, type ImportRowKind, type ImportStateFragment, type ImportWordAnswerInput,
} from '../../gql/operations.generated';
import { useRefresh } from '../keeping/useRefresh';

const POLL_MS = 600;
const keyOf = (id: string) => ['import', id, 'now'];

/** How an import stands; asked again while something is under way. */
export function useImport(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => send(ImportNow, { id }, signal),
    staleTime: 0,
    refetchInterval: (query) => {
      const now = query.state.data?.spreadsheetImport;
      return now && (now.result || (now.preview && now.progress === null)) ? false : POLL_MS;
    },
  });
}

/** The rows of a kind, or those that are refused for the same; once it was applied those that were not read. */
export function useRows(id: string, kind: ImportRowKind, refusal?: string) {
  return usePages(['import', id, 'rows', kind, refusal], async (after, signal) => (await send(ImportRows, { id, kind, refusal, after }, signal)).spreadsheetImport.rows);
}

function show(client: QueryClient, state: ImportStateFragment) {
  client.setQueryData<ImportNowQuery>(keyOf(state.id), { spreadsheetImport: state });
  return client.invalidateQueries({ queryKey: ['import', state.id], predicate: ({ queryKey }) => queryKey[2] !== 'now' });
}

/** What she can decide. Each answers how the import then stands. */
export function useDeciding(id: string) {
  const client = useQueryClient();
  const refresh = useRefresh();
  const [, go] = useLocation();
  const onSuccess = (answer: Record<string, unknown>) => show(client, Object.values(answer)[0] as ImportStateFragment);
  const columns = useMutation({ mutationFn: (given: { sheet: number; columns: { column: number; meaning: ColumnMeaning }[] }) => send(SetImportColumns, { id, ...given }), onSuccess });
  const role = useMutation({ mutationFn: (given: { sheet: number; role: string | null }) => send(SetImportRole, { id, ...given }), onSuccess });
  const words = useMutation({ scope: { id: 'words' }, mutationFn: (answers: ImportWordAnswerInput[]) => send(AnswerImportWords, { id, answers }), onSuccess });
  const organisations = useMutation({
    scope: { id: 'words' },
    mutationFn: (given: AddOrganisationInput[]) => send(AddImportOrganisations, { id, organisations: given }),
    onSuccess: async ({ addImportOrganisations }) => {
      await show(client, addImportOrganisations.spreadsheetImport);
      await refresh();
    },
  });
  const row = useMutation({ mutationFn: (given: { key: string; choice: ImportChoice | null; same?: string }) => send(ChooseImportRow, { id, choices: [given] }), onSuccess });
  const others = useMutation({ mutationFn: (choice: ImportChoice | null) => send(ChooseImportOthers, { id, choice }), onSuccess });
  const absent = useMutation({ scope: { id: 'absent' }, mutationFn: (given: { organisationIds: string[]; on: string | null }) => send(EndImportAbsent, { id, ...given }), onSuccess });
  const areas = useMutation({ scope: { id: 'areas' }, mutationFn: (complete: boolean) => send(CompleteImportAreas, { id, complete }), onSuccess });
  const apply = useMutation({
    mutationFn: (digest: string) => send(ApplyImport, { id, digest }),
    onSuccess: async (answer) => {
      await onSuccess(answer);
      await refresh();
    },
    onError: async (error) => {
      if (error instanceof AnsweredError && error.code === 'IMPORT_CHANGED') await client.invalidateQueries({ queryKey: ['import', id] });
    },
  });
  const drop = useMutation({
    mutationFn: () => send(DropImport, { id }),
    onSuccess: () => {
      go('/beheer/import');
      client.removeQueries({ queryKey: ['import', id] });
    },
  });
  return { id, columns, role, words, organisations, row, others, absent, areas, apply, drop };
}

export type Deciding = ReturnType<typeof useDeciding>;
