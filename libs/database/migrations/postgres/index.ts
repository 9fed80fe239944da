import { Init1795292926662 } from './1795292926662-Init.js';
import { CoordinatorStory1795302745111 } from './1795302745111-CoordinatorStory.js';
import { Maatjes1795307872751 } from './1795307872751-Maatjes.js';
import { MaatjesComplete1795314718591 } from './1795314718591-MaatjesComplete.js';
import { LinkAddress1795351636734 } from './1795351636734-LinkAddress.js';
import { ListingRequest1795370838623 } from './1795370838623-ListingRequest.js';
import { MergedInto1795385170788 } from './1795385170788-MergedInto.js';
import { FirstQuestion1795403372328 } from './1795403372328-FirstQuestion.js';
import { OverviewByMail1795404467275 } from './1795404467275-OverviewByMail.js';
import { WordsOfFiles1795408054290 } from './1795408054290-WordsOfFiles.js';
import { SignedIn1795408064169 } from './1795408064169-SignedIn.js';
import { TakeBackConfirmation1795408587534 } from './1795408587534-TakeBackConfirmation.js';
import { FindMailsByWhatTheyAreAbout1795415358815 } from './1795415358815-FindMailsByWhatTheyAreAbout.js';

export const migrations: Function[] = [Init1795292926662, CoordinatorStory1795302745111, Maatjes1795307872751, MaatjesComplete1795314718591, LinkAddress1795351636734, ListingRequest1795370838623, MergedInto1795385170788, FirstQuestion1795403372328, OverviewByMail1795404467275, WordsOfFiles1795408054290, SignedIn1795408064169, TakeBackConfirmation1795408587534, FindMailsByWhatTheyAreAbout1795415358815];
