import { Link } from 'wouter';
import { useRegionsText } from './use-regions-text.ts';
import styles from './Regions.module.css';

type Kind = 'regions' | 'others';
const PAGES = [
  ['regions', '/daerah'],
  ['others', '/daerah/mitra'],
] as const;

/** The way between regions and the partners that are none. */
export function PartnerTabs({ open }: { readonly open: Kind }) {
  const { tabs } = useRegionsText();
  return (
    <nav className={styles.tabs} aria-label={tabs.label}>
      {PAGES.map(([kind, href]) => (
        <Link key={kind} href={href} className={styles.tab} aria-current={kind === open ? 'page' : undefined}>
          {tabs[kind]}
        </Link>
      ))}
    </nav>
  );
}
