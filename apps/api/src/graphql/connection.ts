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
  const offset = after ? readCursor(after) + 1 : 0;
  if (!Number.isInteger(offset) || offset < 0 || first < 1 || first > MOST) throw new UserError('BAD_INPUT');
  return { offset, limit: first };
}

/** The page of a list whose ids are all known; only the page's own nodes are loaded. */
export async function pageOf<Node>(ids: readonly string[], request: PageRequest, load: (ids: readonly string[]) => Promise<Node[]>): Promise<Page<Node>> {
  const { offset, limit } = pageBounds(request);
  return pageFrom(await load(ids.slice(offset, offset + limit)), offset, ids.length);
}

/** A page of nodes that stand at an offset in a list of `total`. */
export function pageFrom<Node>(nodes: readonly Node[], offset: number, total: number): Page<Node> {
  const edges = nodes.map((node, index) => ({ cursor: cursorAt(offset + index), node }));
  return { edges, pageInfo: { hasNextPage: offset + nodes.length < total, endCursor: edges.at(-1)?.cursor ?? null }, totalCount: total };
}

export const cursorAt = (place: number): string => Buffer.from(`at:${place}`).toString('base64url');

function readCursor(cursor: string): number {
  const [, place] = /^at:(\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return place === undefined ? Number.NaN : Number(place);
}
