import { GraphQLError, Kind, type ASTVisitor, type DocumentNode, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql';

interface Measures {
  depth: number;
  aliases: number;
}

/** The deepest nesting and the number of aliases of a selection; what it spreads counts as if it stood there. */
function measure(selections: SelectionSetNode, fragments: ReadonlyMap<string, SelectionSetNode>, within: readonly string[]): Measures {
  let [depth, aliases] = [0, 0];
  for (const selection of selections.selections) {
    const inner = innerOf(selection, fragments, within);
    const isField = selection.kind === Kind.FIELD;
    depth = Math.max(depth, inner.depth + (isField ? 1 : 0));
    aliases += inner.aliases + (isField && selection.alias ? 1 : 0);
  }
  return { depth, aliases };
}

function innerOf(selection: SelectionSetNode['selections'][number], fragments: ReadonlyMap<string, SelectionSetNode>, within: readonly string[]): Measures {
  if (selection.kind !== Kind.FRAGMENT_SPREAD) return selection.selectionSet ? measure(selection.selectionSet, fragments, within) : { depth: 0, aliases: 0 };
  const name = selection.name.value;
  const fragment = fragments.get(name);
  // a fragment within itself is refused by GraphQL's own rules
  return fragment && !within.includes(name) ? measure(fragment, fragments, [...within, name]) : { depth: 0, aliases: 0 };
}

const fragmentsOf = (document: DocumentNode): Map<string, SelectionSetNode> =>
  new Map(document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet] as const] : [])));

/** Refuses a question that nests too deep or repeats fields under too many names. Introspection nests deeper and costs nothing. */
export const documentLimits = (most: Measures): ValidationRule => (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    const isIntrospection = operation.selectionSet.selections.every((each) => each.kind === Kind.FIELD && each.name.value.startsWith('__'));
    const { depth, aliases } = measure(operation.selectionSet, fragmentsOf(context.getDocument()), []);
    if (!isIntrospection && depth > most.depth) context.reportError(new GraphQLError('The question nests too deep'));
    if (aliases > most.aliases) context.reportError(new GraphQLError('The question has too many aliases'));
  },
});
