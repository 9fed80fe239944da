import { GraphQLError, Kind, type ASTVisitor, type DocumentNode, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql';

export interface Measures {
  depth: number;
  aliases: number;
  /** Fields, with what fragments spread counted as often as it is spread. */
  fields: number;
}

type Selection = SelectionSetNode['selections'][number];

/** Measures selections as if every fragment stood where it is spread. Each fragment is measured once, or a chain of them would double the work with every link. */
class Measure {
  private readonly fragments: ReadonlyMap<string, SelectionSetNode>;
  private readonly measured = new Map<string, Measures>();

  constructor(document: DocumentNode) {
    this.fragments = new Map(document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet] as const] : [])));
  }

  of(selections: SelectionSetNode): Measures {
    const total = { ...NOTHING };
    for (const selection of selections.selections) {
      const inner = this.within(selection);
      const field = selection.kind === Kind.FIELD ? 1 : 0;
      total.depth = Math.max(total.depth, inner.depth + field);
      total.aliases += inner.aliases + (selection.kind === Kind.FIELD && selection.alias ? 1 : 0);
      total.fields += inner.fields + field;
    }
    return total;
  }

  private within(selection: Selection): Measures {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(selection.name.value);
    return selection.selectionSet ? this.of(selection.selectionSet) : NOTHING;
  }

  private ofFragment(name: string): Measures {
    const known = this.measured.get(name);
    const fragment = this.fragments.get(name);
    if (known || !fragment) return known ?? NOTHING;
    this.measured.set(name, NOTHING); // a fragment within itself is refused by GraphQL's own rules
    const measures = this.of(fragment);
    this.measured.set(name, measures);
    return measures;
  }
}

const NOTHING: Readonly<Measures> = { depth: 0, aliases: 0, fields: 0 };

/** Whether a document asks more than these, in all of its operations. */
function exceeds(document: DocumentNode, most: Measures): boolean {
  const measure = new Measure(document);
  return document.definitions.some((each) => {
    if (each.kind !== Kind.OPERATION_DEFINITION) return false;
    const { depth, aliases, fields } = measure.of(each.selectionSet);
    return (depth > most.depth && !isIntrospection(each.selectionSet)) || aliases > most.aliases || fields > most.fields;
  });
}

/** It nests deeper and costs nothing. */
const isIntrospection = (selections: SelectionSetNode): boolean =>
  selections.selections.every((each) => each.kind === Kind.FIELD && each.name.value.startsWith('__'));

/** Refuses a question that nests too deep, repeats fields under too many names, or unfolds into too many. */
export const documentLimits = (most: Measures): ValidationRule => (context: ValidationContext): ASTVisitor => ({
  Document(document) {
    if (exceeds(document, most)) context.reportError(new GraphQLError('The question is too large'));
    return undefined;
  },
});
