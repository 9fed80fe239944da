/** Veilig Thuis, the same number in the whole country, day and night. */
export const VEILIG_THUIS_NUMBER = '0800 2000';
