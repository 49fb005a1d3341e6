#include "czip.h"

#include <stdlib.h>
#include <string.h>
#include <zip.h>

typedef struct {
  uint8_t *bytes;
  int64_t length;
} replacement;

// The archive itself is never changed: libzip 1.7 frees memory that is not its own when it writes in place.
struct czip_archive {
  zip_t *zip;
  uint8_t *bytes;
  // One for each entry; no bytes where the entry stays.
  replacement *replacements;
  int64_t count;
};

int32_t czip_open(const uint8_t *bytes, int64_t length, czip_archive **result) {
  *result = NULL;
  if (length <= 0) return CZIP_DAMAGED;
  czip_archive *archive = calloc(1, sizeof *archive);
  if (!archive) return CZIP_NO_MEMORY;
  archive->bytes = malloc((size_t)length);
  if (!archive->bytes) {
    free(archive);
    return CZIP_NO_MEMORY;
  }
  memcpy(archive->bytes, bytes, (size_t)length);
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t *source = zip_source_buffer_create(archive->bytes, (zip_uint64_t)length, 0, &error);
  if (source) {
    archive->zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (!archive->zip) zip_source_free(source);
  }
  zip_error_fini(&error);
  if (!archive->zip) {
    czip_free(archive);
    return CZIP_DAMAGED;
  }
  archive->count = zip_get_num_entries(archive->zip, 0);
  archive->replacements = calloc(archive->count > 0 ? (size_t)archive->count : 1, sizeof(replacement));
  if (!archive->replacements) {
    czip_free(archive);
    return CZIP_NO_MEMORY;
  }
  *result = archive;
  return CZIP_OK;
}

void czip_free(czip_archive *archive) {
  if (!archive) return;
  if (archive->zip) zip_discard(archive->zip);
  for (int64_t i = 0; archive->replacements && i < archive->count; i++) free(archive->replacements[i].bytes);
  free(archive->replacements);
  free(archive->bytes);
  free(archive);
}

int64_t czip_count(const czip_archive *archive) {
  return archive->count;
}

int32_t czip_entry_at(czip_archive *archive, int64_t index, czip_entry *entry) {
  *entry = (czip_entry){.size = -1, .compressed_size = -1};
  zip_stat_t stat;
  if (index < 0 || index >= archive->count) return CZIP_DAMAGED;
  // As it stands: libzip would turn names that are not UTF-8 into it.
  const char *name = zip_get_name(archive->zip, (zip_uint64_t)index, ZIP_FL_ENC_RAW);
  if (!name || zip_stat_index(archive->zip, (zip_uint64_t)index, 0, &stat)) return CZIP_DAMAGED;
  entry->name = (const uint8_t *)name;
  entry->name_length = (int64_t)strlen(name);
  if (stat.valid & ZIP_STAT_SIZE && stat.size <= INT64_MAX) entry->size = (int64_t)stat.size;
  if (stat.valid & ZIP_STAT_COMP_SIZE && stat.comp_size <= INT64_MAX) {
    entry->compressed_size = (int64_t)stat.comp_size;
  }
  entry->is_encrypted = stat.valid & ZIP_STAT_ENCRYPTION_METHOD && stat.encryption_method != ZIP_EM_NONE;
  return CZIP_OK;
}

int32_t czip_read(czip_archive *archive, int64_t index, uint8_t *buffer, int64_t size) {
  if (index < 0 || index >= archive->count || size < 0) return CZIP_DAMAGED;
  zip_file_t *file = zip_fopen_index(archive->zip, (zip_uint64_t)index, 0);
  if (!file) {
    int code = zip_error_code_zip(zip_get_error(archive->zip));
    return code == ZIP_ER_COMPNOTSUPP || code == ZIP_ER_ENCRNOTSUPP || code == ZIP_ER_NOPASSWD
               ? CZIP_UNSUPPORTED
               : CZIP_DAMAGED;
  }
  int64_t got = 0;
  int32_t problem = CZIP_OK;
  while (got < size) {
    zip_int64_t count = zip_fread(file, buffer + got, (zip_uint64_t)(size - got));
    if (count <= 0) {
      problem = CZIP_DAMAGED;
      break;
    }
    got += count;
  }
  // The checksum is compared at the end.
  uint8_t more;
  if (!problem && zip_fread(file, &more, 1) != 0) problem = CZIP_DAMAGED;
  zip_fclose(file);
  return problem;
}

int32_t czip_replace(czip_archive *archive, int64_t index, const uint8_t *bytes, int64_t length) {
  if (index < 0 || index >= archive->count || length < 0) return CZIP_DAMAGED;
  uint8_t *copy = malloc(length > 0 ? (size_t)length : 1);
  if (!copy) return CZIP_NO_MEMORY;
  memcpy(copy, bytes, (size_t)length);
  free(archive->replacements[index].bytes);
  archive->replacements[index] = (replacement){copy, length};
  return CZIP_OK;
}

// Adds an entry as it is packed, or with its replacement; returns whether that went well.
static int add(czip_archive *archive, zip_t *target, int64_t index) {
  zip_stat_t stat;
  zip_uint64_t number = (zip_uint64_t)index;
  const char *name = zip_get_name(archive->zip, number, ZIP_FL_ENC_RAW);
  if (!name || zip_stat_index(archive->zip, number, 0, &stat)) return 0;
  replacement *new = &archive->replacements[index];
  zip_source_t *source = new->bytes ? zip_source_buffer(target, new->bytes, (zip_uint64_t)new->length, 0)
                                    : zip_source_zip(target, archive->zip, number, ZIP_FL_COMPRESSED, 0, -1);
  if (!source) return 0;
  zip_int64_t added = zip_file_add(target, name, source, ZIP_FL_ENC_GUESS);
  if (added < 0) {
    zip_source_free(source);
    return 0;
  }
  if (stat.valid & ZIP_STAT_COMP_METHOD) {
    int32_t method = stat.comp_method == ZIP_CM_STORE ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    if (!new->bytes) method = stat.comp_method;
    if (zip_set_file_compression(target, (zip_uint64_t)added, method, 0) && new->bytes) return 0;
  }
  if (stat.valid & ZIP_STAT_MTIME) zip_file_set_mtime(target, (zip_uint64_t)added, stat.mtime, 0);
  zip_uint8_t system;
  zip_uint32_t attributes;
  if (!zip_file_get_external_attributes(archive->zip, number, 0, &system, &attributes)) {
    zip_file_set_external_attributes(target, (zip_uint64_t)added, 0, system, attributes);
  }
  return 1;
}

static int32_t copy_out(zip_source_t *source, uint8_t **result, int64_t *length) {
  zip_stat_t stat;
  if (zip_source_stat(source, &stat) || !(stat.valid & ZIP_STAT_SIZE) || stat.size > INT64_MAX) {
    return CZIP_DAMAGED;
  }
  uint8_t *bytes = malloc(stat.size > 0 ? (size_t)stat.size : 1);
  if (!bytes) return CZIP_NO_MEMORY;
  zip_uint64_t got = 0;
  if (zip_source_open(source) == 0) {
    while (got < stat.size) {
      zip_int64_t count = zip_source_read(source, bytes + got, stat.size - got);
      if (count <= 0) break;
      got += (zip_uint64_t)count;
    }
    zip_source_close(source);
  }
  if (got != stat.size || got == 0) {
    free(bytes);
    return CZIP_DAMAGED;
  }
  *result = bytes;
  *length = (int64_t)stat.size;
  return CZIP_OK;
}

int32_t czip_write(czip_archive *archive, uint8_t **result, int64_t *length) {
  *result = NULL;
  *length = 0;
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, &error);
  zip_t *target = source ? zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error) : NULL;
  zip_error_fini(&error);
  if (!target) {
    if (source) zip_source_free(source);
    return CZIP_NO_MEMORY;
  }
  // One hold is the target's, one is ours.
  zip_source_keep(source);
  int32_t problem = CZIP_OK;
  for (int64_t i = 0; i < archive->count && !problem; i++) {
    if (!add(archive, target, i)) problem = CZIP_DAMAGED;
  }
  if (problem || zip_close(target)) {
    zip_discard(target);
    problem = CZIP_DAMAGED;
  }
  if (!problem) problem = copy_out(source, result, length);
  zip_source_free(source);
  return problem;
}

void czip_free_bytes(uint8_t *bytes) { free(bytes); }
