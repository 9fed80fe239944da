import type { Actor } from '#libs/access';
import { Clock } from '#libs/clock';
import { UserError } from '#libs/errors';
import { refuseBsnAndBirthDate } from '#libs/free-text';
import { Injectable } from '@nestjs/common';
import { AreaRepository, gemeenteOf } from '../areas/index.js';
import { OrganisationRepository } from '../organisations/index.js';
import { isRole } from '../roles/index.js';
import { wordKey, type Decisions } from './decisions.js';
import { rememberedForm } from './headings.js';
import type { ImportWordAnswerInput } from './imports.inputs.js';
import { ImportsRepository } from './imports.repository.js';
import type { RememberedWord } from './spreadsheet-import.entity.js';

type Words = NonNullable<Decisions['words']>;

/** Words that are answered at once, that one file's answers are kept of, and that are remembered of all files of an account. */
const MOST_AT_ONCE = 200;
const MOST_OF_FILE = 2_000;
const MOST_REMEMBERED = 2_000;

/** What coordinators say that words mean. */
@Injectable()
export class WordAnswers {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly organisations: OrganisationRepository,
    private readonly areas: AreaRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds to what she said of a file's words before, and remembers it.
   * @throws UserError ROLE_UNKNOWN, AREA_UNKNOWN, FREE_TEXT_REFUSED, BAD_INPUT for no word or too many; NOT_FOUND for an organisation outside her gemeenten.
   */
  async keep(actor: Actor, before: Words, given: readonly ImportWordAnswerInput[]): Promise<Words> {
    if (given.length > MOST_AT_ONCE) throw new UserError('BAD_INPUT');
    const words = { ...before };
    const said = new Map<string, RememberedWord>();
    for (const answer of given) {
      await this.refuseUnlessMeant(actor, answer);
      const { kind, word, means } = answer;
      const key = wordKey(kind, word);
      const remembered = { accountId: actor.accountId, kind, word: rememberedForm(word) };
      await this.imports.forgetWord(remembered);
      words[key] = means;
      if (means === null) said.delete(key);
      else said.set(key, { ...remembered, means, saidAt: this.clock.instant() });
    }
    if (Object.keys(words).length > MOST_OF_FILE) throw new UserError('BAD_INPUT');
    await this.imports.rememberWords(actor.accountId, [...said.values()], MOST_REMEMBERED);
    return words;
  }

  /** Of organisations by the name that a file has for them: those for which it does not stand for one that is there. */
  async unanswered<Named extends { name: string }>({ gemeenten }: Actor, words: Words, named: readonly Named[]): Promise<Named[]> {
    const open: Named[] = [];
    for (const each of named) {
      const [id] = words[wordKey('organisation', each.name)] ?? [];
      if (id === undefined || !(await this.isOrganisation(gemeenten, id))) open.push(each);
    }
    return open;
  }

  private async refuseUnlessMeant({ gemeenten }: Actor, { kind, word, means }: ImportWordAnswerInput): Promise<void> {
    refuseBsnAndBirthDate(word);
    if (rememberedForm(word) === '' || (kind !== 'areas' && (means?.length ?? 0) > 1)) throw new UserError('BAD_INPUT');
    for (const key of means ?? []) {
      if (kind === 'role' && !isRole(key)) throw new UserError('ROLE_UNKNOWN', { code: key });
      if (kind === 'areas' && !(await this.isArea(gemeenten, key))) throw new UserError('AREA_UNKNOWN', { code: key });
      if (kind === 'organisation' && !(await this.isOrganisation(gemeenten, key))) throw new UserError('NOT_FOUND');
    }
  }

  private async isArea(gemeenten: readonly string[], code: string): Promise<boolean> {
    const [area] = await this.areas.byCodes([code]);
    return area !== undefined && !area.retired && gemeenten.includes(gemeenteOf(code));
  }

  private async isOrganisation(gemeenten: readonly string[], id: string): Promise<boolean> {
    const organisation = (await this.organisations.records(gemeenten, [id])).get(id);
    return organisation !== undefined && (organisation.endsOn === null || organisation.endsOn >= this.clock.today());
  }
}
