import { CurrentActor, Public, type Actor } from '#libs/access';
import { Settings } from '#libs/config';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { AppContext } from '../graphql/context.js';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.js';
import { SignInService } from './sign-in.service.js';
import { ViewerService } from './viewer.service.js';
import { RequestSignInLinkResultType, ViewerType } from './viewer.types.js';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIns: SignInService,
    private readonly viewers: ViewerService,
    private readonly settings: Settings,
  ) {}

  @Public()
  @Mutation(() => RequestSignInLinkResultType, { description: 'Public. Always the same answer, whether the address is known or not.' })
  async requestSignInLink(@Context() { request }: AppContext, @Args('email') email: string): Promise<RequestSignInLinkResultType> {
    return { message: await this.signIns.requestLink(email, request.ip) };
  }

  @Public()
  @Mutation(() => ViewerType, { description: "Public. Spends the link's token and sets the session cookie." })
  async signIn(@Context() context: AppContext, @Args('token') token: string): Promise<ViewerType> {
    const session = await this.signIns.signIn(token, context.request.ip);
    setSessionCookie(context.reply, session, this.settings);
    context.actor = await this.signIns.actorOf(session.token);
    return this.viewers.viewer(session.accountId);
  }

  @Mutation(() => Boolean)
  async signOut(@Context() { request, reply }: AppContext): Promise<boolean> {
    await this.signIns.signOut(readSessionCookie(request)!);
    clearSessionCookie(reply, this.settings);
    return true;
  }

  @Mutation(() => Boolean, { description: 'Ends every session of this account.' })
  async signOutEverywhere(@CurrentActor() actor: Actor, @Context() { reply }: AppContext): Promise<boolean> {
    await this.signIns.signOutEverywhere(actor.accountId);
    clearSessionCookie(reply, this.settings);
    return true;
  }
}
