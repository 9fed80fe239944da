interface Address {
  street: string | null;
  houseNumber: string | null;
  postcode: string | null;
  city: string | null;
}

/** What is known of an address, a line for the street and one for the place: `Kerkplein 1`, `6411 AB Heerlen`. */
export const addressLines = ({ street, houseNumber, postcode, city }: Address): string[] =>
  [[street, houseNumber], [postcode, city]].map((line) => line.filter(Boolean).join(' ')).filter(Boolean);

/** In a line, without the postcode: `Kerkplein 1, Heerlen`. */
export const addressInBrief = (address: Omit<Address, 'postcode'>): string => addressLines({ ...address, postcode: null }).join(', ');
