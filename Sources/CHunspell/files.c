#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "chunspell.h"
#include "private.h"

static const int64_t largest_file = 64 << 20;

bool chunspell_look(const char *path, int64_t *size, int64_t *changed) {
  struct stat status;
  if (stat(path, &status) != 0 || !S_ISREG(status.st_mode) || access(path, R_OK) != 0) return false;
  *size = (int64_t)status.st_size;
#ifdef __APPLE__
  struct timespec time = status.st_mtimespec;
#else
  struct timespec time = status.st_mtim;
#endif
  *changed = (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
  return true;
}

// Hunspell makes room for as many entries as a file announces before it reads them, and ends the program
// when there is not enough memory: no number may be larger than the file could make good. Of a dictionary
// only the first line is a number; in a file of rules any word of a line may be one, but for remarks, and for
// lines that list characters or name a version.
static bool announces_what_it_has(const char *path, bool only_first_line) {
  int64_t size, changed;
  if (!chunspell_look(path, &size, &changed) || size == 0 || size > largest_file) return false;
  int64_t most = size > 1000000 ? size : 1000000;
  FILE *file = fopen(path, "rb");
  if (!file) return false;
  bool is_sound = true, in_number = true, at_start = true, counts = true;
  int64_t number = 0;
  int byte;
  do {
    byte = getc_unlocked(file);
    bool is_end = byte == EOF || byte == '\n' || byte == '\r';
    if (at_start && !is_end) {
      counts = only_first_line || !(byte == '#' || byte == 'W' || byte == 'T' || byte == 'V');
      at_start = false;
    }
    if (byte >= '0' && byte <= '9') {
      if (in_number && number <= most) number = number * 10 + (byte - '0');
    } else if (is_end || byte == ' ' || byte == '\t' || byte == '-' || byte == '+') {
      is_sound = !(counts && in_number && number > most);
      in_number = true;
      number = 0;
      at_start = at_start || is_end;
      if (is_end && only_first_line) break;
    } else {
      // What begins with a number is read as one: "99999999x".
      is_sound = !(counts && in_number && number > most && byte < 0x80);
      in_number = false;
      number = 0;
    }
  } while (is_sound && byte != EOF);
  fclose(file);
  return is_sound;
}

bool chunspell_are_sound(const char *affix_path, const char *dictionary_path) {
  return announces_what_it_has(affix_path, false) && announces_what_it_has(dictionary_path, true);
}
