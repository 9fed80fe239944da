import { Public } from '#libs/access';
import { Settings } from '#libs/config';
import { UserError } from '#libs/errors';
import { DemoMailbox } from '#libs/mail';
import { Body, Controller, Get, Headers, HttpCode, Optional, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AccountRepository, setSessionCookie, SignInService } from '../accounts/index.js';
import { DEMO_ACCOUNTS, type DemoAccount } from './demo-accounts.js';

const MOST_MAILS = 50;

/** Demo mode only: signing in with one tap, and the mailbox that all mail goes to. */
@Public()
@Controller('demo')
export class DemoController {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly signIns: SignInService,
    private readonly settings: Settings,
    @Optional() private readonly mailbox?: DemoMailbox,
  ) {}

  @Get('accounts')
  list(): readonly DemoAccount[] {
    return DEMO_ACCOUNTS;
  }

  /** The header is what a form on another site cannot send. */
  @Post('sign-in')
  @HttpCode(204)
  async signIn(@Body() body: { account?: unknown } | undefined, @Headers('apollo-require-preflight') preflight: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const chosen = DEMO_ACCOUNTS.find((account) => account.key === body?.account);
    if (!chosen || !preflight) throw new UserError('BAD_INPUT');
    const account = await this.accounts.openByEmail(chosen.email);
    if (!account) throw new UserError('NOT_FOUND');
    setSessionCookie(reply, await this.signIns.beginSession(account.id), this.settings);
  }

  @Get('postvak')
  mails() {
    return (this.mailbox?.mails() ?? []).slice(0, MOST_MAILS).map((mail) => ({ ...mail, link: /https?:\/\/\S+/.exec(mail.text)?.[0] ?? null }));
  }
}
