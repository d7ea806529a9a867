#ifndef DOSSIER_EXCHANGE_H
#define DOSSIER_EXCHANGE_H

/// Exchanges two paths of one file system in one step. 0, or -1 with errno set.
int dossier_exchange(const char *first, const char *second);

#endif
