// Written by apps/web/codegen.mjs from schema/schema.graphql and the .graphql files; not by hand.
import type { Operation } from './client';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AbsenceInput = {
  /** The contact who deputises; null: the team helps. */
  deputyContactId?: string | null | undefined;
  /** The last day away. */
  endsOn: string;
  /** The first day away. */
  startsOn: string;
};

/** One of professionalId and professional. */
export type AddContactInput = {
  areaCodes: Array<string>;
  byAppointment?: boolean | null | undefined;
  /** The last day. Null: open-ended. */
  endsOn?: string | null | undefined;
  /** Null: unknown, the team's hours then count. */
  hours?: Array<DayHoursInput> | null | undefined;
  organisationId: string;
  /** Somebody new. */
  professional?: NewProfessionalInput | null | undefined;
  /** Somebody who is in the directory already. */
  professionalId?: string | null | undefined;
  roleCode: string;
  /** The first day. */
  startsOn?: string | null | undefined;
};

export type AddOrganisationInput = {
  /** The areas it works for. */
  areaCodes?: Array<string> | null | undefined;
  city?: string | null | undefined;
  email?: string | null | undefined;
  /** The gemeente it stands in. */
  gemeenteCode: string;
  /** Null: unknown. */
  hours?: Array<DayHoursInput> | null | undefined;
  /** With its letter or addition. */
  houseNumber?: string | null | undefined;
  kind: string;
  name: string;
  /** The general number, in any notation. */
  phone?: string | null | undefined;
  /** PC6, however typed; the buurt follows from it. */
  postcode?: string | null | undefined;
  street?: string | null | undefined;
  website?: string | null | undefined;
};

export type AreaLevel =
  | 'BUURT'
  | 'GEMEENTE'
  | 'WIJK';

export type CallTargetKind =
  | 'DEPUTY'
  | 'PERSON'
  | 'TEAM'
  | 'VEILIG_THUIS';

/** What somebody did. */
export type ChangeKind =
  | 'ABSENCE'
  | 'ACCOUNT'
  | 'ADD'
  | 'CORRECTION'
  | 'EDIT'
  | 'END'
  | 'IMPORT'
  | 'LEAVE'
  | 'MAATJE'
  | 'MERGE'
  | 'ORDER'
  | 'REQUIRED_ROLES'
  | 'REVERT';

/** What a column holds. HOLDER: names of who has the role that the heading is. REFUSED: what may not be here, such as a BSN; it is not read. */
export type ColumnMeaning =
  | 'ACHTERNAAM'
  | 'AREAS'
  | 'DIRECT'
  | 'EMAIL'
  | 'ENDS_ON'
  | 'HOLDER'
  | 'HOURS'
  | 'ID'
  | 'IGNORE'
  | 'LANGUAGES'
  | 'MOBILE'
  | 'NAAM'
  | 'ORGANISATION'
  | 'REFUSED'
  | 'ROLE'
  | 'STARTS_ON'
  | 'TUSSENVOEGSEL'
  | 'VISIBILITY'
  | 'VOORNAAM';

export type ColumnSource =
  | 'CORRECTED'
  | 'GUESSED'
  | 'REMEMBERED';

export type ConfirmationAnswer =
  /** A number changed. */
  | 'CHANGED'
  /** "Klopt nog". */
  | 'CONFIRMED'
  /** She does not work there any more. */
  | 'LEFT'
  /** Anything else is not right; the note says what. */
  | 'OTHER'
  /** Somebody else does it now. */
  | 'REPLACED';

/** Something is not right any more: who keeps her contacts hears of it. */
export type ConfirmationChangeInput = {
  /** The contact it is about. */
  contactId: string;
  /** In her own words: who follows her, for example. */
  note?: string | null | undefined;
  /** Her new number, in any notation. */
  rightNumber?: string | null | undefined;
  /** The number it replaces. */
  wrongNumber?: string | null | undefined;
};

/** What she does, where and when. What is left out stays as it is. */
export type ContactInput = {
  /** The areas served, of any level. */
  areaCodes?: Array<string> | null | undefined;
  byAppointment?: boolean | null | undefined;
  /** The last day. Null: open-ended. */
  endsOn?: string | null | undefined;
  /** Null: unknown, the team's hours then count. */
  hours?: Array<DayHoursInput> | null | undefined;
  organisationId?: string | null | undefined;
  roleCode?: string | null | undefined;
  /** The first day. */
  startsOn?: string | null | undefined;
};

export type CorrectionInput = {
  contactId: string;
  kind: CorrectionKind;
  /** In her own words; what looks like a BSN or a birth date is refused. */
  note?: string | null | undefined;
  /** What it should be, in any notation. */
  rightNumber?: string | null | undefined;
  /** The number that is wrong, in any notation. */
  wrongNumber?: string | null | undefined;
};

/** What is wrong. */
export type CorrectionKind =
  /** She works somewhere else, or not any more. */
  | 'ELSEWHERE'
  /** The number is wrong. */
  | 'NUMBER'
  | 'OTHER';

export type CorrectionOutcome =
  | 'ACCEPTED'
  | 'REFUSED';

/** How well a required role is filled in a wijk: as well as by the best contact. */
export type CoverageState =
  /** By somebody whose entry waits for confirmation. */
  | 'DUE'
  /** By somebody whose entry was confirmed in time. */
  | 'FILLED'
  /** By somebody who was never confirmed, which is not due yet. */
  | 'NEW'
  /** Only by entries that nobody confirmed for long. */
  | 'STALE'
  /** By nobody. */
  | 'VACANT';

export type DayHoursInput = {
  stretches: Array<StretchInput>;
  /** 1 = Monday … 7 = Sunday. */
  weekday: number;
};

export type DepartingContactInput = {
  contactId: string;
  /** Of SUCCESSOR: somebody new. */
  successor?: NewProfessionalInput | null | undefined;
  /** Of SUCCESSOR: any contact of somebody who is in the directory. */
  successorContactId?: string | null | undefined;
  /** Of SUCCESSOR: the first day; before the leaver's last day they overlap. The day after hers unless given. */
  successorStartsOn?: string | null | undefined;
  then: WhatFollows;
};

export type DepartingDeputyInput = {
  /** The contact who is away and has her as deputy. */
  contactId: string;
  /** Who deputises instead; null: the team. */
  deputyContactId?: string | null | undefined;
};

export type DepartureInput = {
  /** Each of her contacts that the viewer keeps. */
  contacts: Array<DepartingContactInput>;
  /** Those that are not named have the team. */
  deputies: Array<DepartingDeputyInput>;
  lastDay: string;
  professionalId: string;
};

export type EditContactInput = {
  contact?: ContactInput | null | undefined;
  /** Save over what others changed meanwhile. */
  overwrite?: boolean;
  person?: PersonInput | null | undefined;
  /** The version of the person in the draft she edited. */
  personVersion: number;
  /** The version of the draft she edited. */
  version: number;
};

export type ExpertProfileInput = {
  /** How many maatjes she has room for; 0 is allowed. */
  capacity: number;
  domains: Array<ExpertiseDomain>;
  /** Takes no new maatjes for now. */
  paused: boolean;
};

/** What an expert can be consulted on. */
export type ExpertiseDomain =
  | 'GEDRAGSPROBLEMEN'
  | 'JEUGDBESCHERMING'
  | 'JEUGDRECLASSERING';

/** A power within the gemeente. */
export type GrantInput = {
  kind: PowerKind;
  /** Of a coordinator: narrowed to the people of this organisation. */
  organisationId?: string | null | undefined;
  /** Of a coordinator: narrowed to this wijk. */
  wijkCode?: string | null | undefined;
};

/** SAME: the person of the candidate. SKIP: leave the row out. */
export type ImportChoice =
  | 'NEW'
  | 'SAME'
  | 'SKIP';

export type ImportColumnInput = {
  /** The place of the column, from 0. */
  column: number;
  meaning: ColumnMeaning;
};

export type ImportPhase =
  | 'APPLYING'
  | 'COMPARING'
  | 'READING';

export type ImportRowChoiceInput = {
  /** Null: nothing decided. */
  choice?: ImportChoice | null | undefined;
  /** Of the row. */
  key: string;
  /** For SAME: the key of the candidate. */
  same?: string | null | undefined;
};

/** What will happen to a row. ENDING: a contact that the file no longer holds. */
export type ImportRowKind =
  | 'CHANGED'
  | 'ENDING'
  | 'NEW'
  | 'POSSIBLY_SAME'
  | 'REFUSED'
  | 'REPEATED'
  | 'SKIPPED'
  | 'UNCHANGED';

/** What a word of a file means. */
export type ImportWordAnswerInput = {
  kind: ImportWordKind;
  /** The code of the role, the id of the organisation, or the codes of areas. None: rows with it are left out. Null: not said. */
  means?: Array<string> | null | undefined;
  /** As it stands in the file; capitals and signs do not matter. */
  word: string;
};

export type ImportWordKind =
  | 'AREAS'
  | 'ORGANISATION'
  | 'ROLE';

export type JudgementInput = {
  /** True: it is right. Of a number, the contact gets it at once; that she herself says that she left is right once she has a last day, which closes it. */
  accept: boolean;
  /** What the sender is told with the outcome. */
  reply?: string | null | undefined;
  /** Of a number that is wrong, where the sender did not say what it should be and who judges knows: in any notation. */
  rightNumber?: string | null | undefined;
  /** Of what is refused and somebody said of herself: she said on the phone that all holds as it stands. Her contacts are then confirmed. */
  spoken?: boolean;
};

/** Why two may be the same: the same address, the same number, or a name that reads or sounds the same. */
export type Likeness =
  | 'EMAIL'
  | 'NAME'
  | 'NUMBER';

export type ListingAnswer =
  /** She stands in the list. */
  | 'AGREED'
  /** She agreed, when it could not be done any more. */
  | 'FAILED'
  /** She does not want to. */
  | 'REFUSED';

export type ListingState =
  | 'AGREED'
  /** The mail came back. */
  | 'BOUNCED'
  | 'FAILED'
  /** Not answered in time. */
  | 'LAPSED'
  | 'REFUSED'
  /** No answer yet. */
  | 'WAITING';

export type NewProfessionalInput = {
  achternaam: string;
  /** Work e-mail. Null: none. */
  email?: string | null | undefined;
  /** ISO 639-1 codes, besides Dutch. */
  languages?: Array<string> | null | undefined;
  /** All of them. */
  phones?: Array<PhoneInput> | null | undefined;
  /** Null: she has none. */
  tussenvoegsel?: string | null | undefined;
  voornaam: string;
};

/** What is left out stays as it is. */
export type OrganisationInput = {
  /** The areas it works for. */
  areaCodes?: Array<string> | null | undefined;
  city?: string | null | undefined;
  email?: string | null | undefined;
  /** Null: unknown. */
  hours?: Array<DayHoursInput> | null | undefined;
  /** With its letter or addition. */
  houseNumber?: string | null | undefined;
  /** school, wijkteam, expertiseteam, jgz, huisartsenpraktijk, gi, veilig-thuis, politie, raad-voor-de-kinderbescherming, leerplicht or overig. */
  kind?: string | null | undefined;
  name?: string | null | undefined;
  /** The general number, in any notation. */
  phone?: string | null | undefined;
  /** PC6, however typed; the buurt follows from it. */
  postcode?: string | null | undefined;
  street?: string | null | undefined;
  website?: string | null | undefined;
};

export type PairEndReason =
  | 'ASKED'
  | 'EXPERT_DECLINED'
  | 'EXPERT_LEAVES'
  | 'EXPERT_LEFT'
  | 'FULL'
  | 'HANDED_OVER'
  | 'MEMBER_DECLINED'
  | 'MEMBER_LEFT'
  | 'REASSIGNED'
  | 'REORGANISED'
  | 'SILENCE'
  | 'WITHDRAWN';

export type PairState =
  | 'ACTIVE'
  | 'ENDED'
  | 'ENDING'
  | 'PROPOSED';

/** What is the person's own. What is left out stays as it is. */
export type PersonInput = {
  achternaam?: string | null | undefined;
  /** Work e-mail. Null: none. */
  email?: string | null | undefined;
  /** ISO 639-1 codes, besides Dutch. */
  languages?: Array<string> | null | undefined;
  /** All of them. */
  phones?: Array<PhoneInput> | null | undefined;
  /** Null: she has none. */
  tussenvoegsel?: string | null | undefined;
  voornaam?: string | null | undefined;
};

export type PhoneInput = {
  /** MOBILE or DIRECT. */
  kind: PhoneKind;
  /** In any notation. */
  number: string;
  visibility?: PhoneVisibility;
};

export type PhoneKind =
  | 'DIRECT'
  | 'EMERGENCY'
  | 'GENERAL'
  | 'MOBILE';

/** Who sees a direct number. */
export type PhoneVisibility =
  | 'COORDINATORS'
  /** Everyone who is signed in. */
  | 'EVERYONE'
  /** Professionals of the same wijk. */
  | 'SAME_WIJK';

export type PlanState =
  | 'APPLIED'
  | 'CANCELLED'
  | 'FAILED'
  | 'READY'
  | 'RUNNING';

export type PowerKind =
  | 'BEHEERDER'
  | 'COORDINATOR'
  | 'PROFESSIONAL';

export type ReachabilityStatus =
  /** Away for one or more days. */
  | 'ABSENT'
  | 'AVAILABLE'
  /** Outside working hours. */
  | 'OFF_HOURS'
  /** No hours are known. */
  | 'UNKNOWN';

export type RequiredRoleInput = {
  /** Null, for a wijk: as its gemeente asks. */
  required?: boolean | null | undefined;
  roleCode: string;
};

/** Codes of which one must fit, per kind. */
export type SearchFilters = {
  disciplines?: Array<string> | null | undefined;
  roles?: Array<string> | null | undefined;
  wijken?: Array<string> | null | undefined;
};

export type SearchHelpKind =
  | 'EMPTY_LIST'
  | 'NEAREST_ROLE'
  | 'OTHER_GEMEENTE'
  | 'TEAM'
  | 'VEILIG_THUIS'
  | 'WIJK';

/** BEHIND: changes of more than a minute ago are not found yet. FILLING: the index is being filled. AWAY: the search engine does not answer, the database does. */
export type SearchState =
  | 'AWAY'
  | 'BEHIND'
  | 'FILLING'
  | 'UP_TO_DATE';

export type ShownThrough =
  /** To call her. */
  | 'CALL'
  /** In a spreadsheet. */
  | 'EXPORT'
  /** On her page. */
  | 'PAGE'
  /** By searching for the number. */
  | 'SEARCH'
  /** In a contact file. */
  | 'VCARD';

export type StretchInput = {
  /** 08:30 */
  from: string;
  /** 17:00; 24:00 for the end of the day. */
  until: string;
};

export type UnderstoodKind =
  | 'AREA'
  | 'DISCIPLINE'
  | 'MAATJE'
  | 'PHONE'
  | 'POSTCODE'
  | 'ROLE';

export type VerificationState =
  | 'DUE'
  | 'FRESH'
  /** Nobody answered for so long that only who keeps it still sees it. */
  | 'HIDDEN'
  /** Nobody confirmed it yet. */
  | 'NEVER'
  | 'STALE';

/** What happens with a contact of somebody who leaves. */
export type WhatFollows =
  /** It is not needed any more. */
  | 'END'
  /** Somebody takes it over. */
  | 'SUCCESSOR'
  /** Nobody yet: the role is then required in these wijken. */
  | 'VACANCY';

export type WorkKind =
  /** Mail to this person came back. Its day: when. */
  | 'BOUNCED'
  /** Somebody said that an entry is wrong; nobody judged it yet. Its day: when it was said. */
  | 'CORRECTION'
  /** Ends within 30 days and nobody follows. Its day: the last one. */
  | 'ENDING'
  /** Must be called to confirm: asking by mail does not help. Its day: the last confirmation. */
  | 'OVERDUE'
  /** Serves a wijk or buurt that CBS has no more: nobody finds the contact there. */
  | 'RETIRED_AREA'
  /** A required role that nobody fills, in a wijk or in most wijken of a gemeente. Its day: when the next one starts. */
  | 'VACANCY'
  /** In a buurtteam, or within two weeks, without a maatje and without a proposal. Its day: the first one, of who is still to start. */
  | 'WITHOUT_MAATJE';

export type MeFragment = { id: string, email: string, name: string, initials: string, hasMaatjes: boolean, gemeenten: Array<{ code: string, name: string }>, contacts: Array<{ id: string }>, mijnWijk: { code: string, name: string } | null, powers: Array<{ kind: PowerKind, gemeente: { code: string }, wijk: { code: string } | null, organisation: { id: string } | null }> };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { app: { demo: boolean, retentionDays: number }, viewer: { id: string, email: string, name: string, initials: string, hasMaatjes: boolean, gemeenten: Array<{ code: string, name: string }>, contacts: Array<{ id: string }>, mijnWijk: { code: string, name: string } | null, powers: Array<{ kind: PowerKind, gemeente: { code: string }, wijk: { code: string } | null, organisation: { id: string } | null }> } | null };

export type SetMijnWijkMutationVariables = Exact<{
  code?: string | null | undefined;
}>;


export type SetMijnWijkMutation = { setMijnWijk: { id: string, email: string, name: string, initials: string, hasMaatjes: boolean, gemeenten: Array<{ code: string, name: string }>, contacts: Array<{ id: string }>, mijnWijk: { code: string, name: string } | null, powers: Array<{ kind: PowerKind, gemeente: { code: string }, wijk: { code: string } | null, organisation: { id: string } | null }> } };

export type AccountQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountQuery = { viewer: { overviewByMail: boolean, id: string, email: string, name: string, initials: string, hasMaatjes: boolean, powers: Array<{ kind: PowerKind, gemeente: { name: string, code: string }, wijk: { name: string, code: string } | null, organisation: { name: string, id: string } | null }>, contacts: Array<{ id: string, role: { label: string }, organisation: { name: string }, verification: { text: string } }>, gemeenten: Array<{ code: string, name: string }>, mijnWijk: { code: string, name: string } | null } | null };

export type SetOverviewByMailMutationVariables = Exact<{
  on: boolean;
}>;


export type SetOverviewByMailMutation = { setOverviewByMail: { overviewByMail: boolean } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type SignOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { signOutEverywhere: boolean };

export type NumberViewFragment = { id: string, at: string, by: string, through: ShownThrough };

export type WhoSawMyNumberQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WhoSawMyNumberQuery = { whoSawMyNumber: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, at: string, by: string, through: ShownThrough } }> } };

export type ManagedAccountFragment = { id: string, email: string, name: string, isProfessional: boolean, hasLeft: boolean, isBlocked: boolean, isSelf: boolean, hasSignedIn: boolean, invitationBounced: boolean, powers: Array<{ kind: PowerKind, wijkCode: string | null, organisationId: string | null, within: string | null }> };

export type AccountsQueryVariables = Exact<{
  gemeente: string;
  text?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type AccountsQuery = { accounts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, email: string, name: string, isProfessional: boolean, hasLeft: boolean, isBlocked: boolean, isSelf: boolean, hasSignedIn: boolean, invitationBounced: boolean, powers: Array<{ kind: PowerKind, wijkCode: string | null, organisationId: string | null, within: string | null }> } }> } };

export type AccountHistoryQueryVariables = Exact<{
  gemeente: string;
  id: string;
  after?: string | null | undefined;
}>;


export type AccountHistoryQuery = { accountHistory: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, at: string, by: string, changes: Array<{ id: string, label: string, before: string | null, after: string | null }> } }> } };

export type InviteAccountMutationVariables = Exact<{
  gemeente: string;
  email: string;
  powers: Array<GrantInput> | GrantInput;
}>;


export type InviteAccountMutation = { inviteAccount: { id: string, email: string, name: string, isProfessional: boolean, hasLeft: boolean, isBlocked: boolean, isSelf: boolean, hasSignedIn: boolean, invitationBounced: boolean, powers: Array<{ kind: PowerKind, wijkCode: string | null, organisationId: string | null, within: string | null }> } };

export type InviteAccountAgainMutationVariables = Exact<{
  gemeente: string;
  id: string;
}>;


export type InviteAccountAgainMutation = { inviteAccountAgain: { id: string, email: string, name: string, isProfessional: boolean, hasLeft: boolean, isBlocked: boolean, isSelf: boolean, hasSignedIn: boolean, invitationBounced: boolean, powers: Array<{ kind: PowerKind, wijkCode: string | null, organisationId: string | null, within: string | null }> } };

export type SetPowersMutationVariables = Exact<{
  gemeente: string;
  id: string;
  powers: Array<GrantInput> | GrantInput;
  shown: Array<GrantInput> | GrantInput;
}>;


export type SetPowersMutation = { setPowers:
    | { __typename: 'PowersConflict', account: { id: string, email: string, name: string, isProfessional: boolean, hasLeft: boolean, isBlocked: boolean, isSelf: boolean, hasSignedIn: boolean, invitationBounced: boolean, powers: Array<{ kind: PowerKind, wijkCode: string | null, organisationId: string | null, within: string | null }> } }
    | { __typename: 'SavedAccount', changeId: string | null }
   };

export type SetAccountEmailMutationVariables = Exact<{
  gemeente: string;
  id: string;
  email: string;
}>;


export type SetAccountEmailMutation = { setAccountEmail: { changeId: string | null, account: { id: string, email: string, name: string, isProfessional: boolean, hasLeft: boolean, isBlocked: boolean, isSelf: boolean, hasSignedIn: boolean, invitationBounced: boolean, powers: Array<{ kind: PowerKind, wijkCode: string | null, organisationId: string | null, within: string | null }> } } };

export type BlockAccountMutationVariables = Exact<{
  gemeente: string;
  id: string;
  blocked: boolean;
}>;


export type BlockAccountMutation = { blockAccount: { changeId: string | null, account: { id: string, email: string, name: string, isProfessional: boolean, hasLeft: boolean, isBlocked: boolean, isSelf: boolean, hasSignedIn: boolean, invitationBounced: boolean, powers: Array<{ kind: PowerKind, wijkCode: string | null, organisationId: string | null, within: string | null }> } } };

export type CellFragment = { state: CoverageState, partly: boolean, contactCount: number, endingOn: string | null, startsOn: string | null, role: { code: string, label: string } };

export type MissingInMostFragment = { outOf: number, role: { code: string, label: string }, in: Array<{ on: string | null, wijk: { code: string, name: string, gemeente: { code: string, name: string } } }> };

export type CoverageQueryVariables = Exact<{
  after?: string | null | undefined;
  gemeente?: string | null | undefined;
}>;


export type CoverageQuery = { coverage: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, missingInMost: Array<{ outOf: number, role: { code: string, label: string }, in: Array<{ on: string | null, wijk: { code: string, name: string, gemeente: { code: string, name: string } } }> }>, edges: Array<{ node: { wijk: { code: string, name: string, gemeente: { code: string, name: string } }, cells: Array<{ state: CoverageState, partly: boolean, contactCount: number, endingOn: string | null, startsOn: string | null, role: { code: string, label: string } }> } }> } };

export type WorkListQueryVariables = Exact<{
  first: number;
  gemeente?: string | null | undefined;
}>;


export type WorkListQuery = { workList: Array<{ kind: WorkKind, count: number, items: Array<{ on: string | null, contact: { id: string, name: string, role: { label: string }, organisation: { name: string } } | null, role: { code: string, label: string } | null, wijk: { code: string, name: string } | null, missing: { outOf: number, role: { code: string, label: string }, in: Array<{ on: string | null, wijk: { code: string, name: string, gemeente: { code: string, name: string } } }> } | null }> }> };

export type ConfirmedShareQueryVariables = Exact<{
  gemeente?: string | null | undefined;
}>;


export type ConfirmedShareQuery = { confirmedShare: { now: number, total: number, course: Array<{ on: string, share: number, total: number }> } };

export type RequiredHereFragment = { mayEdit: boolean, area: { code: string, name: string, level: AreaLevel }, differing: Array<{ code: string, name: string }>, roles: Array<{ required: boolean, inherited: boolean | null, role: { code: string, label: string, discipline: { code: string, label: string } } }> };

export type RequiredRolesQueryVariables = Exact<{
  area: string;
}>;


export type RequiredRolesQuery = { requiredRoles: { mayEdit: boolean, area: { code: string, name: string, level: AreaLevel }, differing: Array<{ code: string, name: string }>, roles: Array<{ required: boolean, inherited: boolean | null, role: { code: string, label: string, discipline: { code: string, label: string } } }> } };

export type SetRequiredRolesMutationVariables = Exact<{
  area: string;
  roles: Array<RequiredRoleInput> | RequiredRoleInput;
}>;


export type SetRequiredRolesMutation = { setRequiredRoles: { changeId: string | null, requiredRoles: { mayEdit: boolean, area: { code: string, name: string, level: AreaLevel }, differing: Array<{ code: string, name: string }>, roles: Array<{ required: boolean, inherited: boolean | null, role: { code: string, label: string, discipline: { code: string, label: string } } }> } } };

export type MaybeDoubleQueryVariables = Exact<{
  gemeente?: string | null | undefined;
}>;


export type MaybeDoubleQuery = { duplicatePeople: { totalCount: number, edges: Array<{ node: { first: { professionalId: string, name: string }, second: { professionalId: string, name: string } } }> } };

export type ToConfirmQueryVariables = Exact<{
  needsCall: boolean;
  after?: string | null | undefined;
}>;


export type ToConfirmQuery = { toConfirm: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { text: string, dueOn: string, contact: { id: string, name: string, initials: string, verification: { at: string | null, state: VerificationState, text: string }, reachability: { status: ReachabilityStatus, text: string, whomToAsk: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } | null, callTarget: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } }, role: { code: string, label: string }, organisation: { id: string, name: string } } } }> } };

export type NotYetDueQueryVariables = Exact<{ [key: string]: never; }>;


export type NotYetDueQuery = { notYetDue: { people: number, neverConfirmed: number, dueFrom: string | null } };

export type FactsToConfirmQueryVariables = Exact<{
  contactId: string;
}>;


export type FactsToConfirmQuery = { factsToConfirm: { numbers: Array<{ kind: PhoneKind, dial: string, display: string }>, contact: { id: string, email: string | null, byAppointment: boolean, areas: Array<{ code: string, level: AreaLevel, name: string }>, hours: Array<{ weekday: number, stretches: Array<{ from: string, until: string }> }> } } };

export type ConfirmByPhoneMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ConfirmByPhoneMutation = { confirmContacts: Array<string> };

export type AskedFragment = { name: string, voornaam: string, gemeenten: Array<string>, numbers: Array<string> | null, answer: ConfirmationAnswer | null, contacts: Array<{ id: string, role: string, organisation: string, hours: string | null, areas: Array<{ code: string, name: string }> }> };

export type ConfirmationRequestQueryVariables = Exact<{
  token: string;
}>;


export type ConfirmationRequestQuery = { confirmationRequest: { name: string, voornaam: string, gemeenten: Array<string>, numbers: Array<string> | null, answer: ConfirmationAnswer | null, contacts: Array<{ id: string, role: string, organisation: string, hours: string | null, areas: Array<{ code: string, name: string }> }> } };

export type ConfirmByLinkMutationVariables = Exact<{
  token: string;
}>;


export type ConfirmByLinkMutation = { confirmByLink: { name: string, voornaam: string, gemeenten: Array<string>, numbers: Array<string> | null, answer: ConfirmationAnswer | null, contacts: Array<{ id: string, role: string, organisation: string, hours: string | null, areas: Array<{ code: string, name: string }> }> } };

export type ChangeByLinkMutationVariables = Exact<{
  token: string;
  answer: ConfirmationAnswer;
  input: ConfirmationChangeInput;
}>;


export type ChangeByLinkMutation = { changeByLink: { name: string, voornaam: string, gemeenten: Array<string>, numbers: Array<string> | null, answer: ConfirmationAnswer | null, contacts: Array<{ id: string, role: string, organisation: string, hours: string | null, areas: Array<{ code: string, name: string }> }> } };

export type ContactQueryVariables = Exact<{
  id: string;
}>;


export type ContactQuery = { contact: { voornaam: string, email: string | null, endsOn: string | null, byAppointment: boolean, isFavourite: boolean, hasDirectNumber: boolean, hasShieldedNumber: boolean, mayEdit: boolean, isPinned: boolean, isTakenBack: boolean, id: string, name: string, initials: string, role: { code: string, label: string, discipline: { label: string } }, organisation: { id: string, name: string, kind: string, kindLabel: string, openText: string | null, address: { street: string | null, houseNumber: string | null, postcode: string | null, city: string | null } | null, wijk: { code: string, name: string } | null, phone: { dial: string, display: string } | null }, areas: Array<{ code: string, level: AreaLevel, name: string }>, languages: Array<{ code: string, label: string }>, followedBy: Array<{ id: string, name: string, startsOn: string }>, hours: Array<{ weekday: number, stretches: Array<{ from: string, until: string }> }>, reachability: { deputyId: string | null, status: ReachabilityStatus, text: string, callTarget: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } }, otherRoles: Array<{ id: string, role: { label: string }, organisation: { name: string }, areas: Array<{ code: string, name: string }> }>, verification: { state: VerificationState, text: string } } };

export type NumbersOnPageQueryVariables = Exact<{
  id: string;
}>;


export type NumbersOnPageQuery = { contact: { id: string, numbers: Array<{ kind: PhoneKind, dial: string, display: string }> } };

export type WhoSawNumberQueryVariables = Exact<{
  contactId: string;
  after?: string | null | undefined;
}>;


export type WhoSawNumberQuery = { whoSawNumber: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, at: string, by: string, through: ShownThrough } }> } };

export type AddFavouriteMutationVariables = Exact<{
  id: string;
}>;


export type AddFavouriteMutation = { addFavourite: { id: string, isFavourite: boolean } };

export type RemoveFavouriteMutationVariables = Exact<{
  id: string;
}>;


export type RemoveFavouriteMutation = { removeFavourite: { id: string, isFavourite: boolean } | null };

export type ConfirmMutationVariables = Exact<{
  id: string;
}>;


export type ConfirmMutation = { confirmContact: { id: string, verification: { state: VerificationState, text: string } } };

export type TakeBackConfirmationsMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type TakeBackConfirmationsMutation = { takeBackConfirmations: Array<string> };

export type CallTargetFragment = { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null };

export type ContactRowFragment = { id: string, name: string, initials: string, role: { code: string, label: string }, organisation: { id: string, name: string }, reachability: { status: ReachabilityStatus, text: string, callTarget: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } }, verification: { state: VerificationState, text: string } };

export type ContactsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ContactsQuery = { contacts: Array<{ id: string, name: string, initials: string, role: { code: string, label: string }, organisation: { id: string, name: string }, reachability: { status: ReachabilityStatus, text: string, callTarget: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } }, verification: { state: VerificationState, text: string } }> };

export type FavouritesQueryVariables = Exact<{ [key: string]: never; }>;


export type FavouritesQuery = { viewer: { id: string, favourites: { edges: Array<{ node: { id: string, name: string, initials: string, role: { code: string, label: string }, organisation: { id: string, name: string }, reachability: { status: ReachabilityStatus, text: string, callTarget: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } }, verification: { state: VerificationState, text: string } } }> } } | null };

export type NumbersToCallQueryVariables = Exact<{
  id: string;
}>;


export type NumbersToCallQuery = { contact: { id: string, name: string, numbers: Array<{ kind: PhoneKind, dial: string, display: string }> } };

export type ReportCorrectionMutationVariables = Exact<{
  input: CorrectionInput;
}>;


export type ReportCorrectionMutation = { reportCorrection: { id: string } };

export type MyCorrectionsQueryVariables = Exact<{
  contactId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type MyCorrectionsQuery = { myCorrections: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, at: string, kind: CorrectionKind, note: string | null, rightNumber: string | null, wrongNumber: string | null, outcome: CorrectionOutcome | null, reply: string | null, contact: { id: string, name: string } | null } }> } };

export type OpenCorrectionsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OpenCorrectionsQuery = { openCorrections: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, at: string, by: string, times: number, isByMail: boolean, kind: CorrectionKind, note: string | null, wrongNumber: string | null, rightNumber: string | null, currentNumbers: Array<string>, contact: { id: string, name: string, role: { label: string }, organisation: { name: string }, reachability: { whomToAsk: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } | null } } | null } }> } };

export type JudgeCorrectionMutationVariables = Exact<{
  id: string;
  input: JudgementInput;
}>;


export type JudgeCorrectionMutation = { judgeCorrection: { changeId: string | null, isTaken: boolean, correction: { id: string, outcome: CorrectionOutcome | null } } };

export type DepartureQueryVariables = Exact<{
  contactId: string;
}>;


export type DepartureQuery = { departure: { professionalId: string, name: string, elsewhere: number, contacts: Array<{ id: string, startsOn: string, endsOn: string | null, role: { label: string }, organisation: { name: string }, areas: Array<{ name: string }> }>, deputisedBy: Array<{ id: string, name: string, role: { label: string }, organisation: { name: string } }> } };

export type DepartMutationVariables = Exact<{
  input: DepartureInput;
}>;


export type DepartMutation = { depart: { changeId: string | null, successors: Array<{ id: string, name: string, startsOn: string, role: { label: string } }> } };

export type ComingAndGoingQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ComingAndGoingQuery = { comingAndGoing: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { on: string, starts: boolean, contact: { id: string, name: string, role: { label: string }, organisation: { name: string }, areas: Array<{ name: string }> } } }> } };

export type ListOnDayQueryVariables = Exact<{
  wijk: string;
  on: string;
}>;


export type ListOnDayQuery = { wijk: { code: string, name: string }, listOnDay: Array<{ role: { label: string }, people: Array<{ contactId: string, name: string, organisation: string, startsOn: string, endsOn: string | null }> }> };

export type MaybeTwiceFragment = { professionalId: string, name: string, maatjes: number, contacts: Array<{ id: string, email: string | null, startsOn: string, role: { label: string }, organisation: { name: string }, verification: { at: string | null, text: string } }> };

export type DuplicatePeopleQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DuplicatePeopleQuery = { duplicatePeople: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { why: Array<Likeness>, first: { professionalId: string, name: string, maatjes: number, contacts: Array<{ id: string, email: string | null, startsOn: string, role: { label: string }, organisation: { name: string }, verification: { at: string | null, text: string } }> }, second: { professionalId: string, name: string, maatjes: number, contacts: Array<{ id: string, email: string | null, startsOn: string, role: { label: string }, organisation: { name: string }, verification: { at: string | null, text: string } }> } } }> } };

export type MergePreviewQueryVariables = Exact<{
  keepId: string;
  goneId: string;
}>;


export type MergePreviewQuery = { mergePreview: { name: string, email: string | null, phones: Array<{ number: string }>, moved: Array<{ id: string, role: { label: string }, organisation: { name: string } }>, folded: Array<{ id: string, role: { label: string }, organisation: { name: string } }>, endedPairs: Array<{ memberName: string, expertName: string }> } };

export type MergePeopleMutationVariables = Exact<{
  keepId: string;
  goneId: string;
}>;


export type MergePeopleMutation = { mergePeople: string | null };

export type NotDuplicatesMutationVariables = Exact<{
  one: string;
  other: string;
}>;


export type NotDuplicatesMutation = { notDuplicates: boolean };

export type ImportCountedFragment = { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number };

export type ImportStateFragment = { id: string, fileName: string, endAbsentOn: string | null, completeFor: Array<string>, others: ImportChoice | null, areasComplete: boolean, progress: { phase: ImportPhase, done: number, total: number } | null, preview: { digest: string, moreWords: number, moreAreas: number, counts: { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number }, refusals: Array<{ key: string, rows: number, where: string, reasons: Array<{ heading: string, message: string }> }>, words: Array<{ kind: ImportWordKind, word: string, rows: number, isRemembered: boolean, organisationKind: string | null, isLikely: boolean, means: Array<{ key: string, label: string }> | null, guesses: Array<{ key: string, label: string }>, place: { street: string | null, houseNumber: string | null, postcode: string | null, city: string | null, asksAreas: boolean, areas: Array<{ key: string, label: string }> } | null }>, absentAt: Array<{ organisationId: string, name: string, absent: number, of: number }> } | null, result: { changeGroupId: string, isUndone: boolean, hasLeftRows: boolean, counts: { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number }, areas: Array<{ code: string, level: AreaLevel, name: string }> } | null };

export type ImportedRowFragment = { key: string, kind: ImportRowKind, sheet: string | null, row: number | null, name: string, contactId: string | null, notes: Array<string>, choice: ImportChoice | null, same: string | null, ending: { maatjes: number, contact: { id: string, role: { label: string }, organisation: { name: string } } } | null, changes: Array<{ label: string, before: string | null, after: string | null, difference: string | null }>, candidates: Array<{ key: string, name: string, why: Array<Likeness>, row: string | null, contacts: Array<{ id: string, role: { label: string }, organisation: { name: string } }> }>, refused: Array<{ code: string, column: string | null, heading: string, message: string, value: string }> };

export type ImportNowQueryVariables = Exact<{
  id: string;
}>;


export type ImportNowQuery = { spreadsheetImport: { id: string, fileName: string, endAbsentOn: string | null, completeFor: Array<string>, others: ImportChoice | null, areasComplete: boolean, progress: { phase: ImportPhase, done: number, total: number } | null, preview: { digest: string, moreWords: number, moreAreas: number, counts: { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number }, refusals: Array<{ key: string, rows: number, where: string, reasons: Array<{ heading: string, message: string }> }>, words: Array<{ kind: ImportWordKind, word: string, rows: number, isRemembered: boolean, organisationKind: string | null, isLikely: boolean, means: Array<{ key: string, label: string }> | null, guesses: Array<{ key: string, label: string }>, place: { street: string | null, houseNumber: string | null, postcode: string | null, city: string | null, asksAreas: boolean, areas: Array<{ key: string, label: string }> } | null }>, absentAt: Array<{ organisationId: string, name: string, absent: number, of: number }> } | null, result: { changeGroupId: string, isUndone: boolean, hasLeftRows: boolean, counts: { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number }, areas: Array<{ code: string, level: AreaLevel, name: string }> } | null } };

export type ImportSheetsQueryVariables = Exact<{
  id: string;
}>;


export type ImportSheetsQuery = { spreadsheetImport: { id: string, sheets: Array<{ place: number, name: string, rows: number, isListOfPeople: boolean, asksRole: boolean, role: string | null, columns: Array<{ heading: string, meaning: ColumnMeaning, source: ColumnSource, examples: Array<string> }> }> } };

export type ImportRowsQueryVariables = Exact<{
  id: string;
  kind?: ImportRowKind | null | undefined;
  refusal?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ImportRowsQuery = { spreadsheetImport: { id: string, rows: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { key: string, kind: ImportRowKind, sheet: string | null, row: number | null, name: string, contactId: string | null, notes: Array<string>, choice: ImportChoice | null, same: string | null, ending: { maatjes: number, contact: { id: string, role: { label: string }, organisation: { name: string } } } | null, changes: Array<{ label: string, before: string | null, after: string | null, difference: string | null }>, candidates: Array<{ key: string, name: string, why: Array<Likeness>, row: string | null, contacts: Array<{ id: string, role: { label: string }, organisation: { name: string } }> }>, refused: Array<{ code: string, column: string | null, heading: string, message: string, value: string }> } }> } } };

export type SetImportColumnsMutationVariables = Exact<{
  id: string;
  sheet: number;
  columns: Array<ImportColumnInput> | ImportColumnInput;
}>;


export type SetImportColumnsMutation = { setImportColumns: { id: string, fileName: string, endAbsentOn: string | null, completeFor: Array<string>, others: ImportChoice | null, areasComplete: boolean, progress: { phase: ImportPhase, done: number, total: number } | null, preview: { digest: string, moreWords: number, moreAreas: number, counts: { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number }, refusals: Array<{ key: string, rows: number, where: string, reasons: Array<{ heading: string, message: string }> }>, words: Array<{ kind: ImportWordKind, word: string, rows: number, isRemembered: boolean, organisationKind: string | null, isLikely: boolean, means: Array<{ key: string, label: string }> | null, guesses: Array<{ key: string, label: string }>, place: { street: string | null, houseNumber: string | null, postcode: string | null, city: string | null, asksAreas: boolean, areas: Array<{ key: string, label: string }> } | null }>, absentAt: Array<{ organisationId: string, name: string, absent: number, of: number }> } | null, result: { changeGroupId: string, isUndone: boolean, hasLeftRows: boolean, counts: { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number }, areas: Array<{ code: string, level: AreaLevel, name: string }> } | null } };

export type SetImportRoleMutationVariables = Exact<{
  id: string;
  sheet: number;
  role?: string | null | undefined;
}>;


export type SetImportRoleMutation = { setImportRole: { id: string, fileName: string, endAbsentOn: string | null, completeFor: Array<string>, others: ImportChoice | null, areasComplete: boolean, progress: { phase: ImportPhase, done: number, total: number } | null, preview: { digest: string, moreWords: number, moreAreas: number, counts: { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number }, refusals: Array<{ key: string, rows: number, where: string, reasons: Array<{ heading: string, message: string }> }>, words: Array<{ kind: ImportWordKind, word: string, rows: number, isRemembered: boolean, organisationKind: string | null, isLikely: boolean, means: Array<{ key: string, label: string }> | null, guesses: Array<{ key: string, label: string }>, place: { street: string | null, houseNumber: string | null, postcode: string | null, city: string | null, asksAreas: boolean, areas: Array<{ key: string, label: string }> } | null }>, absentAt: Array<{ organisationId: string, name: string, absent: number, of: number }> } | null, result: { changeGroupId: string, isUndone: boolean, hasLeftRows: boolean, counts: { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number }, areas: Array<{ code: string, level: AreaLevel, name: string }> } | null } };

export type AnswerImportWordsMutationVariables = Exact<{
  id: string;
  answers: Array<ImportWordAnswerInput> | ImportWordAnswerInput;
}>;


export type AnswerImportWordsMutation = { answerImportWords: { id: string, fileName: string, endAbsentOn: string | null, completeFor: Array<string>, others: ImportChoice | null, areasComplete: boolean, progress: { phase: ImportPhase, done: number, total: number } | null, preview: { digest: string, moreWords: number, moreAreas: number, counts: { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number }, refusals: Array<{ key: string, rows: number, where: string, reasons: Array<{ heading: string, message: string }> }>, words: Array<{ kind: ImportWordKind, word: string, rows: number, isRemembered: boolean, organisationKind: string | null, isLikely: boolean, means: Array<{ key: string, label: string }> | null, guesses: Array<{ key: string, label: string }>, place: { street: string | null, houseNumber: string | null, postcode: string | null, city: string | null, asksAreas: boolean, areas: Array<{ key: string, label: string }> } | null }>, absentAt: Array<{ organisationId: string, name: string, absent: number, of: number }> } | null, result: { changeGroupId: string, isUndone: boolean, hasLeftRows: boolean, counts: { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number }, areas: Array<{ code: string, level: AreaLevel, name: string }> } | null } };

export type AddImportOrganisationsMutationVariables = Exact<{
  id: string;
  organisations: Array<AddOrganisationInput> | AddOrganisationInput;
}>;


export type AddImportOrganisationsMutation = { addImportOrganisations: { changeId: string | null, spreadsheetImport: { id: string, fileName: string, endAbsentOn: string | null, completeFor: Array<string>, others: ImportChoice | null, areasComplete: boolean, progress: { phase: ImportPhase, done: number, total: number } | null, preview: { digest: string, moreWords: number, moreAreas: number, counts: { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number }, refusals: Array<{ key: string, rows: number, where: string, reasons: Array<{ heading: string, message: string }> }>, words: Array<{ kind: ImportWordKind, word: string, rows: number, isRemembered: boolean, organisationKind: string | null, isLikely: boolean, means: Array<{ key: string, label: string }> | null, guesses: Array<{ key: string, label: string }>, place: { street: string | null, houseNumber: string | null, postcode: string | null, city: string | null, asksAreas: boolean, areas: Array<{ key: string, label: string }> } | null }>, absentAt: Array<{ organisationId: string, name: string, absent: number, of: number }> } | null, result: { changeGroupId: string, isUndone: boolean, hasLeftRows: boolean, counts: { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number }, areas: Array<{ code: string, level: AreaLevel, name: string }> } | null } } };

export type ChooseImportRowMutationVariables = Exact<{
  id: string;
  choices: Array<ImportRowChoiceInput> | ImportRowChoiceInput;
}>;


export type ChooseImportRowMutation = { chooseImportRows: { id: string, fileName: string, endAbsentOn: string | null, completeFor: Array<string>, others: ImportChoice | null, areasComplete: boolean, progress: { phase: ImportPhase, done: number, total: number } | null, preview: { digest: string, moreWords: number, moreAreas: number, counts: { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number }, refusals: Array<{ key: string, rows: number, where: string, reasons: Array<{ heading: string, message: string }> }>, words: Array<{ kind: ImportWordKind, word: string, rows: number, isRemembered: boolean, organisationKind: string | null, isLikely: boolean, means: Array<{ key: string, label: string }> | null, guesses: Array<{ key: string, label: string }>, place: { street: string | null, houseNumber: string | null, postcode: string | null, city: string | null, asksAreas: boolean, areas: Array<{ key: string, label: string }> } | null }>, absentAt: Array<{ organisationId: string, name: string, absent: number, of: number }> } | null, result: { changeGroupId: string, isUndone: boolean, hasLeftRows: boolean, counts: { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number }, areas: Array<{ code: string, level: AreaLevel, name: string }> } | null } };

export type ChooseImportOthersMutationVariables = Exact<{
  id: string;
  choice?: ImportChoice | null | undefined;
}>;


export type ChooseImportOthersMutation = { chooseImportOthers: { id: string, fileName: string, endAbsentOn: string | null, completeFor: Array<string>, others: ImportChoice | null, areasComplete: boolean, progress: { phase: ImportPhase, done: number, total: number } | null, preview: { digest: string, moreWords: number, moreAreas: number, counts: { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number }, refusals: Array<{ key: string, rows: number, where: string, reasons: Array<{ heading: string, message: string }> }>, words: Array<{ kind: ImportWordKind, word: string, rows: number, isRemembered: boolean, organisationKind: string | null, isLikely: boolean, means: Array<{ key: string, label: string }> | null, guesses: Array<{ key: string, label: string }>, place: { street: string | null, houseNumber: string | null, postcode: string | null, city: string | null, asksAreas: boolean, areas: Array<{ key: string, label: string }> } | null }>, absentAt: Array<{ organisationId: string, name: string, absent: number, of: number }> } | null, result: { changeGroupId: string, isUndone: boolean, hasLeftRows: boolean, counts: { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number }, areas: Array<{ code: string, level: AreaLevel, name: string }> } | null } };

export type EndImportAbsentMutationVariables = Exact<{
  id: string;
  organisationIds: Array<string> | string;
  on?: string | null | undefined;
}>;


export type EndImportAbsentMutation = { endImportAbsent: { id: string, fileName: string, endAbsentOn: string | null, completeFor: Array<string>, others: ImportChoice | null, areasComplete: boolean, progress: { phase: ImportPhase, done: number, total: number } | null, preview: { digest: string, moreWords: number, moreAreas: number, counts: { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number }, refusals: Array<{ key: string, rows: number, where: string, reasons: Array<{ heading: string, message: string }> }>, words: Array<{ kind: ImportWordKind, word: string, rows: number, isRemembered: boolean, organisationKind: string | null, isLikely: boolean, means: Array<{ key: string, label: string }> | null, guesses: Array<{ key: string, label: string }>, place: { street: string | null, houseNumber: string | null, postcode: string | null, city: string | null, asksAreas: boolean, areas: Array<{ key: string, label: string }> } | null }>, absentAt: Array<{ organisationId: string, name: string, absent: number, of: number }> } | null, result: { changeGroupId: string, isUndone: boolean, hasLeftRows: boolean, counts: { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number }, areas: Array<{ code: string, level: AreaLevel, name: string }> } | null } };

export type CompleteImportAreasMutationVariables = Exact<{
  id: string;
  complete: boolean;
}>;


export type CompleteImportAreasMutation = { completeImportAreas: { id: string, fileName: string, endAbsentOn: string | null, completeFor: Array<string>, others: ImportChoice | null, areasComplete: boolean, progress: { phase: ImportPhase, done: number, total: number } | null, preview: { digest: string, moreWords: number, moreAreas: number, counts: { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number }, refusals: Array<{ key: string, rows: number, where: string, reasons: Array<{ heading: string, message: string }> }>, words: Array<{ kind: ImportWordKind, word: string, rows: number, isRemembered: boolean, organisationKind: string | null, isLikely: boolean, means: Array<{ key: string, label: string }> | null, guesses: Array<{ key: string, label: string }>, place: { street: string | null, houseNumber: string | null, postcode: string | null, city: string | null, asksAreas: boolean, areas: Array<{ key: string, label: string }> } | null }>, absentAt: Array<{ organisationId: string, name: string, absent: number, of: number }> } | null, result: { changeGroupId: string, isUndone: boolean, hasLeftRows: boolean, counts: { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number }, areas: Array<{ code: string, level: AreaLevel, name: string }> } | null } };

export type DropImportMutationVariables = Exact<{
  id: string;
}>;


export type DropImportMutation = { dropImport: boolean };

export type ApplyImportMutationVariables = Exact<{
  id: string;
  digest: string;
}>;


export type ApplyImportMutation = { applyImport: { id: string, fileName: string, endAbsentOn: string | null, completeFor: Array<string>, others: ImportChoice | null, areasComplete: boolean, progress: { phase: ImportPhase, done: number, total: number } | null, preview: { digest: string, moreWords: number, moreAreas: number, counts: { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number }, refusals: Array<{ key: string, rows: number, where: string, reasons: Array<{ heading: string, message: string }> }>, words: Array<{ kind: ImportWordKind, word: string, rows: number, isRemembered: boolean, organisationKind: string | null, isLikely: boolean, means: Array<{ key: string, label: string }> | null, guesses: Array<{ key: string, label: string }>, place: { street: string | null, houseNumber: string | null, postcode: string | null, city: string | null, asksAreas: boolean, areas: Array<{ key: string, label: string }> } | null }>, absentAt: Array<{ organisationId: string, name: string, absent: number, of: number }> } | null, result: { changeGroupId: string, isUndone: boolean, hasLeftRows: boolean, counts: { new: number, changed: number, unchanged: number, possiblySame: number, refused: number, repeated: number, skipped: number, ending: number }, areas: Array<{ code: string, level: AreaLevel, name: string }> } | null } };

export type RolesQueryVariables = Exact<{ [key: string]: never; }>;


export type RolesQuery = { roles: Array<{ code: string, label: string, discipline: { code: string, label: string } }> };

export type AreasToChooseQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AreasToChooseQuery = { wijken: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { code: string, name: string, gemeente: { code: string, name: string }, buurten: Array<{ code: string, name: string }> } }> } };

export type WijkShapeQueryVariables = Exact<{
  code: string;
}>;


export type WijkShapeQuery = { wijk: { code: string, name: string, buurten: Array<{ code: string, name: string, outline: number[][][][] | null }> } };

export type OrganisationChoiceFragment = { id: string, name: string, kindLabel: string, address: { street: string | null, houseNumber: string | null, city: string | null } | null, areas: Array<{ code: string, name: string, level: AreaLevel }>, wijk: { code: string, name: string, level: AreaLevel } | null };

export type OrganisationsNamedQueryVariables = Exact<{
  text: string;
}>;


export type OrganisationsNamedQuery = { organisations: Array<{ id: string, name: string, kindLabel: string, address: { street: string | null, houseNumber: string | null, city: string | null } | null, areas: Array<{ code: string, name: string, level: AreaLevel }>, wijk: { code: string, name: string, level: AreaLevel } | null }> };

export type OrganisationChosenQueryVariables = Exact<{
  id: string;
}>;


export type OrganisationChosenQuery = { organisation: { id: string, name: string, kindLabel: string, address: { street: string | null, houseNumber: string | null, city: string | null } | null, areas: Array<{ code: string, name: string, level: AreaLevel }>, wijk: { code: string, name: string, level: AreaLevel } | null } };

export type AddOrganisationMutationVariables = Exact<{
  input: AddOrganisationInput;
}>;


export type AddOrganisationMutation = { addOrganisation: { changeId: string | null, organisation: { id: string, name: string, kindLabel: string, address: { street: string | null, houseNumber: string | null, city: string | null } | null, areas: Array<{ code: string, name: string, level: AreaLevel }>, wijk: { code: string, name: string, level: AreaLevel } | null } } };

export type LikelyOrganisationsQueryVariables = Exact<{
  gemeente: string;
  name: string;
  kind?: string | null | undefined;
}>;


export type LikelyOrganisationsQuery = { likelyOrganisations: Array<{ id: string, name: string, kindLabel: string, address: { street: string | null, houseNumber: string | null, city: string | null } | null, areas: Array<{ code: string, name: string, level: AreaLevel }>, wijk: { code: string, name: string, level: AreaLevel } | null }> };

export type LikePersonFragment = { professionalId: string, name: string, why: Array<Likeness>, contacts: Array<{ id: string, role: { label: string }, organisation: { name: string } }> };

export type LikelyPeopleQueryVariables = Exact<{
  voornaam?: string | null | undefined;
  achternaam?: string | null | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
}>;


export type LikelyPeopleQuery = { likelyPeople: Array<{ professionalId: string, name: string, why: Array<Likeness>, contacts: Array<{ id: string, role: { label: string }, organisation: { name: string } }> }> };

export type PeopleToChooseQueryVariables = Exact<{
  text: string;
}>;


export type PeopleToChooseQuery = { search: { edges: Array<{ node:
        | { __typename: 'Contact', id: string, name: string, role: { label: string }, organisation: { name: string } }
        | { __typename: 'Organisation' }
       }> } };

export type DraftFragment = { id: string, version: number, personVersion: number, name: string, voornaam: string, tussenvoegsel: string | null, achternaam: string, email: string | null, languages: Array<string>, roleCode: string, startsOn: string, endsOn: string | null, byAppointment: boolean, mayEditContact: boolean, mayEditPerson: boolean, phones: Array<{ kind: PhoneKind, number: string, visibility: PhoneVisibility }>, organisation: { id: string, name: string, kindLabel: string }, areas: Array<{ code: string, level: AreaLevel, name: string }>, hours: Array<{ weekday: number, stretches: Array<{ from: string, until: string }> }> | null, absences: Array<{ startsOn: string, endsOn: string, deputyContactId: string | null, deputyName: string | null }> };

export type ContactDraftQueryVariables = Exact<{
  id: string;
}>;


export type ContactDraftQuery = { contactDraft: { id: string, version: number, personVersion: number, name: string, voornaam: string, tussenvoegsel: string | null, achternaam: string, email: string | null, languages: Array<string>, roleCode: string, startsOn: string, endsOn: string | null, byAppointment: boolean, mayEditContact: boolean, mayEditPerson: boolean, phones: Array<{ kind: PhoneKind, number: string, visibility: PhoneVisibility }>, organisation: { id: string, name: string, kindLabel: string }, areas: Array<{ code: string, level: AreaLevel, name: string }>, hours: Array<{ weekday: number, stretches: Array<{ from: string, until: string }> }> | null, absences: Array<{ startsOn: string, endsOn: string, deputyContactId: string | null, deputyName: string | null }> } };

export type ConflictFragment = { field: string, label: string, theirs: string | null, by: string, at: string };

export type SavedFragment = { changeId: string | null, contact: { id: string, name: string } };

export type AddContactMutationVariables = Exact<{
  input: AddContactInput;
}>;


export type AddContactMutation = { addContact: { professionalId: string, changeId: string | null, contact: { id: string, name: string } } };

export type EditContactMutationVariables = Exact<{
  id: string;
  input: EditContactInput;
}>;


export type EditContactMutation = { editContact:
    | { __typename: 'EditConflict', fields: Array<{ field: string, label: string, theirs: string | null, by: string, at: string }>, draft: { id: string, version: number, personVersion: number, name: string, voornaam: string, tussenvoegsel: string | null, achternaam: string, email: string | null, languages: Array<string>, roleCode: string, startsOn: string, endsOn: string | null, byAppointment: boolean, mayEditContact: boolean, mayEditPerson: boolean, phones: Array<{ kind: PhoneKind, number: string, visibility: PhoneVisibility }>, organisation: { id: string, name: string, kindLabel: string }, areas: Array<{ code: string, level: AreaLevel, name: string }>, hours: Array<{ weekday: number, stretches: Array<{ from: string, until: string }> }> | null, absences: Array<{ startsOn: string, endsOn: string, deputyContactId: string | null, deputyName: string | null }> } }
    | { __typename: 'SavedContact', changeId: string | null, contact: { id: string, name: string } }
   };

export type SetAbsencesMutationVariables = Exact<{
  id: string;
  version: number;
  absences: Array<AbsenceInput> | AbsenceInput;
}>;


export type SetAbsencesMutation = { setAbsences:
    | { __typename: 'EditConflict', fields: Array<{ field: string, label: string, theirs: string | null, by: string, at: string }>, draft: { id: string, version: number, personVersion: number, name: string, voornaam: string, tussenvoegsel: string | null, achternaam: string, email: string | null, languages: Array<string>, roleCode: string, startsOn: string, endsOn: string | null, byAppointment: boolean, mayEditContact: boolean, mayEditPerson: boolean, phones: Array<{ kind: PhoneKind, number: string, visibility: PhoneVisibility }>, organisation: { id: string, name: string, kindLabel: string }, areas: Array<{ code: string, level: AreaLevel, name: string }>, hours: Array<{ weekday: number, stretches: Array<{ from: string, until: string }> }> | null, absences: Array<{ startsOn: string, endsOn: string, deputyContactId: string | null, deputyName: string | null }> } }
    | { __typename: 'SavedContact', changeId: string | null, contact: { id: string, name: string } }
   };

export type EndContactMutationVariables = Exact<{
  id: string;
  on: string;
}>;


export type EndContactMutation = { endContact: { changeId: string | null, contact: { id: string, name: string } } };

export type PinContactMutationVariables = Exact<{
  id: string;
  pinned: boolean;
}>;


export type PinContactMutation = { pinContact: { changeId: string | null, contact: { id: string, name: string } } };

export type OrderContactsMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type OrderContactsMutation = { orderContacts: string | null };

export type RevertChangesMutationVariables = Exact<{
  groupId: string;
  changeIds?: Array<string> | string | null | undefined;
  keepNewer: boolean;
}>;


export type RevertChangesMutation = { revertChanges: { groupId: string | null, undone: number, kept: number } };

export type HistoryQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type HistoryQuery = { contact: { id: string, name: string, history: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, kind: ChangeKind, at: string, by: string, isReverted: boolean, isUndoneAsOne: boolean, changes: Array<{ id: string, field: string, label: string, before: string | null, after: string | null }> } }> } } };

export type HistoryPageFragment = { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, kind: ChangeKind, at: string, by: string, isReverted: boolean, isUndoneAsOne: boolean, changes: Array<{ id: string, field: string, label: string, before: string | null, after: string | null }> } }> };

export type AskedToListFragment = { id: string, name: string, organisation: string, askedOn: string, lastDay: string, state: ListingState, problem: string | null, contactId: string | null, role: { label: string } };

export type AskToAddMutationVariables = Exact<{
  input: AddContactInput;
}>;


export type AskToAddMutation = { askToAdd: { id: string, name: string, organisation: string, askedOn: string, lastDay: string, state: ListingState, problem: string | null, contactId: string | null, role: { label: string } } };

export type ListingRequestsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListingRequestsQuery = { listingRequests: Array<{ id: string, name: string, organisation: string, askedOn: string, lastDay: string, state: ListingState, problem: string | null, contactId: string | null, role: { label: string } }> };

export type PutAwayListingRequestMutationVariables = Exact<{
  id: string;
}>;


export type PutAwayListingRequestMutation = { putAwayListingRequest: string };

export type ListingAskedFragment = { voornaam: string, by: string, gemeenten: Array<string>, role: string, organisation: string, areas: Array<string>, startsOn: string, endsOn: string | null, lastDay: string, answer: ListingAnswer | null, problem: string | null };

export type ListingQuestionQueryVariables = Exact<{
  token: string;
}>;


export type ListingQuestionQuery = { listingQuestion: { voornaam: string, by: string, gemeenten: Array<string>, role: string, organisation: string, areas: Array<string>, startsOn: string, endsOn: string | null, lastDay: string, answer: ListingAnswer | null, problem: string | null } };

export type AnswerListingQuestionMutationVariables = Exact<{
  token: string;
  agrees: boolean;
}>;


export type AnswerListingQuestionMutation = { answerListingQuestion: { voornaam: string, by: string, gemeenten: Array<string>, role: string, organisation: string, areas: Array<string>, startsOn: string, endsOn: string | null, lastDay: string, answer: ListingAnswer | null, problem: string | null } };

export type PairFragment = { consults: number, isMineToAnswer: boolean, id: string, memberName: string, expertName: string, state: PairState, endReason: PairEndReason | null, reasons: Array<string>, isSent: boolean, memberAccepted: boolean, expertAccepted: boolean, startsOn: string | null, endsOn: string | null, endText: string | null, asksForAnother: boolean, note: string | null, member: { id: string, startsOn: string, name: string, initials: string, role: { code: string, label: string }, organisation: { id: string, name: string }, reachability: { status: ReachabilityStatus, text: string, callTarget: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } }, verification: { state: VerificationState, text: string } } | null, expert: { id: string, name: string, initials: string, role: { code: string, label: string }, organisation: { id: string, name: string }, reachability: { status: ReachabilityStatus, text: string, callTarget: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } }, verification: { state: VerificationState, text: string } } | null };

export type ProfileFragment = { contactId: string, domains: Array<ExpertiseDomain>, capacity: number, pairs: number, promised: number, paused: boolean, absentUntil: string | null, endsOn: string | null, contact: { id: string, name: string, email: string | null } | null };

export type MyMaatjesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyMaatjesQuery = { myMaatjes: { isMember: boolean, hasExperts: boolean, asMember: Array<{ consults: number, isMineToAnswer: boolean, id: string, memberName: string, expertName: string, state: PairState, endReason: PairEndReason | null, reasons: Array<string>, isSent: boolean, memberAccepted: boolean, expertAccepted: boolean, startsOn: string | null, endsOn: string | null, endText: string | null, asksForAnother: boolean, note: string | null, member: { id: string, startsOn: string, name: string, initials: string, role: { code: string, label: string }, organisation: { id: string, name: string }, reachability: { status: ReachabilityStatus, text: string, callTarget: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } }, verification: { state: VerificationState, text: string } } | null, expert: { id: string, name: string, initials: string, role: { code: string, label: string }, organisation: { id: string, name: string }, reachability: { status: ReachabilityStatus, text: string, callTarget: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } }, verification: { state: VerificationState, text: string } } | null }>, asExpert: Array<{ consults: number, isMineToAnswer: boolean, id: string, memberName: string, expertName: string, state: PairState, endReason: PairEndReason | null, reasons: Array<string>, isSent: boolean, memberAccepted: boolean, expertAccepted: boolean, startsOn: string | null, endsOn: string | null, endText: string | null, asksForAnother: boolean, note: string | null, member: { id: string, startsOn: string, name: string, initials: string, role: { code: string, label: string }, organisation: { id: string, name: string }, reachability: { status: ReachabilityStatus, text: string, callTarget: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } }, verification: { state: VerificationState, text: string } } | null, expert: { id: string, name: string, initials: string, role: { code: string, label: string }, organisation: { id: string, name: string }, reachability: { status: ReachabilityStatus, text: string, callTarget: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } }, verification: { state: VerificationState, text: string } } | null }>, profile: { contactId: string, domains: Array<ExpertiseDomain>, capacity: number, pairs: number, promised: number, paused: boolean, absentUntil: string | null, endsOn: string | null, contact: { id: string, name: string, email: string | null } | null } | null, notWith: Array<{ id: string, name: string, role: { label: string }, organisation: { name: string } }> } };

export type MyMaatjeNowQueryVariables = Exact<{ [key: string]: never; }>;


export type MyMaatjeNowQuery = { myMaatjes: { asMember: Array<{ id: string, state: PairState, isMineToAnswer: boolean, expertName: string, expert: { id: string, name: string, initials: string, role: { code: string, label: string }, organisation: { id: string, name: string }, reachability: { status: ReachabilityStatus, text: string, callTarget: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } }, verification: { state: VerificationState, text: string } } | null }> } };

export type AnswerMaatjeMutationVariables = Exact<{
  pairId: string;
  accept: boolean;
  reason?: string | null | undefined;
}>;


export type AnswerMaatjeMutation = { answerMaatje: { id: string, state: PairState, memberName: string, expertName: string, isMineToAnswer: boolean } };

export type AskForAnotherMaatjeMutationVariables = Exact<{
  pairId: string;
  reason?: string | null | undefined;
}>;


export type AskForAnotherMaatjeMutation = { askForAnotherMaatje: { id: string, asksForAnother: boolean } };

export type CountConsultMutationVariables = Exact<{
  pairId: string;
  on?: string | null | undefined;
}>;


export type CountConsultMutation = { countConsult: { id: string, consults: number } };

export type SetExpertProfileMutationVariables = Exact<{
  contactId: string;
  profile: ExpertProfileInput;
}>;


export type SetExpertProfileMutation = { setExpertProfile: { contactId: string, domains: Array<ExpertiseDomain>, capacity: number, pairs: number, promised: number, paused: boolean, absentUntil: string | null, endsOn: string | null, contact: { id: string, name: string, email: string | null } | null } };

export type BlockMaatjeMutationVariables = Exact<{
  contactId: string;
  blocked: boolean;
}>;


export type BlockMaatjeMutation = { blockMaatje: boolean };

export type MaatjesBoardQueryVariables = Exact<{ [key: string]: never; }>;


export type MaatjesBoardQuery = { maatjesBoard: { members: number, startingCount: number, withoutCount: number, unproposedCount: number, waitingCount: number, endingCount: number, without: Array<{ why: string, member: { id: string, name: string, role: { label: string }, organisation: { name: string } } }>, waiting: Array<{ id: string, memberName: string, expertName: string, state: PairState, endReason: PairEndReason | null, reasons: Array<string>, isSent: boolean, memberAccepted: boolean, expertAccepted: boolean, startsOn: string | null, endsOn: string | null, endText: string | null, asksForAnother: boolean, note: string | null, member: { id: string, startsOn: string } | null, expert: { id: string } | null }>, ending: Array<{ id: string, memberName: string, expertName: string, state: PairState, endReason: PairEndReason | null, reasons: Array<string>, isSent: boolean, memberAccepted: boolean, expertAccepted: boolean, startsOn: string | null, endsOn: string | null, endText: string | null, asksForAnother: boolean, note: string | null, member: { id: string, startsOn: string } | null, expert: { id: string } | null }>, declined: Array<{ id: string, memberName: string, expertName: string, state: PairState, endReason: PairEndReason | null, reasons: Array<string>, isSent: boolean, memberAccepted: boolean, expertAccepted: boolean, startsOn: string | null, endsOn: string | null, endText: string | null, asksForAnother: boolean, note: string | null, member: { id: string, startsOn: string } | null, expert: { id: string } | null }>, load: Array<{ contactId: string, domains: Array<ExpertiseDomain>, capacity: number, pairs: number, promised: number, paused: boolean, absentUntil: string | null, endsOn: string | null, contact: { id: string, name: string, email: string | null } | null }>, domains: Array<{ domain: ExpertiseDomain, label: string, pairs: number, capacity: number }>, consults: Array<{ month: string, count: number }> } };

export type BoardPairFragment = { id: string, memberName: string, expertName: string, state: PairState, endReason: PairEndReason | null, reasons: Array<string>, isSent: boolean, memberAccepted: boolean, expertAccepted: boolean, startsOn: string | null, endsOn: string | null, endText: string | null, asksForAnother: boolean, note: string | null, member: { id: string, startsOn: string } | null, expert: { id: string } | null };

export type MaatjeSuggestionsQueryVariables = Exact<{
  memberContactId: string;
  domain?: ExpertiseDomain | null | undefined;
}>;


export type MaatjeSuggestionsQuery = { maatjeSuggestions: { whyNobody: string | null, suggestions: Array<{ reasons: Array<string>, expert: { id: string, name: string, initials: string, role: { label: string }, organisation: { name: string } } }> } };

export type MaatjesOfQueryVariables = Exact<{
  contactId: string;
}>;


export type MaatjesOfQuery = { maatjesOf: Array<{ id: string, memberName: string, expertName: string, state: PairState, endReason: PairEndReason | null, reasons: Array<string>, isSent: boolean, memberAccepted: boolean, expertAccepted: boolean, startsOn: string | null, endsOn: string | null, endText: string | null, asksForAnother: boolean, note: string | null, member: { id: string, startsOn: string } | null, expert: { id: string } | null }> };

export type ProposeMaatjeMutationVariables = Exact<{
  memberContactId: string;
  expertContactId: string;
  domain?: ExpertiseDomain | null | undefined;
  overlapDays: number;
}>;


export type ProposeMaatjeMutation = { proposeMaatje: { changeId: string | null, pair: { id: string, isSent: boolean, memberName: string, expertName: string } } };

export type HandOverMaatjeMutationVariables = Exact<{
  pairId: string;
  expertContactId?: string | null | undefined;
  reason?: string | null | undefined;
}>;


export type HandOverMaatjeMutation = { handOverMaatje: { id: string, asksForAnother: boolean, endReason: PairEndReason | null } };

export type EndMaatjeMutationVariables = Exact<{
  pairId: string;
  reason: PairEndReason;
  on?: string | null | undefined;
}>;


export type EndMaatjeMutation = { endMaatje: { changeId: string | null, pair: { id: string, state: PairState, memberName: string, expertName: string, endsOn: string | null } } };

export type PlanNowFragment = { id: string, state: PlanState, round: number, looksAt: number, kept: number, made: number, objective: string, ended: Array<{ id: string, member: { id: string, name: string }, expert: { id: string, name: string } | null }>, pairs: Array<{ isKept: boolean, reasons: Array<string>, member: { id: string, name: string }, expert: { id: string, name: string } }>, unmatched: Array<{ why: string, member: { id: string, name: string } }> };

export type PlanMaatjesMutationVariables = Exact<{
  leavingContactId?: string | null | undefined;
}>;


export type PlanMaatjesMutation = { planMaatjes: { id: string, state: PlanState, round: number, looksAt: number, kept: number, made: number, objective: string, ended: Array<{ id: string, member: { id: string, name: string }, expert: { id: string, name: string } | null }>, pairs: Array<{ isKept: boolean, reasons: Array<string>, member: { id: string, name: string }, expert: { id: string, name: string } }>, unmatched: Array<{ why: string, member: { id: string, name: string } }> } };

export type MaatjesPlanQueryVariables = Exact<{
  id: string;
}>;


export type MaatjesPlanQuery = { maatjesPlan: { id: string, state: PlanState, round: number, looksAt: number, kept: number, made: number, objective: string, ended: Array<{ id: string, member: { id: string, name: string }, expert: { id: string, name: string } | null }>, pairs: Array<{ isKept: boolean, reasons: Array<string>, member: { id: string, name: string }, expert: { id: string, name: string } }>, unmatched: Array<{ why: string, member: { id: string, name: string } }> } };

export type CancelMaatjesPlanMutationVariables = Exact<{
  id: string;
}>;


export type CancelMaatjesPlanMutation = { cancelMaatjesPlan: { id: string, state: PlanState, round: number, looksAt: number, kept: number, made: number, objective: string, ended: Array<{ id: string, member: { id: string, name: string }, expert: { id: string, name: string } | null }>, pairs: Array<{ isKept: boolean, reasons: Array<string>, member: { id: string, name: string }, expert: { id: string, name: string } }>, unmatched: Array<{ why: string, member: { id: string, name: string } }> } };

export type ApplyMaatjesPlanMutationVariables = Exact<{
  id: string;
}>;


export type ApplyMaatjesPlanMutation = { applyMaatjesPlan: { changeId: string | null, plan: { id: string, state: PlanState, round: number, looksAt: number, kept: number, made: number, objective: string, ended: Array<{ id: string, member: { id: string, name: string }, expert: { id: string, name: string } | null }>, pairs: Array<{ isKept: boolean, reasons: Array<string>, member: { id: string, name: string }, expert: { id: string, name: string } }>, unmatched: Array<{ why: string, member: { id: string, name: string } }> } } };

export type InstallationWorksQueryVariables = Exact<{ [key: string]: never; }>;


export type InstallationWorksQuery = { installation: { works: boolean } };

export type InstallationQueryVariables = Exact<{ [key: string]: never; }>;


export type InstallationQuery = { installation: { works: boolean, search: SearchState, notFound: number, version: string, mail: { waiting: number, waitingSince: string | null, lastError: string | null, lastSentAt: string | null, refused: number, unsure: number, isStuck: boolean }, daily: Array<{ name: string, lastDoneOn: string | null, isLate: boolean }>, backup: { lastMadeAt: string | null } | null } };

export type OrganisationDraftFragment = { id: string, version: number, kind: string, name: string, phone: string | null, email: string | null, website: string | null, street: string | null, houseNumber: string | null, postcode: string | null, city: string | null, endsOn: string | null, mayPlace: boolean, hours: Array<{ weekday: number, stretches: Array<{ from: string, until: string }> }> | null, areas: Array<{ code: string, level: AreaLevel, name: string }> };

export type OrganisationDraftQueryVariables = Exact<{
  id: string;
}>;


export type OrganisationDraftQuery = { organisationDraft: { id: string, version: number, kind: string, name: string, phone: string | null, email: string | null, website: string | null, street: string | null, houseNumber: string | null, postcode: string | null, city: string | null, endsOn: string | null, mayPlace: boolean, hours: Array<{ weekday: number, stretches: Array<{ from: string, until: string }> }> | null, areas: Array<{ code: string, level: AreaLevel, name: string }> } };

export type OrganisationStaffQueryVariables = Exact<{
  id: string;
  day: string;
}>;


export type OrganisationStaffQuery = { organisationDraft: { id: string, staffAfter: { totalCount: number, edges: Array<{ node: { id: string, name: string, mayEdit: boolean, role: { label: string } } }> } } };

export type SavedOrganisationFragment = { changeId: string | null, organisation: { id: string, name: string } };

export type EditOrganisationMutationVariables = Exact<{
  id: string;
  input: OrganisationInput;
  version?: number | null | undefined;
}>;


export type EditOrganisationMutation = { editOrganisation:
    | { __typename: 'OrganisationConflict', fields: Array<{ field: string, label: string, theirs: string | null, by: string, at: string }>, draft: { id: string, version: number, kind: string, name: string, phone: string | null, email: string | null, website: string | null, street: string | null, houseNumber: string | null, postcode: string | null, city: string | null, endsOn: string | null, mayPlace: boolean, hours: Array<{ weekday: number, stretches: Array<{ from: string, until: string }> }> | null, areas: Array<{ code: string, level: AreaLevel, name: string }> } }
    | { __typename: 'SavedOrganisation', changeId: string | null, organisation: { id: string, name: string } }
   };

export type CloseOrganisationMutationVariables = Exact<{
  id: string;
  on?: string | null | undefined;
}>;


export type CloseOrganisationMutation = { closeOrganisation: { changeId: string | null, organisation: { id: string, name: string } } };

export type OrganisationHistoryQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type OrganisationHistoryQuery = { organisation: { id: string, name: string, history: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, kind: ChangeKind, at: string, by: string, isReverted: boolean, isUndoneAsOne: boolean, changes: Array<{ id: string, field: string, label: string, before: string | null, after: string | null }> } }> } } };

export type OrganisationRowFragment = { id: string, name: string, kind: string, kindLabel: string, openText: string | null, address: { street: string | null, houseNumber: string | null, postcode: string | null, city: string | null } | null, wijk: { code: string, name: string } | null, phone: { dial: string, display: string } | null };

export type OrganisationQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type OrganisationQuery = { organisation: { email: string | null, website: string | null, endsOn: string | null, mayEdit: boolean, mayPlace: boolean, id: string, name: string, kind: string, kindLabel: string, openText: string | null, hours: Array<{ weekday: number, stretches: Array<{ from: string, until: string }> }>, contacts: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: string, initials: string, role: { code: string, label: string }, organisation: { id: string, name: string }, reachability: { status: ReachabilityStatus, text: string, callTarget: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } }, verification: { state: VerificationState, text: string } } }> }, address: { street: string | null, houseNumber: string | null, postcode: string | null, city: string | null } | null, wijk: { code: string, name: string } | null, phone: { dial: string, display: string } | null } };

export type SearchQueryVariables = Exact<{
  text: string;
  filters?: SearchFilters | null | undefined;
  without?: Array<string> | string | null | undefined;
  first: number;
  after?: string | null | undefined;
  withFacets: boolean;
  withNotShown: boolean;
}>;


export type SearchQuery = { search: { totalCount: number, isLimited: boolean, leftOut: Array<string>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, why: string | null, node:
        | { __typename: 'Contact', id: string, name: string, initials: string, role: { code: string, label: string }, organisation: { id: string, name: string }, reachability: { status: ReachabilityStatus, text: string, callTarget: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } }, verification: { state: VerificationState, text: string } }
        | { __typename: 'Organisation', id: string, name: string, kind: string, kindLabel: string, openText: string | null, address: { street: string | null, houseNumber: string | null, postcode: string | null, city: string | null } | null, wijk: { code: string, name: string } | null, phone: { dial: string, display: string } | null }
       }>, wijk: { code: string, name: string } | null, understood: Array<{ key: string, kind: UnderstoodKind, text: string, label: string, note: string | null }>, facets?: { disciplines: Array<{ code: string, label: string, count: number }>, roles: Array<{ code: string, label: string, count: number }>, wijken: Array<{ code: string, label: string, count: number }> }, notShown?: Array<{ id: string, name: string, startsOn: string, endsOn: string | null, role: { label: string }, organisation: { name: string } }>, help: Array<{ kind: SearchHelpKind, text: string, contact: { id: string, name: string, initials: string, role: { code: string, label: string }, organisation: { id: string, name: string }, reachability: { status: ReachabilityStatus, text: string, callTarget: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } }, verification: { state: VerificationState, text: string } } | null, organisation: { id: string, name: string, kind: string, kindLabel: string, openText: string | null, address: { street: string | null, houseNumber: string | null, postcode: string | null, city: string | null } | null, wijk: { code: string, name: string } | null, phone: { dial: string, display: string } | null } | null, wijk: { code: string, name: string } | null, number: { dial: string, display: string } | null }> } };

export type SearchExamplesQueryVariables = Exact<{ [key: string]: never; }>;


export type SearchExamplesQuery = { searchExamples: Array<string> };

export type RequestSignInLinkMutationVariables = Exact<{
  email: string;
}>;


export type RequestSignInLinkMutation = { requestSignInLink: { message: string } };

export type SignInMutationVariables = Exact<{
  token: string;
}>;


export type SignInMutation = { signIn: { id: string, email: string, name: string, initials: string, hasMaatjes: boolean, gemeenten: Array<{ code: string, name: string }>, contacts: Array<{ id: string }>, mijnWijk: { code: string, name: string } | null, powers: Array<{ kind: PowerKind, gemeente: { code: string }, wijk: { code: string } | null, organisation: { id: string } | null }> } };

export type WijkQueryVariables = Exact<{
  code: string;
}>;


export type WijkQuery = { wijk: { code: string, name: string, postcodes: Array<string>, gemeente: { code: string, name: string }, buurten: Array<{ code: string, name: string, outline: number[][][][] | null }>, cards: { people: number, organisations: number }, schools: { edges: Array<{ node: { id: string, name: string, kind: string, kindLabel: string, openText: string | null, address: { street: string | null, houseNumber: string | null, postcode: string | null, city: string | null } | null, wijk: { code: string, name: string } | null, phone: { dial: string, display: string } | null } }> }, contactList: Array<{ discipline: { code: string, label: string }, roles: Array<{ isGap: boolean, role: { code: string, label: string }, instead: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } | null, contacts: Array<{ mayEdit: boolean, isPinned: boolean, id: string, name: string, initials: string, areas: Array<{ code: string, level: AreaLevel }>, organisation: { id: string, name: string, phone: { display: string } | null }, role: { code: string, label: string }, reachability: { status: ReachabilityStatus, text: string, callTarget: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } }, verification: { state: VerificationState, text: string } }> }> }> } };

export type MyAreasQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAreasQuery = { viewer: { id: string, contacts: Array<{ id: string, areas: Array<{ code: string }> }> } | null };

export type WijkenQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WijkenQuery = { wijken: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { code: string, name: string, gemeente: { code: string, name: string } } }> } };

export const Viewer: Operation<ViewerQuery, ViewerQueryVariables> = { text: "query Viewer{app{demo retentionDays}viewer{...Me}}fragment Me on Viewer{id email name initials gemeenten{code name}contacts{id}hasMaatjes mijnWijk{code name}powers{kind gemeente{code}wijk{code}organisation{id}}}" };
export const SetMijnWijk: Operation<SetMijnWijkMutation, SetMijnWijkMutationVariables> = { text: "mutation SetMijnWijk($code:ID){setMijnWijk(code:$code){...Me}}fragment Me on Viewer{id email name initials gemeenten{code name}contacts{id}hasMaatjes mijnWijk{code name}powers{kind gemeente{code}wijk{code}organisation{id}}}" };
export const Account: Operation<AccountQuery, AccountQueryVariables> = { text: "query Account{viewer{...Me overviewByMail powers{kind gemeente{name}wijk{name}organisation{name}}contacts{id role{label}organisation{name}verification{text}}}}fragment Me on Viewer{id email name initials gemeenten{code name}contacts{id}hasMaatjes mijnWijk{code name}powers{kind gemeente{code}wijk{code}organisation{id}}}" };
export const SetOverviewByMail: Operation<SetOverviewByMailMutation, SetOverviewByMailMutationVariables> = { text: "mutation SetOverviewByMail($on:Boolean!){setOverviewByMail(on:$on){overviewByMail}}" };
export const SignOut: Operation<SignOutMutation, SignOutMutationVariables> = { text: "mutation SignOut{signOut}" };
export const SignOutEverywhere: Operation<SignOutEverywhereMutation, SignOutEverywhereMutationVariables> = { text: "mutation SignOutEverywhere{signOutEverywhere}" };
export const WhoSawMyNumber: Operation<WhoSawMyNumberQuery, WhoSawMyNumberQueryVariables> = { text: "query WhoSawMyNumber($after:String){whoSawMyNumber(first:10 after:$after){pageInfo{hasNextPage endCursor}edges{node{...NumberView}}}}fragment NumberView on NumberView{id at by through}" };
export const Accounts: Operation<AccountsQuery, AccountsQueryVariables> = { text: "query Accounts($gemeente:ID!$text:String$after:String){accounts(gemeente:$gemeente text:$text first:20 after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{...ManagedAccount}}}}fragment ManagedAccount on ManagedAccount{id email name isProfessional hasLeft isBlocked isSelf hasSignedIn invitationBounced powers{kind wijkCode organisationId within}}" };
export const AccountHistory: Operation<AccountHistoryQuery, AccountHistoryQueryVariables> = { text: "query AccountHistory($gemeente:ID!$id:ID!$after:String){accountHistory(gemeente:$gemeente id:$id first:10 after:$after){pageInfo{hasNextPage endCursor}edges{node{id at by changes{id label before after}}}}}" };
export const InviteAccount: Operation<InviteAccountMutation, InviteAccountMutationVariables> = { text: "mutation InviteAccount($gemeente:ID!$email:String!$powers:[GrantInput!]!){inviteAccount(gemeente:$gemeente email:$email powers:$powers){...ManagedAccount}}fragment ManagedAccount on ManagedAccount{id email name isProfessional hasLeft isBlocked isSelf hasSignedIn invitationBounced powers{kind wijkCode organisationId within}}" };
export const InviteAccountAgain: Operation<InviteAccountAgainMutation, InviteAccountAgainMutationVariables> = { text: "mutation InviteAccountAgain($gemeente:ID!$id:ID!){inviteAccountAgain(gemeente:$gemeente id:$id){...ManagedAccount}}fragment ManagedAccount on ManagedAccount{id email name isProfessional hasLeft isBlocked isSelf hasSignedIn invitationBounced powers{kind wijkCode organisationId within}}" };
export const SetPowers: Operation<SetPowersMutation, SetPowersMutationVariables> = { text: "mutation SetPowers($gemeente:ID!$id:ID!$powers:[GrantInput!]!$shown:[GrantInput!]!){setPowers(gemeente:$gemeente id:$id powers:$powers shown:$shown){__typename ...on SavedAccount{changeId}...on PowersConflict{account{...ManagedAccount}}}}fragment ManagedAccount on ManagedAccount{id email name isProfessional hasLeft isBlocked isSelf hasSignedIn invitationBounced powers{kind wijkCode organisationId within}}" };
export const SetAccountEmail: Operation<SetAccountEmailMutation, SetAccountEmailMutationVariables> = { text: "mutation SetAccountEmail($gemeente:ID!$id:ID!$email:String!){setAccountEmail(gemeente:$gemeente id:$id email:$email){changeId account{...ManagedAccount}}}fragment ManagedAccount on ManagedAccount{id email name isProfessional hasLeft isBlocked isSelf hasSignedIn invitationBounced powers{kind wijkCode organisationId within}}" };
export const BlockAccount: Operation<BlockAccountMutation, BlockAccountMutationVariables> = { text: "mutation BlockAccount($gemeente:ID!$id:ID!$blocked:Boolean!){blockAccount(gemeente:$gemeente id:$id blocked:$blocked){changeId account{...ManagedAccount}}}fragment ManagedAccount on ManagedAccount{id email name isProfessional hasLeft isBlocked isSelf hasSignedIn invitationBounced powers{kind wijkCode organisationId within}}" };
export const Coverage: Operation<CoverageQuery, CoverageQueryVariables> = { text: "query Coverage($after:String$gemeente:ID){coverage(order:WORST first:50 after:$after gemeente:$gemeente){totalCount pageInfo{hasNextPage endCursor}missingInMost{...MissingInMost}edges{node{wijk{code name gemeente{code name}}cells{...Cell}}}}}fragment MissingInMost on MissingInMost{role{code label}outOf in{on wijk{code name gemeente{code name}}}}fragment Cell on CoverageCell{role{code label}state partly contactCount endingOn startsOn}" };
export const WorkList: Operation<WorkListQuery, WorkListQueryVariables> = { text: "query WorkList($first:Int!$gemeente:ID){workList(gemeente:$gemeente){kind count items(first:$first){on contact{id name role{label}organisation{name}}role{code label}wijk{code name}missing{...MissingInMost}}}}fragment MissingInMost on MissingInMost{role{code label}outOf in{on wijk{code name gemeente{code name}}}}" };
export const ConfirmedShare: Operation<ConfirmedShareQuery, ConfirmedShareQueryVariables> = { text: "query ConfirmedShare($gemeente:ID){confirmedShare(gemeente:$gemeente){now total course{on share total}}}" };
export const RequiredRoles: Operation<RequiredRolesQuery, RequiredRolesQueryVariables> = { text: "query RequiredRoles($area:ID!){requiredRoles(area:$area){...RequiredHere}}fragment RequiredHere on RequiredRoles{area{code name level}mayEdit differing{code name}roles{required inherited role{code label discipline{code label}}}}" };
export const SetRequiredRoles: Operation<SetRequiredRolesMutation, SetRequiredRolesMutationVariables> = { text: "mutation SetRequiredRoles($area:ID!$roles:[RequiredRoleInput!]!){setRequiredRoles(area:$area roles:$roles){changeId requiredRoles{...RequiredHere}}}fragment RequiredHere on RequiredRoles{area{code name level}mayEdit differing{code name}roles{required inherited role{code label discipline{code label}}}}" };
export const MaybeDouble: Operation<MaybeDoubleQuery, MaybeDoubleQueryVariables> = { text: "query MaybeDouble($gemeente:ID){duplicatePeople(first:3 gemeente:$gemeente){totalCount edges{node{first{professionalId name}second{professionalId name}}}}}" };
export const ToConfirm: Operation<ToConfirmQuery, ToConfirmQueryVariables> = { text: "query ToConfirm($needsCall:Boolean!$after:String){toConfirm(needsCall:$needsCall first:20 after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{text dueOn contact{...ContactRow verification{at}reachability{whomToAsk{...CallTarget}}}}}}}fragment ContactRow on Contact{id name initials role{code label}organisation{id name}reachability{status text callTarget{...CallTarget}}verification{state text}}fragment CallTarget on CallTarget{kind label contactId number{dial display}}" };
export const NotYetDue: Operation<NotYetDueQuery, NotYetDueQueryVariables> = { text: "query NotYetDue{notYetDue{people neverConfirmed dueFrom}}" };
export const FactsToConfirm: Operation<FactsToConfirmQuery, FactsToConfirmQueryVariables> = { text: "query FactsToConfirm($contactId:ID!){factsToConfirm(contactId:$contactId){numbers{kind dial display}contact{id email areas{code level name}hours{weekday stretches{from until}}byAppointment}}}" };
export const ConfirmByPhone: Operation<ConfirmByPhoneMutation, ConfirmByPhoneMutationVariables> = { text: "mutation ConfirmByPhone($ids:[ID!]!){confirmContacts(ids:$ids how:PHONE)}" };
export const ConfirmationRequest: Operation<ConfirmationRequestQuery, ConfirmationRequestQueryVariables> = { text: "query ConfirmationRequest($token:String!){confirmationRequest(token:$token){...Asked}}fragment Asked on ConfirmationRequest{name voornaam gemeenten numbers answer contacts{id role organisation hours areas{code name}}}" };
export const ConfirmByLink: Operation<ConfirmByLinkMutation, ConfirmByLinkMutationVariables> = { text: "mutation ConfirmByLink($token:String!){confirmByLink(token:$token){...Asked}}fragment Asked on ConfirmationRequest{name voornaam gemeenten numbers answer contacts{id role organisation hours areas{code name}}}" };
export const ChangeByLink: Operation<ChangeByLinkMutation, ChangeByLinkMutationVariables> = { text: "mutation ChangeByLink($token:String!$answer:ConfirmationAnswer!$input:ConfirmationChangeInput!){changeByLink(token:$token answer:$answer input:$input){...Asked}}fragment Asked on ConfirmationRequest{name voornaam gemeenten numbers answer contacts{id role organisation hours areas{code name}}}" };
export const Contact: Operation<ContactQuery, ContactQueryVariables> = { text: "query Contact($id:ID!){contact(id:$id){...ContactRow voornaam role{discipline{label}}organisation{...OrganisationRow}areas{code level name}languages{code label}email endsOn followedBy{id name startsOn}hours{weekday stretches{from until}}byAppointment reachability{deputyId}otherRoles{id role{label}organisation{name}areas{code name}}isFavourite hasDirectNumber hasShieldedNumber mayEdit isPinned isTakenBack}}fragment ContactRow on Contact{id name initials role{code label}organisation{id name}reachability{status text callTarget{...CallTarget}}verification{state text}}fragment CallTarget on CallTarget{kind label contactId number{dial display}}fragment OrganisationRow on Organisation{id name kind kindLabel address{street houseNumber postcode city}wijk{code name}phone{dial display}openText}" };
export const NumbersOnPage: Operation<NumbersOnPageQuery, NumbersOnPageQueryVariables> = { text: "query NumbersOnPage($id:ID!){contact(id:$id){id numbers(through:PAGE){kind dial display}}}" };
export const WhoSawNumber: Operation<WhoSawNumberQuery, WhoSawNumberQueryVariables> = { text: "query WhoSawNumber($contactId:ID!$after:String){whoSawNumber(contactId:$contactId first:10 after:$after){pageInfo{hasNextPage endCursor}edges{node{...NumberView}}}}fragment NumberView on NumberView{id at by through}" };
export const AddFavourite: Operation<AddFavouriteMutation, AddFavouriteMutationVariables> = { text: "mutation AddFavourite($id:ID!){addFavourite(contactId:$id){id isFavourite}}" };
export const RemoveFavourite: Operation<RemoveFavouriteMutation, RemoveFavouriteMutationVariables> = { text: "mutation RemoveFavourite($id:ID!){removeFavourite(contactId:$id){id isFavourite}}" };
export const Confirm: Operation<ConfirmMutation, ConfirmMutationVariables> = { text: "mutation Confirm($id:ID!){confirmContact(id:$id){id verification{state text}}}" };
export const TakeBackConfirmations: Operation<TakeBackConfirmationsMutation, TakeBackConfirmationsMutationVariables> = { text: "mutation TakeBackConfirmations($ids:[ID!]!){takeBackConfirmations(ids:$ids)}" };
export const Contacts: Operation<ContactsQuery, ContactsQueryVariables> = { text: "query Contacts($ids:[ID!]!){contacts(ids:$ids){...ContactRow}}fragment ContactRow on Contact{id name initials role{code label}organisation{id name}reachability{status text callTarget{...CallTarget}}verification{state text}}fragment CallTarget on CallTarget{kind label contactId number{dial display}}" };
export const Favourites: Operation<FavouritesQuery, FavouritesQueryVariables> = { text: "query Favourites{viewer{id favourites(first:50){edges{node{...ContactRow}}}}}fragment ContactRow on Contact{id name initials role{code label}organisation{id name}reachability{status text callTarget{...CallTarget}}verification{state text}}fragment CallTarget on CallTarget{kind label contactId number{dial display}}" };
export const NumbersToCall: Operation<NumbersToCallQuery, NumbersToCallQueryVariables> = { text: "query NumbersToCall($id:ID!){contact(id:$id){id name numbers(through:CALL){kind dial display}}}" };
export const ReportCorrection: Operation<ReportCorrectionMutation, ReportCorrectionMutationVariables> = { text: "mutation ReportCorrection($input:CorrectionInput!){reportCorrection(input:$input){id}}" };
export const MyCorrections: Operation<MyCorrectionsQuery, MyCorrectionsQueryVariables> = { text: "query MyCorrections($contactId:ID$after:String){myCorrections(contactId:$contactId first:10 after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id at kind note rightNumber wrongNumber outcome reply contact{id name}}}}}" };
export const OpenCorrections: Operation<OpenCorrectionsQuery, OpenCorrectionsQueryVariables> = { text: "query OpenCorrections($after:String){openCorrections(first:20 after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id at by times isByMail kind note wrongNumber rightNumber currentNumbers contact{id name role{label}organisation{name}reachability{whomToAsk{...CallTarget}}}}}}}fragment CallTarget on CallTarget{kind label contactId number{dial display}}" };
export const JudgeCorrection: Operation<JudgeCorrectionMutation, JudgeCorrectionMutationVariables> = { text: "mutation JudgeCorrection($id:ID!$input:JudgementInput!){judgeCorrection(id:$id input:$input){changeId isTaken correction{id outcome}}}" };
export const Departure: Operation<DepartureQuery, DepartureQueryVariables> = { text: "query Departure($contactId:ID!){departure(contactId:$contactId){professionalId name elsewhere contacts{id role{label}organisation{name}areas{name}startsOn endsOn}deputisedBy{id name role{label}organisation{name}}}}" };
export const Depart: Operation<DepartMutation, DepartMutationVariables> = { text: "mutation Depart($input:DepartureInput!){depart(input:$input){changeId successors{id name role{label}startsOn}}}" };
export const ComingAndGoing: Operation<ComingAndGoingQuery, ComingAndGoingQueryVariables> = { text: "query ComingAndGoing($after:String){comingAndGoing(first:50 after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{on starts contact{id name role{label}organisation{name}areas{name}}}}}}" };
export const ListOnDay: Operation<ListOnDayQuery, ListOnDayQueryVariables> = { text: "query ListOnDay($wijk:ID!$on:Day!){wijk(code:$wijk){code name}listOnDay(wijk:$wijk on:$on){role{label}people{contactId name organisation startsOn endsOn}}}" };
export const DuplicatePeople: Operation<DuplicatePeopleQuery, DuplicatePeopleQueryVariables> = { text: "query DuplicatePeople($after:String){duplicatePeople(first:10 after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{why first{...MaybeTwice}second{...MaybeTwice}}}}}fragment MaybeTwice on LikePerson{professionalId name maatjes contacts{id role{label}organisation{name}email startsOn verification{at text}}}" };
export const MergePreview: Operation<MergePreviewQuery, MergePreviewQueryVariables> = { text: "query MergePreview($keepId:ID!$goneId:ID!){mergePreview(keepId:$keepId goneId:$goneId){name email phones{number}moved{id role{label}organisation{name}}folded{id role{label}organisation{name}}endedPairs{memberName expertName}}}" };
export const MergePeople: Operation<MergePeopleMutation, MergePeopleMutationVariables> = { text: "mutation MergePeople($keepId:ID!$goneId:ID!){mergePeople(keepId:$keepId goneId:$goneId)}" };
export const NotDuplicates: Operation<NotDuplicatesMutation, NotDuplicatesMutationVariables> = { text: "mutation NotDuplicates($one:ID!$other:ID!){notDuplicates(one:$one other:$other)}" };
export const ImportNow: Operation<ImportNowQuery, ImportNowQueryVariables> = { text: "query ImportNow($id:ID!){spreadsheetImport(id:$id){...ImportState}}fragment ImportState on SpreadsheetImport{id fileName endAbsentOn completeFor others areasComplete progress{phase done total}preview{digest counts{...ImportCounted}refusals{key reasons{heading message}rows where}words{kind word rows means{key label}isRemembered guesses{key label}organisationKind isLikely place{street houseNumber postcode city areas{key label}asksAreas}}moreWords moreAreas absentAt{organisationId name absent of}}result{counts{...ImportCounted}areas{code level name}changeGroupId isUndone hasLeftRows}}fragment ImportCounted on ImportCounts{new changed unchanged possiblySame refused repeated skipped ending}" };
export const ImportSheets: Operation<ImportSheetsQuery, ImportSheetsQueryVariables> = { text: "query ImportSheets($id:ID!){spreadsheetImport(id:$id){id sheets{place name rows isListOfPeople asksRole role columns{heading meaning source examples}}}}" };
export const ImportRows: Operation<ImportRowsQuery, ImportRowsQueryVariables> = { text: "query ImportRows($id:ID!$kind:ImportRowKind$refusal:ID$after:String){spreadsheetImport(id:$id){id rows(first:25 kind:$kind refusal:$refusal after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{...ImportedRow}}}}}fragment ImportedRow on ImportRow{key kind sheet row name contactId ending{maatjes contact{id role{label}organisation{name}}}changes{label before after difference}candidates{key name why row contacts{id role{label}organisation{name}}}refused{code column heading message value}notes choice same}" };
export const SetImportColumns: Operation<SetImportColumnsMutation, SetImportColumnsMutationVariables> = { text: "mutation SetImportColumns($id:ID!$sheet:Int!$columns:[ImportColumnInput!]!){setImportColumns(id:$id sheet:$sheet columns:$columns){...ImportState}}fragment ImportState on SpreadsheetImport{id fileName endAbsentOn completeFor others areasComplete progress{phase done total}preview{digest counts{...ImportCounted}refusals{key reasons{heading message}rows where}words{kind word rows means{key label}isRemembered guesses{key label}organisationKind isLikely place{street houseNumber postcode city areas{key label}asksAreas}}moreWords moreAreas absentAt{organisationId name absent of}}result{counts{...ImportCounted}areas{code level name}changeGroupId isUndone hasLeftRows}}fragment ImportCounted on ImportCounts{new changed unchanged possiblySame refused repeated skipped ending}" };
export const SetImportRole: Operation<SetImportRoleMutation, SetImportRoleMutationVariables> = { text: "mutation SetImportRole($id:ID!$sheet:Int!$role:ID){setImportRole(id:$id sheet:$sheet role:$role){...ImportState}}fragment ImportState on SpreadsheetImport{id fileName endAbsentOn completeFor others areasComplete progress{phase done total}preview{digest counts{...ImportCounted}refusals{key reasons{heading message}rows where}words{kind word rows means{key label}isRemembered guesses{key label}organisationKind isLikely place{street houseNumber postcode city areas{key label}asksAreas}}moreWords moreAreas absentAt{organisationId name absent of}}result{counts{...ImportCounted}areas{code level name}changeGroupId isUndone hasLeftRows}}fragment ImportCounted on ImportCounts{new changed unchanged possiblySame refused repeated skipped ending}" };
export const AnswerImportWords: Operation<AnswerImportWordsMutation, AnswerImportWordsMutationVariables> = { text: "mutation AnswerImportWords($id:ID!$answers:[ImportWordAnswerInput!]!){answerImportWords(id:$id answers:$answers){...ImportState}}fragment ImportState on SpreadsheetImport{id fileName endAbsentOn completeFor others areasComplete progress{phase done total}preview{digest counts{...ImportCounted}refusals{key reasons{heading message}rows where}words{kind word rows means{key label}isRemembered guesses{key label}organisationKind isLikely place{street houseNumber postcode city areas{key label}asksAreas}}moreWords moreAreas absentAt{organisationId name absent of}}result{counts{...ImportCounted}areas{code level name}changeGroupId isUndone hasLeftRows}}fragment ImportCounted on ImportCounts{new changed unchanged possiblySame refused repeated skipped ending}" };
export const AddImportOrganisations: Operation<AddImportOrganisationsMutation, AddImportOrganisationsMutationVariables> = { text: "mutation AddImportOrganisations($id:ID!$organisations:[AddOrganisationInput!]!){addImportOrganisations(id:$id organisations:$organisations){spreadsheetImport{...ImportState}changeId}}fragment ImportState on SpreadsheetImport{id fileName endAbsentOn completeFor others areasComplete progress{phase done total}preview{digest counts{...ImportCounted}refusals{key reasons{heading message}rows where}words{kind word rows means{key label}isRemembered guesses{key label}organisationKind isLikely place{street houseNumber postcode city areas{key label}asksAreas}}moreWords moreAreas absentAt{organisationId name absent of}}result{counts{...ImportCounted}areas{code level name}changeGroupId isUndone hasLeftRows}}fragment ImportCounted on ImportCounts{new changed unchanged possiblySame refused repeated skipped ending}" };
export const ChooseImportRow: Operation<ChooseImportRowMutation, ChooseImportRowMutationVariables> = { text: "mutation ChooseImportRow($id:ID!$choices:[ImportRowChoiceInput!]!){chooseImportRows(id:$id choices:$choices){...ImportState}}fragment ImportState on SpreadsheetImport{id fileName endAbsentOn completeFor others areasComplete progress{phase done total}preview{digest counts{...ImportCounted}refusals{key reasons{heading message}rows where}words{kind word rows means{key label}isRemembered guesses{key label}organisationKind isLikely place{street houseNumber postcode city areas{key label}asksAreas}}moreWords moreAreas absentAt{organisationId name absent of}}result{counts{...ImportCounted}areas{code level name}changeGroupId isUndone hasLeftRows}}fragment ImportCounted on ImportCounts{new changed unchanged possiblySame refused repeated skipped ending}" };
export const ChooseImportOthers: Operation<ChooseImportOthersMutation, ChooseImportOthersMutationVariables> = { text: "mutation ChooseImportOthers($id:ID!$choice:ImportChoice){chooseImportOthers(id:$id choice:$choice){...ImportState}}fragment ImportState on SpreadsheetImport{id fileName endAbsentOn completeFor others areasComplete progress{phase done total}preview{digest counts{...ImportCounted}refusals{key reasons{heading message}rows where}words{kind word rows means{key label}isRemembered guesses{key label}organisationKind isLikely place{street houseNumber postcode city areas{key label}asksAreas}}moreWords moreAreas absentAt{organisationId name absent of}}result{counts{...ImportCounted}areas{code level name}changeGroupId isUndone hasLeftRows}}fragment ImportCounted on ImportCounts{new changed unchanged possiblySame refused repeated skipped ending}" };
export const EndImportAbsent: Operation<EndImportAbsentMutation, EndImportAbsentMutationVariables> = { text: "mutation EndImportAbsent($id:ID!$organisationIds:[ID!]!$on:Day){endImportAbsent(id:$id organisationIds:$organisationIds on:$on){...ImportState}}fragment ImportState on SpreadsheetImport{id fileName endAbsentOn completeFor others areasComplete progress{phase done total}preview{digest counts{...ImportCounted}refusals{key reasons{heading message}rows where}words{kind word rows means{key label}isRemembered guesses{key label}organisationKind isLikely place{street houseNumber postcode city areas{key label}asksAreas}}moreWords moreAreas absentAt{organisationId name absent of}}result{counts{...ImportCounted}areas{code level name}changeGroupId isUndone hasLeftRows}}fragment ImportCounted on ImportCounts{new changed unchanged possiblySame refused repeated skipped ending}" };
export const CompleteImportAreas: Operation<CompleteImportAreasMutation, CompleteImportAreasMutationVariables> = { text: "mutation CompleteImportAreas($id:ID!$complete:Boolean!){completeImportAreas(id:$id complete:$complete){...ImportState}}fragment ImportState on SpreadsheetImport{id fileName endAbsentOn completeFor others areasComplete progress{phase done total}preview{digest counts{...ImportCounted}refusals{key reasons{heading message}rows where}words{kind word rows means{key label}isRemembered guesses{key label}organisationKind isLikely place{street houseNumber postcode city areas{key label}asksAreas}}moreWords moreAreas absentAt{organisationId name absent of}}result{counts{...ImportCounted}areas{code level name}changeGroupId isUndone hasLeftRows}}fragment ImportCounted on ImportCounts{new changed unchanged possiblySame refused repeated skipped ending}" };
export const DropImport: Operation<DropImportMutation, DropImportMutationVariables> = { text: "mutation DropImport($id:ID!){dropImport(id:$id)}" };
export const ApplyImport: Operation<ApplyImportMutation, ApplyImportMutationVariables> = { text: "mutation ApplyImport($id:ID!$digest:String!){applyImport(id:$id digest:$digest){...ImportState}}fragment ImportState on SpreadsheetImport{id fileName endAbsentOn completeFor others areasComplete progress{phase done total}preview{digest counts{...ImportCounted}refusals{key reasons{heading message}rows where}words{kind word rows means{key label}isRemembered guesses{key label}organisationKind isLikely place{street houseNumber postcode city areas{key label}asksAreas}}moreWords moreAreas absentAt{organisationId name absent of}}result{counts{...ImportCounted}areas{code level name}changeGroupId isUndone hasLeftRows}}fragment ImportCounted on ImportCounts{new changed unchanged possiblySame refused repeated skipped ending}" };
export const Roles: Operation<RolesQuery, RolesQueryVariables> = { text: "query Roles{roles{code label discipline{code label}}}" };
export const AreasToChoose: Operation<AreasToChooseQuery, AreasToChooseQueryVariables> = { text: "query AreasToChoose($after:String){wijken(first:50 after:$after){pageInfo{hasNextPage endCursor}edges{node{code name gemeente{code name}buurten{code name}}}}}" };
export const WijkShape: Operation<WijkShapeQuery, WijkShapeQueryVariables> = { text: "query WijkShape($code:ID!){wijk(code:$code){code name buurten{code name outline}}}" };
export const OrganisationsNamed: Operation<OrganisationsNamedQuery, OrganisationsNamedQueryVariables> = { text: "query OrganisationsNamed($text:String!){organisations(text:$text){...OrganisationChoice}}fragment OrganisationChoice on Organisation{id name kindLabel address{street houseNumber city}areas{code name level}wijk{code name level}}" };
export const OrganisationChosen: Operation<OrganisationChosenQuery, OrganisationChosenQueryVariables> = { text: "query OrganisationChosen($id:ID!){organisation(id:$id){...OrganisationChoice}}fragment OrganisationChoice on Organisation{id name kindLabel address{street houseNumber city}areas{code name level}wijk{code name level}}" };
export const AddOrganisation: Operation<AddOrganisationMutation, AddOrganisationMutationVariables> = { text: "mutation AddOrganisation($input:AddOrganisationInput!){addOrganisation(input:$input){changeId organisation{...OrganisationChoice}}}fragment OrganisationChoice on Organisation{id name kindLabel address{street houseNumber city}areas{code name level}wijk{code name level}}" };
export const LikelyOrganisations: Operation<LikelyOrganisationsQuery, LikelyOrganisationsQueryVariables> = { text: "query LikelyOrganisations($gemeente:ID!$name:String!$kind:String){likelyOrganisations(gemeente:$gemeente name:$name kind:$kind){...OrganisationChoice}}fragment OrganisationChoice on Organisation{id name kindLabel address{street houseNumber city}areas{code name level}wijk{code name level}}" };
export const LikelyPeople: Operation<LikelyPeopleQuery, LikelyPeopleQueryVariables> = { text: "query LikelyPeople($voornaam:String$achternaam:String$email:String$phone:String){likelyPeople(voornaam:$voornaam achternaam:$achternaam email:$email phone:$phone){...LikePerson}}fragment LikePerson on LikePerson{professionalId name why contacts{id role{label}organisation{name}}}" };
export const PeopleToChoose: Operation<PeopleToChooseQuery, PeopleToChooseQueryVariables> = { text: "query PeopleToChoose($text:String!){search(text:$text first:20){edges{node{__typename ...on Contact{id name role{label}organisation{name}}}}}}" };
export const ContactDraft: Operation<ContactDraftQuery, ContactDraftQueryVariables> = { text: "query ContactDraft($id:ID!){contactDraft(id:$id){...Draft}}fragment Draft on ContactDraft{id version personVersion name voornaam tussenvoegsel achternaam email languages phones{kind number visibility}roleCode organisation{id name kindLabel}areas{code level name}startsOn endsOn hours{weekday stretches{from until}}byAppointment absences{startsOn endsOn deputyContactId deputyName}mayEditContact mayEditPerson}" };
export const AddContact: Operation<AddContactMutation, AddContactMutationVariables> = { text: "mutation AddContact($input:AddContactInput!){addContact(input:$input){professionalId ...Saved}}fragment Saved on SavedContact{changeId contact{id name}}" };
export const EditContact: Operation<EditContactMutation, EditContactMutationVariables> = { text: "mutation EditContact($id:ID!$input:EditContactInput!){editContact(id:$id input:$input){__typename ...on SavedContact{...Saved}...on EditConflict{fields{...Conflict}draft{...Draft}}}}fragment Saved on SavedContact{changeId contact{id name}}fragment Conflict on ConflictingField{field label theirs by at}fragment Draft on ContactDraft{id version personVersion name voornaam tussenvoegsel achternaam email languages phones{kind number visibility}roleCode organisation{id name kindLabel}areas{code level name}startsOn endsOn hours{weekday stretches{from until}}byAppointment absences{startsOn endsOn deputyContactId deputyName}mayEditContact mayEditPerson}" };
export const SetAbsences: Operation<SetAbsencesMutation, SetAbsencesMutationVariables> = { text: "mutation SetAbsences($id:ID!$version:Int!$absences:[AbsenceInput!]!){setAbsences(id:$id version:$version absences:$absences){__typename ...on SavedContact{...Saved}...on EditConflict{fields{...Conflict}draft{...Draft}}}}fragment Saved on SavedContact{changeId contact{id name}}fragment Conflict on ConflictingField{field label theirs by at}fragment Draft on ContactDraft{id version personVersion name voornaam tussenvoegsel achternaam email languages phones{kind number visibility}roleCode organisation{id name kindLabel}areas{code level name}startsOn endsOn hours{weekday stretches{from until}}byAppointment absences{startsOn endsOn deputyContactId deputyName}mayEditContact mayEditPerson}" };
export const EndContact: Operation<EndContactMutation, EndContactMutationVariables> = { text: "mutation EndContact($id:ID!$on:Day!){endContact(id:$id on:$on){...Saved}}fragment Saved on SavedContact{changeId contact{id name}}" };
export const PinContact: Operation<PinContactMutation, PinContactMutationVariables> = { text: "mutation PinContact($id:ID!$pinned:Boolean!){pinContact(id:$id pinned:$pinned){...Saved}}fragment Saved on SavedContact{changeId contact{id name}}" };
export const OrderContacts: Operation<OrderContactsMutation, OrderContactsMutationVariables> = { text: "mutation OrderContacts($ids:[ID!]!){orderContacts(ids:$ids)}" };
export const RevertChanges: Operation<RevertChangesMutation, RevertChangesMutationVariables> = { text: "mutation RevertChanges($groupId:ID!$changeIds:[ID!]$keepNewer:Boolean!){revertChanges(groupId:$groupId changeIds:$changeIds keepNewer:$keepNewer){groupId undone kept}}" };
export const History: Operation<HistoryQuery, HistoryQueryVariables> = { text: "query History($id:ID!$after:String){contact(id:$id){id name history(first:20 after:$after){...HistoryPage}}}fragment HistoryPage on ChangeGroupConnection{totalCount pageInfo{hasNextPage endCursor}edges{node{id kind at by isReverted isUndoneAsOne changes{id field label before after}}}}" };
export const AskToAdd: Operation<AskToAddMutation, AskToAddMutationVariables> = { text: "mutation AskToAdd($input:AddContactInput!){askToAdd(input:$input){...AskedToList}}fragment AskedToList on ListingRequest{id name role{label}organisation askedOn lastDay state problem contactId}" };
export const ListingRequests: Operation<ListingRequestsQuery, ListingRequestsQueryVariables> = { text: "query ListingRequests{listingRequests{...AskedToList}}fragment AskedToList on ListingRequest{id name role{label}organisation askedOn lastDay state problem contactId}" };
export const PutAwayListingRequest: Operation<PutAwayListingRequestMutation, PutAwayListingRequestMutationVariables> = { text: "mutation PutAwayListingRequest($id:ID!){putAwayListingRequest(id:$id)}" };
export const ListingQuestion: Operation<ListingQuestionQuery, ListingQuestionQueryVariables> = { text: "query ListingQuestion($token:String!){listingQuestion(token:$token){...ListingAsked}}fragment ListingAsked on ListingQuestion{voornaam by gemeenten role organisation areas startsOn endsOn lastDay answer problem}" };
export const AnswerListingQuestion: Operation<AnswerListingQuestionMutation, AnswerListingQuestionMutationVariables> = { text: "mutation AnswerListingQuestion($token:String!$agrees:Boolean!){answerListingQuestion(token:$token agrees:$agrees){...ListingAsked}}fragment ListingAsked on ListingQuestion{voornaam by gemeenten role organisation areas startsOn endsOn lastDay answer problem}" };
export const MyMaatjes: Operation<MyMaatjesQuery, MyMaatjesQueryVariables> = { text: "query MyMaatjes{myMaatjes{isMember hasExperts asMember{...Pair}asExpert{...Pair}profile{...Profile}notWith{id name role{label}organisation{name}}}}fragment Pair on MaatjePair{...BoardPair consults isMineToAnswer member{...ContactRow}expert{...ContactRow}}fragment BoardPair on MaatjePair{id memberName expertName state endReason reasons isSent memberAccepted expertAccepted startsOn endsOn endText asksForAnother note member{id startsOn}expert{id}}fragment ContactRow on Contact{id name initials role{code label}organisation{id name}reachability{status text callTarget{...CallTarget}}verification{state text}}fragment CallTarget on CallTarget{kind label contactId number{dial display}}fragment Profile on ExpertProfile{contactId contact{id name email}domains capacity pairs promised paused absentUntil endsOn}" };
export const MyMaatjeNow: Operation<MyMaatjeNowQuery, MyMaatjeNowQueryVariables> = { text: "query MyMaatjeNow{myMaatjes{asMember{id state isMineToAnswer expertName expert{...ContactRow}}}}fragment ContactRow on Contact{id name initials role{code label}organisation{id name}reachability{status text callTarget{...CallTarget}}verification{state text}}fragment CallTarget on CallTarget{kind label contactId number{dial display}}" };
export const AnswerMaatje: Operation<AnswerMaatjeMutation, AnswerMaatjeMutationVariables> = { text: "mutation AnswerMaatje($pairId:ID!$accept:Boolean!$reason:String){answerMaatje(pairId:$pairId accept:$accept reason:$reason){id state memberName expertName isMineToAnswer}}" };
export const AskForAnotherMaatje: Operation<AskForAnotherMaatjeMutation, AskForAnotherMaatjeMutationVariables> = { text: "mutation AskForAnotherMaatje($pairId:ID!$reason:String){askForAnotherMaatje(pairId:$pairId reason:$reason){id asksForAnother}}" };
export const CountConsult: Operation<CountConsultMutation, CountConsultMutationVariables> = { text: "mutation CountConsult($pairId:ID!$on:Day){countConsult(pairId:$pairId on:$on){id consults}}" };
export const SetExpertProfile: Operation<SetExpertProfileMutation, SetExpertProfileMutationVariables> = { text: "mutation SetExpertProfile($contactId:ID!$profile:ExpertProfileInput!){setExpertProfile(contactId:$contactId profile:$profile){...Profile}}fragment Profile on ExpertProfile{contactId contact{id name email}domains capacity pairs promised paused absentUntil endsOn}" };
export const BlockMaatje: Operation<BlockMaatjeMutation, BlockMaatjeMutationVariables> = { text: "mutation BlockMaatje($contactId:ID!$blocked:Boolean!){blockMaatje(contactId:$contactId blocked:$blocked)}" };
export const MaatjesBoard: Operation<MaatjesBoardQuery, MaatjesBoardQueryVariables> = { text: "query MaatjesBoard{maatjesBoard{members startingCount withoutCount without{why member{id name role{label}organisation{name}}}unproposedCount waiting{...BoardPair}waitingCount ending{...BoardPair}endingCount declined{...BoardPair}load{...Profile}domains{domain label pairs capacity}consults{month count}}}fragment BoardPair on MaatjePair{id memberName expertName state endReason reasons isSent memberAccepted expertAccepted startsOn endsOn endText asksForAnother note member{id startsOn}expert{id}}fragment Profile on ExpertProfile{contactId contact{id name email}domains capacity pairs promised paused absentUntil endsOn}" };
export const MaatjeSuggestions: Operation<MaatjeSuggestionsQuery, MaatjeSuggestionsQueryVariables> = { text: "query MaatjeSuggestions($memberContactId:ID!$domain:ExpertiseDomain){maatjeSuggestions(memberContactId:$memberContactId domain:$domain){whyNobody suggestions{reasons expert{id name initials role{label}organisation{name}}}}}" };
export const MaatjesOf: Operation<MaatjesOfQuery, MaatjesOfQueryVariables> = { text: "query MaatjesOf($contactId:ID!){maatjesOf(contactId:$contactId){...BoardPair}}fragment BoardPair on MaatjePair{id memberName expertName state endReason reasons isSent memberAccepted expertAccepted startsOn endsOn endText asksForAnother note member{id startsOn}expert{id}}" };
export const ProposeMaatje: Operation<ProposeMaatjeMutation, ProposeMaatjeMutationVariables> = { text: "mutation ProposeMaatje($memberContactId:ID!$expertContactId:ID!$domain:ExpertiseDomain$overlapDays:Int!){proposeMaatje(memberContactId:$memberContactId expertContactId:$expertContactId domain:$domain overlapDays:$overlapDays){changeId pair{id isSent memberName expertName}}}" };
export const HandOverMaatje: Operation<HandOverMaatjeMutation, HandOverMaatjeMutationVariables> = { text: "mutation HandOverMaatje($pairId:ID!$expertContactId:ID$reason:String){handOverMaatje(pairId:$pairId expertContactId:$expertContactId reason:$reason){id asksForAnother endReason}}" };
export const EndMaatje: Operation<EndMaatjeMutation, EndMaatjeMutationVariables> = { text: "mutation EndMaatje($pairId:ID!$reason:PairEndReason!$on:Day){endMaatje(pairId:$pairId reason:$reason on:$on){changeId pair{id state memberName expertName endsOn}}}" };
export const PlanMaatjes: Operation<PlanMaatjesMutation, PlanMaatjesMutationVariables> = { text: "mutation PlanMaatjes($leavingContactId:ID){planMaatjes(leavingContactId:$leavingContactId){...PlanNow}}fragment PlanNow on MaatjesPlan{id state round looksAt kept made ended{id member{id name}expert{id name}}objective pairs{isKept reasons member{id name}expert{id name}}unmatched{why member{id name}}}" };
export const MaatjesPlan: Operation<MaatjesPlanQuery, MaatjesPlanQueryVariables> = { text: "query MaatjesPlan($id:ID!){maatjesPlan(id:$id){...PlanNow}}fragment PlanNow on MaatjesPlan{id state round looksAt kept made ended{id member{id name}expert{id name}}objective pairs{isKept reasons member{id name}expert{id name}}unmatched{why member{id name}}}" };
export const CancelMaatjesPlan: Operation<CancelMaatjesPlanMutation, CancelMaatjesPlanMutationVariables> = { text: "mutation CancelMaatjesPlan($id:ID!){cancelMaatjesPlan(id:$id){...PlanNow}}fragment PlanNow on MaatjesPlan{id state round looksAt kept made ended{id member{id name}expert{id name}}objective pairs{isKept reasons member{id name}expert{id name}}unmatched{why member{id name}}}" };
export const ApplyMaatjesPlan: Operation<ApplyMaatjesPlanMutation, ApplyMaatjesPlanMutationVariables> = { text: "mutation ApplyMaatjesPlan($id:ID!){applyMaatjesPlan(id:$id){changeId plan{...PlanNow}}}fragment PlanNow on MaatjesPlan{id state round looksAt kept made ended{id member{id name}expert{id name}}objective pairs{isKept reasons member{id name}expert{id name}}unmatched{why member{id name}}}" };
export const InstallationWorks: Operation<InstallationWorksQuery, InstallationWorksQueryVariables> = { text: "query InstallationWorks{installation{works}}" };
export const Installation: Operation<InstallationQuery, InstallationQueryVariables> = { text: "query Installation{installation{works mail{waiting waitingSince lastError lastSentAt refused unsure isStuck}search notFound daily{name lastDoneOn isLate}version backup{lastMadeAt}}}" };
export const OrganisationDraft: Operation<OrganisationDraftQuery, OrganisationDraftQueryVariables> = { text: "query OrganisationDraft($id:ID!){organisationDraft(id:$id){...OrganisationDraft}}fragment OrganisationDraft on OrganisationDraft{id version kind name phone email website street houseNumber postcode city hours{weekday stretches{from until}}areas{code level name}endsOn mayPlace}" };
export const OrganisationStaff: Operation<OrganisationStaffQuery, OrganisationStaffQueryVariables> = { text: "query OrganisationStaff($id:ID!$day:Day!){organisationDraft(id:$id){id staffAfter(day:$day){totalCount edges{node{id name role{label}mayEdit}}}}}" };
export const EditOrganisation: Operation<EditOrganisationMutation, EditOrganisationMutationVariables> = { text: "mutation EditOrganisation($id:ID!$input:OrganisationInput!$version:Int){editOrganisation(id:$id input:$input version:$version){__typename ...on SavedOrganisation{...SavedOrganisation}...on OrganisationConflict{fields{...Conflict}draft{...OrganisationDraft}}}}fragment SavedOrganisation on SavedOrganisation{changeId organisation{id name}}fragment Conflict on ConflictingField{field label theirs by at}fragment OrganisationDraft on OrganisationDraft{id version kind name phone email website street houseNumber postcode city hours{weekday stretches{from until}}areas{code level name}endsOn mayPlace}" };
export const CloseOrganisation: Operation<CloseOrganisationMutation, CloseOrganisationMutationVariables> = { text: "mutation CloseOrganisation($id:ID!$on:Day){closeOrganisation(id:$id on:$on){...SavedOrganisation}}fragment SavedOrganisation on SavedOrganisation{changeId organisation{id name}}" };
export const OrganisationHistory: Operation<OrganisationHistoryQuery, OrganisationHistoryQueryVariables> = { text: "query OrganisationHistory($id:ID!$after:String){organisation(id:$id){id name history(first:20 after:$after){...HistoryPage}}}fragment HistoryPage on ChangeGroupConnection{totalCount pageInfo{hasNextPage endCursor}edges{node{id kind at by isReverted isUndoneAsOne changes{id field label before after}}}}" };
export const Organisation: Operation<OrganisationQuery, OrganisationQueryVariables> = { text: "query Organisation($id:ID!$after:String){organisation(id:$id){...OrganisationRow email website endsOn mayEdit mayPlace hours{weekday stretches{from until}}contacts(first:25 after:$after){pageInfo{hasNextPage endCursor}edges{node{...ContactRow}}}}}fragment OrganisationRow on Organisation{id name kind kindLabel address{street houseNumber postcode city}wijk{code name}phone{dial display}openText}fragment ContactRow on Contact{id name initials role{code label}organisation{id name}reachability{status text callTarget{...CallTarget}}verification{state text}}fragment CallTarget on CallTarget{kind label contactId number{dial display}}" };
export const Search: Operation<SearchQuery, SearchQueryVariables> = { text: "query Search($text:String!$filters:SearchFilters$without:[String!]$first:Int!$after:String$withFacets:Boolean!$withNotShown:Boolean!){search(text:$text filters:$filters without:$without first:$first after:$after){totalCount isLimited leftOut pageInfo{hasNextPage endCursor}edges{cursor why node{__typename ...on Contact{...ContactRow}...on Organisation{...OrganisationRow}}}wijk{code name}understood{key kind text label note}facets@include(if:$withFacets){disciplines{code label count}roles{code label count}wijken{code label count}}notShown@include(if:$withNotShown){id name role{label}organisation{name}startsOn endsOn}help{kind text contact{...ContactRow}organisation{...OrganisationRow}wijk{code name}number{dial display}}}}fragment ContactRow on Contact{id name initials role{code label}organisation{id name}reachability{status text callTarget{...CallTarget}}verification{state text}}fragment CallTarget on CallTarget{kind label contactId number{dial display}}fragment OrganisationRow on Organisation{id name kind kindLabel address{street houseNumber postcode city}wijk{code name}phone{dial display}openText}" };
export const SearchExamples: Operation<SearchExamplesQuery, SearchExamplesQueryVariables> = { text: "query SearchExamples{searchExamples}" };
export const RequestSignInLink: Operation<RequestSignInLinkMutation, RequestSignInLinkMutationVariables> = { text: "mutation RequestSignInLink($email:String!){requestSignInLink(email:$email){message}}" };
export const SignIn: Operation<SignInMutation, SignInMutationVariables> = { text: "mutation SignIn($token:String!){signIn(token:$token){...Me}}fragment Me on Viewer{id email name initials gemeenten{code name}contacts{id}hasMaatjes mijnWijk{code name}powers{kind gemeente{code}wijk{code}organisation{id}}}" };
export const Wijk: Operation<WijkQuery, WijkQueryVariables> = { text: "query Wijk($code:ID!){wijk(code:$code){code name gemeente{code name}buurten{code name outline}postcodes cards{people organisations}schools(first:50){edges{node{...OrganisationRow}}}contactList{discipline{code label}roles{role{code label}isGap instead{...CallTarget}contacts{...ContactRow mayEdit isPinned areas{code level}organisation{id phone{display}}}}}}}fragment OrganisationRow on Organisation{id name kind kindLabel address{street houseNumber postcode city}wijk{code name}phone{dial display}openText}fragment CallTarget on CallTarget{kind label contactId number{dial display}}fragment ContactRow on Contact{id name initials role{code label}organisation{id name}reachability{status text callTarget{...CallTarget}}verification{state text}}" };
export const MyAreas: Operation<MyAreasQuery, MyAreasQueryVariables> = { text: "query MyAreas{viewer{id contacts{id areas{code}}}}" };
export const Wijken: Operation<WijkenQuery, WijkenQueryVariables> = { text: "query Wijken($after:String){wijken(first:50 after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{code name gemeente{code name}}}}}" };
