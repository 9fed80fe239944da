import { UserError } from '#libs/errors';
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class PageInfo {
  @Field()
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** A Relay connection. */
export interface Page<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: PageInfo;
  totalCount: number;
}

type ConnectionClass<Node> = new () => Page<Node>;

/** What the Relay connection of a node extends, with its edge type. */
export function connectionOf<Node extends object>(name: string, node: new () => Node): ConnectionClass<Node> {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field()
    cursor!: string;

    @Field(() => node)
    node!: Node;
  }

  @ObjectType({ isAbstract: true })
  class Connection {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int)
    totalCount!: number;
  }
  return Connection;
}

export interface PageRequest {
  first: number;
  after?: string | null;
}

const MOST = 50;

/** How much to skip and to take. @throws UserError BAD_INPUT for a cursor that is not ours or more than 50 at a time. */
export function pageBounds({ first, after }: PageRequest): { offset: number; limit: number } {
  const place = after ? readCursor(/^at:(\d{1,6})$/, after) : '-1';
  return { offset: Number(place) + 1, limit: readLimit(first) };
}

/**
 * A page of a list that gets shorter while it is worked through, by her and by others: the next one begins after the last that was shown,
 * also when that is settled. Only the page's own nodes are loaded.
 * @param items by what the list is sorted by.
 * @param load in the order of the items; null for one that is gone meanwhile.
 * @throws UserError BAD_INPUT as pageBounds does.
 */
export async function pageByKey<Item, Node>(items: ReadonlyMap<string, Item>, { first, after }: PageRequest, load: (items: Item[]) => Promise<(Node | null)[]>): Promise<Page<Node>> {
  const last = after ? readCursor(/^after:(.+)$/, after) : '';
  const keys = [...items.keys()].filter((key) => key > last).sort();
  const some = keys.slice(0, readLimit(first));
  const edges = edgesOf(await load(some.map((key) => items.get(key)!)), (index) => encoded(`after:${some[index]!}`));
  return { edges, pageInfo: { hasNextPage: some.length < keys.length, endCursor: some.length === 0 ? null : encoded(`after:${some.at(-1)!}`) }, totalCount: items.size };
}

/** The page of a list whose ids are all known; only the page's own nodes are loaded. @param load in the order of the ids; null for one that is gone meanwhile. */
export async function pageOf<Node>(ids: readonly string[], request: PageRequest, load: (ids: readonly string[]) => Promise<(Node | null)[]>): Promise<Page<Node>> {
  const { offset, limit } = pageBounds(request);
  return pageFrom(await load(ids.slice(offset, offset + limit)), offset, ids.length);
}

/** A page of nodes that stand at an offset in a list of `total`. */
export function pageFrom<Node>(nodes: readonly (Node | null)[], offset: number, total: number): Page<Node> {
  const next = offset + nodes.length;
  return { edges: edgesOf(nodes, (index) => cursorAt(offset + index)), pageInfo: { hasNextPage: next < total, endCursor: nodes.length === 0 ? null : cursorAt(next - 1) }, totalCount: total };
}

/** Each keeps its own place, also where another is gone. */
const edgesOf = <Node>(nodes: readonly (Node | null)[], cursorOf: (index: number) => string): Page<Node>['edges'] =>
  nodes.flatMap((node, index) => (node === null ? [] : [{ cursor: cursorOf(index), node }]));

/** What was loaded, in the order of its ids; null for one that is gone. */
export function inOrderOf<Node extends { id: string }>(ids: readonly string[], loaded: readonly Node[]): (Node | null)[] {
  const byId = new Map(loaded.map((node) => [node.id, node]));
  return ids.map((id) => byId.get(id) ?? null);
}

export const cursorAt = (place: number): string => encoded(`at:${place}`);

const encoded = (cursor: string): string => Buffer.from(cursor).toString('base64url');

function readCursor(form: RegExp, cursor: string): string {
  const [, place] = form.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (place === undefined) throw new UserError('BAD_INPUT');
  return place;
}

function readLimit(first: number): number {
  if (first < 1 || first > MOST) throw new UserError('BAD_INPUT');
  return first;
}
