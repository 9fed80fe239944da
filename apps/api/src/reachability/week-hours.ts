/** A stretch of a day, local time in Europe/Amsterdam: `['08:30', '17:00']`. */
export type Stretch = [from: string, until: string];

/** Working hours by weekday, 1 = Monday … 7 = Sunday; a day that is absent is a day off. */
export type WeekHours = Partial<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, Stretch[]>>;
