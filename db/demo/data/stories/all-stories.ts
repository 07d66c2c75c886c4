import type { Story } from "../../story/story";
import { bookStories } from "./books";
import { clubVetAndToyStories } from "./clubs-vets-and-toys";
import { growerAndMakerStories } from "./growers-and-makers";
import { healthAndSchoolStories } from "./health-and-schools";
import { museumStories } from "./museums";
import { studioAndMachineStories } from "./studios-and-machines";
import { transportAndTownStories } from "./transport-and-towns";
import { storiesWithoutDeals } from "./without-deals";

export const allStories: readonly Story[] = [
  ...museumStories,
  ...studioAndMachineStories,
  ...transportAndTownStories,
  ...growerAndMakerStories,
  ...bookStories,
  ...healthAndSchoolStories,
  ...clubVetAndToyStories,
  ...storiesWithoutDeals,
];
