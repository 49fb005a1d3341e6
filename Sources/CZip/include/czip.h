#ifndef CZIP_H
#define CZIP_H

#include <stdint.h>

/// A ZIP archive in memory. Owned by the caller, who frees it. For one thread at a time.
typedef struct czip_archive czip_archive;

enum {
  CZIP_OK = 0,
  /// Not an archive, or a damaged one.
  CZIP_DAMAGED = 1,
  CZIP_NO_MEMORY = 2,
  /// Written with a method or key that is not known here.
  CZIP_UNSUPPORTED = 3,
};

typedef struct {
  /// As it stands in the archive, not terminated; lives as long as the archive.
  const uint8_t *name;
  int64_t name_length;
  /// Bytes as the archive declares them; -1 where it does not.
  int64_t size;
  int64_t compressed_size;
  int32_t is_encrypted;
  int32_t reserved;
} czip_entry;

/// Opens a copy of `length` bytes; on CZIP_OK sets `*archive`, else to NULL.
int32_t czip_open(const uint8_t *bytes, int64_t length, czip_archive **archive);

void czip_free(czip_archive *archive);

int64_t czip_count(const czip_archive *archive);

/// `index` is from 0 and under czip_count.
int32_t czip_entry_at(czip_archive *archive, int64_t index, czip_entry *entry);

/// Fills `buffer` with the `size` bytes of an entry; any other number of them, or a wrong checksum, is
/// CZIP_DAMAGED. Nothing is read beyond `size` and one byte.
int32_t czip_read(czip_archive *archive, int64_t index, uint8_t *buffer, int64_t size);

/// Gives an entry other bytes, which are copied; its name, time and place stay.
int32_t czip_replace(czip_archive *archive, int64_t index, const uint8_t *bytes, int64_t length);

/// Makes an archive with what was replaced; the bytes of all other entries are copied as they are
/// packed. On CZIP_OK sets `*bytes`, which czip_free_bytes frees.
int32_t czip_write(czip_archive *archive, uint8_t **bytes, int64_t *length);

void czip_free_bytes(uint8_t *bytes);

#endif
