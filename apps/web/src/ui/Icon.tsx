const PATHS = {
  phone:
    'M6.6 3.5 9 4.1c.5.1.8.5.9 1l.5 2.8c.1.4-.1.9-.4 1.2L8.5 10.500a12.5 12.5 0 0 0 5 5l1.4-1.500c.3-.3.8-.5 1.2-.4l2.8.5c.5.1.9.4 1 .9l.6 2.400c.1.6-.2 1.2-.8 1.400A5.5 5.5 0 0 1 18 19C11 19 5 13 5 6c0-.6.1-1.1.2-1.7.2-.600.8-.9 1.4-.8Z',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.3 15.3 20 20',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20c.6-3.6 3.6-5.5 7.5-5.500s6.9 1.9 7.5 5.5',
  pin: 'M12 21s6.5-5.8 6.5-11a6.5 6.5 0 1 0-13 0c0 5.2 6.5 11 6.5 11ZM12 7.700a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.600Z',
  star: 'm12 4 2.5 5.1 5.6.8-4 4 .9 5.6-5-2.7-5 2.7.9-5.6-4-4 5.6-.8L12 4Z',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  list: 'M4.5 6.500 6 8l2.5-3M4.5 13 6 14.500l2.5-3M11.500 7H20M11.500 13.500H20M11.500 19.500H20M5 19.500h2.500',
  leave: 'M14 5H6v14h8M11 12h9m0 0-3.500-3.500M20 12l-3.500 3.500',
  plus: 'M12 5.500v13M5.500 12h13',
  check: 'm5 12.5 4.5 4.500L19 7.5',
  download: 'M12 4v11m0 0 4.5-4.500M12 15l-4.5-4.500M5 20h14',
  close: 'm6 6 12 12M18 6 6 18',
  chevron: 'm9 5 7 7-7 7',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM12 7.500V12l3 2',
  mail: 'M4 6h16v12H4zM4.5 6.5 12 13l7.5-6.5',
  filter: 'M4 7h16M7 12h10M10 17h4',
  print: 'M7 8V4h10v4M7 17H4V9h16v8h-3M7 14h10v6H7z',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2M14 18v2',
  warning: 'M12 4.5 21 20H3L12 4.500ZM12 10v4.500M12 17v.5',
  building: 'M5 20V6l7-3 7 3v14M3 20h18M9 9h1.500M13.5 9H15M9 13h1.500M13.5 13H15M10.5 20v-3.500h3V20',
  edit: 'M5 19l1-4L16.500 4.500l3 3L9 18l-4 1ZM14 7l3 3',
  up: 'm6 14 6-6 6 6',
  down: 'm6 10 6 6 6-6',
  order: 'M8 19V5m0 0L4.500 8.500M8 5l3.500 3.500M16 5v14m0 0 3.500-3.500M16 19l-3.500-3.500',
  stop: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM8 12h8',
  history: 'M4 12a8 8 0 1 0 2.500-5.800M4 4.500v4h4M12 8v4.500l3 1.500',
  people: 'M9 5a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7ZM2.500 19c.5-3 3-4.500 6.500-4.500s6 1.500 6.500 4.500M15.500 5.300a3.500 3.500 0 0 1 0 6.400M17.500 15c2.300.5 3.600 1.800 4 4',
  web: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM4.5 12h15M12 4c-5 5-5 11 0 16 5-5 5-11 0-16Z',
} as const;

export type IconName = keyof typeof PATHS;

/** Decoration only: the words beside it carry the meaning. */
export function Icon({ name, size = 20, filled = false }: { name: IconName; size?: number; filled?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
