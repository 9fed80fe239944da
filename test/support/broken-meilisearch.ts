import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a search engine fails. */
export type Trouble = 'refuses' | 'hangs' | 'answers 500' | 'answers garbage' | 'answers another JSON';

/** Listens where Meilisearch should, and fails as it is told. It is no Meilisearch: it never answers rightly. */
export class BrokenMeilisearch {
  /** How many requests came in. */
  asked = 0;
  trouble: Trouble = 'answers 500';
  private readonly server: Server = createServer((_request, response) => {
    this.asked += 1;
    if (this.trouble === 'refuses') response.destroy();
    else if (this.trouble === 'answers 500') response.writeHead(500, { 'content-type': 'application/json' }).end('{"message":"broken","code":"internal","type":"internal","link":""}');
    else if (this.trouble === 'answers garbage') response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>It works!</h1>');
    else if (this.trouble === 'answers another JSON') response.writeHead(200, { 'content-type': 'application/json' }).end('{"state":"complete"}');
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
