// Written by apps/web/codegen.mjs from schema/schema.graphql and the .graphql files; not by hand.
import type { Operation } from './client';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AreaLevel =
  | 'BUURT'
  | 'GEMEENTE'
  | 'WIJK';

export type CallTargetKind =
  | 'DEPUTY'
  | 'PERSON'
  | 'TEAM'
  | 'VEILIG_THUIS';

/** How well a required role is filled in a wijk: as well as by the best contact. */
export type CoverageState =
  /** By somebody whose entry waits for confirmation, or was never confirmed. */
  | 'DUE'
  /** By somebody whose entry was confirmed in time. */
  | 'FILLED'
  /** Only by entries that nobody confirmed for long. */
  | 'STALE'
  /** By nobody. */
  | 'VACANT';

export type PhoneKind =
  | 'DIRECT'
  | 'EMERGENCY'
  | 'GENERAL'
  | 'MOBILE';

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
  | 'NEAREST_ROLE'
  | 'TEAM'
  | 'VEILIG_THUIS'
  | 'WIJK';

export type UnderstoodKind =
  | 'AREA'
  | 'DISCIPLINE'
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

export type WorkKind =
  /** Mail to this person came back. Its day: when. */
  | 'BOUNCED'
  /** Somebody said that an entry is wrong; nobody judged it yet. Its day: when it was said. */
  | 'CORRECTION'
  /** This person may be in the directory twice. */
  | 'DUPLICATE'
  /** Ends within 30 days and nobody follows. Its day: the last one. */
  | 'ENDING'
  /** Asked to confirm two weeks ago or more without an answer, or not confirmed for long. Its day: the last confirmation. */
  | 'OVERDUE'
  /** A required role of a wijk that nobody fills. Its day: when the next one starts. */
  | 'VACANCY';

export type MeFragment = { id: string, email: string, name: string, initials: string, gemeenten: Array<{ code: string, name: string }>, contacts: Array<{ id: string }>, mijnWijk: { code: string, name: string } | null, powers: Array<{ kind: PowerKind }> };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { app: { demo: boolean }, viewer: { id: string, email: string, name: string, initials: string, gemeenten: Array<{ code: string, name: string }>, contacts: Array<{ id: string }>, mijnWijk: { code: string, name: string } | null, powers: Array<{ kind: PowerKind }> } | null };

export type SetMijnWijkMutationVariables = Exact<{
  code?: string | null | undefined;
}>;


export type SetMijnWijkMutation = { setMijnWijk: { id: string, email: string, name: string, initials: string, gemeenten: Array<{ code: string, name: string }>, contacts: Array<{ id: string }>, mijnWijk: { code: string, name: string } | null, powers: Array<{ kind: PowerKind }> } };

export type AccountQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountQuery = { viewer: { id: string, email: string, name: string, initials: string, powers: Array<{ kind: PowerKind, gemeente: { name: string }, wijk: { name: string } | null, organisation: { name: string } | null }>, contacts: Array<{ id: string, role: { label: string }, organisation: { name: string }, verification: { text: string } }>, gemeenten: Array<{ code: string, name: string }>, mijnWijk: { code: string, name: string } | null } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type SignOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { signOutEverywhere: boolean };

export type CellFragment = { state: CoverageState, partly: boolean, contactCount: number, endingOn: string | null, startsOn: string | null, role: { code: string, label: string } };

export type CoverageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type CoverageQuery = { coverage: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { wijk: { code: string, name: string, gemeente: { code: string, name: string } }, cells: Array<{ state: CoverageState, partly: boolean, contactCount: number, endingOn: string | null, startsOn: string | null, role: { code: string, label: string } }> } }> } };

export type WorkListQueryVariables = Exact<{
  first: number;
}>;


export type WorkListQuery = { workList: Array<{ kind: WorkKind, count: number, items: Array<{ on: string | null, contact: { id: string, name: string, role: { label: string }, organisation: { name: string } } | null, role: { code: string, label: string } | null, wijk: { code: string, name: string } | null }> }> };

export type ConfirmedShareQueryVariables = Exact<{ [key: string]: never; }>;


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

export type RevertRequiredRolesMutationVariables = Exact<{
  groupId: string;
}>;


export type RevertRequiredRolesMutation = { revertChanges: { undone: number } };

export type ContactQueryVariables = Exact<{
  id: string;
}>;


export type ContactQuery = { contact: { voornaam: string, email: string | null, endsOn: string | null, byAppointment: boolean, isFavourite: boolean, hasDirectNumber: boolean, mayEdit: boolean, id: string, name: string, initials: string, role: { code: string, label: string, discipline: { label: string } }, organisation: { id: string, name: string, kind: string, kindLabel: string, openText: string | null, address: { street: string, houseNumber: string, postcode: string, city: string } | null, wijk: { code: string, name: string } | null, phone: { dial: string, display: string } | null }, areas: Array<{ code: string, level: AreaLevel, name: string }>, languages: Array<{ code: string, label: string }>, hours: Array<{ weekday: number, stretches: Array<{ from: string, until: string }> }>, reachability: { deputyId: string | null, status: ReachabilityStatus, text: string, callTarget: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } }, otherRoles: Array<{ id: string, role: { label: string }, organisation: { name: string }, areas: Array<{ code: string, name: string }> }>, verification: { state: VerificationState, text: string } } };

export type NumbersOnPageQueryVariables = Exact<{
  id: string;
}>;


export type NumbersOnPageQuery = { contact: { id: string, numbers: Array<{ kind: PhoneKind, dial: string, display: string }> } };

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

export type OrganisationRowFragment = { id: string, name: string, kind: string, kindLabel: string, openText: string | null, address: { street: string, houseNumber: string, postcode: string, city: string } | null, wijk: { code: string, name: string } | null, phone: { dial: string, display: string } | null };

export type OrganisationQueryVariables = Exact<{
  id: string;
}>;


export type OrganisationQuery = { organisation: { email: string | null, website: string | null, id: string, name: string, kind: string, kindLabel: string, openText: string | null, hours: Array<{ weekday: number, stretches: Array<{ from: string, until: string }> }>, contacts: { totalCount: number, edges: Array<{ node: { id: string, name: string, initials: string, role: { code: string, label: string }, organisation: { id: string, name: string }, reachability: { status: ReachabilityStatus, text: string, callTarget: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } }, verification: { state: VerificationState, text: string } } }> }, address: { street: string, houseNumber: string, postcode: string, city: string } | null, wijk: { code: string, name: string } | null, phone: { dial: string, display: string } | null } };

export type SearchQueryVariables = Exact<{
  text: string;
  filters?: SearchFilters | null | undefined;
  without?: Array<string> | string | null | undefined;
  first: number;
  after?: string | null | undefined;
  withFacets: boolean;
}>;


export type SearchQuery = { search: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, why: string | null, node:
        | { __typename: 'Contact', id: string, name: string, initials: string, role: { code: string, label: string }, organisation: { id: string, name: string }, reachability: { status: ReachabilityStatus, text: string, callTarget: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } }, verification: { state: VerificationState, text: string } }
        | { __typename: 'Organisation', id: string, name: string, kind: string, kindLabel: string, openText: string | null, address: { street: string, houseNumber: string, postcode: string, city: string } | null, wijk: { code: string, name: string } | null, phone: { dial: string, display: string } | null }
       }>, understood: Array<{ key: string, kind: UnderstoodKind, text: string, label: string, note: string | null }>, facets?: { disciplines: Array<{ code: string, label: string, count: number }>, roles: Array<{ code: string, label: string, count: number }>, wijken: Array<{ code: string, label: string, count: number }> }, help: Array<{ kind: SearchHelpKind, text: string, contact: { id: string, name: string, initials: string, role: { code: string, label: string }, organisation: { id: string, name: string }, reachability: { status: ReachabilityStatus, text: string, callTarget: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } }, verification: { state: VerificationState, text: string } } | null, organisation: { id: string, name: string, kind: string, kindLabel: string, openText: string | null, address: { street: string, houseNumber: string, postcode: string, city: string } | null, wijk: { code: string, name: string } | null, phone: { dial: string, display: string } | null } | null, wijk: { code: string, name: string } | null, number: { dial: string, display: string } | null }> } };

export type RequestSignInLinkMutationVariables = Exact<{
  email: string;
}>;


export type RequestSignInLinkMutation = { requestSignInLink: { message: string } };

export type SignInMutationVariables = Exact<{
  token: string;
}>;


export type SignInMutation = { signIn: { id: string, email: string, name: string, initials: string, gemeenten: Array<{ code: string, name: string }>, contacts: Array<{ id: string }>, mijnWijk: { code: string, name: string } | null, powers: Array<{ kind: PowerKind }> } };

export type WijkQueryVariables = Exact<{
  code: string;
}>;


export type WijkQuery = { wijk: { code: string, name: string, inhabitants: number | null, postcodes: Array<string>, gemeente: { code: string, name: string }, buurten: Array<{ code: string, name: string, inhabitants: number | null, outline: number[][][][] | null }>, schools: { edges: Array<{ node: { id: string, name: string, kind: string, kindLabel: string, openText: string | null, address: { street: string, houseNumber: string, postcode: string, city: string } | null, wijk: { code: string, name: string } | null, phone: { dial: string, display: string } | null } }> }, contactList: Array<{ discipline: { code: string, label: string }, roles: Array<{ isGap: boolean, role: { code: string, label: string }, instead: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } | null, contacts: Array<{ id: string, name: string, initials: string, role: { code: string, label: string }, organisation: { id: string, name: string }, reachability: { status: ReachabilityStatus, text: string, callTarget: { kind: CallTargetKind, label: string, contactId: string | null, number: { dial: string, display: string } | null } }, verification: { state: VerificationState, text: string } }> }> }> } };

export type WijkenQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WijkenQuery = { wijken: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { code: string, name: string, gemeente: { code: string, name: string } } }> } };

export const Viewer: Operation<ViewerQuery, ViewerQueryVariables> = { text: "query Viewer{app{demo}viewer{...Me}}fragment Me on Viewer{id email name initials gemeenten{code name}contacts{id}mijnWijk{code name}powers{kind}}" };
export const SetMijnWijk: Operation<SetMijnWijkMutation, SetMijnWijkMutationVariables> = { text: "mutation SetMijnWijk($code:ID){setMijnWijk(code:$code){...Me}}fragment Me on Viewer{id email name initials gemeenten{code name}contacts{id}mijnWijk{code name}powers{kind}}" };
export const Account: Operation<AccountQuery, AccountQueryVariables> = { text: "query Account{viewer{...Me powers{kind gemeente{name}wijk{name}organisation{name}}contacts{id role{label}organisation{name}verification{text}}}}fragment Me on Viewer{id email name initials gemeenten{code name}contacts{id}mijnWijk{code name}powers{kind}}" };
export const SignOut: Operation<SignOutMutation, SignOutMutationVariables> = { text: "mutation SignOut{signOut}" };
export const SignOutEverywhere: Operation<SignOutEverywhereMutation, SignOutEverywhereMutationVariables> = { text: "mutation SignOutEverywhere{signOutEverywhere}" };
export const Coverage: Operation<CoverageQuery, CoverageQueryVariables> = { text: "query Coverage($after:String){coverage(order:WORST first:50 after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{wijk{code name gemeente{code name}}cells{...Cell}}}}}fragment Cell on CoverageCell{role{code label}state partly contactCount endingOn startsOn}" };
export const WorkList: Operation<WorkListQuery, WorkListQueryVariables> = { text: "query WorkList($first:Int!){workList{kind count items(first:$first){on contact{id name role{label}organisation{name}}role{code label}wijk{code name}}}}" };
export const ConfirmedShare: Operation<ConfirmedShareQuery, ConfirmedShareQueryVariables> = { text: "query ConfirmedShare{confirmedShare{now total course{on share total}}}" };
export const RequiredRoles: Operation<RequiredRolesQuery, RequiredRolesQueryVariables> = { text: "query RequiredRoles($area:ID!){requiredRoles(area:$area){...RequiredHere}}fragment RequiredHere on RequiredRoles{area{code name level}mayEdit differing{code name}roles{required inherited role{code label discipline{code label}}}}" };
export const SetRequiredRoles: Operation<SetRequiredRolesMutation, SetRequiredRolesMutationVariables> = { text: "mutation SetRequiredRoles($area:ID!$roles:[RequiredRoleInput!]!){setRequiredRoles(area:$area roles:$roles){changeId requiredRoles{...RequiredHere}}}fragment RequiredHere on RequiredRoles{area{code name level}mayEdit differing{code name}roles{required inherited role{code label discipline{code label}}}}" };
export const RevertRequiredRoles: Operation<RevertRequiredRolesMutation, RevertRequiredRolesMutationVariables> = { text: "mutation RevertRequiredRoles($groupId:ID!){revertChanges(groupId:$groupId changeIds:null){undone}}" };
export const Contact: Operation<ContactQuery, ContactQueryVariables> = { text: "query Contact($id:ID!){contact(id:$id){...ContactRow voornaam role{discipline{label}}organisation{...OrganisationRow}areas{code level name}languages{code label}email endsOn hours{weekday stretches{from until}}byAppointment reachability{deputyId}otherRoles{id role{label}organisation{name}areas{code name}}isFavourite hasDirectNumber mayEdit}}fragment ContactRow on Contact{id name initials role{code label}organisation{id name}reachability{status text callTarget{...CallTarget}}verification{state text}}fragment CallTarget on CallTarget{kind label contactId number{dial display}}fragment OrganisationRow on Organisation{id name kind kindLabel address{street houseNumber postcode city}wijk{code name}phone{dial display}openText}" };
export const NumbersOnPage: Operation<NumbersOnPageQuery, NumbersOnPageQueryVariables> = { text: "query NumbersOnPage($id:ID!){contact(id:$id){id numbers(through:PAGE){kind dial display}}}" };
export const AddFavourite: Operation<AddFavouriteMutation, AddFavouriteMutationVariables> = { text: "mutation AddFavourite($id:ID!){addFavourite(contactId:$id){id isFavourite}}" };
export const RemoveFavourite: Operation<RemoveFavouriteMutation, RemoveFavouriteMutationVariables> = { text: "mutation RemoveFavourite($id:ID!){removeFavourite(contactId:$id){id isFavourite}}" };
export const Confirm: Operation<ConfirmMutation, ConfirmMutationVariables> = { text: "mutation Confirm($id:ID!){confirmContact(id:$id){id verification{state text}}}" };
export const Contacts: Operation<ContactsQuery, ContactsQueryVariables> = { text: "query Contacts($ids:[ID!]!){contacts(ids:$ids){...ContactRow}}fragment ContactRow on Contact{id name initials role{code label}organisation{id name}reachability{status text callTarget{...CallTarget}}verification{state text}}fragment CallTarget on CallTarget{kind label contactId number{dial display}}" };
export const Favourites: Operation<FavouritesQuery, FavouritesQueryVariables> = { text: "query Favourites{viewer{id favourites(first:50){edges{node{...ContactRow}}}}}fragment ContactRow on Contact{id name initials role{code label}organisation{id name}reachability{status text callTarget{...CallTarget}}verification{state text}}fragment CallTarget on CallTarget{kind label contactId number{dial display}}" };
export const NumbersToCall: Operation<NumbersToCallQuery, NumbersToCallQueryVariables> = { text: "query NumbersToCall($id:ID!){contact(id:$id){id name numbers(through:CALL){kind dial display}}}" };
export const Organisation: Operation<OrganisationQuery, OrganisationQueryVariables> = { text: "query Organisation($id:ID!){organisation(id:$id){...OrganisationRow email website hours{weekday stretches{from until}}contacts(first:50){totalCount edges{node{...ContactRow}}}}}fragment OrganisationRow on Organisation{id name kind kindLabel address{street houseNumber postcode city}wijk{code name}phone{dial display}openText}fragment ContactRow on Contact{id name initials role{code label}organisation{id name}reachability{status text callTarget{...CallTarget}}verification{state text}}fragment CallTarget on CallTarget{kind label contactId number{dial display}}" };
export const Search: Operation<SearchQuery, SearchQueryVariables> = { text: "query Search($text:String!$filters:SearchFilters$without:[String!]$first:Int!$after:String$withFacets:Boolean!){search(text:$text filters:$filters without:$without first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{cursor why node{__typename ...on Contact{...ContactRow}...on Organisation{...OrganisationRow}}}understood{key kind text label note}facets@include(if:$withFacets){disciplines{code label count}roles{code label count}wijken{code label count}}help{kind text contact{...ContactRow}organisation{...OrganisationRow}wijk{code name}number{dial display}}}}fragment ContactRow on Contact{id name initials role{code label}organisation{id name}reachability{status text callTarget{...CallTarget}}verification{state text}}fragment CallTarget on CallTarget{kind label contactId number{dial display}}fragment OrganisationRow on Organisation{id name kind kindLabel address{street houseNumber postcode city}wijk{code name}phone{dial display}openText}" };
export const RequestSignInLink: Operation<RequestSignInLinkMutation, RequestSignInLinkMutationVariables> = { text: "mutation RequestSignInLink($email:String!){requestSignInLink(email:$email){message}}" };
export const SignIn: Operation<SignInMutation, SignInMutationVariables> = { text: "mutation SignIn($token:String!){signIn(token:$token){...Me}}fragment Me on Viewer{id email name initials gemeenten{code name}contacts{id}mijnWijk{code name}powers{kind}}" };
export const Wijk: Operation<WijkQuery, WijkQueryVariables> = { text: "query Wijk($code:ID!){wijk(code:$code){code name gemeente{code name}inhabitants buurten{code name inhabitants outline}postcodes schools(first:50){edges{node{...OrganisationRow}}}contactList{discipline{code label}roles{role{code label}isGap instead{...CallTarget}contacts{...ContactRow}}}}}fragment OrganisationRow on Organisation{id name kind kindLabel address{street houseNumber postcode city}wijk{code name}phone{dial display}openText}fragment CallTarget on CallTarget{kind label contactId number{dial display}}fragment ContactRow on Contact{id name initials role{code label}organisation{id name}reachability{status text callTarget{...CallTarget}}verification{state text}}" };
export const Wijken: Operation<WijkenQuery, WijkenQueryVariables> = { text: "query Wijken($after:String){wijken(first:50 after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{code name gemeente{code name}}}}}" };
