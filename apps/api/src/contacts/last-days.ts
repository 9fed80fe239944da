import type { Actor } from '#libs/access';
import { Injectable } from '@nestjs/common';

/** Who has a last day within so many days is leaving. */
export const ENDING_WITHIN_DAYS = 30;

type Follower = (actor: Actor | null, contactIds: readonly string[]) => Promise<void>;

/** Lets other features follow, within the transaction, that contacts got another last day, or none any more, whatever led to it. */
@Injectable()
export class LastDays {
  private readonly followers: Follower[] = [];

  follow(follower: Follower): void {
    this.followers.push(follower);
  }

  async changed(actor: Actor | null, contactIds: readonly string[]): Promise<void> {
    if (contactIds.length > 0) for (const follower of this.followers) await follower(actor, contactIds);
  }
}
