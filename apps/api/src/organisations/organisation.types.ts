import type { LocalMoment } from '#libs/clock';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection.js';
import { DayScalar } from '../graphql/day.scalar.js';
import { PhoneNumberType, presentNumber } from '../phone-numbers/index.js';
import { DayHoursType, isDayAndNight, presentHours, timeInWords, stretchAt, type WeekHours } from '../reachability/index.js';
import { KIND_LABELS } from './organisation-kinds.js';
import type { OrganisationRecord } from './organisation-record.js';

@ObjectType('Address', { description: 'What is known of it.' })
export class AddressType {
  @Field(() => String, { nullable: true })
  street!: string | null;

  @Field(() => String, { nullable: true })
  houseNumber!: string | null;

  @Field(() => String, { nullable: true, description: '6411 AB' })
  postcode!: string | null;

  @Field(() => String, { nullable: true })
  city!: string | null;
}

@ObjectType('Organisation', { description: 'Where professionals work.' })
export class OrganisationType {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'school, wijkteam, expertiseteam, jgz, huisartsenpraktijk, gi, veilig-thuis, politie, raad-voor-de-kinderbescherming, leerplicht or overig.' })
  kind!: string;

  @Field({ description: 'The kind in Dutch: "School", "Huisartsenpraktijk".' })
  kindLabel!: string;

  @Field()
  name!: string;

  @Field(() => AddressType, { nullable: true })
  address!: AddressType | null;

  @Field(() => PhoneNumberType, { nullable: true })
  phone!: PhoneNumberType | null;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  website!: string | null;

  @Field(() => [DayHoursType])
  hours!: DayHoursType[];

  @Field(() => String, { nullable: true, description: 'Dutch: "open tot 17.00", "nu gesloten"; null when no hours are known.' })
  openText!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Its last day; null: no end is known.' })
  endsOn!: string | null;

  /** Not an output: the buurt it stands in, for its wijk. */
  buurtCode!: string | null;

  /** Not outputs: they decide who keeps it. */
  gemeenteCode!: string;
  areaCodes!: readonly string[];
}

@ObjectType('OrganisationConnection')
export class OrganisationConnection extends connectionOf('Organisation', OrganisationType) {}

function openText(hours: WeekHours, now: LocalMoment): string {
  const open = stretchAt(hours, now);
  if (!open) return 'nu gesloten';
  return isDayAndNight(hours) ? 'dag en nacht open' : `open tot ${timeInWords(open[1])}`;
}

/** As people write one: 6411 AB. */
export const presentPostcode = (postcode: string): string => postcode.replace(/^(\d{4})/, '$1 ');

/** An organisation as everybody may see it. What takes some work is done when it is asked for: most want a name. */
export class PresentedOrganisation implements OrganisationType {
  constructor(
    private readonly known: OrganisationRecord,
    private readonly now: LocalMoment,
  ) {}

  get id() { return this.known.id; }
  get kind() { return this.known.kind; }
  get kindLabel() { return KIND_LABELS[this.known.kind]; }
  get name() { return this.known.name; }

  get address() {
    const { street, houseNumber, postcode, city } = this.known;
    return street || postcode || city ? { street, houseNumber, postcode: postcode && presentPostcode(postcode), city } : null;
  }

  get phone() { return this.known.phone === null ? null : presentNumber(this.known.phone, 'general'); }
  get email() { return this.known.email; }
  get website() { return this.known.website; }
  get hours() { return presentHours(this.known.hours); }
  get openText() { return this.known.hours === null ? null : openText(this.known.hours, this.now); }
  get endsOn() { return this.known.endsOn; }
  get buurtCode() { return this.known.buurtCode; }
  get gemeenteCode() { return this.known.gemeenteCode; }
  get areaCodes() { return this.known.areaCodes; }
}
