import 'reflect-metadata';
import { plainToInstance, Type } from 'class-transformer';
import { getMetadataStorage, IsIn, IsInt, IsISO8601, IsNotEmpty, IsOptional, IsString, IsUrl, Matches, Max, Min, MinLength, ValidateBy, ValidateIf, validateSync } from 'class-validator';
import { join } from 'node:path';

export type Mode = 'demo' | 'production';
export type Role = 'both' | 'api' | 'worker';

/** A whole number of days, at least one. */
const Days = (name: string) => (target: object, property: string): void => {
  Type(() => Number)(target, property);
  IsInt({ message: `${name} moet een heel aantal dagen zijn` })(target, property);
  Min(1, { message: `${name} moet ten minste 1 dag zijn` })(target, property);
};

const isProduction = (settings: Settings) => settings.MODE === 'production';
const usesMeilisearch = (settings: Settings) => settings.SEARCH_ENGINE === 'meilisearch';

/**
 * Every setting of Korte Lijnen, read once from the environment.
 * A wrong one stops the start with its name and what it should be.
 */
export class Settings {
  /** `demo` (default): an invented gemeente, demo accounts, a mailbox page, 127.0.0.1 only. `production`: none of these. */
  @IsIn(['demo', 'production'], { message: 'MODE moet "demo" of "production" zijn' })
  MODE: Mode = 'demo';

  /** `both` (default): one process does everything. Over PostgreSQL the work can be shared: `api` answers people, `worker` feeds the search index, sends mail and does the daily tasks. */
  @IsIn(['both', 'api', 'worker'], { message: 'ROLE moet "both", "api" of "worker" zijn' })
  @ValidateBy({ name: 'sharesDatabase', validator: { validate: (role, arguments_) => role === 'both' || (arguments_!.object as Settings).DATABASE_URL !== undefined } }, { message: 'ROLE "api" of "worker" vraagt om DATABASE_URL: SQLite is voor één proces' })
  @ValidateBy({ name: 'sharesMail', validator: { validate: (role, arguments_) => role === 'both' || (arguments_!.object as Settings).SMTP_URL !== undefined } }, { message: 'ROLE "api" of "worker" vraagt om SMTP_URL: het postvak van de demo bestaat alleen in één proces' })
  ROLE: Role = 'both';

  /** The port to listen on; 0 takes any free one. */
  @Type(() => Number)
  @IsInt({ message: 'PORT moet een heel getal zijn van 0 tot en met 65535' })
  @Min(0, { message: 'PORT moet een heel getal zijn van 0 tot en met 65535' })
  @Max(65535, { message: 'PORT moet een heel getal zijn van 0 tot en met 65535' })
  PORT = 3000;

  /** The address to listen on. Demo mode listens on 127.0.0.1 whatever this says. */
  @IsString()
  HOST = '0.0.0.0';

  /** The port at which Prometheus reads counts and durations at `/metrics`, on the same address. Keep it inside your own network. Absent: nothing is measured. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'METRICS_PORT moet een heel getal zijn van 0 tot en met 65535' })
  @Min(0, { message: 'METRICS_PORT moet een heel getal zijn van 0 tot en met 65535' })
  @Max(65535, { message: 'METRICS_PORT moet een heel getal zijn van 0 tot en met 65535' })
  METRICS_PORT?: number;

  /** How many seconds it goes on taking requests after it was asked to stop, while `/health/ready` says no: as long as a load balancer needs to notice. */
  @Type(() => Number)
  @IsInt({ message: 'STOP_DELAY_SECONDS moet een heel aantal seconden zijn' })
  @Min(0, { message: 'STOP_DELAY_SECONDS moet 0 of meer zijn' })
  STOP_DELAY_SECONDS = 0;

  /** Where traces are sent by OpenTelemetry, such as `http://localhost:4318`; its other settings (`OTEL_…`) hold too. Absent: none are made. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] }, { message: 'OTEL_EXPORTER_OTLP_ENDPOINT moet een adres zijn, zoals http://localhost:4318' })
  OTEL_EXPORTER_OTLP_ENDPOINT?: string;

  /** The folder that holds the SQLite database and the search index. */
  @IsNotEmpty({ message: 'DATA_DIR moet het pad zijn van een map waarin geschreven mag worden' })
  DATA_DIR = '.data';

  /** `postgres://user:password@host/database` for PostgreSQL; absent: SQLite in DATA_DIR. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_URL moet beginnen met postgres:// (laat hem weg voor SQLite)' })
  DATABASE_URL?: string;

  /** PostgreSQL: how many connections this process holds at most, besides two of its own. */
  @Type(() => Number)
  @IsInt({ message: 'DATABASE_POOL moet een heel getal zijn' })
  @Min(2, { message: 'DATABASE_POOL moet ten minste 2 zijn' })
  DATABASE_POOL = 10;

  /** PostgreSQL: how many seconds one statement may take. A transaction that does nothing for twice as long is ended. */
  @Type(() => Number)
  @IsInt({ message: 'DATABASE_STATEMENT_SECONDS moet een heel aantal seconden zijn' })
  @Min(1, { message: 'DATABASE_STATEMENT_SECONDS moet ten minste 1 zijn' })
  DATABASE_STATEMENT_SECONDS = 30;

  /** PostgreSQL: how many seconds is waited for a connection before somebody is asked to try again. */
  @Type(() => Number)
  @IsInt({ message: 'DATABASE_CONNECT_SECONDS moet een heel aantal seconden zijn' })
  @Min(1, { message: 'DATABASE_CONNECT_SECONDS moet ten minste 1 zijn' })
  DATABASE_CONNECT_SECONDS = 5;

  /** `embedded` (default): the index of one process, in DATA_DIR. `meilisearch`: one that any number of processes share. */
  @IsIn(['embedded', 'meilisearch'], { message: 'SEARCH_ENGINE moet "embedded" of "meilisearch" zijn' })
  SEARCH_ENGINE: 'embedded' | 'meilisearch' = 'embedded';

  /** Where Meilisearch 1.x listens, such as `http://127.0.0.1:7700`. Required for SEARCH_ENGINE=meilisearch. */
  @ValidateIf(usesMeilisearch)
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] }, { message: 'MEILISEARCH_URL moet het volledige adres van Meilisearch zijn, zoals http://127.0.0.1:7700' })
  MEILISEARCH_URL = '';

  /** A key with rights on the indexes of MEILISEARCH_INDEX and no others; README.md shows how to make one. Required for SEARCH_ENGINE=meilisearch. */
  @ValidateIf(usesMeilisearch)
  @MinLength(16, { message: 'MEILISEARCH_API_KEY moet een sleutel van Meilisearch zijn (in README.md staat welke rechten daarbij horen)' })
  MEILISEARCH_API_KEY = '';

  /** What the names of the indexes in Meilisearch begin with: another one for each installation. */
  @Matches(/^[\w-]{1,100}$/, { message: 'MEILISEARCH_INDEX moet bestaan uit letters, cijfers en de tekens - en _' })
  MEILISEARCH_INDEX = 'korte-lijnen';

  /** The address people type, such as `https://kortelijnen.heerlen.nl`; links in mail start with it. Required in production. */
  @ValidateIf((settings: Settings) => isProduction(settings) || settings.BASE_URL !== undefined)
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] }, { message: 'BASE_URL moet het volledige adres zijn dat mensen intypen, zoals https://kortelijnen.example.nl' })
  BASE_URL?: string;

  /** At least 32 random characters; hashes of tokens are keyed with it. Required in production. */
  @ValidateIf(isProduction)
  @MinLength(32, { message: 'SECRET moet ten minste 32 willekeurige tekens hebben (maak ze met: openssl rand -hex 32)' })
  SECRET = '';

  /** The mail server, `smtp://user:password@host:587` or `smtps://…:465`. Required in production. */
  @ValidateIf((settings: Settings) => isProduction(settings) || settings.SMTP_URL !== undefined)
  @ValidateBy({ name: 'smtpUrl', validator: { validate: (url) => typeof url === 'string' && /^smtps?:\/\/.+/.test(url) && URL.canParse(url) } }, { message: 'SMTP_URL moet de vorm smtp://gebruiker:wachtwoord@server:poort hebben, met een / of # in het wachtwoord als %2F of %23' })
  SMTP_URL?: string;

  /** The sender of every mail, which the mail server must allow; unless given, `niet-beantwoorden@` the host of BASE_URL. */
  @IsOptional()
  @Matches(/@[^\s@]+$/, { message: 'MAIL_FROM moet een e-mailadres zijn, zoals: Korte Lijnen <niet-beantwoorden@example.nl>' })
  MAIL_FROM?: string;

  /** How many reverse proxies stand in front (0: none). Only what they wrote in X-Forwarded-For is believed; limits by address need it. */
  @Type(() => Number)
  @IsInt({ message: 'TRUST_PROXY moet het aantal reverse proxy’s zijn dat ervoor staat: 0, 1, 2 …' })
  @Min(0, { message: 'TRUST_PROXY moet het aantal reverse proxy’s zijn dat ervoor staat: 0, 1, 2 …' })
  TRUST_PROXY = 0;

  /** How many distinct people's direct numbers one account may open in an hour before each next one is slowed. */
  @Type(() => Number)
  @IsInt({ message: 'NUMBERS_PER_HOUR_SLOW moet een heel getal zijn' })
  @Min(1, { message: 'NUMBERS_PER_HOUR_SLOW moet ten minste 1 zijn' })
  NUMBERS_PER_HOUR_SLOW = 40;

  /** How many distinct people's direct numbers one account may open in an hour at all. */
  @Type(() => Number)
  @IsInt({ message: 'NUMBERS_PER_HOUR_STOP moet een heel getal zijn' })
  @Min(1, { message: 'NUMBERS_PER_HOUR_STOP moet ten minste 1 zijn' })
  NUMBERS_PER_HOUR_STOP = 80;

  /** From what time of day (Europe/Amsterdam) the tasks of every day are done: asking people to confirm, erasing who left. `off`: another process does them. */
  @Matches(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|off)$/, { message: 'DAILY_AT moet een tijd zijn, zoals 06:00, of off' })
  DAILY_AT = '06:00';

  /** How many days a confirmation holds where the role's own list does not say otherwise. */
  @Days('VERIFY_CADENCE_DAYS')
  VERIFY_CADENCE_DAYS = 90;

  /** How many people at most are mailed in one day that somebody put them in the list, and asked whether that is right; the rest the days after. 0: nobody is, before it falls due. */
  @Type(() => Number)
  @IsInt({ message: 'VERIFY_FIRST_PER_DAY moet een heel getal zijn' })
  @Min(0, { message: 'VERIFY_FIRST_PER_DAY moet 0 of meer zijn' })
  VERIFY_FIRST_PER_DAY = 500;

  /** How many days after she was asked to confirm, a person is reminded. */
  @Days('VERIFY_REMIND_AFTER_DAYS')
  VERIFY_REMIND_AFTER_DAYS = 7;

  /** How many days after she was asked without an answer, a person stands on her coordinator's list. */
  @Days('VERIFY_ESCALATE_AFTER_DAYS')
  VERIFY_ESCALATE_AFTER_DAYS = 14;

  /** How many days after a confirmation fell due an entry counts as stale: it sinks everywhere. */
  @Days('VERIFY_STALE_AFTER_DAYS')
  VERIFY_STALE_AFTER_DAYS = 30;

  /** How many days after she was asked without an answer an entry is hidden from everyone but who keeps it. */
  @Days('VERIFY_HIDE_AFTER_DAYS')
  VERIFY_HIDE_AFTER_DAYS = 90;

  /** How many days after her last contact ended a person's data is erased. */
  @Days('RETENTION_DAYS')
  RETENTION_DAYS = 365;

  /** Demo mode only: show the app as it is at this moment, such as `2026-11-23T10:00:00Z`. */
  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'DEMO_NOW moet een moment zijn, zoals 2026-11-23T10:00:00Z' })
  DEMO_NOW?: string;

  /** The database's address: DATABASE_URL, or the SQLite file in DATA_DIR. */
  get databaseUrl(): string {
    return this.DATABASE_URL ?? join(this.DATA_DIR, 'korte-lijnen.sqlite');
  }

  /** How the database is opened. */
  get database() {
    return { url: this.databaseUrl, poolSize: this.DATABASE_POOL, statementTimeoutMs: this.DATABASE_STATEMENT_SECONDS * 1_000, connectTimeoutMs: this.DATABASE_CONNECT_SECONDS * 1_000 };
  }

  /** Whether this process answers people. */
  get isApi(): boolean {
    return this.ROLE !== 'worker';
  }

  /** Whether this process does what waits: events, mail, daily tasks. */
  get isWorker(): boolean {
    return this.ROLE !== 'api';
  }

  /** The embedded search index; never the only copy of anything. */
  get searchFile(): string {
    return join(this.DATA_DIR, 'search.sqlite');
  }

  get isDemo(): boolean {
    return this.MODE === 'demo';
  }

  get listenHost(): string {
    return this.isDemo ? '127.0.0.1' : this.HOST;
  }

  /** Where links in mail point. In demo mode the port is only known once listening, so it may be set then. */
  get baseUrl(): string {
    return (this.BASE_URL ?? `http://localhost:${this.PORT}`).replace(/\/$/, '');
  }

  get mailFrom(): string {
    return this.MAIL_FROM ?? `Korte Lijnen <niet-beantwoorden@${new URL(this.baseUrl).hostname}>`;
  }

  get secret(): string {
    return this.SECRET || 'demo-mode-only-secret-never-used-in-production';
  }
}

/** Thrown when the environment holds a wrong setting, or one that leads nowhere; its message names each. */
export class InvalidSettingsError extends Error {}

/** What is said when the start stops, a line for each problem. */
export const cannotStart = (problems: readonly string[]): string => ['Korte Lijnen start niet:', ...problems.map((problem) => `  - ${problem}`)].join('\n');

/** Who gives one of these means no demo. */
const PRODUCTION_ONLY = ['SECRET', 'BASE_URL', 'SMTP_URL'] as const;

/** Every property that says what it should be. */
const NAMES = new Set(getMetadataStorage().getTargetValidationMetadatas(Settings, '', false, false).map(({ propertyName }) => propertyName));

/**
 * Reads and validates the settings.
 * @throws InvalidSettingsError when one is missing or wrong.
 */
export function loadSettings(env: Record<string, string | undefined> = process.env): Settings {
  const forProduction = env['MODE'] ? undefined : PRODUCTION_ONLY.find((name) => env[name]);
  if (forProduction) throw new InvalidSettingsError(cannotStart([`${forProduction} is ingesteld en MODE ontbreekt: zet MODE=production (of MODE=demo, voor verzonnen mensen)`]));
  const given = Object.fromEntries([...NAMES].flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const settings = plainToInstance(Settings, given, { exposeDefaultValues: true });
  const problems = validateSync(settings).flatMap((problem) => Object.values(problem.constraints ?? {}));
  if (problems.length > 0) {
    throw new InvalidSettingsError(cannotStart([...new Set(problems)]));
  }
  return settings;
}
