import { Settings } from '#libs/config';
import { MailQueue } from '#libs/mail';
import { Outbox } from '#libs/outbox';
import { SearchIndex } from '#libs/search';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What Prometheus reads at `http://…:METRICS_PORT/metrics`: counts and durations, never of a person. */
@Injectable()
export class Metrics implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly registry = new Registry();
  private server?: Server;

  private readonly operations = new Histogram({ name: 'korte_lijnen_graphql_seconds', help: 'Duration of GraphQL operations by what they ask first and the code of their first error', labelNames: ['operation', 'outcome'], buckets: SECONDS, registers: [this.registry] });
  private readonly requests = new Histogram({ name: 'korte_lijnen_http_seconds', help: 'Duration of HTTP requests by route', labelNames: ['method', 'route', 'status'], buckets: SECONDS, registers: [this.registry] });

  constructor(
    private readonly settings: Settings,
    private readonly outbox: Outbox,
    private readonly mails: MailQueue,
    private readonly index: SearchIndex,
  ) {
    collectDefaultMetrics({ register: this.registry });
    this.gaugeOfTheOutbox();
    this.gaugeOfTheMails();
    this.countLimitedSearches();
  }

  /** @param operation the field it asks for first, which the schema knows: its own name could hold anything. */
  operationDone(operation: string, outcome: string, seconds: number): void {
    this.operations.observe({ operation, outcome }, seconds);
  }

  requestDone(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status }, seconds);
  }

  async onApplicationBootstrap(): Promise<void> {
    this.server = createServer((request, response) => {
      if (request.url !== '/metrics') return void response.writeHead(404).end();
      this.registry.metrics().then(
        (text) => response.writeHead(200, { 'content-type': this.registry.contentType }).end(text),
        () => response.writeHead(503).end(),
      );
    });
    await new Promise<void>((resolve, reject) => { this.server!.once('error', reject).listen(this.settings.METRICS_PORT, this.settings.listenHost, resolve); });
    const { port } = this.server.address() as { port: number };
    new Logger(Metrics.name).log(`Metrics at port ${port}`);
  }

  beforeApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private gaugeOfTheOutbox(): void {
    const { outbox, registry } = this;
    const gauge = (name: string, help: string) => new Gauge({ name: `korte_lijnen_outbox_${name}`, help, registers: [registry] });
    const [parked, oldest] = [gauge('parked', 'Events that fail again and again'), gauge('oldest_seconds', 'Age of the oldest event that is not parked')];
    new Gauge({ name: 'korte_lijnen_outbox_waiting', help: 'Events that have no effect yet', registers: [registry], async collect() {
      const depth = await outbox.depth();
      this.set(depth.waiting);
      parked.set(depth.parked);
      oldest.set(depth.oldestSeconds);
    } });
  }

  private countLimitedSearches(): void {
    const { index, registry } = this;
    new Counter({ name: 'korte_lijnen_searches_limited_total', help: 'Searches that the database answered because the search engine did not', registers: [registry], collect() {
      this.reset();
      this.inc(index.answeredWithout);
    } });
  }

  private gaugeOfTheMails(): void {
    const { mails, registry } = this;
    new Gauge({ name: 'korte_lijnen_mails', help: 'Mails by state; sent ones are not counted', labelNames: ['state'], registers: [registry], async collect() {
      for (const [state, count] of await mails.unsent()) this.set({ state }, count);
    } });
  }
}
