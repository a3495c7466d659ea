const ID = { beforeImport: 'Menyimpan cadangan sebelum impor…' };

const EN: typeof ID = { beforeImport: 'Saving a backup before the import…' };

/** What is said while the backup before an import is written. */
export const IMPORT_BACKUP_TEXT = { id: ID, en: EN };
